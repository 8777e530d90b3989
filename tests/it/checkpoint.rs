//! Checkpoints: one literal note made elsewhere, and every way to change one.

use kronika::journal::{BadNote, Checkpoint, Hash, LogKey, PublicKey};

/// Made with Python's `cryptography` from the same secret, by the letter of `docs/record-format.md`.
const NOTE: &str = "\
kronika/040g2081040g2081/fe812c12f3ab4ce6\n\
3\n\
SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n\
\n\
— kronika/040g2081040g2081/fe812c12f3ab4ce6 GM9zdZfsbfOzsX0UuRw0ciSTEFtc0yfQsq03oaXvZmENVvuT8v7DQQdskDFvZVyI/ejFQv9VB9dABgvLeidWVPTq/gw=\n";

fn key() -> LogKey {
    LogKey::from_secret(&[7; 32])
}

fn point() -> Checkpoint {
    let origin = "kronika/040g2081040g2081/fe812c12f3ab4ce6".to_owned();
    Checkpoint { origin, size: 3, root: Hash::of(b"root") }
}

#[test]
fn a_checkpoint_is_this_text_and_reads_back() {
    assert_eq!(key().public().log(), "fe812c12f3ab4ce6");
    assert_eq!(point().sign(&key()), NOTE);
    assert_eq!(Checkpoint::open(NOTE, &key().public()), Ok(point()));
}

#[test]
fn another_key_or_another_text_is_refused() {
    let other = LogKey::from_secret(&[8; 32]);
    let check = |note: &str, expected: BadNote| {
        assert_eq!(Checkpoint::open(note, &key().public()), Err(expected), "{note}");
    };
    assert_eq!(Checkpoint::open(NOTE, &other.public()), Err(BadNote::Signature));
    check(&point().sign(&other), BadNote::Signature);
    check(&NOTE.replace("/040g", "/140g"), BadNote::Signature);
    check(&NOTE.replacen("\n3\n", "\n4\n", 1), BadNote::Signature);
    check(&NOTE.replacen("SBNJ", "SBNK", 1), BadNote::Signature);
    check(&NOTE.replacen("PTq/gw=", "PTq/g0=", 1), BadNote::Signature);
    check(&NOTE.replacen("\n3\n", "\n03\n", 1), BadNote::Form);
    check(&NOTE.replacen("\n3\n", "\n+3\n", 1), BadNote::Form);
    check(&NOTE.replacen("\n3\n", "\n3\r\n", 1), BadNote::Form);
    check(&NOTE.replacen("\n\n", "\nmore\n\n", 1), BadNote::Form);
    check(&NOTE.replacen('\u{2014}', "-", 1), BadNote::Form);
    check(NOTE.trim_end(), BadNote::Form);
    check(&format!("{NOTE}\n"), BadNote::Form);
    check("", BadNote::Form);
}

#[test]
fn no_single_changed_byte_goes_unseen() {
    for at in 0..NOTE.len() {
        let mut bytes = NOTE.as_bytes().to_vec();
        bytes[at] ^= 1;
        if let Ok(note) = String::from_utf8(bytes) {
            assert!(Checkpoint::open(&note, &key().public()).is_err(), "byte {at}: {note}");
        }
    }
}

#[test]
fn a_key_of_zeros_signs_nothing() {
    assert!(Checkpoint::open(NOTE, &PublicKey::from_bytes([0; 32])).is_err());
}
