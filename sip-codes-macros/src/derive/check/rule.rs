//! The rules on header fields: what a response must carry because of its code, of the method that it answers and of its
//! other header fields, and what it must not carry. Entry points: [`CodeRules::check`] and [`warn_of_unlisted`].

use proc_macro2::Span;
use sip_codes_core::StatusCode;
use sip_codes_core::header::{Cardinality, HeaderField};
use sip_codes_core::rule::{Carried, Demand, HeaderRule, ValueTest};

use super::header::{CheckedName, Headers, Presence};
use crate::derive::faults::Faults;
use crate::fault::{Fault, quoted};

/// What the rules are asked about: a code, and what its type promises.
pub(super) struct CodeRules<'c> {
    pub(super) status: StatusCode,
    /// Where the code is written.
    pub(super) span: Span,
    pub(super) is_complete: bool,
    pub(super) methods: &'c [&'static str],
    /// The names of the header fields that the SIP stack adds; `None` if they are not known. Then no header field
    /// may be reported as missing.
    pub(super) stack_adds: Option<&'c [&'c str]>,
}

/// The header fields that a part of many SIP stacks adds: dialogs, reliable provisional responses, session timers, the
/// answer to unknown methods. Errors that ask for one of them name `stack_adds` too.
const OFTEN_OF_STACK: [&str; 5] = ["Allow", "Allow-Events", "Contact", "Require", "RSeq"];

/// A rule, and the method if the rule depends on it.
type MethodRule = (Option<&'static str>, &'static HeaderRule);

impl CodeRules<'_> {
    /// Reports each rule that the header fields break. Of rules that can be kept in the same way, one is reported.
    pub(super) fn check(&self, headers: &Headers<'_>, faults: &mut Faults) {
        let mut carried = Vec::new();
        for name in &headers.names {
            carried.push(Carried {
                name: name.registered(),
                value: &name.value,
                // A faulty name has an error of its own, which is enough.
                is_certain: name.presence == Presence::Always || !name.is_legal,
            });
        }
        let (contradictions, rules) = self.split_contradictions();
        for (carry, forbid) in contradictions {
            faults.report(self.contradiction(carry, forbid));
        }
        for name in &headers.names {
            if let Some(fault) = self.written_twice(name) {
                faults.report(fault);
            }
        }
        let names_are_known = headers.names_are_complete && self.stack_adds.is_some();
        let stack_adds = self.stack_adds.unwrap_or_default();
        let mut missing: Vec<&[&str]> = Vec::new();
        for (method, rule) in rules {
            let is_carry = rule.demand() == Demand::Carry;
            if is_carry && (!names_are_known || missing.contains(&rule.names())) {
                continue;
            }
            let method_name = method.unwrap_or_default();
            let Some(breach) = rule.find_breach(method_name, &carried, stack_adds) else {
                continue;
            };
            if is_carry {
                missing.push(rule.names());
            }
            let sentence = rule.sentence(self.status, method).to_string();
            let name = breach.index.map(|index| &headers.names[index]);
            faults.report(match rule.demand() {
                Demand::Carry => self.missing(rule, sentence, name),
                Demand::Differ => at(name, self.span, sentence)
                    .instead("leave one out, or write another `algorithm`"),
                _ => at(name, self.span, sentence).instead(match rule.test() {
                    ValueTest::Any => "leave it out".to_owned(),
                    ValueTest::WithoutParameter(parameter) => {
                        format!("add `;{parameter}=` and its value to each item")
                    }
                    test => format!("leave {test} out of the value"),
                }),
            });
        }
    }

    /// The rules that the type has to keep.
    fn rules(&self) -> Vec<MethodRule> {
        let mut rules = Vec::new();
        for rule in self.status.header_rules(None) {
            if self.is_complete || rule.demand() != Demand::Carry {
                rules.push((None, rule));
            }
        }
        // A code that may not answer a method has an error for that.
        let answered = self.methods.iter().copied().filter(|method| self.status.may_answer(method));
        for method in answered {
            rules.extend(self.status.header_rules(Some(method)).map(|rule| (Some(method), rule)));
        }
        rules
    }

    /// Splits the rules into two lists: pairs, in which one method demands a header field that another method forbids;
    /// and the rules on the header fields that are in no pair.
    fn split_contradictions(&self) -> (Vec<(MethodRule, MethodRule)>, Vec<MethodRule>) {
        let mut rules = self.rules();
        let is_demanded = |rule: &HeaderRule| {
            let is_added = |name| self.stack_adds.is_none_or(|added| added.contains(name));
            rule.demand() == Demand::Carry && !rule.names().iter().any(is_added)
        };
        let is_forbidden = |(method, rule): &MethodRule| {
            method.is_some() && rule.demand() == Demand::Forbid && rule.test() == ValueTest::Any
        };
        let mut pairs: Vec<(MethodRule, MethodRule)> = Vec::new();
        for carry in rules.iter().filter(|(_, rule)| is_demanded(rule)) {
            let is_same = |(_, rule): &MethodRule| rule.names() == carry.1.names();
            let forbid = rules.iter().find(|rule| is_forbidden(rule) && is_same(rule));
            match forbid {
                Some(forbid) if !pairs.iter().any(|(other, _)| is_same(other)) => {
                    pairs.push((*carry, *forbid));
                }
                _ => {}
            }
        }
        rules.retain(|(_, rule)| !pairs.iter().any(|(_, pair)| pair.1.names() == rule.names()));
        (pairs, rules)
    }

    /// The error of a header field that one method demands and another forbids.
    fn contradiction(&self, carry: MethodRule, forbid: MethodRule) -> Fault {
        Fault::new(self.span, carry.1.sentence(self.status, carry.0).to_string())
            .note(forbid.1.sentence(self.status, forbid.0).to_string())
            .note("split the type, so that no code answers both")
    }

    /// The error of a header field with a single value that the SIP stack writes too.
    fn written_twice(&self, name: &CheckedName<'_>) -> Option<Fault> {
        let field = name.name.field.filter(|field| field.cardinality() == Cardinality::Single)?;
        let is_added = self.stack_adds?.contains(&field.name());
        let what = format!("`{}` has one value, which the SIP stack adds", field.name());
        (is_added && name.is_legal).then(|| {
            Fault::new(name.name.text.span(), what)
                .instead("leave it out here, or out of `stack_adds`")
        })
    }

    /// The error of a header field that is missing, or is there without what its value must have.
    fn missing(
        &self,
        rule: &HeaderRule,
        sentence: String,
        name: Option<&CheckedName<'_>>,
    ) -> Fault {
        let [demanded, ..] = rule.names() else { return Fault::new(self.span, sentence) };
        let fault = at(name, self.span, sentence);
        match (name.map(|name| name.presence), rule.test()) {
            (None, test) => {
                let fault = fault.instead(match test {
                    ValueTest::Item(item) => format!("add `header({demanded:?}, {item:?})`"),
                    _ => format!("add a field with `#[sip(header = {demanded:?})]`"),
                });
                if OFTEN_OF_STACK.contains(demanded) {
                    fault.note(format!(
                        "if the SIP stack adds it, write `stack_adds({demanded:?})` on the type"
                    ))
                } else {
                    fault
                }
            }
            (Some(Presence::Optional), _) => {
                fault.instead("give the field a type without `Option`")
            }
            (Some(Presence::IfLegal), _) => fault
                .instead("leave out `if_legal`")
                .note("the type of the field must be legal then"),
            (Some(Presence::List), _) => {
                let is_token_list = HeaderField::find(demanded)
                    .is_some_and(|field| field.grammar().is_token_list());
                let instead = if is_token_list {
                    format!(
                        "add a field `first: String`, and `header({demanded:?}, \"{{first}}\")` after the code"
                    )
                } else {
                    format!("add a field with `#[sip(header = {demanded:?})]` before this list")
                };
                fault.instead(instead).note("this list may be empty")
            }
            (Some(Presence::Always), ValueTest::SipCause) => {
                fault.instead("add a reason like `SIP;cause=487`")
            }
            (Some(Presence::Always), test) => fault.instead(format!("write {test} into the value")),
        }
    }
}

