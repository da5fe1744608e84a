//! [`ReasonPhrase`] and [`HeaderValue`]: texts of a response that keep to the grammar of SIP.
//!
//! A text is literal, a value of the program, a list of [`Fragment`]s of both kinds, or a reason
//! phrase that was received. Literal fragments come only from the derive, which checked them while
//! compiling; they are written as they are. Each value is written through `escape`, for its
//! [`Place`]. `name` compares the names of header fields, and `padding` obeys widths.

pub(crate) mod escape;
pub(crate) mod lines;
pub(crate) mod name;
pub(crate) mod padding;
pub(crate) mod token;

use core::fmt::{self, Display, Write};

use self::escape::{Escape, Place};
use self::lines::lines;
use self::padding::{Pad, debug_text, pad};

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

#[derive(Clone, Copy)]
enum Text<'a> {
    /// One value of the program.
    Value(Place, &'a dyn Display),
    /// Fragments in order.
    Fragments(&'a [Fragment<'a>]),
    /// A number of seconds.
    Seconds(u32),
    /// What was received: without a line break, and perhaps not UTF-8.
    Received(&'a [u8]),
    /// What was received, with line breaks.
    Lines(&'a [u8]),
}

/// A part of a text.
///
/// Public for the derives only, through `sip_codes::__private_0_1`.
#[derive(Clone, Copy)]
pub struct Fragment<'a>(FragmentKind<'a>);

#[derive(Clone, Copy)]
enum FragmentKind<'a> {
    /// Text that was checked while compiling.
    Literal(&'a str),
    /// A value of the program, and its place.
    Value(Place, &'a dyn Display),
    /// A number of seconds.
    Seconds(u32),
}

impl<'a> ReasonPhrase<'a> {
    /// Makes a reason phrase of any value.
    ///
    /// What the grammar does not allow is percent-escaped, `"` as `%22` and a line feed as `%0A`. A
    /// `%` before two hexadecimal digits stays as it is, any other `%` becomes `%25`.
    ///
    /// ```
    /// use sip_codes::ReasonPhrase;
    ///
    /// assert_eq!(ReasonPhrase::new(&"100% \"busy\"").to_string(), "100%25 %22busy%22");
    /// ```
    #[must_use]
    pub fn new(phrase: &'a dyn Display) -> Self {
        ReasonPhrase(Text::Value(Place::ReasonPhrase, phrase))
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

    /// Makes a reason phrase of fragments.
    pub(crate) fn from_fragments(fragments: &'a [Fragment<'a>]) -> Self {
        ReasonPhrase(Text::Fragments(fragments))
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
    /// A line break becomes a space, and so does every other control character but tab. The value
    /// is written as part of the header field's own syntax: quotes, commas and semicolons in it
    /// mean what they mean in that header field.
    ///
    /// ```
    /// use sip_codes::HeaderValue;
    ///
    /// assert_eq!(HeaderValue::new(&"INVITE,\tACK\0").to_string(), "INVITE,\tACK ");
    /// ```
    #[must_use]
    pub fn new(value: &'a dyn Display) -> Self {
        HeaderValue(Text::Value(Place::HeaderValue, value))
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

    /// Makes a header field value of a number of seconds.
    pub(crate) const fn from_seconds(seconds: u32) -> Self {
        HeaderValue(Text::Seconds(seconds))
    }

    /// Makes a header field value of fragments.
    pub(crate) fn from_fragments(fragments: &'a [Fragment<'a>]) -> Self {
        HeaderValue(Text::Fragments(fragments))
    }
}

impl<'a> Fragment<'a> {
    /// Text that was checked while compiling, written as it is.
    ///
    /// # Panics
    ///
    /// With debug assertions, panics if the text has a line break, which no macro lets through.
    pub(crate) const fn literal(text: &'a str) -> Self {
        debug_assert!(!has_line_break(text.as_bytes()), "a literal text has a line break");
        Fragment(FragmentKind::Literal(text))
    }

    /// A number of seconds.
    pub(crate) const fn seconds(seconds: u32) -> Self {
        Fragment(FragmentKind::Seconds(seconds))
    }

    /// A value, escaped for its place.
    pub(crate) const fn value(place: Place, value: &'a dyn Display) -> Self {
        Fragment(FragmentKind::Value(place, value))
    }
}

/// Whether a text has a CR or an LF.
const fn has_line_break(mut text: &[u8]) -> bool {
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
            Text::Value(..) | Text::Fragments(_) | Text::Seconds(_) | Text::Lines(_) => None,
        }
    }
}

impl Pad for Text<'_> {
    fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        match *self {
            Text::Value(place, value) => write_value(out, place, value),
            Text::Fragments(fragments) => {
                fragments.iter().try_for_each(|fragment| match fragment.0 {
                    FragmentKind::Literal(text) => out.write_str(text),
                    FragmentKind::Value(place, value) => write_value(out, place, value),
                    FragmentKind::Seconds(seconds) => write_number(out, seconds),
                })
            }
            Text::Seconds(seconds) => write_number(out, seconds),
            Text::Received(text) => write_received(out, text),
            Text::Lines(text) => lines(text).enumerate().try_for_each(|(index, line)| {
                out.write_str(if index > 0 { " " } else { "" })?;
                write_received(out, line)
            }),
        }
    }
}

/// Writes text that need not be UTF-8, with replacement characters.
fn write_received(out: &mut impl Write, text: &[u8]) -> fmt::Result {
    text.utf8_chunks().try_for_each(|chunk| {
        out.write_str(chunk.valid())?;
        if chunk.invalid().is_empty() { Ok(()) } else { out.write_str("\u{fffd}") }
    })
}

/// Writes the digits of a number, which need no escape.
fn write_number(out: &mut impl Write, mut number: u32) -> fmt::Result {
    let mut digits = [0; 10];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.write_str(core::str::from_utf8(&digits[start..]).unwrap_or_default())
}

fn write_value(out: &mut impl Write, place: Place, value: &dyn Display) -> fmt::Result {
    let mut escape = Escape::new(out, place);
    write!(escape, "{value}")?;
    escape.finish()
}

/// Implements `Display` and `Debug` by the text, and lets `format` write it without padding.
macro_rules! display_text {
    ($($name:ident)+) => {$(
        impl Pad for $name<'_> {
            fn write_to(&self, out: &mut impl Write) -> fmt::Result {
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
