//! [`ValueTest`]: what a rule asks of a value.

use core::fmt;

use crate::parts::{any, ask, is_insertion, items, main_part, parameter, scheme};
use crate::status::StatusCode;

/// What a rule asks of the value of a header field: that one of its items is so.
///
/// ```
/// use sip_codes::header::ValueTest;
///
/// let test = ValueTest::Item("100rel");
/// assert_eq!(test.passes("timer, 100REL", ""), Some(true));
/// assert_eq!(test.passes("timer", ""), Some(false));
/// assert_eq!(test.to_string(), "`100rel`");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueTest {
    /// Nothing: any value will do.
    Any,
    /// This item, in any case.
    Item(&'static str),
    /// A parameter with this name and one of these values, in any case.
    Parameter(&'static str, &'static [&'static str]),
    /// No parameter with this name.
    WithoutParameter(&'static str),
    /// A SIP or SIPS URI.
    SipUri,
    /// The protocol SIP with a response code as its cause.
    SipCause,
    /// The method of the request.
    Method,
}

impl ValueTest {
    /// Returns whether a value passes, in the answer to a request with this method. `None` if that depends on an
    /// insertion: in a text of the macros, [`INSERTION`](crate::grammar::INSERTION) stands for each.
    #[must_use]
    pub fn passes(self, value: &str, method: &str) -> Option<bool> {
        any(items(value), |item| match self {
            ValueTest::Any => Some(true),
            _ if is_insertion(item) => None,
            ValueTest::Item(expected) => ask(item, |item| item.eq_ignore_ascii_case(expected)),
            ValueTest::Parameter(name, values) => match parameter(item, name) {
                None => Some(false),
                Some(value) => {
                    ask(value, |value| values.iter().any(|this| value.eq_ignore_ascii_case(this)))
                }
            },
            ValueTest::WithoutParameter(name) => Some(parameter(item, name).is_none()),
            ValueTest::SipUri => scheme(item)
                .map(|scheme| ["sip", "sips"].iter().any(|sip| scheme.eq_ignore_ascii_case(sip))),
            ValueTest::SipCause => has_sip_cause(item),
            ValueTest::Method => ask(item, |item| item == method),
        })
    }
}

fn has_sip_cause(reason: &str) -> Option<bool> {
    if !ask(main_part(reason), |protocol| protocol.eq_ignore_ascii_case("SIP"))? {
        return Some(false);
    }
    let Some(cause) = parameter(reason, "cause") else { return Some(false) };
    ask(cause, |cause| StatusCode::from_bytes(cause.as_bytes()).is_ok())
}

/// Writes what is asked for, such as `` `refresher=uac` or `refresher=uas` ``; nothing for [`Any`](ValueTest::Any).
impl fmt::Display for ValueTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ValueTest::Any => Ok(()),
            ValueTest::Item(item) => write!(f, "`{item}`"),
            ValueTest::Parameter(name, values) => {
                for (index, value) in values.iter().enumerate() {
                    let separator = if index == 0 { "" } else { " or " };
                    write!(f, "{separator}`{name}={value}`")?;
                }
                Ok(())
            }
            ValueTest::WithoutParameter(name) => write!(f, "an item without `{name}`"),
            ValueTest::SipUri => f.write_str("a SIP or SIPS URI"),
            ValueTest::SipCause => f.write_str("a response code as the cause of SIP"),
            ValueTest::Method => f.write_str("the method of the request"),
        }
    }
}
