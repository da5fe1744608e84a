//! The macros as users see them, with their documentation. The expansion is in `sip-codes-macros`; the generated
//! code uses the items of `expansion`.

/// Turns a SIP response code, checked while compiling, into its constant on [`StatusCode`](crate::StatusCode).
///
/// | written | becomes |
/// |---|---|
/// | `sip_status!(486)` | [`StatusCode::BUSY_HERE`](crate::StatusCode::BUSY_HERE) |
/// | `sip_status!(486, "Busy Here")` | the same, after checking that the phrase belongs to the code |
/// | `sip_status!(extension 499)` | a code that is not registered, but that both peers know |
///
/// Each is an expression, a constant and a pattern. The phrase may also be one that an obsolete RFC
/// gave to the code ([`Registration::aliases`](crate::Registration::aliases)).
///
/// ```
/// use sip_codes::{StatusCode, sip_status};
///
/// const BUSY: StatusCode = sip_status!(486);
/// assert_eq!(BUSY, StatusCode::BUSY_HERE);
///
/// fn is_busy(status: StatusCode) -> bool {
///     matches!(status, sip_status!(486) | sip_status!(600, "Busy Everywhere"))
/// }
/// assert!(is_busy(BUSY));
/// assert!(!is_busy(sip_status!(extension 499)));
/// ```
///
/// `extension` before a registered code is a deprecation warning, which says what to write instead. It is
/// no error, because the code may have been registered after the program was written.
///
/// ```
/// # #![allow(deprecated)]
/// use sip_codes::{StatusCode, sip_status};
///
/// assert_eq!(sip_status!(extension 486), StatusCode::BUSY_HERE);
/// ```
///
/// Everything else does not compile. A code that is not registered:
///
/// ```compile_fail
/// sip_codes::sip_status!(699);
/// ```
///
/// A phrase that belongs to another code, here to 491:
///
/// ```compile_fail
/// sip_codes::sip_status!(493, "Request Pending");
/// ```
///
/// A value that is known only at run time; for these there is [`StatusCode::from_u16`](crate::StatusCode::from_u16):
///
/// ```compile_fail
/// let code = 486;
/// sip_codes::sip_status!(code);
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
#[macro_export]
macro_rules! sip_status {
    ($($status:tt)*) => {
        $crate::__private_0_1::sip_status! { $crate $($status)* }
    };
}

