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
/// gave to the code ([`Registration::aliases`](crate::registry::Registration::aliases)).
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
/// not an error, because the code may have been registered after the program was written.
///
/// ```
/// # #![allow(deprecated)]
/// use sip_codes::{StatusCode, sip_status};
///
/// assert_eq!(sip_status!(extension 486), StatusCode::BUSY_HERE);
/// ```
///
/// Anything else does not compile. A code that is not registered:
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

/// Makes a value of a header field from a text that is checked while compiling. The type of the value is that of the
/// header field in the module [`header`](mod@crate::header), such as [`Contact`](crate::header::Contact).
///
/// The text may have insertions as in `format!`: variables by name, and arguments. Each insertion takes only types whose
/// values are always legal at its place, [as in the derive](derive@crate::SipResponse#insertions), so that the macro
/// cannot fail at run time. Without insertions the value can be a constant. With insertions the macro needs the feature
/// `alloc`.
///
/// ```
/// use std::net::{IpAddr, Ipv6Addr};
///
/// use sip_codes::header::{Contact, Reason};
/// use sip_codes::sip_header;
///
/// const REJECTED: Reason = sip_header!("Reason", "Q.850;cause=21;text=\"Call rejected\"");
/// assert_eq!(REJECTED, "Q.850;cause=21;text=\"Call rejected\"");
///
/// let host = IpAddr::V6(Ipv6Addr::LOCALHOST);
/// let contact = sip_header!("Contact", "\"{name}\" <sip:{user}@{host}>;q={}", 0.5, name = "Bob \"B\"", user = "a b");
/// assert_eq!(contact, r#""Bob \"B\"" <sip:a%20b@[::1]>;q=0.5"#);
/// ```
///
/// An insertion whose value could make the text illegal does not compile. Here the scheme decides which parameters the
/// challenge may have:
///
/// ```compile_fail
/// let scheme = "Digest";
/// sip_codes::sip_header!("WWW-Authenticate", "{scheme} realm=\"example.com\"");
/// ```
#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
#[macro_export]
macro_rules! sip_header {
    ($($header:tt)*) => {
        $crate::__private_0_1::sip_header! { $crate $($header)* }
    };
}