/// Makes an error at the name of a header field. If the header field is missing, the error is at the code.
fn at(name: Option<&CheckedName<'_>>, code: Span, sentence: String) -> Fault {
    Fault::new(name.map_or(code, |name| name.name.text.span()), sentence)
}

/// Warns of header fields that no table lists for the code, and of `extension` where it says nothing.
pub(super) fn warn_of_unlisted(
    names: &[CheckedName<'_>],
    status: StatusCode,
    is_sent: bool,
    faults: &mut Faults,
) {
    for name in names.iter().filter(|name| name.is_legal) {
        let Some(field) = name.name.field else { continue };
        let is_listed = status.registration().is_none() || field.codes().contains(status);
        match &name.name.extension {
            // Of what must not be there, there is an error.
            None if is_sent && !is_listed && !is_forbidden(field, status) => {
                faults.warn(unlisted(name, field, status));
            }
            // It is no error, because the header field may have been registered after the program was written.
            Some(extension) if is_listed && !name.is_waived => {
                let what = format!("{} is a registered header field", quoted(field.name()));
                faults.warn(Fault::new(extension.span(), what).instead("leave out `extension`"));
            }
            _ => {}
        }
    }
}

fn is_forbidden(field: &HeaderField, status: StatusCode) -> bool {
    status.header_rules(None).any(|rule| {
        rule.demand() == Demand::Forbid
            && rule.test() == ValueTest::Any
            && rule.names().contains(&field.name())
    })
}

/// The warning of a header field that no table lists for the code.
fn unlisted(name: &CheckedName<'_>, field: &HeaderField, status: StatusCode) -> Fault {
    let shown = field.name();
    let what = format!("`{shown}` is not listed for a {}", status.as_str());
    Fault::new(name.name.text.span(), what)
        .note(format!("{} has it in {}", field.reference(), field.codes()))
        .note(format!("to send it nevertheless, write `extension {shown:?}`"))
}
