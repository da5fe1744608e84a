//! [`ReasonPhrase`] and [`HeaderValue`]: texts of a response that keep to the grammar of SIP.
//!
//! A text is a value of the program, a template with [`Inserted`] values, or what was received. The
//! literal text of a template comes only from the macros, which checked it while compiling; it is written
//! as it is. A value of any type is written through `escape`, for its [`Place`], or through `agent`. `trim`
//! leaves out the blanks at the edges of free text. `name` compares the names of header fields, and `padding`
//! obeys widths.

mod agent;
pub(crate) mod escape;
pub(crate) mod lines;
pub(crate) mod name;
pub(crate) mod padding;
pub(crate) mod token;
mod trim;

use core::fmt::{self, Display, Write};
use core::net::IpAddr;

use sip_codes_core::grammar::Place;

use self::agent::Agent;
use self::escape::Escape;
use self::lines::lines;
#[cfg(not(feature = "alloc"))]
use self::padding::Count;
use self::padding::{Pad, debug_text, pad};
use self::trim::Trim;

/// A reason phrase of a response (RFC 3261 §7.2).
///
/// `Display` writes it as it is sent. It has no line break, and every byte that the grammar of a
/// reason phrase does not allow is percent-escaped (RFC 3261 §25.1), except in a phrase that was
/// received, which is kept as it came. Width, alignment and precision are obeyed.
///
/// ```
/// use sip_codes::ReasonPhrase;
///
/// assert_eq!(ReasonPhrase::new(&"No user bob").to_string(), "No user bob");
/// assert_eq!(ReasonPhrase::new(&"eve\r\nVia: x").to_string(), "eve%0D%0AVia: x");
/// ```
#[derive(Clone, Copy)]
pub struct ReasonPhrase<'a>(Text<'a>);

/// A value of a header field (RFC 3261 §7.3).
///
/// `Display` writes it as it is sent, without its name and without the final CRLF. It has no line
/// break, so it cannot end the line, and no other control characters than tab, except in a value that
/// was received, which is kept as it came. Width, alignment and precision are obeyed.
///
/// ```
/// use sip_codes::HeaderValue;
///
/// assert_eq!(HeaderValue::new(&60).to_string(), "60");
/// assert_eq!(HeaderValue::new(&"60\r\nVia: x").to_string(), "60 Via: x");
/// ```
#[derive(Clone, Copy)]
pub struct HeaderValue<'a>(Text<'a>);

/// A text of a response.
#[derive(Clone, Copy)]
enum Text<'a> {
    /// A value of any type, escaped for its place.
    Any(Place, &'a dyn Display),
    /// Literal text and values in turns, beginning and ending with a literal text, which may be empty.
    Template { pieces: &'a [&'a str], values: &'a [Inserted<'a>] },
    /// Text that has been checked.
    Checked(&'a str),
    /// A number, and how many digits it may have with zeros before it.
    Number { number: u64, most_digits: u8 },
    /// A quality value in thousandths.
    Quality(u16),
    /// An address, and perhaps a port.
    Address(IpAddr, Option<u16>),
    /// What was received: without a line break, and perhaps not UTF-8.
    Received(&'a [u8]),
    /// What was received, with line breaks.
    Lines(&'a [u8]),
}

/// A value in a template.
///
/// Public for the derives only, through `sip_codes::__private_0_1`.
#[derive(Clone, Copy)]
pub struct Inserted<'a> {
    text: Text<'a>,
    needs_character: bool,
    width: usize,
}

impl<'a> ReasonPhrase<'a> {
    /// Makes a reason phrase of any value.
    ///
    /// What the grammar does not allow is percent-escaped, `"` as `%22` and a line feed as `%0A`. `%`
    /// becomes `%25`, so a phrase is read as it was written.
    ///
    /// ```
    /// use sip_codes::ReasonPhrase;
    ///
    /// assert_eq!(ReasonPhrase::new(&"100% \"busy\"").to_string(), "100%25 %22busy%22");
    /// ```
    #[must_use]
    pub fn new(phrase: &'a dyn Display) -> Self {
        ReasonPhrase(Text::Any(Place::ReasonPhrase, phrase))
    }

    /// Makes a reason phrase of one that was received, which is kept as it came: no character is escaped, not
    /// even once more. For a SIP stack whose own type of a response implements
    /// [`SipResponse`](crate::SipResponse).
    ///
    /// A line break becomes a space, as in [`OwnedResponse::push`](crate::OwnedResponse::push).
    ///
    /// ```
    /// use sip_codes::ReasonPhrase;
    ///
    /// assert_eq!(ReasonPhrase::received(b"50% off").to_string(), "50% off");
    /// assert_eq!(ReasonPhrase::received(b"50%25 off").to_string(), "50%25 off");
    /// assert_eq!(ReasonPhrase::received(b"Busy\r\nVia: x").to_string(), "Busy Via: x");
    /// ```
    #[must_use]
    pub const fn received(phrase: &'a [u8]) -> Self {
        ReasonPhrase(Text::received(phrase))
    }

    /// The same for a phrase that has no line break.
    pub(crate) const fn received_line(phrase: &'a [u8]) -> Self {
        ReasonPhrase(Text::Received(phrase))
    }

    /// Makes a reason phrase of a template. There is one piece more than there are values.
    pub(crate) const fn template(pieces: &'a [&'a str], values: &'a [Inserted<'a>]) -> Self {
        ReasonPhrase(Text::Template { pieces, values })
    }

    /// Returns the phrase as it was received, byte for byte; `None` if the program made it, or if a line break
    /// was in it.
    ///
    /// A received phrase need not be UTF-8. `Display` writes replacement characters then, and these
    /// bytes are what a proxy sends on.
    ///
    /// ```
    /// use sip_codes::{SipResponse, StatusLine};
    ///
    /// let line = StatusLine::parse(b"SIP/2.0 480 Bin gleich zur\xfcck")?;
    /// line.visit_reason(&mut |phrase| {
    ///     assert_eq!(phrase.received_bytes(), Some(b"Bin gleich zur\xfcck".as_slice()));
    ///     assert_eq!(phrase.to_string(), "Bin gleich zur\u{fffd}ck");
    /// });
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn received_bytes(&self) -> Option<&'a [u8]> {
        self.0.received_bytes()
    }
}

