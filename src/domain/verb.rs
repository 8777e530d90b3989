//! What can happen to a record besides a change of its fields.

use super::Kind;
use super::field::choices;

choices! {
    /// What can happen to a record besides a change of its fields.
    pub enum Verb {
        /// Minutes made final
        Seal = "seal",
        /// Sent to the other side
        Send = "send",
        /// Confirmed by the other side
        Confirm = "confirm",
        /// Objected to by the other side
        Object = "object",
        /// Accepted by the client
        Accept = "accept",
        /// Refused by the client
        Refuse = "refuse",
        /// A numbered annex to sealed minutes
        Annex = "annex",
        /// A rule agreed to
        Agree = "agree",
        /// A rule ended, a person gone, a cooperation over
        End = "end",
        /// A task taken out of the schedule
        Remove = "remove",
        /// Proof given later for an entry of a task that had none
        Prove = "prove",
        /// An act or a retraction recorded by mistake is taken back: it stays in the record and no longer counts
        TakeBack = "take-back",
        /// The day by which a message is to be answered, set by hand
        AnswerBy = "answer-by",
        /// A message needs no answer
        NoAnswer = "no-answer",
        /// A message was answered for the time being, with a day promised
        HoldingReply = "holding-reply",
        /// A message was answered elsewhere: in another thread, by telephone
        Answered = "answered",
        /// What was recorded of a message's answer is set back; it waits as by itself
        AwaitAnswer = "await-answer",
    }
}

impl Verb {
    /// Whether such an act can be taken back by one more. A seal cannot, for what it made final has gone out;
    /// nor an annex, for its number would be missing; what was recorded of an answer is set back by
    /// [`Verb::AwaitAnswer`].
    pub fn is_taken_back(self) -> bool {
        matches!(
            self,
            Verb::Send
                | Verb::Confirm
                | Verb::Object
                | Verb::Accept
                | Verb::Refuse
                | Verb::Agree
                | Verb::End
                | Verb::Remove
                | Verb::Prove
        )
    }

    /// The kinds of records this can happen to.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Verb::Seal | Verb::Annex => &[Kind::Meeting],
            Verb::Send | Verb::Confirm | Verb::Object | Verb::Accept | Verb::Refuse => {
                &[Kind::Meeting, Kind::Snapshot]
            }
            Verb::Agree => &[Kind::Rule],
            Verb::End => &[Kind::Rule, Kind::Person, Kind::Client],
            Verb::Remove | Verb::Prove => &[Kind::Task],
            Verb::TakeBack => Kind::ALL,
            Verb::AnswerBy
            | Verb::NoAnswer
            | Verb::HoldingReply
            | Verb::Answered
            | Verb::AwaitAnswer => &[Kind::Message],
        }
    }
}
