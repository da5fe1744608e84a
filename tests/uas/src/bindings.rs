//! The state of the registrar: the contacts of each user, and until when (RFC 3261 §10.3). Entry
//! point: [`Bindings::update`].

use std::collections::HashMap;
use std::time::{Duration, Instant};

use sip_codes::header::Contact;
use sip_header::SipHeaderAddr;
use sip_header::sip_uri::UriEquivalence;

/// The contacts of all users.
#[derive(Default)]
pub(crate) struct Bindings(HashMap<String, Vec<Binding>>);

/// A contact of a user.
#[derive(Clone)]
struct Binding {
    /// Without its parameter `expires`.
    contact: SipHeaderAddr,
    ends: Instant,
    /// Which request the binding is from.
    call_id: String,
    cseq: u32,
}

/// A REGISTER, as far as it changes bindings.
pub(crate) struct Update<'a> {
    pub(crate) user: &'a str,
    pub(crate) call_id: &'a str,
    pub(crate) cseq: u32,
    pub(crate) change: Change,
}

/// What a REGISTER changes.
pub(crate) enum Change {
    /// Nothing: it asks which contacts there are.
    Nothing,
    /// It removes all contacts.
    RemoveAll,
    /// It adds each contact for a number of seconds, or removes it if that is 0.
    Bind(Vec<(SipHeaderAddr, u32)>),
}

/// The error of a REGISTER that arrives after a later one with the same Call-ID.
pub(crate) struct OutOfOrder;

impl Bindings {
    /// Makes a change as a whole or not at all. Returns the contacts of the user after it, each with the
    /// seconds that are left.
    pub(crate) fn update(&mut self, update: Update<'_>) -> Result<Vec<Contact>, OutOfOrder> {
        let now = Instant::now();
        let Update { user, call_id, cseq, change } = update;
        let mut bindings = self.0.get(user).cloned().unwrap_or_default();
        bindings.retain(|binding| binding.ends > now);
        let is_late = |old: &Binding| old.call_id == call_id && old.cseq >= cseq;
        match change {
            Change::Nothing => {}
            Change::RemoveAll => {
                if bindings.iter().any(is_late) {
                    return Err(OutOfOrder);
                }
                bindings.clear();
            }
            Change::Bind(contacts) => {
                for (mut contact, seconds) in contacts {
                    let is_same = |old: &Binding| old.contact.uri().equivalent(contact.uri());
                    if let Some(index) = bindings.iter().position(is_same) {
                        if is_late(&bindings.remove(index)) {
                            return Err(OutOfOrder);
                        }
                    }
                    if seconds > 0 {
                        // It is refused only for reserved names, and this is not one.
                        let _ = contact.params_mut().remove("expires");
                        let ends = now + Duration::from_secs(seconds.into());
                        let call_id = call_id.to_owned();
                        bindings.push(Binding { contact, ends, call_id, cseq });
                    }
                }
            }
        }
        let bound = bindings.iter().filter_map(|binding| {
            let expires = (binding.ends - now).as_millis().div_ceil(1_000);
            // What the client sent as a contact may be none that a server may send.
            Contact::new(format!("{};expires={expires}", binding.contact)).ok()
        });
        let bound = bound.collect();
        self.0.insert(user.to_owned(), bindings);
        Ok(bound)
    }
}
