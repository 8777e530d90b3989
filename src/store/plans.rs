//! No question may go through a whole large table: how SQLite would answer each statement written in this room.

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rusqlite::Connection;

    use super::super::mail::{self, MailFilter};
    use super::super::{day, schema, search, stream};
    use crate::domain::RecordId;

    const SOURCES: &[(&str, &str)] = &[
        ("blob.rs", include_str!("blob.rs")),
        ("content.rs", include_str!("content.rs")),
        ("correspondents.rs", include_str!("correspondents.rs")),
        ("course.rs", include_str!("course.rs")),
        ("day.rs", include_str!("day.rs")),
        ("draft.rs", include_str!("draft.rs")),
        ("entries.rs", include_str!("entries.rs")),
        ("glance.rs", include_str!("glance.rs")),
        ("hashing.rs", include_str!("hashing.rs")),
        ("index.rs", include_str!("index.rs")),
        ("log.rs", include_str!("log.rs")),
        ("mail.rs", include_str!("mail.rs")),
        ("met.rs", include_str!("met.rs")),
        ("missing.rs", include_str!("missing.rs")),
        ("papers.rs", include_str!("papers.rs")),
        ("query.rs", include_str!("query.rs")),
        ("reading.rs", include_str!("reading.rs")),
        ("rows.rs", include_str!("rows.rs")),
        ("search.rs", include_str!("search.rs")),
        ("state.rs", include_str!("state.rs")),
        ("stream.rs", include_str!("stream.rs")),
        ("threading.rs", include_str!("threading.rs")),
        ("verify.rs", include_str!("verify.rs")),
        ("write.rs", include_str!("write.rs")),
    ];

    /// Tables that stay short however long a journal is kept.
    const SHORT: &[&str] = &[
        "logs",
        "trees",
        "broken",
        "drafts",
        "holder",
        "addresses",
        // Documents that wait to be read: reading empties it.
        "unread",
        "sqlite_schema",
        "pragma_quick_check",
    ];

    /// Statements that are meant to read everything: checks, counts for the statistics, the rebuild, the
    /// index of a past day; and one that stops at the first row.
    const WHOLE: &[&str] = &[
        "SELECT number, hash, size, chunks FROM blobs",
        "SELECT hash FROM blobs",
        "SELECT log FROM entries UNION SELECT log FROM checkpoints",
        "SELECT rowid FROM entries ORDER BY at, log, position",
        "SELECT kind, count(*) FROM records GROUP BY kind",
        "SELECT count(*) FROM entries",
        "SELECT count(*) FROM blobs",
        "SELECT coalesce(sum(size), 0) FROM blobs",
        "SELECT coalesce(sum(length(bytes)), 0) FROM blob_chunks",
        "SELECT 1 FROM found LIMIT 1",
    ];

    /// The statements in a source: string literals that begin like one.
    fn statements(source: &str) -> Vec<String> {
        const BEGINNINGS: &[&str] = &["SELECT ", "WITH ", "INSERT ", "UPDATE ", "DELETE "];
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let code: Vec<&str> = code.lines().filter(|line| !line.trim().starts_with("//")).collect();
        let code = code.join("\n").replace("\\\"", "");
        let literals = code.split('"').skip(1).step_by(2);
        // What is put together at run time is not a statement yet; its maker is asked for it below.
        let whole = literals.filter(|literal| !literal.contains('{'));
        whole
            .filter(|literal| BEGINNINGS.iter().any(|begin| literal.starts_with(begin)))
            .map(str::to_owned)
            .collect()
    }

    /// The steps of a statement that go through a whole table.
    fn scans(conn: &Connection, sql: &str) -> Vec<String> {
        let explained = format!("EXPLAIN QUERY PLAN {sql}");
        let mut explain = conn.prepare(&explained).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let mut rows = explain.raw_query();
        let mut found = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let step: String = row.get(3).unwrap();
            let Some(table) = step.strip_prefix("SCAN ") else { continue };
            let name = table.split(' ').next().unwrap_or_default();
            // The index of words is read by the words asked for; what a part of the statement made is short.
            let how =
                table.split_once("VIRTUAL TABLE INDEX ").and_then(|(_, how)| how.split_once(':'));
            let asked = how.is_some_and(|(_, how)| how.starts_with(['M', '=']));
            let made = name == "CONSTANT" || name == "last";
            if !asked && !made && !SHORT.contains(&name) {
                found.push(step);
            }
        }
        found
    }

    #[test]
    fn no_question_reads_a_whole_table() {
        let conn = Connection::open_in_memory().unwrap();
        schema::create(&conn).unwrap();
        let id = RecordId::from_bytes([0; 10]);
        let mut all: BTreeSet<(&str, String)> = BTreeSet::new();
        for (name, source) in SOURCES {
            all.extend(statements(source).into_iter().map(|sql| (*name, sql)));
        }
        let filters = [
            MailFilter::Client(id),
            MailFilter::Shown(id),
            MailFilter::Thread(id),
            MailFilter::Versions(id),
            MailFilter::Lacking(id),
            MailFilter::One(id),
        ];
        all.extend(filters.map(|filter| ("mail.rs", mail::statement(filter))));
        all.insert(("stream.rs", stream::page_statement()));
        all.insert(("stream.rs", stream::one_statement()));
        for which in [day::LETTERS, day::LETTERS_OF] {
            all.insert(("day.rs", day::letters_asked(which)));
        }
        for table in ["search", "titles"] {
            let happened = search::Order::Happened(1);
            all.insert(("search.rs", search::statement("main", table, false, happened)));
            all.insert((
                "search.rs",
                search::statement("main", table, false, search::Order::Recorded),
            ));
        }
        assert!(
            all.len() > 50,
            "{} statements found; is the reading of sources at fault?",
            all.len()
        );
        for (name, sql) in &all {
            if !WHOLE.iter().any(|whole| sql.starts_with(whole)) {
                assert_eq!(scans(&conn, sql), Vec::<String>::new(), "{name}: {sql}");
            }
        }
    }

    #[test]
    fn lists_come_in_order_without_sorting() {
        let conn = Connection::open_in_memory().unwrap();
        schema::create(&conn).unwrap();
        let id = RecordId::from_bytes([0; 10]);
        let lists = [
            mail::statement(MailFilter::Client(id)),
            mail::statement(MailFilter::Shown(id)),
            mail::statement(MailFilter::Lacking(id)),
            stream::page_statement(),
            "SELECT id, kind, happened, side FROM records WHERE client = ?1 AND kind <> 'client' ORDER BY happened DESC, id"
                .to_owned(),
            "SELECT bytes FROM entries WHERE client = ?1 AND arrived <= ?2 ORDER BY at DESC, log DESC, position DESC LIMIT ?3"
                .to_owned(),
        ];
        for sql in lists {
            let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let mut rows = explain.raw_query();
            while let Some(row) = rows.next().unwrap() {
                let step: String = row.get(3).unwrap();
                let sorts_list = step.contains("TEMP B-TREE") && !sql.contains("addresses");
                assert!(!sorts_list, "{step}: {sql}");
            }
        }
    }
}
