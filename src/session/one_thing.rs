//! Archives that are one thing: a text document, a book or a program is a ZIP archive inside, and stays
//! the one file it is to its user.

/// What an archive is, where it is more than a heap of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OneThing {
    /// A document of an office program, a book, a program: kept as the file it is
    Document,
}

/// Names that are found in one kind of file alone: OOXML and XPS, OpenDocument and EPUB, Java and Android,
/// Apple's office programs.
const TELLING: [&str; 5] = [
    "[Content_Types].xml",
    "mimetype",
    "META-INF/MANIFEST.MF",
    "AndroidManifest.xml",
    "Index/Document.iwa",
];

/// Where a telling name stands, if anywhere: among the first ones.
pub(super) const NAMES_SEEN: usize = 4096;

/// Decides whether an archive with these entries is one thing.
pub(super) fn one_thing(names: &[String]) -> Option<OneThing> {
    let tells = |name: &String| TELLING.contains(&name.as_str());
    names.iter().any(tells).then_some(OneThing::Document)
}
