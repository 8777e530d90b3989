//! Files that run when they are opened, told by the end of their name.

/// Endings of files that a double click would run, or that can hold what runs, rather than show.
const RUNS: &[&str] = &[
    "app", "appimage", "appx", "bat", "chm", "cmd", "com", "command", "cpl", "desktop", "dll",
    "dotm", "docm", "exe", "gadget", "hta", "htm", "html", "img", "inf", "iso", "jar", "js", "jse",
    "lnk", "msc", "msi", "msix", "msp", "pif", "potm", "ppam", "pptm", "ps1", "py", "reg", "scf",
    "scr", "sh", "svg", "url", "vb", "vbe", "vbs", "vhd", "vhdx", "wsf", "wsh", "xlam", "xll",
    "xlsm", "xltm",
];

/// Whether a file with this ending, written without its dot, runs when it is opened.
pub fn runs(ending: &str) -> bool {
    RUNS.iter().any(|runs| ending.eq_ignore_ascii_case(runs))
}
