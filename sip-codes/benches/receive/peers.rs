//! The same messages with other crates. Those that parse SIP copy each header field into a value of
//! its own, except ezk-sip-types, whose values share one copy of the message.

use std::hint::black_box;
use std::str;

use sip_header::{MessageLines, SipMessageHeaders};

/// Walks through the rows, and keeps nothing.
pub(crate) fn count_rows(message: &[u8]) -> usize {
    let rows = MessageLines::new(message).rows();
    rows.filter(|row| !row.name().is_empty() && !row.value().is_empty()).count()
}

/// Borrows the rows from the message, and returns how many there are.
pub(crate) fn collect_rows(message: &[u8]) -> usize {
    let message = str::from_utf8(message).expect("the message is text");
    black_box(SipMessageHeaders::new(message)).len()
}

/// Borrows the rows from the message, and returns how many there are.
pub(crate) fn parse_httparse(message: &[u8]) -> usize {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut response = httparse::Response::new(&mut headers);
    let status = response.parse(message).expect("it is a response of HTTP");
    assert!(status.is_complete());
    black_box(response).headers.len()
}

/// Does what ezk-sip-core does with what a transport has received.
pub(crate) fn parse_ezk(
    message: &[u8],
) -> Option<(ezk_sip_types::msg::MessageLine, ezk_sip_types::Headers)> {
    use ezk_sip_types::Headers;
    use ezk_sip_types::msg::{Line, MessageLine, PullParser};
    use ezk_sip_types::parse::Parse;

    let message = bytes::Bytes::copy_from_slice(message);
    let mut lines = PullParser::new(&message, 0);
    let first = str::from_utf8(lines.next()?.ok()?).ok()?;
    let (_, first) = MessageLine::parse(&message)(first).ok()?;
    let mut headers = Headers::new();
    for line in lines {
        let (_, line) = Line::parse(&message, str::from_utf8(line.ok()?).ok()?).ok()?;
        headers.insert(line.name, line.value);
    }
    Some((first, headers))
}

pub(crate) fn parse_rsip(message: &[u8]) -> Result<rsip::Response, rsip::Error> {
    rsip::Response::try_from(message)
}

#[cfg(feature = "more-peers")]
pub(crate) fn parse_rsipstack(
    message: &[u8],
) -> Result<rsipstack::sip::Response, rsipstack::sip::Error> {
    rsipstack::sip::Response::try_from(message)
}

#[cfg(feature = "more-peers")]
pub(crate) fn parse_rvoip(
    message: &[u8],
) -> Result<rvoip_sip_core::Message, rvoip_sip_core::Error> {
    rvoip_sip_core::parse_message(message)
}
