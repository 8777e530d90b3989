//! The demo journal: whole, sound, and printable in every language.

use chrono::{DateTime, Utc};
use kronika::domain::{Kind, Lang};
use kronika::session::{
    Access, Author, ClientToday, Clock, ExportChoice, ExportOrder, Journal, Op, Print, demo,
    parse_json,
};

use crate::home;

#[test]
fn the_demo_tells_its_whole_story() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let journal = demo::create(&folder.path().join("demo.kronika")).expect("the demo");
    let reader = journal.now();
    let clients = reader.clients().expect("clients");
    assert_eq!(clients.len(), 2);
    let count = |kind| -> usize {
        clients
            .iter()
            .map(|client| reader.records(client.id, &[kind]).expect("records").len())
            .sum()
    };
    let told =
        [Kind::Message, Kind::Meeting, Kind::Rule, Kind::Task, Kind::Snapshot, Kind::Decision];
    let least = [60, 10, 12, 40, 4, 3];
    for (kind, least) in told.into_iter().zip(least) {
        assert!(count(kind) >= least, "{kind:?}: {}", count(kind));
    }
    let found = journal.verify(&mut |_| true).expect("a check");
    assert_eq!(found.faults, []);
    for lang in Lang::ALL {
        let client = clients[1].id;
        let snapshots = reader.records(client, &[Kind::Snapshot]).expect("snapshots");
        let meetings = reader.records(client, &[Kind::Meeting]).expect("meetings");
        let pages = [
            Print::Schedule { snapshot: snapshots.last().map(|last| last.id) },
            Print::Schedule { snapshot: None },
            Print::Minutes { meeting: meetings.last().expect("a meeting").id },
            Print::Rules,
            Print::Messages { from: None, until: None },
        ];
        for what in pages {
            let once = journal.print(client, what, lang).expect("a page");
            assert!(once.bytes.starts_with(b"%PDF-"));
            if lang == Lang::Pl {
                assert!(journal.print(client, what, lang).expect("again").bytes == once.bytes);
            }
            if let Some(folder) = std::env::var_os("KRONIKA_KEEP_PAGES") {
                let name =
                    format!("{}-{lang:?}.pdf", format!("{what:?}").split(' ').next().unwrap_or(""));
                std::fs::write(std::path::Path::new(&folder).join(name), &once.bytes)
                    .expect("kept");
            }
        }
    }
}

#[test]
fn an_export_of_the_demo_leaves_no_private_note() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let journal = demo::create(&folder.path().join("demo.kronika")).expect("the demo");
    let reader = journal.now();
    for client in reader.clients().expect("clients") {
        let to = folder.path().join(client.id.to_string());
        let choice = ExportChoice::default();
        let done = journal
            .export(client.id, &to, &ExportOrder::folder(choice.clone(), Lang::Pl), &mut |_| true)
            .expect("written");
        // Versions of one message are one row of the list, and each is exported.
        let held = reader.records(client.id, &[Kind::Message]).expect("messages");
        assert_eq!(done.messages as usize, held.len());
        assert_eq!(done.damaged, []);
        let notes = reader.records(client.id, &[Kind::PrivateNote]).expect("notes");
        let secrets = notes.iter().filter_map(|record| match &record.body {
            kronika::domain::Body::Note(note) => Some(note.text.as_str()),
            _ => None,
        });
        let written = everything_under(&to);
        for secret in secrets {
            let begins: String = secret.chars().take(30).collect();
            assert!(!written.contains(&begins), "{begins}");
        }
    }
}

/// The text of every file under a folder.
fn everything_under(folder: &std::path::Path) -> String {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            String::from_utf8_lossy(&std::fs::read(entry.path()).expect("bytes")).into_owned()
        })
        .collect()
}

#[test]
fn the_demo_has_mail_of_outlook_and_a_chat() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let journal = demo::create(&folder.path().join("demo.kronika")).expect("the demo");
    let reader = journal.now();
    let client = reader.client_named("Pawilon").expect("a client").id;
    let found = |words: &str| reader.find_mail(client, words, 10).expect("messages");
    // Outlook's copy and the message itself are versions of each other, found as one row, and say the same.
    let lists: Vec<_> = found("subject:cennik")
        .into_iter()
        .filter(|row| row.subject == "Cennik papierów")
        .collect();
    assert_eq!(lists.len(), 1);
    let view = reader.mail(lists[0].id).expect("a message");
    assert_eq!(view.versions.len(), 1);
    let other = reader.mail(view.versions[0].id).expect("its other version");
    for view in [&view, &other] {
        assert_eq!(view.message.attachments[0].name, "cennik_papierow.csv");
    }
    assert_eq!(view.message.text.trim_end(), other.message.text.trim_end());
    // A message in the letters of Windows-1250, in the thread of the one it answers.
    let narrow = &found("poprawki wersalikami")[0];
    assert_eq!(narrow.subject, "Etykiety – poprawki po warsztacie");
    let conversation = reader.mail(narrow.id).expect("a message").conversation;
    let subjects: Vec<_> =
        conversation.iter().filter_map(|line| Some(line.row.as_ref()?.subject.as_str())).collect();
    assert!(subjects.contains(&"Warsztat o etykietach: piątek 11 września"), "{subjects:?}");
    let chats = reader.records(client, &[Kind::Chat]).expect("chats");
    let says = |words: &str| {
        chats.iter().any(|record| match &record.body {
            kronika::domain::Body::Note(note) => note.text.contains(words),
            _ => false,
        })
    };
    assert!(says("gilotynie") && says("spóźni się kwadrans"));
}

#[test]
fn the_demo_stands_at_the_end_of_its_story_whenever_it_is_opened() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.kronika");
    drop(demo::create(&path).expect("the demo"));
    let mut journal = Journal::open(&path, Access::Write).expect("opens");
    let ends: DateTime<Utc> = "2026-09-30T13:30:00Z".parse().expect("a moment");
    journal.set_clock(Clock::Fixed("2031-05-12T09:00:00Z".parse().expect("a moment")));
    assert_eq!((journal.story_ends(), journal.present()), (Some(ends), ends));
    let days = journal.now().today(journal.present()).expect("the days");
    let late = |days: &[ClientToday]| -> usize {
        let days = days.iter().filter_map(|one| one.day.as_ref().ok());
        days.flat_map(|day| &day.owed).filter(|matter| matter.on < ends.date_naive()).count()
    };
    assert!((1..=8).contains(&late(&days)), "{}", late(&days));
    // What is recorded in it carries the time of the clock, not that of the story.
    let fields = parse_json(br#"{"name":"Nowa","side":"us"}"#).expect("fields");
    let client = journal.now().client_named("Pawilon").expect("a client").id;
    let done = journal.transact(Op::Add { client, kind: Kind::Person, fields }).expect("added");
    let made = journal.now().expect(done.ids[0]).expect("a record").made.at;
    assert_eq!(made.to_rfc3339(), "2031-05-12T09:00:00+00:00");
    // Any other journal stands nowhere.
    let author = Author { name: "Jan Próbny".into(), email: String::new() };
    let other = Journal::create(&folder.path().join("o.kronika"), author).expect("a journal");
    assert_eq!(other.story_ends(), None);
}
