//! Somebody met in a client's correspondence who is not recorded as a person yet, and whose side they seem to be on.

use std::collections::HashMap;

use super::Side;
use super::address::address_key;

/// An address met in a client's correspondence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// The address, as addresses are compared
    pub address: String,
    /// The name last written beside it; empty where there never was one
    pub name: String,
    /// Messages sent from it
    pub wrote: u32,
    /// Messages sent to it, copies among them
    pub got: u32,
    /// The last of all these, milliseconds since 1970
    pub last: i64,
}

/// Whose a domain is, as the people recorded show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DomainSides {
    /// How many people of each side have an address there
    sides: HashMap<String, [u32; 3]>,
}

/// The sides people are on, in the order they are counted in.
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

impl DomainSides {
    /// What the addresses of people on these sides show, and, where none is known of the client's, what the
    /// addresses met show: whose domain wrote and got most, if it is not ours, is taken for the client's.
    pub fn of<'a>(
        known: impl IntoIterator<Item = (&'a str, Side)>,
        met: &[Correspondent],
    ) -> DomainSides {
        let mut domains = DomainSides::default();
        for (address, side) in known {
            domains.count(address, side);
        }
        let client_known = domains.sides.values().any(|counts| counts[1] > 0);
        let commonest = if client_known { None } else { domains.commonest(met) };
        if let Some(domain) = commonest {
            domains.sides.insert(domain, [0, 1, 0]);
        }
        domains
    }

    /// The side an address seems to be on: that of most people of its domain; a third party's where the domain
    /// is nobody's we know, and none where the domain tells nothing, as anybody may have an address there.
    pub fn guess(&self, address: &str) -> Option<Side> {
        let domain = telling_domain(address)?;
        let Some(counts) = self.sides.get(&domain) else { return Some(Side::ThirdParty) };
        let most = counts.iter().max().copied().unwrap_or_default();
        let mut sides = SIDES.into_iter().zip(counts).filter(|(_, count)| **count == most);
        sides.next().map(|(side, _)| side)
    }

    fn count(&mut self, address: &str, side: Side) {
        let Some(domain) = telling_domain(address) else { return };
        let place = SIDES.iter().position(|one| *one == side);
        let counts = self.sides.entry(domain).or_default();
        place.and_then(|place| counts.get_mut(place)).into_iter().for_each(|count| *count += 1);
    }

    fn commonest(&self, met: &[Correspondent]) -> Option<String> {
        let mut letters: HashMap<String, u32> = HashMap::new();
        for one in met {
            let domain = telling_domain(&one.address);
            let Some(domain) = domain.filter(|domain| !self.sides.contains_key(domain)) else {
                continue;
            };
            *letters.entry(domain).or_default() += one.wrote + one.got;
        }
        // Of two with as many, always the same one.
        letters
            .into_iter()
            .max_by(|one, other| (one.1, &other.0).cmp(&(other.1, &one.0)))
            .map(|(domain, _)| domain)
    }
}

/// Whether an address is a machine's, or nobody reads what is sent there.
pub fn is_machine(address: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "noreply",
        "donotreply",
        "mailerdaemon",
        "postmaster",
        "bounce",
        "nieodpowiadaj",
        "notification",
        "powiadomienia",
        "automat",
        "unsubscribe",
    ];
    let local = address.split('@').next().unwrap_or_default();
    let letters: String = local.chars().filter(|sign| sign.is_alphanumeric()).collect();
    BEGINNINGS.iter().any(|begin| letters.starts_with(begin))
}

/// The domain of an address in which people of one firm have theirs; none of one that gives addresses to
/// anybody.
fn telling_domain(address: &str) -> Option<String> {
    const ANYBODYS: &[&str] = &[
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "aol.com",
        "gmx.com",
        "gmx.net",
        "gmx.de",
        "web.de",
        "mail.com",
        "proton.me",
        "protonmail.com",
        "zoho.com",
        "yandex.com",
        "mail.ru",
        "wp.pl",
        "o2.pl",
        "onet.pl",
        "onet.eu",
        "op.pl",
        "vp.pl",
        "poczta.onet.pl",
        "poczta.fm",
        "interia.pl",
        "interia.eu",
        "gazeta.pl",
        "tlen.pl",
        "go2.pl",
        "buziaczek.pl",
        "yahoo.com",
        "yahoo.co.uk",
        "yahoo.ro",
        "rdslink.ro",
        "clicknet.ro",
        "mail.md",
    ];
    let key = address_key(address);
    let (_, domain) = key.rsplit_once('@')?;
    let own = domain.contains('.') && !ANYBODYS.contains(&domain);
    own.then(|| domain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(address: &str, wrote: u32) -> Correspondent {
        Correspondent { address: address.to_owned(), name: String::new(), wrote, got: 0, last: 0 }
    }

    #[test]
    fn a_side_is_guessed_by_the_domain_of_those_known() {
        let known = [
            ("ola@biuro.example", Side::Us),
            ("Ewa@Wzor.example", Side::Client),
            ("jan@wzor.example", Side::Client),
            ("obcy@wzor.example", Side::ThirdParty),
            ("dostawca@gmail.com", Side::ThirdParty),
        ];
        let sides = DomainSides::of(known, &[met("kto@inny.example", 90)]);
        assert_eq!(sides.guess("nowa@WZOR.example"), Some(Side::Client), "most are the client's");
        assert_eq!(sides.guess("adam@biuro.example"), Some(Side::Us));
        assert_eq!(sides.guess("kto@inny.example"), Some(Side::ThirdParty), "nobody's we know");
        assert_eq!(sides.guess("ktokolwiek@gmail.com"), None, "anybody may have one");
        assert_eq!(sides.guess("bez znaku"), None);
    }

    #[test]
    fn where_nobody_of_the_client_is_known_who_writes_most_is() {
        let letters = [
            met("a@biuro.example", 50),
            met("b@wzor.example", 7),
            met("c@wzor.example", 5),
            met("d@inny.example", 9),
            met("e@gmail.com", 70),
        ];
        let sides = DomainSides::of([("ola@biuro.example", Side::Us)], &letters);
        assert_eq!(sides.guess("c@wzor.example"), Some(Side::Client));
        assert_eq!(sides.guess("d@inny.example"), Some(Side::ThirdParty));
        assert_eq!(sides.guess("a@biuro.example"), Some(Side::Us));
    }

    #[test]
    fn machines_are_told_from_people() {
        for address in
            ["no-reply@a.pl", "NoReply+7@a.pl", "mailer-daemon@a.pl", "do_not_reply@a.pl"]
        {
            assert!(is_machine(&address.to_lowercase()), "{address}");
        }
        for address in ["nora@a.pl", "biuro@a.pl", "bogdan.no@a.pl"] {
            assert!(!is_machine(address), "{address}");
        }
    }
}