impl<'a> HeaderValue<'a> {
    /// Makes a header field value of any value.
    ///
    /// A line break becomes a space, and so does every other control character but tab. Nothing else is
    /// checked or escaped: quotes, commas and semicolons in the value mean what they mean in its header
    /// field, and it may be malformed. The types of [`header`](crate::header) have only legal values.
    ///
    /// ```
    /// use sip_codes::HeaderValue;
    ///
    /// assert_eq!(HeaderValue::new(&"INVITE,\tACK\0").to_string(), "INVITE,\tACK ");
    /// ```
    #[must_use]
    pub fn new(value: &'a dyn Display) -> Self {
        HeaderValue(Text::Any(FREE_TEXT, value))
    }

    /// Makes a header field value of one that was received, which is kept as it came.
    ///
    /// A line break becomes a space, as in [`OwnedResponse::push`](crate::OwnedResponse::push).
    ///
    /// ```
    /// use sip_codes::{HeaderValue, SipResponse, SipResponseExt, StatusCode};
    ///
    /// /// The response of a SIP stack.
    /// struct Incoming {
    ///     code: StatusCode,
    ///     rows: Vec<(String, Vec<u8>)>,
    /// }
    ///
    /// impl SipResponse for Incoming {
    ///     fn status_code(&self) -> StatusCode {
    ///         self.code
    ///     }
    ///
    ///     fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
    ///         for (name, value) in &self.rows {
    ///             visit(name, HeaderValue::received(value));
    ///         }
    ///     }
    /// }
    ///
    /// let rows = vec![("Allow".into(), b"INVITE,\r\n ACK".to_vec())];
    /// let incoming = Incoming { code: StatusCode::METHOD_NOT_ALLOWED, rows };
    /// assert_eq!(incoming.header_lines().to_string(), "Allow: INVITE, ACK\r\n");
    /// ```
    #[must_use]
    pub const fn received(value: &'a [u8]) -> Self {
        HeaderValue(Text::received(value))
    }

    /// The same for a value that has no line break.
    #[cfg(feature = "alloc")]
    pub(crate) const fn received_line(value: &'a [u8]) -> Self {
        HeaderValue(Text::Received(value))
    }

