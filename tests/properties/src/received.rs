//! What is received from a peer: status lines and whole responses.

use std::str;

use sip_codes::header::{Contact, RetryAfter, WwwAuthenticate};
use sip_codes::{
    FromSipResponse, HeaderValue, OwnedResponse, SipResponse, SipResponseExt, StatusLine,
};
use sip_header::MessageLines;

/// A status line is read if the grammar says so, and its parts are where the grammar says.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn status_line(bytes: &[u8]) {
    let line = StatusLine::parse(bytes).ok();
    let parts = line.map(|line| (line.status_code().as_u16(), line.reason_phrase()));
    assert_eq!(parts, parts_of_status_line(bytes), "{:?}", bytes.escape_ascii().to_string());
    assert_eq!(StatusLine::try_from(bytes).ok(), line);
    if let Some(line) = line {
        // What is written is read again.
        let mut written = format!("SIP/2.0 {} ", line.status_code().as_str()).into_bytes();
        written.extend(line.reason_phrase());
        let parts = |text: &[u8]| {
            StatusLine::parse(text).map(|line| (line.status_code(), line.reason_phrase().to_vec()))
        };
        let expected = Ok((line.status_code(), line.reason_phrase().to_vec()));
        assert_eq!(parts(&written), expected);
        written.extend(b"\r\nVia: ");
        assert_eq!(parts(&written), expected);
        // Nothing but a line break is between the phrase and the end of the line.
        let end = &bytes[..line.end()];
        let end = end.strip_suffix(b"\n").map_or(end, |end| end.strip_suffix(b"\r").unwrap_or(end));
        assert!(end.ends_with(line.reason_phrase()));
    }
}

/// RFC 3261 §25.1 once more, the slow way: drop line breaks, cut at the next one, split at spaces.
fn parts_of_status_line(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let mut bytes = bytes;
    while let Some(rest) = bytes.strip_prefix(b"\r\n").or_else(|| bytes.strip_prefix(b"\n")) {
        bytes = rest;
    }
    let end = bytes.iter().position(|byte| b"\r\n".contains(byte)).unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at(end);
    if rest.starts_with(b"\r") && !rest.starts_with(b"\r\n") {
        return None;
    }
    let mut parts = line.splitn(3, |byte| *byte == b' ');
    let (version, digits) = (parts.next()?, parts.next()?);
    let reason_phrase = parts.next().unwrap_or_default();
    version.eq_ignore_ascii_case(b"SIP/2.0").then_some((code(digits)?, reason_phrase))
}

/// The number of three digits. `u16` itself would take a sign, and any number of zeros.
fn code(digits: &[u8]) -> Option<u16> {
    let is_plain = digits.len() == 3 && digits.iter().all(u8::is_ascii_digit);
    let code = str::from_utf8(digits).ok().filter(|_| is_plain)?.parse().ok()?;
    (100..=699).contains(&code).then_some(code)
}

/// A response is read if its status line is, and its header fields are those that `sip-header` reads. What it
/// passes on is read again.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn received_response(bytes: &[u8]) {
    let (response, line) = match (OwnedResponse::parse(bytes), StatusLine::parse(bytes)) {
        (Ok(response), Ok(line)) => (response, line),
        (response, line) => return assert_eq!(response.err(), line.err()),
    };
    assert_eq!(response.status_code(), line.status_code());
    assert_eq!(response.reason_phrase(), line.reason_phrase());
    let block = &bytes[line.end()..];
    let rows: Vec<_> =
        response.rows().map(|(name, value)| (name.to_owned(), value.to_vec())).collect();
    assert_eq!(rows, rows_of_block(block), "{}", bytes.escape_ascii());
    for (name, value) in &rows {
        assert!(response.headers(name).any(|other| other == value));
        assert_eq!(response.header(name), response.headers(name).next());
    }

    assert_eq!(OwnedResponse::from_response(&response), response);
    // A stack has no header field twice, neither its own nor those of the peer's stack.
    let passed_on = without_rows_of_stack(&response);
    assert_eq!(OwnedResponse::parse(&message(&response)).as_ref(), Ok(&passed_on));
    let lines = response.header_lines().to_string();
    assert_eq!(lines.matches(['\r', '\n']).count(), 2 * passed_on.rows().len());
}

