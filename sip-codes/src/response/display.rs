//! [`SipResponseExt`]: a response as the text that is sent.

use core::fmt::{self, Display, Write};

use super::SipResponse;
use crate::text::name::is_written_by_stack;
use crate::text::padding::{Pad, debug_text, pad};
use crate::text::token::is_token;

/// Formats the parts of a response. Implemented for every [`SipResponse`], also for
/// `dyn SipResponse`.
///
/// Each method returns a type that implements `Display`; nothing is allocated until it is turned
/// into a `String`. Width, alignment and precision are obeyed. Values are escaped, so that none can
/// end a line or add a header field.
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
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
pub trait SipResponseExt: SipResponse {
    /// Returns the reason phrase, which is empty for a code that is not registered and has no
    /// phrase of its own.
    ///
    /// It is not called `reason_phrase`, because several types that are a response have a method of
    /// that name, which returns what is stored: [`StatusCode`](crate::StatusCode),
    /// [`StatusLine`](crate::StatusLine) and `OwnedResponse`.
    ///
    /// ```
    /// use sip_codes::{SipResponse, SipResponseExt};
    ///
    /// #[derive(SipResponse)]
    /// #[sip(404, reason = "No user {0}")]
    /// struct UnknownUser(&'static str);
    ///
    /// assert_eq!(UnknownUser("bob").phrase().to_string(), "No user bob");
    /// ```
    fn phrase(&self) -> DisplayPhrase<'_, Self> {
        DisplayPhrase(self)
    }

    /// Returns the status line without its final CRLF, such as `SIP/2.0 486 Busy Here`
    /// (RFC 3261 §7.2).
    ///
    /// The space after the code is there even if the reason phrase is empty.
    ///
    /// ```
    /// use sip_codes::{SipResponseExt, StatusCode};
    ///
    /// assert_eq!(StatusCode::BUSY_HERE.status_line().to_string(), "SIP/2.0 486 Busy Here");
    /// assert_eq!(format!("{:>13}", StatusCode::from_u16(699)?.status_line()), " SIP/2.0 699 ");
    /// # Ok::<(), sip_codes::InvalidStatusCode>(())
    /// ```
    fn status_line(&self) -> DisplayStatusLine<'_, Self> {
        DisplayStatusLine(self)
    }

    /// Returns the header fields, each as `Name: value` and CRLF (RFC 3261 §7.3.1); empty if there
    /// are none.
    ///
    /// A header field whose name is not a token is left out, and so is one that the SIP stack writes
    /// ([`WrittenBy::Stack`](crate::header::WrittenBy::Stack)), such as `Via`. A derived response has neither, but a
    /// received one has.
    ///
    /// ```
    /// use sip_codes::{SipResponse, SipResponseExt};
    ///
    /// #[derive(SipResponse)]
    /// #[sip(503)]
    /// struct Overloaded(#[sip(header = "Retry-After")] u32);
    ///
    /// assert_eq!(Overloaded(60).header_lines().to_string(), "Retry-After: 60\r\n");
    /// ```
    fn header_lines(&self) -> DisplayHeaderLines<'_, Self> {
        DisplayHeaderLines(self)
    }
}

impl<R: SipResponse + ?Sized> SipResponseExt for R {}

/// The reason phrase of a response, as [`SipResponseExt::phrase`] returns it.
///
/// ```
/// use sip_codes::{SipResponseExt, StatusCode};
///
/// let phrase = StatusCode::BUSY_HERE.phrase();
/// assert_eq!(format!("{phrase:>10}"), " Busy Here");
/// ```
#[must_use = "it is written only when it is displayed"]
pub struct DisplayPhrase<'a, R: ?Sized>(&'a R);

/// The status line of a response, as [`SipResponseExt::status_line`] returns it.
///
/// ```
/// use sip_codes::{SipResponseExt, StatusCode};
///
/// let line = StatusCode::BUSY_HERE.status_line();
/// assert_eq!(line.to_string(), "SIP/2.0 486 Busy Here");
/// ```
#[must_use = "it is written only when it is displayed"]
pub struct DisplayStatusLine<'a, R: ?Sized>(&'a R);

/// The header fields of a response, as [`SipResponseExt::header_lines`] returns them.
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(405)]
/// struct MethodNotAllowed(#[sip(headers = "Allow")] [&'static str; 2]);
///
/// let response = MethodNotAllowed(["INVITE", "ACK"]);
/// assert_eq!(response.header_lines().to_string(), "Allow: INVITE, ACK\r\n");
/// ```
#[must_use = "it is written only when it is displayed"]
pub struct DisplayHeaderLines<'a, R: ?Sized>(&'a R);

/// Where the reason phrase begins in a status line.
const REASON_START: usize = "SIP/2.0 486 ".len();

/// Writes a status line from an index on: from 0, or from where the reason phrase begins.
fn write_status_line<R: SipResponse + ?Sized>(
    response: &R,
    start: usize,
    out: &mut dyn Write,
) -> fmt::Result {
    let registered = response.status_code().as_status_line();
    // `None` while no phrase was passed; one that is passed again is ignored.
    let mut result = None;
    response.visit_reason(&mut |phrase| {
        if result.is_none() {
            let written = out.write_str(&registered[start..REASON_START]);
            result = Some(written.and_then(|()| phrase.write_to(out)));
        }
    });
    result.unwrap_or_else(|| out.write_str(&registered[start..]))
}

impl<R: SipResponse + ?Sized> Pad for DisplayPhrase<'_, R> {
    fn write_to(&self, out: &mut dyn Write) -> fmt::Result {
        write_status_line(self.0, REASON_START, out)
    }
}

impl<R: SipResponse + ?Sized> Pad for DisplayStatusLine<'_, R> {
    fn write_to(&self, out: &mut dyn Write) -> fmt::Result {
        write_status_line(self.0, 0, out)
    }
}

impl<R: SipResponse + ?Sized> Pad for DisplayHeaderLines<'_, R> {
    fn write_to(&self, out: &mut dyn Write) -> fmt::Result {
        let mut result = Ok(());
        self.0.visit_headers(&mut |name, value| {
            if result.is_ok() && is_token(name.as_bytes()) && !is_written_by_stack(name.as_bytes())
            {
                result = out
                    .write_str(name)
                    .and_then(|()| out.write_str(": "))
                    .and_then(|()| value.write_to(out))
                    .and_then(|()| out.write_str("\r\n"));
            }
        });
        result
    }
}

/// Implements what all three types have in common.
macro_rules! display_part {
    ($($name:ident)+) => {$(
        impl<R: ?Sized> Clone for $name<'_, R> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<R: ?Sized> Copy for $name<'_, R> {}

        impl<R: SipResponse + ?Sized> Display for $name<'_, R> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                pad(f, self)
            }
        }

        impl<R: SipResponse + ?Sized> fmt::Debug for $name<'_, R> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug_text(f, stringify!($name), self)
            }
        }
    )+};
}

display_part!(DisplayPhrase DisplayStatusLine DisplayHeaderLines);
