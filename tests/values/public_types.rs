//! What the types of the public interface have in common: traits, names in `Debug`, iterators.

use std::error::Error;
use std::fmt::Debug;
use std::hash::Hash;
use std::iter::FusedIterator;

use sip_codes::dialog::{DialogEffect, DialogRule, SubscriptionEffect};
use sip_codes::forking::{BestResponse, BranchFailure, ForkingRule, best_response};
use sip_codes::format::{DisplayHeaderLines, DisplayPhrase, DisplayStatusLine};
use sip_codes::header::{
    Cardinality, Contact, Demand, HeaderField, HeaderRule, Host, Refresher, ResponseUse,
    ValueGrammar, ValueTest, WrittenBy,
};
use sip_codes::method::MethodRule;
use sip_codes::promise::{Complete, Failure, To, Violation};
use sip_codes::q850::{Cause, CauseBasis, CauseLocation, CauseStatus, ReleaseCause};
use sip_codes::received::{FromSipResponseErrorKind, InvalidStatusLineKind};
use sip_codes::received::{Headers, Rows};
use sip_codes::registry::{Codes, Document, Reference, Registration, Standing};
use sip_codes::retry::{GlareRole, Retry, RetryRule};
use sip_codes::{
    HeaderValue, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt, StatusClass, StatusCode,
    StatusLine, method,
};

/// Compiles if the type is a value that can be copied, compared, used as a key and sent.
const fn is_copied_value<T: Debug + Copy + Eq + Hash + Send + Sync>() {}

/// Compiles if the type owns what it holds, and can be cloned, compared, used as a key and sent.
const fn is_owned_value<T: Debug + Clone + Eq + Hash + Send + Sync + 'static>() {}

/// Compiles if the type can be copied and shown.
const fn is_copied<T: Debug + Copy>() {}

const _: () = {
    is_copied_value::<To<StatusCode, method::Register>>();
    is_copied_value::<BranchFailure>();
    is_copied_value::<Cardinality>();
    is_copied_value::<Cause>();
    is_copied_value::<CauseBasis>();
    is_copied_value::<CauseLocation>();
    is_copied_value::<CauseStatus>();
    is_copied_value::<Complete<StatusCode>>();
    is_copied_value::<DialogEffect>();
    is_copied_value::<DialogRule>();
    is_copied_value::<Document>();
    is_copied_value::<Failure<StatusCode>>();
    is_copied_value::<ForkingRule>();
    is_copied_value::<FromSipResponseErrorKind>();
    is_copied_value::<GlareRole>();
    is_copied_value::<HeaderField>();
    is_copied_value::<InvalidStatusLineKind>();
    is_copied_value::<MethodRule>();
    is_copied_value::<Reference>();
    is_copied_value::<Refresher>();
    is_copied_value::<Registration>();
    is_copied_value::<ReleaseCause>();
    is_copied_value::<HeaderRule>();
    is_copied_value::<Demand>();
    is_copied_value::<ValueTest>();
    is_copied_value::<Codes>();
    is_copied_value::<ResponseUse>();
    is_copied_value::<Retry>();
    is_copied_value::<RetryRule>();
    is_copied_value::<Standing>();
    is_copied_value::<StatusClass>();
    is_copied_value::<StatusCode>();
    is_copied_value::<StatusLine<'_>>();
    is_copied_value::<SubscriptionEffect>();
    is_copied_value::<ValueGrammar>();
    is_copied_value::<Violation>();
    is_copied_value::<WrittenBy>();
    is_copied_value::<method::Invite>();

    is_owned_value::<OwnedResponse>();
    is_owned_value::<Contact>();
    is_owned_value::<Host>();

    // Each borrows a value of the program, whose type is not known.
    is_copied::<BestResponse<'_, OwnedResponse>>();
    is_copied::<DisplayHeaderLines<'_, dyn SipResponse>>();
    is_copied::<DisplayPhrase<'_, dyn SipResponse>>();
    is_copied::<DisplayStatusLine<'_, dyn SipResponse>>();
    is_copied::<HeaderValue<'_>>();
    is_copied::<ReasonPhrase<'_>>();
};

