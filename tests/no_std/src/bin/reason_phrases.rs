//! A reason phrase that is looked up at run time, and so all of them.

#![no_std]
#![no_main]

use sip_codes::StatusCode;

bare::program!(|arguments| {
    let status = StatusCode::from_u16(485 + arguments).unwrap_or(StatusCode::OK);
    status.reason_phrase().map_or(0, |phrase| u16::from(phrase.as_bytes()[0]))
});
