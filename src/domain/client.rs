//! A client: the other side of a cooperation.

use chrono::NaiveDate;

use super::field::fields;
use super::{Country, FreeDays};

fields! {
    /// What is agreed with a client as a whole.
    pub struct Client {
        /// Full name, as in the contract
        pub name: String,
        /// Short name for lists
        pub short: Option<String>,
        /// Our reference of the contract
        pub reference: Option<String>,
        /// First day of the cooperation
        pub start: Option<NaiveDate>,
        /// Agreed time for an answer, in working days
        pub answer_days: Option<u32>,
        /// Longest agreed gap between two contacts, in days
        pub contact_days: Option<u32>,
        /// Whose public holidays we keep
        pub our_holidays: Option<Country>,
        /// Whose public holidays the client keeps
        pub client_holidays: Option<Country>,
        /// Whose public holidays third parties keep
        pub third_party_holidays: Option<Country>,
        /// Other days on which the project rests
        pub free_days: Vec<FreeDays>,
        /// Currency of the price, three letters of ISO 4217
        pub currency: Option<String>,
        /// Agreed price in hundredths of the currency
        pub price: Option<i64>,
        /// Last day, where the cooperation has ended
        pub ended: Option<NaiveDate>,
    }
}