#[test]
fn debug_shows_a_text_in_quotes_with_escapes() {
    let status = StatusCode::OK;
    assert_eq!(format!("{:?}", ReasonPhrase::new(&"")), "ReasonPhrase(\"\")");
    assert_eq!(
        format!("{:?}", HeaderValue::new(&"a \"b\" 'c' \\ é")),
        r#"HeaderValue("a \"b\" 'c' \\ é")"#
    );
    assert_eq!(format!("{:?}", status.phrase()), "DisplayPhrase(\"OK\")");
    assert_eq!(format!("{:?}", status.status_line()), "DisplayStatusLine(\"SIP/2.0 200 OK\")");
    assert_eq!(format!("{:?}", status.header_lines()), "DisplayHeaderLines(\"\")");
    let mut response = OwnedResponse::from_response(&status);
    response.push("Expires", "60");
    let shown = r#"DisplayHeaderLines("Expires: 60\r\n")"#;
    assert_eq!(format!("{:?}", response.header_lines()), shown);
}

#[test]
fn rows_are_iterated_from_both_ends() {
    fn is_iterator<'a, I: Clone + Debug + DoubleEndedIterator + FusedIterator + 'a>(items: I) -> I {
        items
    }

    let mut response = OwnedResponse::from(StatusLine::try_from("SIP/2.0 200 OK").unwrap());
    response.extend([("Contact", "a"), ("Expires", "60"), ("m", "b"), ("contact", "\u{1}")]);

    let mut rows: Rows<'_> = is_iterator(response.rows());
    assert_eq!(rows.len(), 4);
    let all = rows.clone().collect::<Vec<_>>();
    let reversed = rows.clone().rev().collect::<Vec<_>>();
    assert!(all.iter().eq(reversed.iter().rev()));
    assert_eq!(rows.next(), Some(("Contact", b"a".as_slice())));
    assert_eq!(rows.next_back(), Some(("contact", b"\x01".as_slice())));
    assert_eq!(rows.len(), 2);
    assert_eq!(format!("{rows:?}"), r#"[("Expires", "60"), ("m", "b")]"#);
    assert_eq!((rows.by_ref().count(), rows.next(), rows.next_back()), (2, None, None));

    let mut headers: Headers<'_> = is_iterator(response.headers("Contact"));
    assert_eq!(headers.size_hint(), (0, Some(4)));
    assert_eq!(format!("{headers:?}"), r#"["a", "b", "\\x01"]"#);
    assert_eq!(headers.next_back(), Some(b"\x01".as_slice()));
    assert_eq!(headers.next(), Some(b"a".as_slice()));
    assert_eq!(headers.next(), Some(b"b".as_slice()));
    assert_eq!((headers.next(), headers.next_back()), (None, None));
}

#[test]
fn checked_responses_and_a_chosen_one_are_references_to_what_they_hold()
-> Result<(), Box<dyn Error>> {
    let busy = StatusCode::BUSY_HERE;
    assert_eq!(Complete::check(busy)?.as_ref(), &busy);
    assert_eq!(Failure::check(busy)?.as_ref(), &busy);

    // Neither a copy nor a clone needs one of the responses.
    let responses = [OwnedResponse::from_response(&busy)];
    let best = best_response("INVITE", &responses).unwrap();
    let copy = best;
    assert_eq!((best.chosen(), copy.index()), (Some(&responses[0]), Some(0)));
    Ok(())
}

/// Texts that no macro lets through, made with what only the macros are to use.
#[test]
fn literal_text_with_a_line_break_is_a_panic_while_compiling() {
    const PIECES: &[&str] = sip_codes::__private_0_1::pieces(&["a", ""]);
    assert_eq!(PIECES, ["a", ""]);
    for text in ["a\r\nVia: b", "a\n", "\r"] {
        std::panic::catch_unwind(|| sip_codes::__private_0_1::pieces(&["", text]).len())
            .unwrap_err();
        std::panic::catch_unwind(|| drop(Contact::from_checked(text))).unwrap_err();
    }
}
