//! Items on which the work gives up: each is told of, and none takes another with it.

use super::*;
use crate::domain::Kind;
use crate::session::{Author, Clock, Op};

struct Taken {
    _folder: tempfile::TempDir,
    journal: Journal,
    balance: Balance,
}

/// Takes in messages of these names and words, in one act.
fn taken(messages: &[(&str, &str)]) -> Taken {
    let folder = tempfile::tempdir().unwrap();
    let author = Author { name: "Anna Nowak".into(), email: "anna@dostawca.example".into() };
    let at = "2026-03-02T10:00:00Z".parse().unwrap();
    let path = folder.path().join("a.kronika");
    let mut journal = Journal::create_at(&path, author, Clock::Fixed(at)).unwrap();
    let fields = crate::domain::Value::Map([("name".to_owned(), "Wzorzec".into())].into());
    let client = journal.transact(Op::AddClient { fields }).unwrap().ids[0];
    let eml = |words: &str| {
        let headers = "From: ewa@wzorzec.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n";
        format!("{headers}Subject: {words}\r\n\r\nUmowa {words}\r\n").into_bytes()
    };
    let files = messages.iter().map(|(name, words)| ((*name).to_owned(), eml(words))).collect();
    let balance = journal.import_bytes(client, "test", files).unwrap();
    Taken { _folder: folder, journal, balance }
}

type Line<'a> = (&'a str, ImportStatus, Option<&'a str>, Kind);

/// What the sheet says of each item.
fn lines(balance: &Balance) -> Vec<Line<'_>> {
    balance.items.iter().map(line).collect()
}

fn line(one: &BalanceItem) -> Line<'_> {
    (one.item.path.as_str(), one.item.status, one.item.reason.as_deref(), one.kind)
}

#[test]
fn what_the_work_gives_up_on_is_one_unreadable_item() {
    for step in ["opening", "packing", "deriving"] {
        let fault = format!("give up {step}");
        let all = [("a.eml", "first"), ("b.eml", fault.as_str()), ("c.eml", "third")];
        let Taken { journal, balance, .. } = taken(&all);
        let new = |name| (name, ImportStatus::New, None, Kind::Message);
        let lost = ("b.eml", ImportStatus::Unreadable, Some("reason-gave-up"), Kind::Document);
        assert_eq!(lines(&balance), [new("a.eml"), lost, new("c.eml")], "{step}");
        assert!(balance.stopped.is_none() && balance.id.is_some());
        // Its bytes are held, and the journal is whole.
        let kept = journal.now().raw(balance.items[1].id.unwrap()).unwrap();
        assert!(kept.ends_with(format!("Umowa {fault}\r\n").as_bytes()), "{step}");
        assert_eq!(journal.now().search("umowa", None, 9).unwrap().len(), 2);
        assert_eq!(journal.verify(&mut |_| true).unwrap().faults.len(), 0);
    }
}

#[test]
fn what_cannot_be_recorded_takes_nothing_of_its_batch_with_it() {
    let all = [("a.eml", "first"), ("give up recording.eml", "second"), ("c.eml", "third")];
    let Taken { mut journal, balance, .. } = taken(&all);
    let new = |name| (name, ImportStatus::New, None, Kind::Message);
    let lost = (
        "give up recording.eml",
        ImportStatus::Unreadable,
        Some("reason-not-kept"),
        Kind::Document,
    );
    assert_eq!(lines(&balance), [new("a.eml"), lost, new("c.eml")]);
    assert_eq!((balance.new, balance.unreadable, balance.stopped.is_none()), (2, 1, true));
    assert_eq!(balance.items[1].id, None);
    let found = |journal: &Journal| {
        let hits = journal.now().search("umowa", None, 9).unwrap();
        let mut titles: Vec<_> = hits.iter().map(|hit| hit.title.clone()).collect();
        // Of one moment, they come in the order of their marks, which each run makes anew.
        titles.sort();
        titles
    };
    // What was read of the others was used up by the act that came to nothing, and read again.
    assert_eq!(found(&journal), ["first", "third"]);
    journal.rebuild(&mut |_| {}).unwrap();
    assert_eq!(found(&journal), ["first", "third"]);
    assert_eq!(journal.verify(&mut |_| true).unwrap().faults.len(), 0);
}
