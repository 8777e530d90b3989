//! An open journal and everything one may do with it.

mod acts;
mod agrees;
mod answers;
mod chats;
mod clock;
mod context;
mod conversation;
pub mod demo;
mod exchange;
mod export;
mod fingerprints;
mod home;
mod import;
mod journal;
mod ledger;
mod lenient;
mod logo;
mod mail_lists;
mod mail_row;
mod meetings;
mod missing;
mod one_thing;
mod op;
mod origin;
mod pages;
pub mod papers;
mod part;
mod pen;
mod people;
mod plan;
mod plan_import;
mod printers;

mod promise;
mod reader;
mod recorded;
mod response;
mod saving;
mod scan;
mod schedule_page;
mod search;
mod settings;
mod sheets;
mod staged;
mod story;
mod strangers;
mod suggest;
mod ties;
mod today;
mod tray;
mod undo;
mod views;
mod watch;
mod whole_import;
mod worker;

pub use crate::exchange::{
    Column as PlanColumn, Headed as PlanHead, PlanRow as PlanTask, Remark as PlanRemark,
};
pub use crate::journal::{Author, BadJson, Digits, json_text, parse_json, to_json};
pub use crate::package::SafeNames;
pub use crate::print::{Archive, Paper, PaperSize, Pdf, Picture, Scale};
pub use crate::store::MailSort;
pub use answers::Answers;
pub use clock::{Clock, end_of_day, local_moment};
pub use conversation::{FieldDifference, LineDifference, VersionDifferences};
pub use exchange::{PlanFormat, PlanOrder, PlanWritten};
pub use export::{ExportChoice, ExportFormat, ExportOrder, Exported};
pub use fingerprints::{EntryPlace, Fingerprinted};
pub use import::{FolderChoice, StoreFolder, is_store, store_folders};
pub use journal::{Access, Journal, Past};
pub use ledger::{About, Deed, EntryRow, FaultPlace, LogFacts};
pub use mail_row::MailRow;
pub use missing::{Absence, Holder, Missing, Teller, request_text};
pub use op::{Done, Op};
pub use pages::{Against, Compared, Preview, Print, PrintOrder, not_printed};
pub use part::SchedulePart;
pub use plan::{Replies, calendars_of, in_schedule, standing_rows};
pub use plan_import::{PlanPick, PlanPreview, plan_bytes, plan_columns};
pub use printers::{MOST_COPIES, PrintJob, Printer, Printers, printers, typed_pages};
pub use promise::ReadPromise;
pub use reader::{Reader, name_of};
pub use response::Responses;
pub use saving::{may_run, save_new, save_over, save_passing};
pub use settings::{ListLook, Place, Settings, Theme, Watch, WindowLook};
pub use sheets::{Provenance, balance_csv};
pub use strangers::{Stranger, Strangers};
pub use suggest::{Fit, Glimpse, Suggestion, Why};
pub use today::ClientToday;
pub use undo::Undo;
pub use views::{
    Balance, BalanceItem, FoundFault, HeldAs, HistoryLine, Hit, HitPage, Letter, LogState,
    MailView, Progress, Stats, ThreadLine, TimelineMark, TimelineRow, Told, Verification,
};
pub use watch::{FiledThing, Turn, Watching};
pub use worker::{Desk, Ticket, Worker};
