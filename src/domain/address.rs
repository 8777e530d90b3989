//! An electronic address with the name written beside it.

/// One address of a header: `Ewa Rudnik <e.rudnik@example.pl>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address {
    /// The name as its writer put it, decoded; empty where there was none.
    pub name: String,
    /// `local@domain` as written; empty where the header gave none.
    pub address: String,
}

impl Address {
    /// The form under which addresses are compared: lower case, no spaces around.
    pub fn key(&self) -> String {
        address_key(&self.address)
    }

    /// Neither a name nor an address.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.address.is_empty()
    }
}

/// The form under which two spellings of one address are the same.
pub fn address_key(address: &str) -> String {
    address.trim().to_lowercase()
}
