//! Decisions: what was asked, what was offered, what was chosen.

use chrono::NaiveDate;

use super::field::fields;
use super::{RecordId, Source, Who};

fields! {
    /// A decision. A change of mind is a new one that names the old.
    pub struct Decision {
        /// What had to be decided
        pub question: String,
        /// The options offered
        pub options: Vec<Choice>,
        /// Title of the option chosen
        pub chosen: Option<String>,
        /// Who chose
        pub chosen_by: Option<Who>,
        /// The day of the choice
        pub decided_on: Option<NaiveDate>,
        /// Where the choice is written
        pub source: Option<Source>,
        /// The decision this one replaces
        pub replaces: Option<RecordId>,
        /// Anything worth knowing
        pub note: Option<String>,
    }
}

fields! {
    /// One option that was offered.
    pub struct Choice {
        /// Name of the option
        pub title: String,
        /// What it means
        pub text: Option<String>,
        /// Effect on the finish, in working days
        pub days: Option<i64>,
        /// Effect on the price, in hundredths of the client's currency
        pub cost: Option<i64>,
    }
}
