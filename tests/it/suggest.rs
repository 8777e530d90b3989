//! Whose file something belongs to, as far as it can be seen.

use kronika::domain::{Kind, RecordId};
use kronika::session::Why;

use crate::desk::{self, Desk};
use crate::zips::Zip;

/// A journal of two clients with a person each, and one of us; and the second client.
fn clients() -> (Desk, RecordId) {
    let mut desk = desk::desk(r#"{"name":"Mleczarnia Dolina","reference":"U/7/2026"}"#);
    let hutmet = desk.client(r#"{"name":"Hutmet","reference":"HM-114"}"#);
    let dolina = desk.client;
    let mut person = |client, side: &str, address: &str| {
        let fields = format!(r#"{{"name":"Ktoś","side":"{side}","addresses":["{address}"]}}"#);
        desk.add_for(client, Kind::Person, &fields);
    };
    person(dolina, "client", "piotr@dolina.example");
    person(hutmet, "client", "anna@hutmet.example");
    person(dolina, "us", "ola@nortia.example");
    (desk, hutmet)
}

fn mail(id: &str, from: &str, to: &str, more: &str, text: &str) -> Vec<u8> {
    format!("Message-ID: <{id}@x.example>\r\nFrom: {from}\r\nTo: {to}\r\n{more}Subject: {id}\r\n\r\n{text}\r\n")
        .into_bytes()
}

impl Desk {
    fn suggests(&self, name: &str, bytes: &[u8], expected: &[(RecordId, Why)]) {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        let found = self.journal.suggest(&[path]).expect("a suggestion");
        let fits: Vec<_> = found[0].fits.iter().map(|fit| (fit.client, fit.why.clone())).collect();
        assert_eq!(fits, expected, "{name}");
        let certain = if let [(client, _)] = expected { Some(*client) } else { None };
        assert_eq!(found[0].certain(), certain, "{name}");
    }
}

const US: &str = "ola@nortia.example";

#[test]
fn people_then_conversations_then_references_tell_whose_it_is() {
    let (mut desk, hutmet) = clients();
    let dolina = desk.client;
    let by = |address: &str| Why::Address(address.to_owned());
    let piotr = "Piotr <PIOTR@dolina.example>";
    desk.suggests("a", &mail("a", piotr, US, "", ""), &[(dolina, by("piotr@dolina.example"))]);
    desk.suggests(
        "b",
        &mail("b", US, "anna@hutmet.example", "", "U/7/2026"),
        &[(hutmet, by("anna@hutmet.example"))],
    );
    let both = mail("c", US, "anna@hutmet.example, piotr@dolina.example", "", "");
    desk.suggests(
        "c",
        &both,
        &[(hutmet, by("anna@hutmet.example")), (dolina, by("piotr@dolina.example"))],
    );
    // Our own people speak for nobody.
    desk.suggests("d", &mail("d", US, "obcy@inny.example", "", "nic"), &[]);
    let path = desk.folder.path().join("held.eml");
    std::fs::write(&path, mail("held", "nowy@inny.example", US, "", "")).expect("a file");
    desk.journal.import(hutmet, &[path], &mut |_| true).expect("a sheet");
    let reply = mail("e", "obcy@inny.example", US, "In-Reply-To: <held@x.example>\r\n", "U/7/2026");
    desk.suggests("e", &reply, &[(hutmet, Why::Thread)]);
    let named = mail("f", "obcy@inny.example", US, "", "Dotyczy umowy u/7/2026.");
    desk.suggests("f", &named, &[(dolina, Why::Reference("U/7/2026".to_owned()))]);
    desk.suggests("g", &mail("g", "obcy@inny.example", US, "", "HM-1145"), &[]);
}

#[test]
fn archives_and_mailboxes_are_looked_into() {
    let (desk, _) = clients();
    let one = mail("a", "piotr@dolina.example", US, "", "");
    let fits = [(desk.client, Why::Address("piotr@dolina.example".to_owned()))];
    desk.suggests("a.zip", &Zip::of(&[("x/a.eml", &one)]), &fits);
    let mbox = [b"From a Tue Mar 12 23:30:00 2024\n", one.as_slice()].concat();
    let two = [mbox.as_slice(), b"\n", &mbox].concat();
    desk.suggests("a.mbox", &two, &fits);
    desk.suggests("photo.jpg", b"\xFF\xD8\xFF\xE0", &[]);
    desk.suggests("torn.zip", b"PK\x03\x04", &[]);
    let nowhere = desk.folder.path().join("nowhere");
    assert_eq!(desk.journal.suggest(&[nowhere]).expect("a suggestion")[0].fits, []);
}
