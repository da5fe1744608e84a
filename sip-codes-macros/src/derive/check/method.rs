//! What `methods(...)` demands of every code. Entry points: [`check_methods`] for the names,
//! [`check_answers`] for one code, [`meant_method`] for the promise.

use proc_macro2::Span;
use sip_codes_core::method::{METHODS, MethodRule};
use sip_codes_core::{StatusCode, grammar};

use crate::derive::ast::{Item, MethodArgument};
use crate::derive::faults::Faults;
use crate::derive::suggest;
use crate::fault::{Fault, quoted};

/// The method of `METHODS` that an argument names. `None` for one that only its peers know, which
/// every code may answer.
fn registered_method(argument: &MethodArgument) -> Option<&'static str> {
    METHODS.iter().copied().find(|method| argument.name == *method)
}

/// The method that an argument names or is a near miss of.
pub(super) fn meant_method(argument: &MethodArgument) -> Option<&'static str> {
    let near = || match argument.extension {
        Some(_) => None,
        None => suggest::nearest_method(&argument.name),
    };
    registered_method(argument).or_else(near)
}

/// Checks the names of the methods, and returns those that have rules.
pub(super) fn check_methods(item: &Item, faults: &mut Faults) -> Vec<&'static str> {
    let mut methods = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for argument in item.methods.iter().flatten() {
        let fault = if names.contains(&&*argument.name) {
            let what = format!("{} is repeated", quoted(&argument.name));
            Some(Fault::new(argument.span, what).instead("keep one of them"))
        } else {
            check_name(argument)
        };
        names.push(&argument.name);
        if let Some(fault) = fault {
            faults.report(fault);
            continue;
        }
        if let Some(warning) = needless_extension(argument) {
            faults.warn(warning);
        }
        methods.extend(registered_method(argument));
    }
    methods
}

fn check_name(argument: &MethodArgument) -> Option<Fault> {
    let MethodArgument { extension, name, span } = argument;
    let what = quoted(name);
    match (registered_method(argument), extension) {
        (Some("ACK"), _) => {
            let what = "`ACK` is answered by no response (RFC 3261 §22.1)";
            Some(Fault::new(*span, what).instead("leave it out"))
        }

        (None, _) if name.contains(',') => {
            let names: Vec<&str> = name.split(',').map(str::trim).collect();
            Some(
                Fault::new(*span, format!("{what} is not one method")).instead(format!(
                    "write {}",
                    quoted(&format!("methods({})", names.join(", ")))
                )),
            )
        }
        (None, _) if name.is_empty() || !name.bytes().all(grammar::is_token_byte) => Some(
            Fault::new(*span, format!("{what} is not a method"))
                .instead("write a token, like `INVITE`"),
        ),
        (Some(_), _) | (None, Some(_)) => None,
        (None, None) => suggest::nearest_method(name).map(|near| {
            Fault::new(*span, format!("unknown method {what}"))
                .instead(format!("write `{near}`, or `extension {name}` if both peers know it"))
        }),
    }
}

/// The warning of `extension` before a registered method. It is no error, because the method may have
/// been registered after the program was written.
fn needless_extension(argument: &MethodArgument) -> Option<Fault> {
    let extension = argument.extension.as_ref()?;
    let method = registered_method(argument)?;
    let what = format!("`{method}` is registered");
    Some(Fault::new(extension.span(), what).instead(format!("write `{method}`")))
}

/// Checks that a code may answer the methods. Rules that bind senders only are left out if the
/// response is only read.
pub(super) fn check_answers(
    status: StatusCode,
    methods: &[&'static str],
    is_sent: bool,
    span: Span,
) -> Option<Fault> {
    let (mut names, mut rules): (Vec<&str>, Vec<&MethodRule>) = Default::default();
    for method in methods {
        let Some(rule) = status.method_rule(method) else { continue };
        if is_sent || !rule.binds_sender_only() {
            names.push(method);
            rules.push(rule);
        }
    }
    let (last, first) = names.split_last()?;
    let names = if first.is_empty() {
        (*last).to_owned()
    } else {
        format!("{} or {last}", first.join(", "))
    };
    let mut fault = Fault::new(span, format!("`{}` may not answer {names}", status.as_str()));
    rules.dedup();
    for rule in rules {
        let bound = if rule.binds_sender_only() { ", a rule for senders" } else { "" };
        fault = fault.note(format!("it {} ({}{bound})", rule.summary(), rule.reference()));
    }
    Some(fault)
}