    /// Returns the value as it was received, byte for byte; `None` if the program made it, or if a line break
    /// was in it.
    ///
    /// A received value need not be UTF-8. `Display` writes replacement characters then.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, SipResponse};
    ///
    /// let response = OwnedResponse::parse(b"SIP/2.0 486 Busy\r\nOrganization: B\xfcro\r\n\r\n")?;
    /// response.visit_headers(&mut |_, value| {
    ///     assert_eq!(value.received_bytes(), Some(b"B\xfcro".as_slice()));
    ///     assert_eq!(value.to_string(), "B\u{fffd}ro");
    /// });
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn received_bytes(&self) -> Option<&'a [u8]> {
        self.0.received_bytes()
    }

    /// Makes a header field value of a template. There is one piece more than there are values.
    pub(crate) const fn template(pieces: &'a [&'a str], values: &'a [Inserted<'a>]) -> Self {
        HeaderValue(Text::Template { pieces, values })
    }

    /// Makes a header field value of text that has been checked.
    pub(crate) const fn checked(text: &'a str) -> Self {
        HeaderValue(Text::Checked(text))
    }

    /// Makes a header field value of a number, which has up to `most_digits` with zeros before it.
    pub(crate) const fn number(number: u64, most_digits: u8) -> Self {
        HeaderValue(Text::Number { number, most_digits })
    }

    /// Makes a header field value of a quality value in thousandths.
    pub(crate) const fn quality(thousandths: u16) -> Self {
        HeaderValue(Text::Quality(thousandths))
    }

    /// Makes a header field value of an address, with brackets around an IPv6 address, and perhaps a port.
    pub(crate) const fn address(address: IpAddr, port: Option<u16>) -> Self {
        HeaderValue(Text::Address(address, port))
    }
}

#[cfg(not(feature = "alloc"))]
impl HeaderValue<'_> {
    /// Whether nothing is written, or writing fails.
    pub(crate) fn is_empty(&self) -> bool {
        let mut count = Count(0);
        self.write_to(&mut count).is_err() || count.0 == 0
    }
}

/// Text whose edges may be anything.
pub(crate) const FREE_TEXT: Place = Place::Text { at_start: false, at_end: false };

impl<'a> Inserted<'a> {
    /// A value of any type, escaped for its place.
    pub(crate) const fn any(place: Place, value: &'a dyn Display) -> Self {
        Inserted { text: Text::Any(place, value), needs_character: false, width: 0 }
    }

    /// A value that is legal as it is.
    pub(crate) const fn value(value: HeaderValue<'a>) -> Self {
        Inserted { text: value.0, needs_character: false, width: 0 }
    }

    /// The same value, in whose place `-` is written if it and those directly before it are empty.
    pub(crate) const fn needed(self) -> Self {
        Inserted { needs_character: true, ..self }
    }

    /// The same number, with zeros before it up to a width.
    pub(crate) const fn padded(self, width: usize) -> Self {
        Inserted { width, ..self }
    }

    /// Writes the value. Returns whether a character other than a blank has been written.
    fn write_to(&self, out: &mut dyn Write) -> Result<bool, fmt::Error> {
        match self.text {
            Text::Any(place, value) => write_any(out, place, value),
            Text::Checked(text) => out.write_str(text).map(|()| !text.is_empty()),
            Text::Number { number, most_digits } => {
                write_number(out, number, self.width.min(most_digits.into())).map(|()| true)
            }
            text => text.write_to(out).map(|()| true),
        }
    }
}

/// Whether a text has a CR or an LF.
pub(crate) const fn has_line_break(mut text: &[u8]) -> bool {
    while let [byte, rest @ ..] = text {
        if matches!(byte, b'\r' | b'\n') {
            return true;
        }
        text = rest;
    }
    false
}

impl<'a> Text<'a> {
    const fn received(text: &'a [u8]) -> Self {
        if has_line_break(text) { Text::Lines(text) } else { Text::Received(text) }
    }

    fn received_bytes(self) -> Option<&'a [u8]> {
        match self {
            Text::Received(bytes) => Some(bytes),
            _ => None,
        }
    }
}