/// Gives a struct, or each variant of an enum, a checked status, a reason phrase and header fields.
///
/// Implements [`SipResponse`](trait@crate::SipResponse). The generated impl has documentation with a table of all
/// responses. At run time nothing is looked up or allocated.
///
/// All mistakes in the attributes of a type are reported together, each at the token to change. When they are corrected,
/// the compiler reports fields whose type lacks a trait, such as `Display`, and mistakes that concern only
/// [`FromSipResponse`](derive@crate::FromSipResponse). While you write an attribute, rust-analyzer offers the keys that
/// are allowed there.
///
/// On the type, an enum or a struct:
///
/// | attribute | meaning |
/// |---|---|
/// | `complete` | implements [`CompleteResponse`](crate::CompleteResponse), if each response carries the header fields that its code and its other header fields demand |
/// | `failure` | implements [`FailureResponse`](crate::FailureResponse), if each code is 3xx to 6xx |
/// | `methods(INVITE, …)` | implements [`ResponseTo`](crate::ResponseTo) for each method, if no RFC forbids a code as an answer to it, and each response carries the header fields that the method demands |
/// | `stack_adds("Contact", …)` | header fields that the SIP stack adds: they count as carried |
/// | `500` | on an enum: the code of variants that have none |
/// | `reason = display` | on an enum: the reason phrase of variants that have none is what the type's own `Display` writes |
/// | `bound = "T: Display"` | these bounds instead of the [inferred ones](#generics) |
/// | `crate = path`, `crate = "path"` | the path to this crate, if it is renamed or re-exported |
///
/// On a variant or a struct:
///
/// | attribute | meaning |
/// |---|---|
/// | `486` | the code |
/// | `reason = "No user {user}"` | a reason phrase instead of the registered one |
/// | `reason = display` | the reason phrase is what the type's own `Display` writes |
/// | `header("Allow", "INVITE, {0}")` | a header field; any number of them |
/// | `header("Reason", REJECTED)` | a header field whose value is a constant, `static` or associated constant of [a type that is legal there](#a-field-that-is-a-value), such as one of [`sip_header!`](crate::sip_header) |
/// | `transparent` | the response is the one of the only field |
///
/// On a field:
///
/// | attribute | meaning |
/// |---|---|
/// | `header = "Min-Expires"` | a header field with the field as its value; left out when an `Option` is `None`. Only the first row is read |
/// | `headers = "Allow"` | a header field with the items of a collection as its values; all are read |
/// | `if_legal` | beside `header`: the field may be any `Display`, and the header field is left out when its text is not legal |
/// | `status` | the code is the field, a `StatusCode` that is known at run time; the type makes no promise |
/// | `reason` | the reason phrase is the field; the registered one when an `Option` is `None` |
/// | `transparent` | the response is the one of this field; the others are not sent |
///
/// [`FromSipResponse`](derive@crate::FromSipResponse) has further attributes, for reading.
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
/// # A code that is known at run time
///
/// A field with `status` is the code. The reason phrase and the header fields are as in any other type. So a response
/// whose code comes from elsewhere, such as a file of settings, can have a type too.
///
/// ```
/// use sip_codes::promise::Complete;
/// use sip_codes::{SipResponse, SipResponseExt, StatusCode};
///
/// #[derive(Debug, SipResponse)]
/// struct Reject {
///     #[sip(status)]
///     code: StatusCode,
///     #[sip(reason)]
///     phrase: Option<String>,
///     #[sip(header = "Retry-After")]
///     retry_after: Option<u32>,
/// }
///
/// let code: StatusCode = "480".parse()?; // from a file of settings
/// let reject = Reject { code, phrase: Some("On holiday".into()), retry_after: None };
/// assert_eq!(reject.status_line().to_string(), "SIP/2.0 480 On holiday");
///
/// // The type makes no promise, but each response can be checked.
/// let reject = Complete::check(reject)?;
/// # let _ = reject;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors of other crates
///
/// An error of another crate has no code. It gets the code of the variant around it: `Database` above is a 500, and the
/// text of the error is not sent. If the code is known only at run time, put a `transparent` field with the code beside
/// the error, or a field with `status` if the variant has a phrase or header fields of its own. With `reason = display`
/// on the enum, the phrase is what the `Display` of the enum writes, which thiserror can derive.
///
/// ```
/// use std::error::Error;
/// use std::fmt;
///
/// use sip_codes::{SipResponse, SipResponseExt, StatusCode};
///
/// #[derive(Debug, SipResponse)]
/// #[sip(500, reason = display)]
/// enum DialError {
///     /// Sends the code, and keeps the error for the log.
///     Setup {
///         #[sip(transparent)]
///         response: StatusCode,
///         source: std::io::Error,
///     },
///     #[sip(404)]
///     NoRoute { number: u32 },
///     Config(std::num::ParseIntError),
/// }
///
/// impl fmt::Display for DialError {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match self {
///             DialError::Setup { .. } => f.write_str("call setup failed"),
///             DialError::NoRoute { number } => write!(f, "no route to {number}"),
///             DialError::Config(_) => f.write_str("wrong settings"),
///         }
///     }
/// }
///
/// impl Error for DialError {
///     fn source(&self) -> Option<&(dyn Error + 'static)> {
///         match self {
///             DialError::Setup { source, .. } => Some(source),
///             DialError::Config(error) => Some(error),
///             DialError::NoRoute { .. } => None,
///         }
///     }
/// }
///
/// let source = std::io::Error::other("connection refused");
/// let error = DialError::Setup { response: StatusCode::SERVICE_UNAVAILABLE, source };
/// assert_eq!(error.status_line().to_string(), "SIP/2.0 503 Service Unavailable");
/// let error = DialError::NoRoute { number: 7 };
/// assert_eq!(error.status_line().to_string(), "SIP/2.0 404 no route to 7");
/// let error = DialError::Config("x".parse::<u8>().unwrap_err());
/// assert_eq!(error.status_line().to_string(), "SIP/2.0 500 wrong settings");
/// ```
///
/// # What is not registered
///
/// The word `extension` is written before a code, a method or a header field that is not registered:
///
/// | what | written |
/// |---|---|
/// | a code | `sip_status!(extension 499)`, `#[sip(extension 499)]`, `also(extension 499)` |
/// | a method | `methods(extension MOVE)`, or `methods("X-MOVE")` if the name is not an identifier |
/// | a header field | `header(extension "X-Name", "value")` |
/// | a header field, on a field | `header = extension "X-Name"`, `headers = extension "X-Name"` |
///
/// A code needs the word. A method or a header field needs it only if the name looks like a mistyped registered one,
/// such as `Retry-Afer`. Before something that is registered, the word is a deprecation warning, unless it allows
/// something: a header field that no table lists for the code, or a value that breaks a rule for senders.
///
/// # Insertions
///
/// `reason` and `header` insert fields as `format!` does: `{user}`, `{0}`, `{0:>3}`, `{code:03}`,
/// `{text:width$}`. Only fields can be inserted. Literal text is checked while compiling. The place of an insertion in
/// the text decides what may be inserted, so that whatever the field holds, the response is legal:
///
/// | place | takes | written |
/// |---|---|---|
/// | reason phrase | any `Display` | percent-escapes of what RFC 3261 §25.1 does not allow, and of `%` |
/// | between `"` and `"` | any `Display` | `\"` and `\\`; a line break or another control character becomes a space |
/// | between `(` and `)`, in `Retry-After` and `Server` | any `Display` | `\(`, `\)` and `\\`; control characters become spaces |
/// | user part of a URI, before `@` | any `Display` | percent-escapes of all but unreserved characters and `+` |
/// | value of a URI parameter, header field of a URI, path of another URI | any `Display` | percent-escapes of what may not stand there |
/// | token, such as `algorithm={a}`, or an item of `Allow` | any `Display` | percent-escapes of what no token holds |
/// | free text, such as all of `Organization` | any `Display` | control characters become spaces; blanks at the ends are left out |
/// | host, such as `<sip:{host}:{port}>` | `IpAddr`, `Ipv4Addr`, `Ipv6Addr`, [`Host`](crate::header::Host); without a port after it also `SocketAddr` | IPv6 in brackets |
/// | whole URI, such as `<{uri}>` | [`Uri`](crate::header::Uri) | as it is |
/// | port, TTL, another number | the unsigned integers that fit its range | as it is |
/// | seconds, `RSeq`, `Min-SE` | any unsigned integer; seconds also `Duration` | the nearest number that is legal |
/// | `q=` | `f32`, `f64` | 0 to 1 with three decimals; 0 for NaN |
/// | `cause=` of Q.850, of SIP | [`Cause`](crate::q850::Cause), `StatusCode` | the number |
/// | `true` or `false`, `yes` or `no` | `bool` | the word |
///
/// If an inserted text is empty where a character is needed, a `-` is written. If the `Display` of a value fails, the
/// text that it wrote before is used. A type of your own can be inserted where a type is needed if it implements
/// [`HeaderValueOf`](crate::field::HeaderValueOf) for the [place](mod@crate::header::place). A format specification can
/// be written where any `Display` is legal; for a number it can only add zeros before it, as `{code:03}` does.
///
/// Parts that decide which rules apply to the rest must be literal text: the scheme of a URI or of a challenge, the
/// protocol of a `Reason`, names of parameters, a warn-code. If nothing can be inserted into a value, such as a date, the
/// error names the type of the whole value.
///
/// ```
/// use std::net::IpAddr;
///
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(302, header("Contact", "\"{name}\" <sip:{user}@{host}:{port}>;q={q}"))]
/// struct Moved<'a> {
///     name: &'a str,
///     user: &'a str,
///     host: IpAddr,
///     port: u16,
///     q: f32,
/// }
///
/// let host = IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]);
/// let moved = Moved { name: "Bob \"B\"", user: "bob>, <sip:eve", host, port: 5060, q: 0.5 };
/// assert_eq!(
///     moved.header_lines().to_string(),
///     "Contact: \"Bob \\\"B\\\"\" <sip:bob%3E%2C%20%3Csip%3Aeve@[2001:db8::1]:5060>;q=0.5\r\n",
/// );
/// ```
///
/// ## Long values
///
/// This crate does not limit the length of what is inserted. SIP has no limit, but programs have: one SIP stack panics at
/// a reason phrase above 256 bytes, and a response over UDP has to fit into a datagram. So limit texts that a peer or a
/// user chooses. A precision, such as `.60`, limits the number of characters before they are escaped:
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(404, reason = "No user {user:.60}")]
/// struct UnknownUser {
///     user: String,
/// }
///
/// let error = UnknownUser { user: "\u{1F4DE}".repeat(1_000) };
/// assert_eq!(error.phrase().to_string().len(), "No user ".len() + 60 * 4);
/// ```
///
/// # Header fields
///
/// The [table of header fields](crate::header_fields) decides what is legal:
///
/// - A name must be a token. Case does not matter, and a compact form means its header field. A name with one
///   letter too many, too few or wrong, such as `Retry-Afer`, does not compile
///   [without `extension`](#what-is-not-registered).
/// - Header fields that the SIP stack writes (`Via`, `Content-Length` and so on) and those that only requests have
///   are refused.
/// - A header field that the text of an RFC forbids for the code does not compile, such as `Min-SE` in any response but a
///   422. One that the table of an RFC does not list for the code, such as `Retry-After` in a 401, is a deprecation
///   warning, because the tables are not complete. `extension` before the name turns the warning off.
/// - A header field with a single value cannot be repeated. Others can, such as `WWW-Authenticate` with several
///   challenges. Rows of one header field mean what one row with commas means (RFC 3261 §7.3.1), so a row with
///   an empty text, such as `header("Accept", "")`, must be the only one.
/// - A literal value must match the grammar of its header field, and the [rules for
///   senders](crate::header::HeaderField::check_sent_value), such as that a Digest challenge has `qop`. With `extension`
///   before the name, the rules for senders are not checked.
///
/// ## A field that is a value
///
/// A field with `header` is the whole value. Which type it may have depends on the header field:
///
/// - A header field with a structure has [a type](mod@crate::header) whose values are all legal:
///   [`Contact`](crate::header::Contact), [`WwwAuthenticate`](crate::header::WwwAuthenticate) and so on. `&T`, `Box<T>`,
///   `Arc<T>` and the like are legal too, and types that implement [`HeaderValueOf`](crate::field::HeaderValueOf).
///   A `String` does not compile, because it can hold text that is not a legal value.
/// - A header field that is a number also takes unsigned integers, and seconds take a `Duration`. In `Min-SE` a
///   number below 90 is written as 90 (RFC 4028 §5).
/// - A single token, such as `SIP-ETag`, free text, such as `Organization`, and a header field that is not registered
///   take any `Display`.
/// - With `if_legal` the field takes any `Display`. When its text is not legal, the header field is left out. So it does
///   not count for `complete`.
///
/// A field with `headers` is any collection that can be iterated by reference, such as a `Vec`:
///
/// - Lists of tokens (`Allow`, `Supported`, `Require`, `Unsupported`) take items of any `Display`. Each item is
///   one token. Items that are empty are left out.
/// - Others take items that are legal values of the header field, such as a `Vec<Contact>`. If the header field is a
///   list, the items are written in one row with commas, otherwise in a row each.
/// - An empty collection has no row, unless the grammar of the header field allows an empty list, as for `Allow` and
///   `Supported`, and this is the only row of the header field. An empty `Supported` means that no extension is supported
///   (RFC 3261 §20.37). To write no row instead, write an `Option` that is `None`.
/// - With `header("Unsupported", "{first}")` before the field there is at least one item.
/// - Where the items depend on each other (`Reason`, `Security-Server`, `P-Asserted-Identity`), the whole value is one
///   field with `header`. Several rows mean the same as one row with commas, so the items of several rows must fit
///   together too.
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::header::{Contact, Warning};
/// use sip_codes::{SipResponse, SipResponseExt, sip_header};
///
/// #[derive(SipResponse)]
/// enum RegisterError {
///     #[sip(302)]
///     Moved(#[sip(headers = "Contact")] Vec<Contact>),
///     #[sip(405)]
///     MethodNotAllowed(#[sip(headers = "Allow")] Vec<&'static str>),
///     #[sip(488)]
///     NotAcceptable(#[sip(header = "Warning", if_legal)] String),
///     #[sip(503)]
///     Overloaded(#[sip(header = "Retry-After")] Duration),
/// }
///
/// let user = "bob";
/// let error = RegisterError::Moved(vec![sip_header!("Contact", "<sip:{user}@example.com>")]);
/// assert_eq!(error.header_lines().to_string(), "Contact: <sip:bob@example.com>\r\n");
/// let error = RegisterError::MethodNotAllowed(vec!["REGISTER", "OPTIONS"]);
/// assert_eq!(error.header_lines().to_string(), "Allow: REGISTER, OPTIONS\r\n");
/// let error = RegisterError::NotAcceptable("no codec".into());
/// assert_eq!(error.header_lines().to_string(), "");
/// let error = RegisterError::Overloaded(Duration::from_secs(60));
/// assert_eq!(error.header_lines().to_string(), "Retry-After: 60\r\n");
/// # let _ = |warning: Warning| warning;
/// ```
///
/// ```compile_fail
/// #[derive(sip_codes::SipResponse)]
/// #[sip(302)]
/// struct Moved(#[sip(header = "Contact")] String); // not always a legal `Contact`
/// ```
///
/// # Generics
///
/// - A transparent field gets the bound `SipResponse`; a field in a place that takes any text gets the trait of its
///   format, such as `Display` or `Debug`; a field that needs a type gets
///   [`HeaderValueOf`](crate::field::HeaderValueOf); a collection gets
///   [`HeaderItemsOf`](crate::field::HeaderItemsOf) or [`HeaderTexts`](crate::field::HeaderTexts).
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
/// # Promises
///
/// `complete`, `failure` and `methods` are promises. The compiler checks each variant, and the derive implements a trait
/// for each promise, which a function that sends can require. The type of a `transparent` field must implement that trait
/// too. A variant with `other` can hold any response, so it cannot be in a type that makes a promise.
///
/// ```
/// use sip_codes::header::{Contact, WwwAuthenticate};
/// use sip_codes::{CompleteResponse, ResponseTo, SipResponse, SipResponseExt, method};
///
/// #[derive(SipResponse)]
/// #[sip(200, complete, methods(REGISTER))]
/// struct Registered {
///     #[sip(headers = "Contact")]
///     contacts: Vec<Contact>,
/// }
///
/// #[derive(SipResponse)]
/// #[sip(complete, failure, methods(REGISTER))]
/// enum Refused {
///     #[sip(401)]
///     Unauthorized {
///         #[sip(header = "WWW-Authenticate")]
///         challenge: WwwAuthenticate,
///         #[sip(headers = "WWW-Authenticate")]
///         further_challenges: Vec<WwwAuthenticate>,
///     },
///     #[sip(423)]
///     TooBrief {
///         #[sip(header = "Min-Expires")]
///         min_expires: u32,
///     },
/// }
///
/// fn answer<R: CompleteResponse + ResponseTo<method::Register>>(response: &R) -> String {
///     format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
/// }
///
/// fn answer_any(result: &Result<Registered, Refused>) -> String {
///     match result {
///         Ok(registered) => answer(registered),
///         Err(refused) => answer(refused),
///     }
/// }
///
/// let answer = answer_any(&Err(Refused::TooBrief { min_expires: 60 }));
/// assert_eq!(answer, "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n\r\n");
/// ```
///
/// The client [reads these types](derive@crate::FromSipResponse#one-set-of-types-for-both-sides) if they also derive
/// `FromSipResponse`.
///
/// - `complete` checks that each response has the header fields that its code demands, and those that another of its
///   header fields demands: `RSeq` needs `Require` with `100rel`. A field that is an `Option` does not count. A
///   collection may be empty, so it counts only if an empty one has a row, as for `Allow`. For other header fields,
///   write one field with `header` before the one with `headers`, as for the 401 above. For a list of tokens, such as
///   `Unsupported`, write `header("Unsupported", "{first}")` on the variant instead.
/// - `failure` checks that each code is 3xx to 6xx.
/// - `methods` checks each code with [`StatusCode::may_answer`](crate::StatusCode::may_answer): no RFC forbids it as an
///   answer to the method. A code that is not forbidden may still make no sense. It also checks that each response has
///   the header fields that the method demands, such as `SIP-ETag` and `Expires` in a 200 to PUBLISH, and
///   none that it forbids. A literal `Contact` in a 200 to REGISTER has the parameter `expires` (RFC 3261 §10.3). If one
///   method demands what another forbids, or allows a code that another forbids, write a type for each.
///
/// The [page of all codes](crate::codes) shows the rules, and
/// [`StatusCode::header_rules`](crate::StatusCode::header_rules) finds them. `complete` does not check what the method
/// demands, nor `methods` what the code demands, so a function that sends should require both.
///
/// If a rule depends on a value, the compiler checks it only in the literal text of the attribute. What is inserted,
/// and what a field holds, is known only at run time: a list in `Require` can hold `100rel` without an `RSeq` beside it,
/// a `Contact` in a 200 to INVITE can have a tel URI, and two challenges can be equal (RFC 8760 §2.3). If your program
/// does not exclude this, check the response with [`Complete::check`](crate::promise::Complete::check) and
/// [`To::check`](crate::promise::To::check).
///
/// A header field that the SIP stack or a layer of it writes counts as carried if `stack_adds` names it. If it has a single
/// value, the type must not write it as well. The type of a `transparent` field has its own `stack_adds`.
///
/// ```
/// use sip_codes::SipResponse;
///
/// /// The answer to an INVITE. The dialog layer of this stack writes `Contact`.
/// #[derive(SipResponse)]
/// #[sip(200, complete, methods(INVITE), stack_adds("Contact"))]
/// #[sip(header("Session-Expires", "{seconds};refresher=uac"), header("Require", "timer"))]
/// struct Accepted {
///     seconds: u32,
/// }
/// ```
///
/// In a type that derives only `FromSipResponse`, a header field may be missing, and rules that bind only senders are
/// not checked. It implements none of the three traits, because they require `SipResponse`.
///
/// [`Complete`](crate::promise::Complete), [`Failure`](crate::promise::Failure) and [`To`](crate::promise::To) check a
/// response that is known only at run time. They implement the traits.
///
/// ```compile_fail
/// #[derive(sip_codes::SipResponse)]
/// #[sip(complete)]
/// enum Refused {
///     #[sip(423)]
///     TooBrief, // must carry `Min-Expires`
/// }
/// ```
///
/// # In short
#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
pub use sip_codes_macros::SipResponse;

