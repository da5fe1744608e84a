//! Counts status lines by code, and what is odd about them.

use std::collections::BTreeMap;

use sip_codes::{StatusCode, StatusLine, sip_status};

use crate::trace::Found;

/// What a trace had. However long it was, this stays small: there are 600 codes, and of phrases
/// and faulty lines only so many are kept.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) lines: u64,
    pub(crate) responses: BTreeMap<(Kind, StatusCode), u64>,
    /// Status lines in `message/sipfrag` bodies.
    pub(crate) reports: BTreeMap<(Kind, StatusCode), u64>,
    /// Phrases that are not the registered one.
    pub(crate) phrases: BTreeMap<(StatusCode, String), u64>,
    /// Lines with phrases beyond those.
    pub(crate) other_phrases: u64,
    pub(crate) faulty: Vec<Faulty>,
    /// Faulty lines beyond those.
    pub(crate) other_faulty: u64,
}

/// A line that should be a status line and is not.
pub(crate) struct Faulty {
    pub(crate) number: u64,
    pub(crate) text: String,
    pub(crate) why: String,
}

/// What a response means to whoever looks after the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Provisional,
    Success,
    Redirected,
    Challenged,
    Busy,
    Declined,
    Overloaded,
    OtherFailure,
    Unregistered,
}

impl Kind {
    fn of(status: StatusCode) -> Self {
        match status {
            sip_status!(486) | sip_status!(600) => Kind::Busy,
            sip_status!(603) | sip_status!(607) | sip_status!(608) => Kind::Declined,
            sip_status!(401) | sip_status!(407) => Kind::Challenged,
            sip_status!(503) => Kind::Overloaded,
            status if status.registration().is_none() => Kind::Unregistered,
            status if status.is_provisional() => Kind::Provisional,
            status if status.is_success() => Kind::Success,
            status if status.is_redirection() => Kind::Redirected,
            _ => Kind::OtherFailure,
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Kind::Provisional => "provisional",
            Kind::Success => "success",
            Kind::Redirected => "redirected",
            Kind::Challenged => "challenged",
            Kind::Busy => "busy",
            Kind::Declined => "declined",
            Kind::Overloaded => "overloaded",
            Kind::OtherFailure => "other failure",
            Kind::Unregistered => "unregistered",
        }
    }
}

impl Tally {
    const MOST_PHRASES: usize = 1000;
    const MOST_FAULTY: usize = 10;

    pub(crate) fn add(&mut self, found: &Found<'_>) {
        let line = match StatusLine::parse(found.text) {
            Ok(line) => line,
            Err(error) => return self.add_faulty(found, error.to_string()),
        };
        let status = line.status_code();
        let counts = if found.is_sipfrag { &mut self.reports } else { &mut self.responses };
        *counts.entry((Kind::of(status), status)).or_default() += 1;
        let registered = status.reason_phrase();
        if registered.is_some_and(|registered| line.reason_phrase() != registered.as_bytes()) {
            self.add_phrase(status, line.reason_phrase());
        }
    }

    fn add_phrase(&mut self, status: StatusCode, phrase: &[u8]) {
        let is_full = self.phrases.len() >= Self::MOST_PHRASES;
        let key = (status, printable(phrase));
        match self.phrases.get_mut(&key) {
            Some(count) => *count += 1,
            None if is_full => self.other_phrases += 1,
            None => {
                self.phrases.insert(key, 1);
            }
        }
    }

    fn add_faulty(&mut self, found: &Found<'_>, why: String) {
        if self.faulty.len() < Self::MOST_FAULTY {
            let text = printable(found.text);
            self.faulty.push(Faulty { number: found.number, text, why });
        } else {
            self.other_faulty += 1;
        }
    }
}

/// The start of a text, with nothing in it that a terminal would obey.
fn printable(text: &[u8]) -> String {
    const LONGEST: usize = 64;

    let start = String::from_utf8_lossy(&text[..text.len().min(4 * LONGEST)]);
    let mut printable: String =
        start.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if let Some((end, _)) = printable.char_indices().nth(LONGEST) {
        printable.truncate(end);
        printable.push('…');
    }
    printable
}
