//! What a task waits for, in a cell: a line each, `client, Ewa Rudnik: signed scope`.

use super::row::PlanNeed;
use super::table::Heads;

/// The lines of a cell.
pub(super) fn written(needs: &[PlanNeed], heads: &Heads<'_>) -> String {
    let line = |need: &PlanNeed| {
        let side = heads.side_word(need.side);
        match need.who.as_deref() {
            Some(who) => format!("{side}, {who}: {}", need.what),
            None => format!("{side}: {}", need.what),
        }
    };
    needs.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The same from a cell; none where its first line names no side. A later line that names none goes on with what the
/// one above waits for.
pub(super) fn read(text: &str, heads: &Heads<'_>) -> Option<Vec<PlanNeed>> {
    let mut needs: Vec<PlanNeed> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (one(line, heads), needs.last_mut()) {
            (Some(need), _) => needs.push(need),
            (None, Some(above)) => {
                above.what.push('\n');
                above.what.push_str(line);
            }
            (None, None) => return None,
        }
    }
    Some(needs)
}

fn one(line: &str, heads: &Heads<'_>) -> Option<PlanNeed> {
    let (from, what) = line.split_once(':')?;
    let (side, who) = match from.split_once(',') {
        Some((side, who)) => (side, Some(who.trim().to_owned()).filter(|who| !who.is_empty())),
        None => (from, None),
    };
    let what = what.trim();
    let side = heads.side(side.trim()).filter(|_| !what.is_empty())?;
    Some(PlanNeed { side, who, what: what.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{PlanNeed, read, written};
    use crate::domain::Side;
    use crate::exchange::Heads;

    #[test]
    fn what_is_waited_for_reads_back_as_it_was_written() {
        let sides = [(Side::Client, "klient".to_owned()), (Side::ThirdParty, "trzecia".to_owned())];
        let heads = Heads { columns: &[], sides: &sides, statuses: &[], removed: &[] };
        let need = |side, who: Option<&str>, what: &str| PlanNeed {
            side,
            who: who.map(str::to_owned),
            what: what.to_owned(),
        };
        let needs = vec![
            need(Side::Client, Some("Ewa Rudnik"), "podpis: zakres; wersja 2"),
            need(Side::ThirdParty, None, "serwer\nz gwarancją"),
        ];
        let text = written(&needs, &heads);
        assert_eq!(
            text,
            "klient, Ewa Rudnik: podpis: zakres; wersja 2\ntrzecia: serwer\nz gwarancją"
        );
        assert_eq!(read(&text, &heads), Some(needs));
        assert_eq!(read("Client: x", &heads), Some(vec![need(Side::Client, None, "x")]));
        for text in ["podpis", "ktoś: podpis", "klient:", ": x"] {
            assert_eq!(read(text, &heads), None, "{text}");
        }
    }
}
