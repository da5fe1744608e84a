//! `methods(...)`: every pair of a registered code and a method.

use sip_codes_core::StatusCode;
use sip_codes_core::method::METHODS;
use sip_codes_core::registry::REGISTRY;

use super::{read_response, response};

/// A type with one code that answers one method, and whose stack adds what the method demands.
fn declaration(status: StatusCode, method: &str) -> String {
    format!(
        "#[sip({}, methods({method}),
            stack_adds(\"Contact\", \"Expires\", \"SIP-ETag\", \"Allow-Events\"))] struct Response;",
        status.as_str()
    )
}

#[test]
fn the_denied_pairs_are_one_error_each_and_all_others_are_accepted() {
    for row in REGISTRY {
        let status = row.status_code();
        for method in METHODS.iter().copied() {
            let outcome = response(&declaration(status, method));
            if status.may_answer(method) {
                assert_eq!(outcome.errors, [""; 0], "{status} to {method}");
                continue;
            }
            let [error] = &outcome.errors[..] else { panic!("{status} to {method}: {outcome:?}") };
            // A long line is broken between words.
            let error = error.replace('\n', " ");
            let rule = status.method_rule(method).unwrap();
            assert!(error.contains(method), "{error}");
            assert!(error.contains(&rule.reference().to_string()), "{error}");
            assert_eq!(error.contains("a rule for senders"), rule.binds_sender_only(), "{error}");
        }
    }
}

#[test]
fn rules_for_senders_do_not_bind_a_type_that_is_only_read() {
    for row in REGISTRY {
        let status = row.status_code();
        for method in METHODS.iter().copied().filter(|method| *method != "ACK") {
            let outcome = read_response(&declaration(status, method));
            let rule = status.method_rule(method);
            let is_refused = rule.is_some_and(|rule| !rule.binds_sender_only());
            assert_eq!(outcome.errors.len(), usize::from(is_refused), "{status} to {method}");
        }
    }
}

#[test]
fn every_code_may_answer_methods_that_are_not_registered() {
    for row in REGISTRY {
        for method in ["TELEPORT", "PING", "x_move", "MOVE", "ACKNOWLEDGE"] {
            let outcome = response(&declaration(row.status_code(), method));
            assert_eq!(outcome.errors, [""; 0], "{} to {method}", row.status_code());
        }
    }
}
