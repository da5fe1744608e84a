//! Rules on the header fields of a response: which a code, a method or another header field demands, and which must
//! not be there.
//!
//! [`HEADER_RULES`] has a row for each rule. [`StatusCode::header_rules`] finds those of a code, and
//! [`HeaderRule::find_breach`] checks the header fields of a response by one of them.

use core::fmt;

use crate::parts::{is_known, items, named};
use crate::registry::{Codes, Reference};
use crate::status::StatusCode;

mod table;
mod test;

pub use self::table::HEADER_RULES;
pub use self::test::ValueTest;

/// A rule on the header fields of a response.
///
/// ```
/// use sip_codes::StatusCode;
///
/// let rule = StatusCode::INTERVAL_TOO_BRIEF.header_rules(None).next().unwrap();
/// assert_eq!(rule.names(), ["Min-Expires"]);
/// assert_eq!(rule.reference().to_string(), "RFC 3261 §10.3");
/// assert_eq!(rule.to_string(), "must carry `Min-Expires` (RFC 3261 §10.3)");
///
/// let mut rules = StatusCode::OK.header_rules(Some("REFER"));
/// let shown = rules.next().unwrap().to_string();
/// assert_eq!(shown, "to REFER must carry `Contact` (RFC 3515 §2.2)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeaderRule {
    codes: Codes,
    /// Empty for a rule that does not depend on the method.
    methods: &'static [&'static str],
    condition: Option<HeaderCondition>,
    demand: Demand,
    names: &'static [&'static str],
    test: ValueTest,
    reference: Reference,
}

/// A header field on which a rule depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct HeaderCondition {
    name: &'static str,
    test: ValueTest,
}

/// What a rule demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Demand {
    /// The response must carry the header field, or one of several.
    Carry,
    /// The response must not carry the header field.
    Forbid,
    /// Two challenges with the same scheme and realm must differ in their algorithm.
    Differ,
}

/// A header field of a response that a rule is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried<'a> {
    /// The name, as [`HeaderField::name`](crate::header::HeaderField::name) has it.
    pub name: &'a str,
    /// The value, with [`INSERTION`](crate::grammar::INSERTION) in place of what is not known.
    pub value: &'a str,
    /// Whether the response carries it in any case.
    pub is_certain: bool,
}

/// How a response breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// The index of the header field at fault; `None` if it is missing.
    pub index: Option<usize>,
}

