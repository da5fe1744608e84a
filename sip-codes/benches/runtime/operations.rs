//! What is measured: every operation, and how each crate does it.

use std::fmt::Write;
use std::hint::black_box;
use std::str;

use sip_codes::registry::REGISTRY;
use sip_codes::{SipResponseExt, StatusCode};

use crate::measure::{Contender, Operation};

pub(crate) fn all() -> Vec<Operation> {
    let in_order: Vec<u16> = (100..=699).collect();
    // So many that the processor cannot learn the order.
    let registered = |_| fastrand::choice(REGISTRY).expect("it has rows").status_code().as_u16();
    fastrand::seed(3261);
    let random: Vec<u16> = (0..16_384).map(registered).collect();
    [("600 codes in order", in_order), ("registered codes at random", random)]
        .iter()
        .flat_map(|(order, codes)| {
            [
                ("three digits to status", parse(codes)),
                ("reason phrase", reason_phrase(codes)),
                ("`as_str`", as_str(codes)),
                ("status line into a `String`", status_line(codes)),
                ("status line of any response", response_status_line(codes)),
                ("class", class(codes)),
            ]
            .map(|(operation, contenders)| {
                Operation::new(format!("{operation}, {order}"), codes, contenders)
            })
        })
        .collect()
}

fn parse(codes: &[u16]) -> Vec<Contender> {
    let digits: Vec<[u8; 3]> = codes
        .iter()
        .map(|code| code.to_string().into_bytes().try_into().expect("a code has three digits"))
        .collect();
    // A peer that reads text or a number only is given what its users would write.
    let number = |digits: &[u8; 3]| str::from_utf8(digits).ok()?.parse::<u16>().ok();
    vec![
        Contender::new("sip-codes", &digits, |digits| StatusCode::from_bytes(digits)),
        Contender::new("http", &digits, |digits| http::StatusCode::from_bytes(digits)),
        Contender::new("ezk-sip-types", &digits, |digits| {
            str::from_utf8(digits).ok()?.parse::<ezk_sip_types::StatusCode>().ok()
        }),
        Contender::new("rsip", &digits, move |digits| number(digits).map(rsip::StatusCode::from)),
        #[cfg(feature = "more-peers")]
        Contender::new("rsipstack", &digits, move |digits| {
            number(digits).map(rsipstack::sip::StatusCode::from)
        }),
        #[cfg(feature = "more-peers")]
        Contender::new("rvoip-sip-core", &digits, |digits| {
            str::from_utf8(digits).ok()?.parse::<rvoip_sip_core::StatusCode>().ok()
        }),
    ]
}

fn reason_phrase(codes: &[u16]) -> Vec<Contender> {
    vec![
        Contender::new("sip-codes", &ours(codes), |status| status.reason_phrase()),
        Contender::new("http", &https(codes), http::StatusCode::canonical_reason),
        Contender::new("ezk-sip-types", &ezks(codes), |status| status.text()),
        #[cfg(feature = "more-peers")]
        Contender::new("rvoip-sip-core", &rvoips(codes), rvoip_sip_core::StatusCode::reason_phrase),
    ]
}

fn as_str(codes: &[u16]) -> Vec<Contender> {
    vec![
        Contender::new("sip-codes", &ours(codes), |status| status.as_str()),
        // What it returns borrows from the status.
        Contender::new("http", &https(codes), |status| black_box(status.as_str()).len()),
    ]
}

fn status_line(codes: &[u16]) -> Vec<Contender> {
    vec![
        Contender::writer("sip-codes", &ours(codes), |line, status| {
            line.push_str(status.as_status_line());
        }),
        Contender::writer("http", &https(codes), |line, status| {
            let _ = write!(line, "SIP/2.0 {status}");
        }),
        Contender::writer("ezk-sip-types", &ezks(codes), |line, status| {
            let reason = status.text().unwrap_or_default();
            let _ = write!(line, "SIP/2.0 {} {reason}", status.into_u16());
        }),
        Contender::writer("rsip", &rsips(codes), |line, status| {
            let _ = write!(line, "SIP/2.0 {status}");
        }),
        #[cfg(feature = "more-peers")]
        Contender::writer("rsipstack", &rsipstacks(codes), |line, status| {
            let _ = write!(line, "SIP/2.0 {status}");
        }),
        #[cfg(feature = "more-peers")]
        Contender::writer("rvoip-sip-core", &rvoips(codes), |line, status| {
            let _ = write!(line, "SIP/2.0 {status}");
        }),
    ]
}

fn response_status_line(codes: &[u16]) -> Vec<Contender> {
    vec![
        // What an application's own type does that derives `SipResponse`.
        Contender::writer("sip-codes", &ours(codes), |line, status| {
            let _ = write!(line, "{}", SipResponseExt::status_line(status));
        }),
        Contender::writer("http", &https(codes), |line, status| {
            let _ = write!(line, "SIP/2.0 {status}");
        }),
    ]
}

fn class(codes: &[u16]) -> Vec<Contender> {
    vec![
        Contender::new("sip-codes", &ours(codes), |status| status.class()),
        // It has predicates instead; they go up to 5xx.
        Contender::new("http", &https(codes), |status| {
            if status.is_informational() {
                1
            } else if status.is_success() {
                2
            } else if status.is_redirection() {
                3
            } else if status.is_client_error() {
                4
            } else if status.is_server_error() {
                5
            } else {
                6
            }
        }),
        Contender::new("ezk-sip-types", &ezks(codes), |status| status.kind()),
        Contender::new("rsip", &rsips(codes), rsip::StatusCode::kind),
        #[cfg(feature = "more-peers")]
        Contender::new("rsipstack", &rsipstacks(codes), rsipstack::sip::StatusCode::kind),
    ]
}

fn ours(codes: &[u16]) -> Vec<StatusCode> {
    codes.iter().map(|&code| StatusCode::from_u16(code).expect("it is a code")).collect()
}

fn https(codes: &[u16]) -> Vec<http::StatusCode> {
    codes.iter().map(|&code| http::StatusCode::from_u16(code).expect("it is a code")).collect()
}

fn ezks(codes: &[u16]) -> Vec<ezk_sip_types::StatusCode> {
    codes.iter().map(|&code| code.into()).collect()
}

fn rsips(codes: &[u16]) -> Vec<rsip::StatusCode> {
    codes.iter().map(|&code| code.into()).collect()
}

#[cfg(feature = "more-peers")]
fn rsipstacks(codes: &[u16]) -> Vec<rsipstack::sip::StatusCode> {
    codes.iter().map(|&code| code.into()).collect()
}

#[cfg(feature = "more-peers")]
fn rvoips(codes: &[u16]) -> Vec<rvoip_sip_core::StatusCode> {
    let from_u16 = rvoip_sip_core::StatusCode::from_u16;
    codes.iter().map(|&code| from_u16(code).expect("it is a code")).collect()
}
