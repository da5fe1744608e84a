//! What a program makes of a response to REGISTER, by the derive and by hand.

use std::str;

use sip_codes::{FromSipResponse, OwnedResponse, StatusCode};

/// The outcome of a registration, with a variant for each case.
#[derive(Debug, PartialEq, FromSipResponse)]
pub(crate) enum Outcome {
    #[sip(200)]
    Registered {
        #[sip(headers = "Contact")]
        contacts: Vec<String>,
    },
    #[sip(302)]
    Moved {
        #[sip(header = "Contact")]
        contact: String,
    },
    #[sip(401)]
    Challenged {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<String>,
    },
    #[sip(403)]
    Forbidden,
    #[sip(404)]
    UnknownUser,
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        seconds: Option<u32>,
    },
    #[sip(other)]
    Other(StatusCode),
}

/// Compares the names of the rows itself.
pub(crate) fn read_by_hand(response: &OwnedResponse) -> Option<Outcome> {
    read(response, |name, compact_form| {
        response
            .rows()
            .filter(move |(row, _)| {
                row.eq_ignore_ascii_case(name)
                    || (!compact_form.is_empty() && row.eq_ignore_ascii_case(compact_form))
            })
            .map(|(_, value)| value)
    })
}

/// Has [`OwnedResponse::headers`] compare the names.
pub(crate) fn read_with_headers(response: &OwnedResponse) -> Option<Outcome> {
    read(response, |name, _| response.headers(name))
}

/// Makes the outcome, given what returns the values of the header fields with a name or its compact
/// form. Splits contacts at every comma, also at one in a quoted string.
fn read<'a, I: Iterator<Item = &'a [u8]>>(
    response: &'a OwnedResponse,
    values: impl Fn(&'static str, &'static str) -> I,
) -> Option<Outcome> {
    let texts = |name, compact_form| values(name, compact_form).map(str::from_utf8);
    Some(match response.status_code().as_u16() {
        200 => {
            let mut contacts = Vec::new();
            for value in texts("Contact", "m") {
                contacts.extend(value.ok()?.split(',').map(|contact| contact.trim().to_owned()));
            }
            Outcome::Registered { contacts }
        }
        302 => Outcome::Moved { contact: texts("Contact", "m").next()?.ok()?.to_owned() },
        401 => {
            let challenges = texts("WWW-Authenticate", "").map(|value| value.map(str::to_owned));
            Outcome::Challenged { challenges: challenges.collect::<Result<_, _>>().ok()? }
        }
        403 => Outcome::Forbidden,
        404 => Outcome::UnknownUser,
        423 => Outcome::TooBrief { seconds: texts("Min-Expires", "").next()?.ok()?.parse().ok()? },
        503 => Outcome::Overloaded {
            seconds: match texts("Retry-After", "").next() {
                Some(value) => Some(value.ok()?.parse().ok()?),
                None => None,
            },
        },
        _ => Outcome::Other(response.status_code()),
    })
}