/// Gives a struct, or each variant of an enum, a checked status, a reason phrase and header fields.
///
/// Implements [`SipResponse`](trait@crate::SipResponse). The generated impl has documentation with a table of all
/// responses. At run time nothing is looked up or allocated. The compiler reports all errors of a type together,
/// each at the token to change.
///
/// | attribute | written on | meaning |
/// |---|---|---|
/// | `#[sip(486)]` | variant, struct | a registered code |
/// | `#[sip(extension 499)]` | variant, struct | a code that is not registered |
/// | `#[sip(500)]`, `#[sip(extension 599)]` | enum | the code of variants that have none |
/// | `reason = "No user {user}"` | variant, struct | a reason phrase instead of the registered one |
/// | `reason = display` | variant, struct | the reason phrase is what the type's own `Display` writes |
/// | `header("Allow", "INVITE, {0}")` | variant, struct | a header field; any number of them |
/// | `header = "Min-Expires"` | field | a header field with the field as its value; left out when an `Option` is `None` |
/// | `headers = "Allow"` | field | a header field with the items of a collection as its values |
/// | `transparent` | variant or struct with one field; one of several fields | the response is the one of that field |
/// | `complete` | enum, struct | implements [`CompleteResponse`](crate::CompleteResponse), if each response carries the header fields that it must |
/// | `reason` | field | the reason phrase is the field; the registered one when an `Option` is `None` |
/// | `other` | variant with one field | the response is the one of the field, a `StatusCode` or a `ReceivedResponse`; see [`FromSipResponse`](derive@crate::FromSipResponse) |
/// | `failure` | enum, struct | implements [`FailureResponse`](crate::FailureResponse), if each code is 3xx to 6xx |
/// | `methods(INVITE, …)` | enum, struct | implements [`ResponseTo`](crate::ResponseTo) for each method, if each code may answer it |
/// | `bound = "T: Display"` | enum, struct | these bounds instead of the inferred ones |
/// | `crate = path`, `crate = "path"` | enum, struct | the path to this crate, if it is renamed or re-exported |
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt, StatusCode, sip_status};
///
/// #[derive(SipResponse)]
/// #[sip(500)]
/// enum RegisterError<E> {
///     #[sip(403, reason = "Domain {domain} is not ours")]
///     WrongDomain { domain: String },
///     #[sip(extension 499, header("Retry-After", "{seconds} (too many)"))]
///     Throttled { seconds: u32 },
///     Database(std::io::Error),
///     Upstream {
///         #[sip(transparent)]
///         response: E,
///         hop: String,
///     },
/// }
///
/// let error: RegisterError<StatusCode> = RegisterError::Throttled { seconds: 5 };
/// assert_eq!(error.status_code(), sip_status!(extension 499));
/// assert_eq!(error.header_lines().to_string(), "Retry-After: 5 (too many)\r\n");
///
/// let domain = "a.example".to_owned();
/// let error: RegisterError<StatusCode> = RegisterError::WrongDomain { domain };
/// assert_eq!(error.status_line().to_string(), "SIP/2.0 403 Domain a.example is not ours");
///
/// let error = RegisterError::Upstream { response: sip_status!(503), hop: "edge".into() };
/// assert_eq!(error.status_code(), StatusCode::SERVICE_UNAVAILABLE);
///
/// let error: RegisterError<StatusCode> = RegisterError::Database(std::io::Error::other("lost"));
/// assert_eq!(error.status_line().to_string(), "SIP/2.0 500 Server Internal Error");
/// ```
///
/// # Insertions
///
/// `reason` and `header` insert fields as `format!` does: `{user}`, `{0}`, `{0:>3}`, `{code:03}`,
/// `{text:width$}`. Only fields can be inserted. Literal text is checked while compiling. How an inserted value is
/// escaped depends on its place in the text:
///
/// | place | how a value is escaped |
/// |---|---|
/// | reason phrase | percent-escapes of what RFC 3261 §25.1 does not allow; `%` before two hexadecimal digits stays |
/// | between `"` and `"` | `\"` and `\\`; a line break or another control character becomes a space |
/// | between `(` and `)`, in `Retry-After` and `Server` | `\(`, `\)` and `\\`; a line break or another control character becomes a space |
/// | between `<` and `>`: the user part, before `@` | percent-escapes of all but unreserved characters and `+` |
/// | the host and port, after `@` | percent-escapes of all but unreserved characters, `[`, `]` and `:` |
/// | the value of a URI parameter, after `;name=` | percent-escapes of all but unreserved characters and `[ ] / : & + $` |
/// | a header field of the URI, after `?` | percent-escapes of all but unreserved characters |
/// | elsewhere between `<` and `>`, such as `<{uri}>` and `<sip:{uri}>` | percent-escapes of what no URI can hold; `%` before two hexadecimal digits stays |
/// | elsewhere in a header field value | control characters become spaces |
///
/// No value can end its quoted string, its comment, its URI or the line. In the last place of the table a value is
/// part of the syntax of the header field: a comma in it begins another item of a list, and a semicolon begins a
/// parameter.
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(302, header("Contact", "\"{name}\" <sip:{user}@example.com>"))]
/// struct Moved<'a> {
///     name: &'a str,
///     user: &'a str,
/// }
///
/// let moved = Moved { name: "Bob \"B\"", user: "bob>, <sip:eve" };
/// assert_eq!(
///     moved.header_lines().to_string(),
///     "Contact: \"Bob \\\"B\\\"\" <sip:bob%3E%2C%20%3Csip%3Aeve@example.com>\r\n",
/// );
/// ```
///
/// # Header fields
///
/// The [table of header fields](crate::header_fields) decides what is legal:
///
/// - A name must be a token. Case does not matter, and a compact form means its header field. A name with one
///   letter too many, too few or wrong, such as `Retry-Afer`, does not compile; `extension "Retry-Afer"` allows
///   any name that is not registered.
/// - Header fields that the SIP stack writes (`Via`, `Content-Length` and so on) and those that only requests have
///   are refused.
/// - A header field with a single value cannot be repeated. Others can, such as `WWW-Authenticate` with several
///   challenges.
/// - A literal value must match the grammar of its header field. If the text has insertions, at least one value of
///   each must make the whole legal.
/// - A field that is a number of seconds must have the type of one: an unsigned integer, a
///   [`Duration`](core::time::Duration), or another [`DeltaSeconds`](crate::DeltaSeconds). In `Min-SE` and
///   `Session-Expires` a number below 90 is written as 90 (RFC 4028 §4 and §5).
/// - `headers` takes any collection that can be iterated by reference. A header field that is a list becomes one
///   row with commas; any other has a row for each item. An empty collection has no row, unless the grammar of the
///   header field allows an empty list.
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// enum RegisterError {
///     #[sip(405)]
///     MethodNotAllowed(#[sip(headers = "Allow")] Vec<&'static str>),
///     #[sip(503)]
///     Overloaded(#[sip(header = "Retry-After")] Duration),
/// }
///
/// let error = RegisterError::MethodNotAllowed(vec!["REGISTER", "OPTIONS"]);
/// assert_eq!(error.header_lines().to_string(), "Allow: REGISTER, OPTIONS\r\n");
/// let error = RegisterError::Overloaded(Duration::from_secs(60));
/// assert_eq!(error.header_lines().to_string(), "Retry-After: 60\r\n");
/// ```
///
/// ```compile_fail
/// #[derive(sip_codes::SipResponse)]
/// #[sip(423, header("Min-Expires", "soon"))] // expected a number of seconds
/// struct TooBrief;
/// ```
///
/// # Generics
///
/// - A transparent field gets the bound `SipResponse`; an inserted field gets the trait of its format, such as
///   `Display` or `Debug`; a number of seconds gets `DeltaSeconds`; a collection gets
///   [`HeaderItems`](crate::HeaderItems).
/// - Only a field whose type mentions a type parameter gets a bound. A field that contains the
///   deriving type gets none.
/// - `bound = "..."` replaces all of these bounds, as in serde. Types that contain each other need it, and so does
///   a type that contains itself under another name, because inferred bounds would depend on themselves:
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(bound = "T: std::fmt::Display")]
/// enum Hop<T> {
///     #[sip(transparent)]
///     Next(Box<Route<T>>),
///     #[sip(404, reason = "No route to {0}")]
///     End(T),
/// }
///
/// #[derive(SipResponse)]
/// #[sip(transparent, bound = "T: std::fmt::Display")]
/// struct Route<T>(Hop<T>);
///
/// let hop = Hop::Next(Box::new(Route(Hop::End("bob"))));
/// assert_eq!(hop.status_line().to_string(), "SIP/2.0 404 No route to bob");
/// ```
///
/// - An unsized last field of a struct can be `transparent`, but it cannot be inserted.
///
/// # Complete responses
///
/// With `complete`, each response must have the header fields that its RFC says it MUST carry
/// ([`Registration::required_headers`](crate::Registration::required_headers)). A field that is an `Option` does
/// not count. A collection counts only if the grammar allows an empty list. The type of a transparent field must
/// itself implement [`CompleteResponse`](crate::CompleteResponse).
///
/// ```compile_fail
/// #[derive(sip_codes::SipResponse)]
/// #[sip(complete)]
/// enum RegisterError {
///     #[sip(423)]
///     TooBrief, // must carry `Min-Expires`
/// }
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
pub use sip_codes_macros::SipResponse;