impl Pad for Text<'_> {
    fn write_to(&self, out: &mut dyn Write) -> fmt::Result {
        match *self {
            Text::Any(place, value) => write_any(out, place, value).map(drop),
            Text::Template { pieces, values } => {
                let is_free_text =
                    |value: &Inserted<'_>| matches!(value.text, Text::Any(Place::Text { .. }, _));
                if values.iter().any(is_free_text) {
                    write_template(&mut Trim::new(out), pieces, values)
                } else {
                    write_template(out, pieces, values)
                }
            }
            Text::Checked(text) => out.write_str(text),
            Text::Number { number, .. } => write_number(out, number, 0),
            Text::Quality(1_000) => out.write_str("1"),
            Text::Quality(0) => out.write_str("0"),
            Text::Quality(thousandths) => {
                let digits = [thousandths / 100, thousandths / 10 % 10, thousandths % 10];
                let last = digits.iter().rposition(|digit| *digit != 0).unwrap_or(0);
                out.write_str("0.")?;
                digits[..=last].iter().try_for_each(|digit| write_number(out, (*digit).into(), 0))
            }
            Text::Address(address, port) => {
                match address {
                    IpAddr::V4(address) => write!(out, "{address}")?,
                    IpAddr::V6(address) => write!(out, "[{address}]")?,
                }
                port.map_or(Ok(()), |port| write!(out, ":{port}"))
            }
            Text::Received(text) => write_received(out, text),
            Text::Lines(text) => lines(text).enumerate().try_for_each(|(index, line)| {
                out.write_str(if index > 0 { " " } else { "" })?;
                write_received(out, line)
            }),
        }
    }
}

/// Writes text that need not be UTF-8, with replacement characters.
fn write_received(out: &mut dyn Write, text: &[u8]) -> fmt::Result {
    text.utf8_chunks().try_for_each(|chunk| {
        out.write_str(chunk.valid())?;
        if chunk.invalid().is_empty() { Ok(()) } else { out.write_str("\u{fffd}") }
    })
}

fn write_template(out: &mut dyn Write, pieces: &[&str], values: &[Inserted<'_>]) -> fmt::Result {
    let [first, rest @ ..] = pieces else { return Ok(()) };
    out.write_str(first)?;
    // Whether a value has written a character since the last literal text.
    let mut is_filled = false;
    for (value, piece) in values.iter().zip(rest) {
        is_filled |= value.write_to(out)?;
        if value.needs_character && !is_filled {
            out.write_char('-')?;
        }
        if !piece.is_empty() {
            out.write_str(piece)?;
            is_filled = false;
        }
    }
    Ok(())
}

/// Writes the digits of a number, with zeros before it up to a width.
fn write_number(out: &mut dyn Write, mut number: u64, width: usize) -> fmt::Result {
    let mut digits = [b'0'; MOST_DIGITS];
    let least = digits.len().saturating_sub(width.max(1));
    let mut start = digits.len();
    while number != 0 || start > least {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    out.write_str(core::str::from_utf8(&digits[start..]).unwrap_or_default())
}

/// How many digits the largest `u64` has.
const MOST_DIGITS: usize = 20;

/// Writes a value of any type. Returns whether a character other than a blank has been written.
///
/// A value whose `Display` fails is what it has written before: what follows in the template, such as a closing quote,
/// is still needed, and nobody who writes into a `String` expects an error.
fn write_any(out: &mut dyn Write, place: Place, value: &dyn Display) -> Result<bool, fmt::Error> {
    if place == Place::Agent {
        let mut agent = Agent::new(out);
        let _ = write!(agent, "{value}");
        return agent.finish();
    }
    let mut escape = Escape::new(out, place);
    let _ = write!(escape, "{value}");
    escape.finish()
}

/// Implements `Display` and `Debug` by the text, and lets `format` write it without padding.
macro_rules! display_text {
    ($($name:ident)+) => {$(
        impl Pad for $name<'_> {
            fn write_to(&self, out: &mut dyn Write) -> fmt::Result {
                self.0.write_to(out)
            }
        }

        impl Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                pad(f, self)
            }
        }

        #[cfg(feature = "alloc")]
        impl $name<'_> {
            /// Passes the text to `read`: what was received if that is UTF-8, else what `Display`
            /// writes.
            pub(crate) fn with_str<R>(&self, read: impl FnOnce(&str) -> R) -> R {
                match self.received_bytes().and_then(|bytes| core::str::from_utf8(bytes).ok()) {
                    Some(text) => read(text),
                    None => read(&alloc::string::ToString::to_string(self)),
                }
            }

            /// Returns what was received, byte for byte, or what `Display` writes.
            pub(crate) fn to_bytes(self) -> alloc::vec::Vec<u8> {
                match self.received_bytes() {
                    Some(bytes) => bytes.to_vec(),
                    None => alloc::string::ToString::to_string(&self).into_bytes(),
                }
            }
        }

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug_text(f, stringify!($name), self)
            }
        }
    )+};
}

display_text!(ReasonPhrase HeaderValue);