impl HeaderRule {
    /// Returns the names of the header fields that the rule is about: mostly one, never none. The rule on 415 has three:
    /// a response must carry at least one of them (RFC 3261 §8.2.3).
    #[must_use]
    pub const fn names(&self) -> &'static [&'static str] {
        self.names
    }

    /// Returns the codes that the rule is about.
    #[must_use]
    pub const fn codes(&self) -> Codes {
        self.codes
    }

    /// Returns whether the rule depends on the method of the request.
    #[must_use]
    pub const fn depends_on_method(&self) -> bool {
        !self.methods.is_empty() || matches!(self.test, ValueTest::Method)
    }

    /// Returns whether the rule demands a header field whatever others the response carries.
    #[must_use]
    pub const fn demands_always(&self) -> bool {
        self.condition.is_none() && matches!(self.demand, Demand::Carry)
    }

    /// Returns what the rule demands.
    #[must_use]
    pub const fn demand(&self) -> Demand {
        self.demand
    }

    /// Returns what the rule demands of the value.
    #[must_use]
    pub const fn test(&self) -> ValueTest {
        self.test
    }

    /// Returns the RFC and section that the rule comes from.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns whether the rule is about a response with this code. With a method, only rules that depend on that method
    /// are; without one, only rules that do not depend on the method.
    fn applies_to(&self, status: StatusCode, method: Option<&str>) -> bool {
        let is_about_method = match method {
            None => !self.depends_on_method(),
            Some(method) => {
                self.depends_on_method()
                    && (self.methods.is_empty() || self.methods.contains(&method))
            }
        };
        is_about_method && self.codes.contains(status)
    }

    /// Returns how a response with these header fields breaks the rule, `None` if it does not.
    ///
    /// The rule must be one of its code, and of the method if there is one; otherwise the method is empty. What the SIP
    /// stack adds counts as carried, by its name alone.
    ///
    /// ```
    /// use sip_codes_core::StatusCode;
    /// use sip_codes_core::rule::{Breach, Carried};
    ///
    /// let rule = StatusCode::INTERVAL_TOO_BRIEF.header_rules(None).next().unwrap();
    /// let carried = Carried { name: "Min-Expires", value: "60", is_certain: true };
    /// assert_eq!(rule.find_breach("", &[carried], &[]), None);
    /// assert_eq!(rule.find_breach("", &[], &["Min-Expires"]), None);
    /// assert_eq!(rule.find_breach("", &[], &[]), Some(Breach { index: None }));
    /// ```
    // The macros and the checks at run time ask it. Who sends asks them.
    #[doc(hidden)]
    #[must_use]
    pub fn find_breach(
        &self,
        method: &str,
        carried: &[Carried<'_>],
        added: &[&str],
    ) -> Option<Breach> {
        let passes = |name: &str, test: ValueTest, header: &Carried<'_>| {
            if header.name == name { test.passes(header.value, method) } else { Some(false) }
        };
        let is_met = self.condition.is_none_or(|HeaderCondition { name, test }| {
            carried.iter().any(|header| passes(name, test, header) == Some(true))
        });
        if !is_met {
            return None;
        }
        let is_named = |header: &Carried<'_>| self.names.contains(&header.name);
        match self.demand {
            Demand::Carry => {
                let is_demanded = |header: &Carried<'_>| {
                    header.is_certain
                        && self
                            .names
                            .iter()
                            .any(|name| passes(name, self.test, header) != Some(false))
                };
                let is_added =
                    |name: &&str| added.iter().any(|this| this.eq_ignore_ascii_case(name));
                let is_there = carried.iter().any(is_demanded) || self.names.iter().any(is_added);
                (!is_there).then(|| Breach { index: carried.iter().position(is_named) })
            }
            Demand::Forbid => {
                let index = carried.iter().position(|header| {
                    is_named(header) && self.test.passes(header.value, method) == Some(true)
                })?;
                Some(Breach { index: Some(index) })
            }
            Demand::Differ => {
                let index = (0..carried.len()).find(|index| {
                    let (before, header) = (&carried[..*index], &carried[*index]);
                    let is_same = |other: &Carried<'_>| {
                        is_named(other) && is_same_challenge(other.value, header.value)
                    };
                    is_named(header) && before.iter().any(is_same)
                })?;
                Some(Breach { index: Some(index) })
            }
        }
    }

    /// Returns the rule as a sentence about a response with this code: `` a 423 response must carry `Min-Expires` (RFC
    /// 3261 §10.3)``. The method is that of the request, if the rule depends on it.
    #[must_use]
    pub fn sentence<'a>(
        &'a self,
        status: StatusCode,
        method: Option<&'a str>,
    ) -> impl fmt::Display + 'a {
        struct Sentence<'a>(&'a HeaderRule, StatusCode, Option<&'a str>);
        impl fmt::Display for Sentence<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let Sentence(rule, status, method) = self;
                write!(f, "a {} response", status.as_str())?;
                if let Some(method) = method {
                    write!(f, " to {method}")?;
                }
                f.write_str(" ")?;
                rule.write_demand(f)
            }
        }
        Sentence(self, status, method)
    }

    fn write_demand(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.condition {
            None => {}
            Some(HeaderCondition { name, test: ValueTest::Any }) => write!(f, "with `{name}` ")?,
            Some(HeaderCondition { name, test }) => write!(f, "whose `{name}` has {test} ")?,
        }
        f.write_str(match self.demand {
            Demand::Carry => "must carry ",
            Demand::Forbid => "must not carry ",
            Demand::Differ => "must not carry two ",
        })?;
        for (index, name) in self.names.iter().enumerate() {
            let separator = match index {
                0 => "",
                _ if index + 1 == self.names.len() => " or ",
                _ => ", ",
            };
            write!(f, "{separator}`{name}`")?;
        }
        if self.test != ValueTest::Any {
            write!(f, " with {}", self.test)?;
        }
        if self.demand == Demand::Differ {
            f.write_str(" with the same scheme, realm and algorithm")?;
        }
        write!(f, " ({})", self.reference)
    }
}

/// Writes the rule as the end of a sentence about a response: `` to REFER must carry `Contact` (RFC 3515 §2.2)``.
impl fmt::Display for HeaderRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for method in self.methods {
            write!(f, "to {method} ")?;
        }
        self.write_demand(f)
    }
}

/// Rules on header fields.
impl StatusCode {
    /// Returns the rules on the header fields of a response with this code: those that depend on the method, if a
    /// method is given, and the others if none is.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let demanded = StatusCode::OK.header_rules(Some("PUBLISH")).flat_map(|rule| rule.names());
    /// assert!(demanded.copied().eq(["SIP-ETag", "Expires", "Record-Route"]));
    /// ```
    pub fn header_rules(
        self,
        method: Option<&str>,
    ) -> impl Iterator<Item = &'static HeaderRule> + '_ {
        HEADER_RULES.iter().filter(move |rule| rule.applies_to(self, method))
    }
}

/// Returns whether two challenges are known to have the same scheme, realm and algorithm.
fn is_same_challenge(first: &str, second: &str) -> bool {
    /// The scheme, the realm and the algorithm, if all are known.
    fn parts(challenge: &str) -> Option<[&str; 3]> {
        let (scheme, parameters) = challenge.split_once([' ', '\t'])?;
        let find = |name| items(parameters).find_map(|pair| named(pair, name));
        let parts = [scheme, find("realm")?, find("algorithm").unwrap_or("MD5")];
        parts.into_iter().all(is_known).then_some(parts)
    }
    let (Some(first), Some(second)) = (parts(first), parts(second)) else { return false };
    let [scheme, realm, algorithm] = first;
    let [other_scheme, other_realm, other_algorithm] = second;
    scheme.eq_ignore_ascii_case(other_scheme)
        && realm == other_realm
        && algorithm.eq_ignore_ascii_case(other_algorithm)
}
