//! [`SipResponse`]: what an application answers with.

use core::fmt;

use crate::status_code::StatusCode;

/// Something that is answered with a SIP response: mostly a variant of an error type.
///
/// Derive it, see [`#[derive(SipResponse)]`][derive], or implement it by hand where the status is
/// computed. A [`StatusCode`] is a response itself, so that a status known only at run time can be
/// passed on; and it is made from a reference to any response, with `StatusCode::from`.
///
/// [`WireFormat`][wire] writes a response as it is sent.
///
/// [derive]: https://docs.rs/sip-codes/latest/sip_codes/derive.SipResponse.html
/// [wire]: https://docs.rs/sip-codes/latest/sip_codes/trait.WireFormat.html
///
/// ```
/// use core::fmt;
///
/// use sip_codes_core::{SipResponse, StatusCode};
///
/// struct Overload {
///     seconds: u32,
/// }
///
/// impl SipResponse for Overload {
///     fn status_code(&self) -> StatusCode {
///         if self.seconds > 600 {
///             StatusCode::BUSY_EVERYWHERE
///         } else {
///             StatusCode::SERVICE_UNAVAILABLE
///         }
///     }
///
///     fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
///         visit("Retry-After", &self.seconds);
///     }
/// }
///
/// let response: &dyn SipResponse = &Overload { seconds: 60 };
/// assert_eq!(StatusCode::from(response), StatusCode::SERVICE_UNAVAILABLE);
///
/// let mut headers = Vec::new();
/// response.visit_headers(&mut |name, value| headers.push(format!("{name}: {value}")));
/// assert_eq!(headers, ["Retry-After: 60"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no SIP status",
    label = "not a `SipResponse`",
    note = "add `#[derive(SipResponse)]` to the type, or use a `StatusCode`"
)]
pub trait SipResponse {
    /// Returns the status to answer with.
    fn status_code(&self) -> StatusCode;

    /// Writes the reason phrase: by default the registered one, and nothing for a code that is not
    /// registered.
    ///
    /// What it writes need not be legal in a status line; whoever sends it asks
    /// `WireFormat::reason`, which escapes it.
    ///
    /// # Errors
    ///
    /// Returns the errors of the formatter.
    fn fmt_reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status_code().reason_phrase().unwrap_or_default())
    }

    /// Returns whether the reason phrase is the registered one, or none if the code is not
    /// registered; by default `false`.
    ///
    /// Where it is `true`, `WireFormat` takes the phrase from the registry and does not ask
    /// [`fmt_reason`](Self::fmt_reason), which is several times as fast. The derive knows; only an
    /// impl by hand may want to say so.
    fn has_registered_reason(&self) -> bool {
        false
    }

    /// Hands the name and the value of each header field to `visit`, in order; by default there is
    /// none.
    ///
    /// A value need not be legal in a header field; whoever sends it asks
    /// `WireFormat::header_lines`, which cleans it.
    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
        let _ = visit;
    }
}

/// A response that carries the header fields that its RFC says it MUST.
///
/// `#[sip(complete)]` implements it after checking each variant: 423 needs `Min-Expires`, 401
/// `WWW-Authenticate`, and so on ([`Registration::required_headers`]). Code that writes to the wire
/// can demand it. A bare [`StatusCode`] is not complete, because nobody knows what it carries.
///
/// Implemented by hand, it is a promise that nothing checks.
///
/// ```
/// use core::fmt;
///
/// use sip_codes_core::{CompleteResponse, SipResponse, StatusCode};
///
/// /// What `#[derive(SipResponse)]` would write.
/// struct TooBrief {
///     min_expires: u32,
/// }
///
/// impl SipResponse for TooBrief {
///     fn status_code(&self) -> StatusCode {
///         StatusCode::INTERVAL_TOO_BRIEF
///     }
///
///     fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
///         visit("Min-Expires", &self.min_expires);
///     }
/// }
///
/// impl CompleteResponse for TooBrief {}
///
/// fn send(response: &impl CompleteResponse) -> StatusCode {
///     response.status_code()
/// }
/// assert_eq!(send(&TooBrief { min_expires: 60 }), 423);
/// ```
///
/// [`Registration::required_headers`]: crate::Registration::required_headers
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not promise the header fields that its codes must carry",
    label = "not a `CompleteResponse`",
    note = "derive `SipResponse` for the type with `#[sip(complete)]`; a `StatusCode` cannot promise"
)]
pub trait CompleteResponse: SipResponse {}

impl SipResponse for StatusCode {
    fn status_code(&self) -> StatusCode {
        *self
    }

    fn has_registered_reason(&self) -> bool {
        true
    }
}

impl<T: SipResponse + ?Sized> SipResponse for &T {
    fn status_code(&self) -> StatusCode {
        T::status_code(self)
    }

    fn fmt_reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt_reason(self, f)
    }

    fn has_registered_reason(&self) -> bool {
        T::has_registered_reason(self)
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
        T::visit_headers(self, visit);
    }
}

impl<T: CompleteResponse + ?Sized> CompleteResponse for &T {}

#[cfg(feature = "alloc")]
impl<T: SipResponse + ?Sized> SipResponse for alloc::boxed::Box<T> {
    fn status_code(&self) -> StatusCode {
        T::status_code(self)
    }

    fn fmt_reason(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt_reason(self, f)
    }

    fn has_registered_reason(&self) -> bool {
        T::has_registered_reason(self)
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
        T::visit_headers(self, visit);
    }
}

#[cfg(feature = "alloc")]
impl<T: CompleteResponse + ?Sized> CompleteResponse for alloc::boxed::Box<T> {}

/// Takes the status of any response.
impl<T: SipResponse + ?Sized> From<&T> for StatusCode {
    fn from(response: &T) -> StatusCode {
        response.status_code()
    }
}
