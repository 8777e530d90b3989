//! Icons by name. They take the colour and stand for the words beside them.

use super::fonts::icon_font;
use eframe::egui::{Align2, Color32, Painter, Pos2};

macro_rules! icons {
    ($($name:ident = $sign:literal,)*) => {
        /// An icon of the bundled font.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)] // each is the picture of its own name
        pub enum Icon { $($name,)* }

        impl Icon {
            /// The character that shows it.
            pub fn sign(self) -> char {
                match self { $(Icon::$name => $sign,)* }
            }
        }
    };
}

icons! {
    ArrowCounterClockwise = '\u{e038}',
    ArrowDownLeft = '\u{e040}',
    ArrowLeft = '\u{e058}',
    ArrowRight = '\u{e06c}',
    ArrowUpRight = '\u{e092}',
    ArrowsLeftRight = '\u{e0a0}',
    BookOpen = '\u{e0e6}',
    CalendarBlank = '\u{e10a}',
    Camera = '\u{e10e}',
    CaretDown = '\u{e136}',
    CaretLeft = '\u{e138}',
    CaretRight = '\u{e13a}',
    CaretUpDown = '\u{e140}',
    ChartBarHorizontal = '\u{e152}',
    ChatCircleText = '\u{e16e}',
    Check = '\u{e182}',
    CheckCircle = '\u{e184}',
    CircleDashed = '\u{e602}',
    ClockCounterClockwise = '\u{e1a0}',
    Copy = '\u{e1ca}',
    Diamond = '\u{e1ec}',
    EnvelopeSimple = '\u{e218}',
    Export = '\u{eaf0}',
    EyeSlash = '\u{e224}',
    File = '\u{e230}',
    FileImage = '\u{ea24}',
    FilePdf = '\u{e702}',
    FilePlus = '\u{e236}',
    FileText = '\u{e23a}',
    FileXls = '\u{eb22}',
    Fingerprint = '\u{e23e}',
    FloppyDisk = '\u{e248}',
    FolderOpen = '\u{e256}',
    FolderPlus = '\u{e258}',
    FunnelSimple = '\u{e268}',
    GitDiff = '\u{e27c}',
    Handshake = '\u{e582}',
    HardDrive = '\u{e29e}',
    HourglassMedium = '\u{e2b8}',
    Info = '\u{e2ce}',
    Keyboard = '\u{e2d8}',
    ListChecks = '\u{eadc}',
    ListDashes = '\u{e2f4}',
    LockSimple = '\u{e308}',
    MagnifyingGlass = '\u{e30c}',
    Minus = '\u{e32a}',
    Moon = '\u{e330}',
    NotePencil = '\u{e34c}',
    Notebook = '\u{e34e}',
    PaperPlaneTilt = '\u{e398}',
    Paperclip = '\u{e39a}',
    Phone = '\u{e3b8}',
    Plus = '\u{e3d4}',
    Printer = '\u{e3dc}',
    Prohibit = '\u{e3de}',
    Seal = '\u{e604}',
    SealCheck = '\u{e606}',
    Signpost = '\u{e89c}',
    Sun = '\u{e472}',
    SunHorizon = '\u{e5b6}',
    TextAlignLeft = '\u{e484}',
    TrayArrowDown = '\u{e010}',
    User = '\u{e4c2}',
    UsersThree = '\u{e68e}',
    WarningCircle = '\u{e4e2}',
    X = '\u{e4f6}',
}

impl Icon {
    /// Draws it around its middle.
    pub fn paint(self, painter: &Painter, middle: Pos2, size: f32, colour: Color32) {
        painter.text(middle, Align2::CENTER_CENTER, self.sign(), icon_font(size, false), colour);
    }

    /// Draws its filled form, kept for the marks of a verified record and of a fault.
    pub fn paint_filled(self, painter: &Painter, middle: Pos2, size: f32, colour: Color32) {
        painter.text(middle, Align2::CENTER_CENTER, self.sign(), icon_font(size, true), colour);
    }
}
