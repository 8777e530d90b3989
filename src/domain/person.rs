//! A person of either side, with dated roles and authority.

use chrono::NaiveDate;

use super::field::fields;
use super::{Side, Source};

fields! {
    /// Someone who takes part in the cooperation. People leave; they are never deleted.
    pub struct Person {
        /// First and last name
        pub name: String,
        /// Us, the client or a third party
        pub side: Side,
        /// Company, for third parties above all
        pub company: Option<String>,
        /// What they do, from when to when
        pub roles: Vec<Role>,
        /// Mail addresses by which they are recognised
        pub addresses: Vec<String>,
        /// Telephone numbers
        pub phones: Vec<String>,
        /// What they may order or accept
        pub authority: Vec<Authority>,
        /// Last day, where they have left
        pub left: Option<NaiveDate>,
    }
}

fields! {
    /// A role held for a time.
    pub struct Role {
        /// Name of the role
        pub title: String,
        /// First day
        pub from: Option<NaiveDate>,
        /// Last day
        pub until: Option<NaiveDate>,
    }
}

fields! {
    /// What a person may order or accept, and the document that says so.
    pub struct Authority {
        /// What they may order or accept
        pub scope: String,
        /// First day
        pub from: Option<NaiveDate>,
        /// Last day
        pub until: Option<NaiveDate>,
        /// The document that says so
        pub source: Option<Source>,
    }
}

impl Person {
    /// The role held on a day: the last one given that had begun and not ended.
    pub fn role_on(&self, day: NaiveDate) -> Option<&Role> {
        self.roles.iter().rev().find(|role| within(day, role.from, role.until))
    }

    /// What the person could order or accept on a day.
    pub fn authority_on(&self, day: NaiveDate) -> impl Iterator<Item = &Authority> {
        self.authority.iter().filter(move |held| within(day, held.from, held.until))
    }
}

fn within(day: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    from.is_none_or(|first| first <= day) && until.is_none_or(|last| day <= last)
}
