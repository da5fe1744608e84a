//! What is received from a peer: codes and status lines.

use std::str;

use sip_codes::{Registration, StatusCode, StatusLine};

/// A code is made of three ASCII digits from 100 to 699, and of nothing else.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn from_bytes(bytes: &[u8]) {
    let expected = code(bytes);
    let status = StatusCode::from_bytes(bytes).ok();
    assert_eq!(status.map(StatusCode::as_u16), expected);
    assert_eq!(StatusCode::try_from(bytes).ok(), status);
    assert_eq!(expected.and_then(|code| StatusCode::from_u16(code).ok()), status);
    if let Ok(text) = str::from_utf8(bytes) {
        assert_eq!(text.parse().ok(), status);
        assert_eq!(StatusCode::try_from(text).ok(), status);
    }
    if let Some(status) = status {
        assert_eq!(status.as_str().as_bytes(), bytes);
        assert_eq!(u16::from(status.class().first_digit()), status.as_u16() / 100);
        let phrase = status.registration().map(Registration::phrase);
        assert_eq!(status.reason_phrase(), phrase);
        let line = format!("SIP/2.0 {} {}", status.as_str(), phrase.unwrap_or_default());
        assert_eq!(status.as_status_line(), line);
    }
}

/// A status line is read if the grammar says so, and its parts are where the grammar says.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn status_line(bytes: &[u8]) {
    let line = StatusLine::parse(bytes).ok();
    let parts = line.map(|line| (line.status().as_u16(), line.reason_phrase()));
    assert_eq!(parts, parts_of_status_line(bytes), "{:?}", bytes.escape_ascii().to_string());
    assert_eq!(StatusLine::try_from(bytes).ok(), line);
    if let Some(line) = line {
        // What is written is read again.
        let mut written = format!("SIP/2.0 {} ", line.status().as_str()).into_bytes();
        written.extend(line.reason_phrase());
        let parts = |text: &[u8]| {
            StatusLine::parse(text).map(|line| (line.status(), line.reason_phrase().to_vec()))
        };
        let expected = Ok((line.status(), line.reason_phrase().to_vec()));
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
