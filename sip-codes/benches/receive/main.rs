//! What a received response costs: parsing it, compared with other crates, and reading it into a type that derives
//! `FromSipResponse`, compared with code written by hand.
//!
//! `cargo bench --package sip-codes-benches --bench receive` measures for two minutes and prints tables of
//! times and, if valgrind is installed, of instructions. `--features more-peers` adds two SIP stacks.

#[path = "../measure/mod.rs"]
mod measure;
mod messages;
mod outcome;
mod peers;

use sip_codes::{FromSipResponse, OwnedResponse};

use crate::measure::{Benchmark, Contender, Operation};
use crate::messages::Messages;
use crate::outcome::Outcome;

fn main() {
    let messages = messages::all();
    for message in messages.iter().flat_map(|messages| &messages.sip) {
        check_readers(message);
    }
    let parse = Benchmark {
        name: "receive-parse",
        unit: "response",
        baseline: "sip-codes with reading",
        operations: messages.iter().map(parse).collect(),
    };
    let read = Benchmark {
        name: "receive-read",
        unit: "response",
        baseline: "by hand",
        operations: messages.iter().map(read).collect(),
    };
    measure::run(vec![parse, read]);
}

/// Raw messages to each crate's own type of a response.
fn parse(messages: &Messages) -> Operation {
    let Messages { name, sip, http } = messages;
    let contenders = vec![
        Contender::new("sip-codes with reading", sip, |message| {
            let response = received(message);
            Outcome::from_sip_response(&response)
        }),
        Contender::new("sip-codes", sip, |message| received(message)),
        Contender::new("sip-header, rows", sip, |message| peers::count_rows(message)),
        Contender::new("sip-header, headers", sip, |message| peers::collect_rows(message)),
        Contender::new("httparse", http, |message| peers::parse_httparse(message)),
        Contender::new("ezk-sip-types", sip, |message| peers::parse_ezk(message)),
        Contender::new("rsip", sip, |message| peers::parse_rsip(message)),
        #[cfg(feature = "more-peers")]
        Contender::new("rsipstack", sip, |message| peers::parse_rsipstack(message)),
        #[cfg(feature = "more-peers")]
        Contender::new("rvoip-sip-core", sip, |message| peers::parse_rvoip(message)),
    ];
    Operation::new(format!("parse {name}"), sip, contenders)
}

/// Responses that are parsed already to the program's own type.
fn read(messages: &Messages) -> Operation {
    let responses: Vec<_> = messages.sip.iter().map(|message| received(message)).collect();
    let contenders = vec![
        Contender::new("sip-codes", &responses, |response| Outcome::from_sip_response(response)),
        Contender::new("by hand", &responses, outcome::read_by_hand),
        Contender::new("by hand with `headers`", &responses, outcome::read_with_headers),
    ];
    Operation::new(format!("read {}", messages.name), &responses, contenders)
}

fn received(message: &[u8]) -> OwnedResponse {
    OwnedResponse::parse(message).expect("it is a response")
}

/// Panics if the derive and the code by hand do not read the same, or if a peer cannot parse it.
fn check_readers(message: &[u8]) {
    let response = received(message);
    let outcome = Outcome::from_sip_response(&response).expect("there is a case for it");
    assert_eq!(outcome::read_by_hand(&response).as_ref(), Some(&outcome));
    assert_eq!(outcome::read_with_headers(&response).as_ref(), Some(&outcome));
    let rows = response.rows().len();
    assert_eq!(peers::count_rows(message), rows);
    assert_eq!(peers::collect_rows(message), rows);
    assert!(peers::parse_ezk(message).is_some());
    assert!(peers::parse_rsip(message).is_ok());
    #[cfg(feature = "more-peers")]
    assert!(peers::parse_rsipstack(message).is_ok());
    #[cfg(feature = "more-peers")]
    assert!(peers::parse_rvoip(message).is_ok());
}