/// A response as an application passes it on.
fn without_rows_of_stack(response: &OwnedResponse) -> OwnedResponse {
    let line = format!("SIP/2.0 {} ", response.status_code().as_str());
    let line = [line.as_bytes(), response.reason_phrase()].concat();
    let mut passed_on = OwnedResponse::parse(&line).expect("it is a status line");
    passed_on.extend(response.rows().filter(|(name, _)| !is_of_stack(name)));
    passed_on
}

/// The rows that `sip-header` reads, without those whose name is not a token.
fn rows_of_block(block: &[u8]) -> Vec<(String, Vec<u8>)> {
    let rows = MessageLines::from_header_block(block).rows().filter(|row| is_token(row.name()));
    let rows = rows.map(|row| (String::from_utf8_lossy(row.name()), without_cr(&row.value())));
    rows.map(|(name, value)| (name.into_owned(), value)).collect()
}

/// A value without blanks at its ends, and with one space where a line break was: CRs alone are kept
/// by other readers, but would end the line for some.
fn without_cr(value: &[u8]) -> Vec<u8> {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let lines = value.split(|byte| *byte == b'\r').filter_map(|line| {
        let start = line.iter().position(|byte| !is_blank(byte))?;
        let end = line.iter().rposition(|byte| !is_blank(byte))?;
        Some(&line[start..=end])
    });
    lines.collect::<Vec<_>>().join(&b' ')
}

fn is_token(name: &[u8]) -> bool {
    !name.is_empty()
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(byte))
}

fn is_of_stack(name: &str) -> bool {
    const NAMES: [&str; 11] =
        ["Via", "v", "From", "f", "To", "t", "Call-ID", "i", "CSeq", "Content-Length", "l"];
    NAMES.iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// The bytes of a response as a proxy sends it on.
fn message(response: &dyn SipResponse) -> Vec<u8> {
    let mut message = format!("SIP/2.0 {} ", response.status_code().as_str()).into_bytes();
    let mut phrase = response.status_code().reason_phrase().unwrap_or_default().into();
    response.visit_reason(&mut |text| {
        phrase =
            text.received_bytes().map_or_else(|| text.to_string().into_bytes(), <[u8]>::to_vec);
    });
    message.extend(phrase);
    message.extend(b"\r\n");
    response.visit_headers(&mut |name, value: HeaderValue<'_>| {
        message.extend(name.as_bytes());
        message.extend(b": ");
        match value.received_bytes() {
            Some(bytes) => message.extend(bytes),
            None => message.extend(value.to_string().as_bytes()),
        }
        message.extend(b"\r\n");
    });
    message.extend(b"\r\n");
    message
}

/// What a caller makes of a response.
#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Answer {
    #[sip(200, also(2xx))]
    Accepted {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
        #[sip(header = "Expires")]
        expires: Option<u32>,
        #[sip(reason)]
        phrase: String,
    },
    #[sip(401)]
    Unauthorized {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<WwwAuthenticate>,
        #[sip(header = "Organization", default)]
        organization: String,
    },
    #[sip(486, also(600))]
    Busy {
        #[sip(reason)]
        phrase: Option<String>,
    },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: RetryAfter,
    },
    #[sip(other)]
    Other(OwnedResponse),
}

/// A value that was made from any response is written and read again. What no value can hold, such as
/// a control character or half of a quoted string, is gone after the first time.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn from_sip_response(bytes: &[u8]) {
    let Ok(response) = OwnedResponse::parse(bytes) else { return };
    let first = match Answer::from_sip_response(&response) {
        Ok(first) => first,
        Err(error) => return assert_eq!(error.status_code(), response.status_code()),
    };
    let second = read_again(&first);
    let third = read_again(&second);
    assert_eq!(third, second);
    assert_eq!(Answer::from_sip_response(&second).as_ref(), Ok(&second));
    if let Answer::Other(other) = first {
        assert_eq!(second, Answer::Other(without_rows_of_stack(&other)));
    }
}

fn read_again(answer: &Answer) -> Answer {
    let message = message(answer);
    let shown = || message.escape_ascii();
    let response = OwnedResponse::parse(&message);
    let response = response.unwrap_or_else(|error| panic!("{error}: {}", shown()));
    Answer::from_sip_response(&response).unwrap_or_else(|error| panic!("{error}: {}", shown()))
}
