//! The whole registry, looked up at run time.

#![no_std]
#![no_main]

use sip_codes::StatusCode;

bare::program!(|arguments| {
    let status = StatusCode::from_u16(485 + arguments).unwrap_or(StatusCode::OK);
    let bytes = status
        .registration()
        .map(|row| [row.name(), row.reason_phrase(), row.summary()].map(|text| text.as_bytes()[0]));
    bytes.map_or(0, |[name, phrase, summary]| u16::from(name ^ phrase ^ summary))
});