/// Makes an enum or a struct from a received response, the opposite direction of
/// [`SipResponse`](derive@crate::SipResponse).
///
/// Implements [`FromSipResponse`](trait@crate::FromSipResponse). Both derives read the same attributes. If a type
/// derives both, writing a value and reading the response gives an equal value, with
/// [a few exceptions](#values-that-change). A type may also derive only this one.
///
/// There are these attributes besides the ones of `SipResponse`:
///
/// | attribute | written on | meaning |
/// |---|---|---|
/// | `also(486, 600)`, `also(5xx)` | variant, struct | further codes, or a whole class, that are read as this variant |
/// | `other` | variant with one field | every response that no other variant takes; the field is a `StatusCode` or a `ReceivedResponse` |
/// | `send_only` | variant | this variant is never made from a response |
/// | `parse = path` | field | the function that reads the value, instead of `FromStr` |
/// | `default` | field | the field is `Default::default()` if the response does not carry its value |
///
/// # Which variant
///
/// The first of these is made:
///
/// 1. The variant with the code, as its own or in `also`.
/// 2. The first `transparent` field whose type has a case for the code.
/// 3. The variant with the class in `also`.
/// 4. The variant with `other`.
/// 5. The variant for x00 of the class, or for 183 if the code is provisional
///    (RFC 3261 §8.1.3.2).
///
/// If there is none of these, the result is an error that names the status.
///
/// ```
/// use sip_codes::{FromSipResponse, ReceivedResponse, SipResponse, StatusCode};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// enum CallFailure {
///     #[sip(486, also(600, 603))]
///     Rejected,
///     #[sip(503, also(5xx))]
///     Server {
///         #[sip(header = "Retry-After")]
///         retry_after: Option<u32>,
///     },
///     #[sip(other)]
///     Other(ReceivedResponse),
/// }
///
/// let failure = CallFailure::from_sip_response(&StatusCode::DECLINE)?;
/// assert_eq!(failure, CallFailure::Rejected);
/// let failure = CallFailure::from_sip_response(&StatusCode::BAD_GATEWAY)?;
/// assert_eq!(failure, CallFailure::Server { retry_after: None });
/// # Ok::<(), sip_codes::FromSipResponseError>(())
/// ```
///
/// # Fields
///
/// Unless the variant is `send_only`, each of its fields needs a source: a header field (`header`, `headers`, or a
/// text that is only the field, such as `"{0}"`), the reason phrase (`reason`), or `default`.
///
/// - A value is read by its `FromStr`, or by the function of `parse`, a
///   `fn(&str) -> Result<T, E>`. The error of either implements `Error + Send + Sync`, or is a
///   `String` or a `&'static str`; it becomes the
///   [`source`](core::error::Error::source) of the [`FromSipResponseError`](crate::FromSipResponseError). A number of seconds is read as a
///   [`FromDeltaSeconds`](crate::FromDeltaSeconds), and a `Retry-After` may also be a
///   [`RetryAfter`](crate::RetryAfter).
/// - If the response does not carry the header field, an `Option` is `None`, and a field with `default` has its
///   default. For any other field the result is an error that names the status and the header field.
/// - A field with `headers` takes all rows with the name, and from each row all items if the header field is a
///   list. If several fields read the same name, they take its rows in the order of declaration; a field with
///   `headers` takes the remaining rows.
/// - The reason phrase is unescaped. An `Option` is `None` if it is the registered one, as in a bare
///   `StatusCode`, or empty in a response whose code is not registered.
///
/// ```
/// use sip_codes::{FromSipResponse, ReceivedResponse, SipResponse, StatusLine};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// #[sip(401)]
/// struct Unauthorized {
///     #[sip(headers = "WWW-Authenticate")]
///     challenges: Vec<String>,
///     #[sip(reason)]
///     phrase: String,
/// }
///
/// let mut response = ReceivedResponse::new(StatusLine::parse(b"SIP/2.0 401 Who are you%3F")?);
/// response.push("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", algorithm=SHA-256");
/// response.push("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", algorithm=MD5");
/// let unauthorized = Unauthorized::from_sip_response(&response)?;
/// assert_eq!(unauthorized.challenges.len(), 2);
/// assert_eq!(unauthorized.phrase, "Who are you?");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Values that change
///
/// If the `FromStr` of each field reads what its `Display` writes, then writing a value and reading the response
/// gives an equal value, except for what a response cannot carry:
///
/// - in a header field: control characters other than tab, and blanks at the ends of a value;
/// - in an item of a list: a comma outside of quotes and angle brackets, a quotation mark or an angle
///   bracket that is not closed, and an empty item;
/// - `Some` of an empty collection, if no row is written for it: it becomes `None`;
/// - in a number of seconds: a fraction, a number above 4294967295, and a number below 90 in `Min-SE` and
///   `Session-Expires`;
/// - `None` in a field that is followed by `Some` in a field with the same header field: the first
///   field takes the value of the second;
/// - in an optional reason phrase: the registered phrase, and an empty one if the code is not
///   registered, which become `None`; any other phrase stays, whatever characters it has;
/// - a field that has only `default`;
/// - a code that is read as another variant: the code of a `send_only` variant, and a code in a `transparent`
///   or `other` field that an earlier rule of [the list above](#which-variant) gives to another variant;
/// - in a [`ReceivedResponse`](crate::ReceivedResponse): the header fields that the SIP stack writes.
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
pub use sip_codes_macros::FromSipResponse;
