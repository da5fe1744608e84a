//! A request until its answer is final, and how each failure changes the next try. Entry point:
//! [`Attempt`].

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::time::Duration;

use ezk_sip_types::Method;
use ezk_sip_types::print::AppendCtx;
use ezk_sip_types::uri::SipUri;
use sip_header::{QValue, SipAuthValue, SipHeaderAddr};

use crate::digest::{Account, Challenge, choose};

/// What the next request is to be.
pub(crate) struct Attempt {
    pub(crate) method: Method,
    pub(crate) target: SipUri,
    /// How long a registration is to last, in seconds.
    pub(crate) expires: Option<u32>,
    /// The option tags in Require.
    pub(crate) required: Vec<String>,
    /// How long the user still waits.
    patience: Duration,
    /// The challenges that the next request answers, each with the header field of its answer.
    challenges: Vec<(&'static str, Challenge)>,
    /// Where else to try, best first.
    contacts: VecDeque<SipUri>,
    /// The targets so far, none of which is tried twice (RFC 3261 §8.1.3.4).
    tried: Vec<String>,
}

/// What changes in the next request, or why there is none.
type Change = Result<String, String>;

impl Attempt {
    pub(crate) fn new(
        method: Method,
        target: SipUri,
        expires: Option<u32>,
        required: Vec<String>,
        patience: Duration,
    ) -> Self {
        Attempt {
            method,
            tried: vec![text(&target)],
            target,
            expires,
            required,
            patience,
            challenges: Vec::new(),
            contacts: VecDeque::new(),
        }
    }

    /// The Request-URI.
    pub(crate) fn uri(&self) -> String {
        text(&self.target)
    }

    /// Makes the credentials, each with its header field.
    pub(crate) fn credentials(&mut self, account: &Account) -> Vec<(&'static str, String)> {
        let (method, uri) = (self.method.to_string(), self.uri());
        let answers = self.challenges.iter_mut().filter_map(|(name, challenge)| {
            Some((*name, challenge.answer(account, &method, &uri)?))
        });
        answers.collect()
    }

    /// Answers a challenge, in the header field `name`.
    pub(crate) fn authenticate(
        &mut self,
        name: &'static str,
        challenges: &[SipAuthValue],
    ) -> Change {
        let challenge =
            choose(challenges).ok_or_else(|| "no challenge that it can answer".to_owned())?;
        let is_same = |(other, answered): &(&str, Challenge)| {
            *other == name && answered.realm() == challenge.realm()
        };
        if self.challenges.iter().any(is_same) && !challenge.is_stale() {
            return Err("user or password is wrong".to_owned());
        }
        let change = format!("answers \"{}\" with {}", challenge.realm(), challenge.algorithm());
        self.challenges.retain(|answered| !is_same(answered));
        self.challenges.push((name, challenge));
        Ok(change)
    }

    /// Registers for longer.
    pub(crate) fn lengthen(&mut self, min_expires: u32) -> Change {
        match self.expires {
            Some(expires) if expires < min_expires => {
                self.expires = Some(min_expires);
                Ok(format!("registers for {min_expires} s"))
            }
            _ => Err("it did not ask for less".to_owned()),
        }
    }

    /// Waits, if that is not longer than the user waits in all.
    pub(crate) fn wait(&mut self, delay: Duration) -> Result<Duration, String> {
        match self.patience.checked_sub(delay) {
            Some(rest) => {
                self.patience = rest;
                Ok(delay)
            }
            None => Err(format!("{} s are too long to wait", delay.as_secs())),
        }
    }

    /// Leaves out option tags.
    pub(crate) fn stop_requiring(&mut self, option_tags: &[String]) -> Change {
        let is_unsupported =
            |tag: &String| option_tags.iter().any(|other| other.eq_ignore_ascii_case(tag));
        if !self.required.iter().any(is_unsupported) {
            return Err("it required none of these".to_owned());
        }
        self.required.retain(|tag| !is_unsupported(tag));
        Ok(format!("repeats without {}", option_tags.join(", ")))
    }

    /// Tries the contacts, in the order of q; of equals, in the order of the response.
    pub(crate) fn redirect(&mut self, contacts: &[SipHeaderAddr]) -> Change {
        let mut contacts: Vec<_> = contacts.iter().collect();
        contacts.sort_by_key(|contact| Reverse(preference(contact)));
        for contact in contacts.into_iter().rev() {
            // The client has no other stack than SIP, so a tel URI leads nowhere.
            if let Ok(mut uri) = contact.uri().to_string().parse::<SipUri>() {
                // A Request-URI has no header fields (RFC 3261 §19.1.1).
                uri.header_params = ezk_sip_types::uri::params::Params::new();
                self.contacts.push_front(uri);
            }
        }
        self.try_next_contact().ok_or_else(|| "no contact that was not tried".to_owned())
    }

    /// Makes the next contact the target.
    pub(crate) fn try_next_contact(&mut self) -> Option<String> {
        loop {
            self.target = self.contacts.pop_front()?;
            let uri = self.uri();
            if !self.tried.contains(&uri) {
                self.tried.push(uri.clone());
                // Another server has challenges of its own.
                self.challenges.clear();
                return Some(format!("tries {uri}"));
            }
        }
    }
}

/// A contact without q is as good as one with 1.
fn preference(contact: &SipHeaderAddr) -> u16 {
    let q = contact.param("q").flatten().and_then(|q| q.parse().ok());
    q.map_or(1000, QValue::thousandths)
}

fn text(uri: &SipUri) -> String {
    uri.default_print_ctx().to_string()
}