/// Reads a received response into an enum or a struct. It is the opposite of
/// [`SipResponse`](derive@crate::SipResponse), which writes one.
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
/// | `other` | variant with one field, or two | every response that no other variant takes, and every one that its variant cannot be read from. The field is a `StatusCode` or an `OwnedResponse`, and is what the variant sends. A second field is an `Option<FromSipResponseError>`: the error of the variant that could not be read |
/// | `send_only` | variant | this variant is never made from a response |
/// | `parse = path` | field | the function that reads the value, instead of `FromStr` |
/// | `default` | field | the field is `Default::default()` if the response does not carry its value |
///
/// # One set of types for both sides
///
/// A type that makes a promise cannot have a variant with `other`. So the client reads a type of its own, which derives
/// only `FromSipResponse`, and has the types of the server in `transparent` variants:
///
/// ```
/// use sip_codes::header::Contact;
/// use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, StatusCode};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// #[sip(200, complete, methods(REGISTER))]
/// struct Registered {
///     #[sip(headers = "Contact")]
///     contacts: Vec<Contact>,
/// }
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// #[sip(complete, failure, methods(REGISTER))]
/// enum Refused {
///     #[sip(423)]
///     TooBrief {
///         #[sip(header = "Min-Expires")]
///         min_expires: u32,
///     },
///     #[sip(503, also(5xx))]
///     Unavailable {
///         #[sip(header = "Retry-After")]
///         retry_after: Option<u32>,
///     },
/// }
///
/// #[derive(Debug, PartialEq, FromSipResponse)]
/// enum Outcome {
///     #[sip(transparent)]
///     Registered(Registered),
///     #[sip(transparent)]
///     Refused(Refused),
///     #[sip(other)]
///     Other(OwnedResponse),
/// }
///
/// let mut response = OwnedResponse::new(StatusCode::OK);
/// response.push("Contact", "<sip:bob@192.0.2.4>;expires=60, <sip:bob@192.0.2.5>;expires=20");
/// let Outcome::Registered(registered) = Outcome::from_sip_response(&response)? else { panic!() };
/// assert_eq!(registered.contacts.len(), 2);
///
/// let response = OwnedResponse::new(StatusCode::BAD_GATEWAY);
/// let refused = Refused::Unavailable { retry_after: None };
/// assert_eq!(Outcome::from_sip_response(&response)?, Outcome::Refused(refused));
///
/// let response = OwnedResponse::new(StatusCode::TOO_MANY_HOPS);
/// assert_eq!(Outcome::from_sip_response(&response)?, Outcome::Other(response));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The example `register` in the repository is a registrar and its client with these types.
///
/// # Which variant
///
/// The first of these rules that applies chooses the variant:
///
/// 1. The variant with the code, as its own or in `also`.
/// 2. The first `transparent` field whose type reads the code by rules 1 to 5.
/// 3. The variant with the class in `also`.
/// 4. The variant with a `status` field and no `also`, which takes every code.
/// 5. The variant with `other`.
/// 6. The variant for x00 of the class, or for 183 if the code is provisional (RFC 3261 §8.1.3.2).
/// 7. The first `transparent` field whose type reads the code by rules 6 and 7.
///
/// A `transparent` field takes every response if its type has a variant with `other`, or is a `StatusCode` or an
/// `OwnedResponse`. The later `transparent` fields, and rules 3 to 7, then never apply.
///
/// If no rule applies, the result is an error that names the status.
///
/// ```
/// use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, StatusCode};
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
///     Other(OwnedResponse),
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
/// Unless the variant is `send_only`, each of its fields needs a source: a header field, the reason phrase, the code, or
/// `default`. A header field is written as `header` or `headers` on the field, or as a `header("Name", "{0}")` whose
/// text is only the field. For the reason phrase, write `#[sip(reason)]` on the field; a field in a
/// `reason = "{user}"` cannot be read.
///
/// - A field with `header` reads one row as a whole: the first, even if the header field is a list. A field with
///   `headers` reads all rows, and all items of each row if the header field is a list. If several fields read the
///   same name, they take its rows in the order of declaration; one with `headers` takes all that remain.
/// - A value is read by its `FromStr`, or by the function of `parse`, a `fn(&str) -> Result<T, E>`. Its error implements
///   `Error + Send + Sync`, or is a `String` or a `&'static str`, and becomes the
///   [`source`](core::error::Error::source) of the [`FromSipResponseError`](crate::FromSipResponseError). `Box<str>`,
///   `Rc<str>`, `Arc<str>` and `Cow<'_, str>` have no `FromStr`; they are read too, if they are written with these names.
///   A number of seconds is read as a [`FromDeltaSeconds`](crate::field::FromDeltaSeconds), which ignores a comment and
///   parameters after the number. A `bool` under `Refer-Sub` and `Geolocation-Routing` is read from the word that it
///   writes, in any case of its letters, also if parameters follow.
/// - If the response does not carry the header field, an `Option` is `None`, and a field with `default` has its
///   default. For any other field the result is an error that names the status and the header field.
/// - If a value is malformed, an `Option` is `None`, because a receiver ignores what it does not need (by analogy to
///   RFC 3261 §8.2.2). For any other field the result is an error, or the variant with `other`.
/// - A type that derives only `FromSipResponse` may read any header field, also those that the SIP stack writes, such as
///   `Via`, and may read each as a `String`. Its variants need no code of their own if they have `also`:
///   `#[sip(also(5xx))]`.
/// - The reason phrase is unescaped. An `Option` is `None` if the phrase is the registered one, or if it is empty and the
///   code is not registered.
///
/// ```
/// use sip_codes::header::WwwAuthenticate;
/// use sip_codes::{FromSipResponse, OwnedResponse, SipResponse};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// #[sip(401)]
/// struct Unauthorized {
///     #[sip(headers = "WWW-Authenticate")]
///     challenges: Vec<WwwAuthenticate>,
///     #[sip(reason)]
///     phrase: String,
/// }
///
/// let mut response = OwnedResponse::parse(b"SIP/2.0 401 Who are you%3F")?;
/// response.push("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\"");
/// response.push("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", algorithm=MD5, qop=\"auth\"");
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
/// - in a header field: control characters, and blanks at the ends of a value;
/// - in a token: characters that no token holds, which are read as their escapes, and an empty text, which is read
///   as `-`;
/// - an empty item of a list of tokens;
/// - an item of a list whose value has several elements, which is read as several items;
/// - a field with `if_legal` whose text is not legal;
/// - `Some` of an empty collection, if no row is written for it: it becomes `None`;
/// - in a number of seconds: a fraction, a number above 4294967295, and a number below 90 in `Min-SE` and
///   `Session-Expires`; in `RSeq` also 0, which is read as 1;
/// - `None` in a field that is followed by `Some` in a field with the same header field: the first
///   field takes the value of the second;
/// - in an optional reason phrase: the registered phrase, and an empty one if the code is not
///   registered, which become `None`; any other phrase stays, whatever characters it has;
/// - a field that has only `default`;
/// - a code that is read as another variant: the code of a `send_only` variant, and a code in a `transparent`
///   or `other` field that an earlier rule of [the list above](#which-variant) gives to another variant.
///
/// # In short
#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(all(feature = "derive", feature = "alloc"))))]
pub use sip_codes_macros::FromSipResponse;
