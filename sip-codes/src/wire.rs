//! [`WireFormat`]: a response as it is sent.

use core::fmt::{self, Display, Write};

use sip_codes_core::{SipResponse, grammar};

/// Writes a response as it is sent, whatever its values hold.
///
/// Implemented for every [`SipResponse`], `dyn SipResponse` among them. Nothing is allocated until
/// what is returned is turned into a `String`.
///
/// ```
/// use sip_codes::{SipResponse, WireFormat};
///
/// #[derive(SipResponse)]
/// enum CallError {
///     #[sip(404, reason = "No user {user}")]
///     UnknownUser { user: String },
///     #[sip(405, header("Allow", "INVITE, ACK, BYE"))]
///     MethodNotAllowed,
/// }
///
/// let error = CallError::UnknownUser { user: "eve\r\nVia: SIP/2.0/UDP evil".into() };
/// assert_eq!(
///     error.status_line().to_string(),
///     "SIP/2.0 404 No user eve%0D%0AVia: SIP/2.0/UDP evil",
/// );
/// assert_eq!(CallError::MethodNotAllowed.header_lines().to_string(), "Allow: INVITE, ACK, BYE\r\n");
/// ```
pub trait WireFormat: SipResponse {
    /// Returns the reason phrase, with every byte percent-escaped that the grammar does not allow
    /// in it (RFC 3261 §25.1).
    ///
    /// A `%` stays as it is before two hexadecimal digits, and becomes `%25` elsewhere.
    fn reason(&self) -> impl Display {
        Adaptor(|f: &mut fmt::Formatter<'_>| {
            if self.has_registered_reason() {
                return f.write_str(self.status_code().reason_phrase().unwrap_or_default());
            }
            let mut escape = Escape { out: f, pending: Pending::Nothing };
            write!(escape, "{}", Adaptor(|f: &mut fmt::Formatter<'_>| self.fmt_reason(f)))?;
            escape.finish()
        })
    }

    /// Returns the status line without its final CRLF: `SIP/2.0 486 Busy Here` (RFC 3261 §7.2).
    ///
    /// The space after the code stays if the reason phrase is empty.
    fn status_line(&self) -> impl Display {
        Adaptor(|f: &mut fmt::Formatter<'_>| {
            let registered = self.status_code().as_status_line();
            if self.has_registered_reason() {
                return f.write_str(registered);
            }
            f.write_str(&registered[..UP_TO_REASON])?;
            self.reason().fmt(f)
        })
    }

    /// Returns the header fields, each as `Name: value` and CRLF (RFC 3261 §7.3.1); empty if there
    /// are none.
    ///
    /// Names and values are those of [`for_each_header`](Self::for_each_header).
    fn header_lines(&self) -> impl Display {
        Adaptor(|f: &mut fmt::Formatter<'_>| {
            let mut result = Ok(());
            self.for_each_header(|name, value| {
                if result.is_ok() {
                    result = write!(f, "{name}: {value}\r\n");
                }
            });
            result
        })
    }

    /// Hands the name and the value of each header field to `visit`, in order, for a SIP stack that
    /// has header fields of its own.
    ///
    /// Control characters in a value, other than tab, become a space. A header field whose name is
    /// no token is left out; the derive lets none through.
    ///
    /// ```
    /// use sip_codes::{SipResponse, WireFormat};
    ///
    /// #[derive(SipResponse)]
    /// #[sip(503)]
    /// struct Overloaded(#[sip(header = "Retry-After")] &'static str);
    ///
    /// let mut headers = Vec::new();
    /// Overloaded("60\r\n").for_each_header(|name, value| headers.push((name, value.to_string())));
    /// assert_eq!(headers, [("Retry-After", "60  ".to_owned())]);
    /// ```
    fn for_each_header(&self, mut visit: impl FnMut(&'static str, &dyn Display)) {
        self.visit_headers(&mut |name, value| {
            if !name.is_empty() && name.bytes().all(grammar::is_token_byte) {
                visit(name, &Adaptor(|f: &mut fmt::Formatter<'_>| write!(Value(f), "{value}")));
            }
        });
    }
}

impl<R: SipResponse + ?Sized> WireFormat for R {}

/// Where the reason phrase begins in a status line.
const UP_TO_REASON: usize = "SIP/2.0 486 ".len();

/// A closure to `Display`.
struct Adaptor<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> Display for Adaptor<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0(f)
    }
}

/// Percent-escapes what a reason phrase may not hold.
struct Escape<'a, 'f> {
    out: &'a mut fmt::Formatter<'f>,
    pending: Pending,
}

/// What came last, if it is not known yet whether it is an escape: one may come in pieces.
#[derive(Clone, Copy)]
enum Pending {
    Nothing,
    Percent,
    PercentAndDigit(char),
}

impl Escape<'_, '_> {
    /// Writes a `%` that has turned out to be no escape.
    fn finish(&mut self) -> fmt::Result {
        match core::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => Ok(()),
            Pending::Percent => self.out.write_str("%25"),
            Pending::PercentAndDigit(digit) => write!(self.out, "%25{digit}"),
        }
    }

    /// Returns whether the byte belongs to an escape that has begun, and is dealt with.
    fn continues(&mut self, byte: u8) -> Result<bool, fmt::Error> {
        let digit = char::from(byte);
        match self.pending {
            Pending::Percent if digit.is_ascii_hexdigit() => {
                self.pending = Pending::PercentAndDigit(digit);
                Ok(true)
            }
            Pending::PercentAndDigit(first) if digit.is_ascii_hexdigit() => {
                self.pending = Pending::Nothing;
                write!(self.out, "%{first}{digit}").map(|()| true)
            }
            _ => self.finish().map(|()| false),
        }
    }
}

impl Write for Escape<'_, '_> {
    fn write_str(&mut self, mut text: &str) -> fmt::Result {
        while let Some(first) = text.bytes().next() {
            if self.continues(first)? {
                text = &text[1..];
                continue;
            }
            // Only an ASCII byte ends a run: all of UTF-8 beyond is allowed.
            let run = text.bytes().position(|byte| !grammar::is_reason_byte(byte));
            let (run, rest) = text.split_at(run.unwrap_or(text.len()));
            self.out.write_str(run)?;
            match rest.bytes().next() {
                None => return Ok(()),
                Some(b'%') => self.pending = Pending::Percent,
                Some(byte) => write!(self.out, "%{byte:02X}")?,
            }
            text = &rest[1..];
        }
        Ok(())
    }
}

/// Keeps a header field value on its line.
struct Value<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Value<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut runs = text.split(|character| !grammar::is_header_value_char(character));
        self.0.write_str(runs.next().unwrap_or_default())?;
        runs.try_for_each(|run| {
            self.0.write_str(" ")?;
            self.0.write_str(run)
        })
    }
}
