//! Types under the derive that are easily read or written wrongly.

use std::fmt::Display;

use sip_codes::{FromSipResponse, SipResponse, SipResponseExt, StatusCode};

/// Variants with the names of associated types, and brackets without fields.
#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Outcome {
    #[sip(200)]
    Ok {},
    #[sip(486)]
    Some(),
    #[sip(500)]
    Error,
}

/// No variant is left.
#[derive(SipResponse, FromSipResponse)]
enum Nothing {
    #[cfg(any())]
    #[sip(200)]
    Ok,
}

/// Without a size, and without a parameter that could be it.
#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Slice<'a>(&'a u8, [u8]);

#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Text {
    length: u8,
    text: str,
}

#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Object(dyn Display + Send);

/// Conditions on the type itself.
trait Marker {}
impl<T> Marker for Conditional<T> {}

#[derive(SipResponse)]
#[sip(404, reason = "No {text}")]
struct Conditional<T>
where
    Self: Marker,
    Option<Self>: Sized,
{
    text: T,
}

/// Inside of itself.
#[derive(SipResponse)]
enum Chain<T> {
    #[sip(transparent)]
    Next(Box<Chain<T>>),
    #[sip(486)]
    #[allow(dead_code)]
    End(T),
}

/// A type of the same name is another.
mod inner {
    #[derive(sip_codes::SipResponse)]
    #[sip(transparent)]
    pub(super) struct Outer<T>(pub(super) T);
}

#[derive(SipResponse)]
#[sip(transparent)]
struct Outer<T>(inner::Outer<T>);

/// Values with brackets and commas.
type Number<A, B> = <(A, B) as Two<A, B>>::Number;

trait Two<A, B> {
    type Number;
    const TWO: isize = 2;
}

impl<A, B> Two<A, B> for (A, B) {
    type Number = isize;
}

#[derive(SipResponse)]
#[sip(500)]
#[repr(isize)]
#[allow(clippy::match_single_binding)]
enum Values {
    Cast = 0 as Number<u8, u8>,
    If = if <(u8, u8) as Two<u8, u8>>::TWO < 2 { 3 } else { 4 },
    Match = match <(u8, u8) as Two<u8, u8>>::TWO {
        _ => 5,
    },
}

/// Unsized without a type that says so.
#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Tail {
    length: u8,
    rest: std::path::Path,
}

type Bytes = [u8];
#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Alias(u8, Bytes);

/// Fields that may not be referenced.
#[derive(Clone, Copy, SipResponse)]
#[sip(503, reason = "Kind {kind}, {seconds:03} s")]
#[repr(C, packed)]
struct Overload {
    kind: u8,
    #[sip(header = "Retry-After")]
    seconds: u32,
}

#[derive(Clone, Copy, SipResponse)]
#[sip(transparent)]
#[repr(packed(1))]
#[allow(clippy::repr_packed_without_abi)]
struct PackedRelay(StatusCode);

/// Types that contain each other: the bounds cannot be inferred.
#[derive(SipResponse)]
#[sip(bound = "T: Display")]
enum Here<T> {
    #[sip(transparent)]
    Next(Box<There<T>>),
    #[sip(486, reason = "{0}")]
    End(T),
}

#[derive(SipResponse)]
#[sip(bound = "T: Display")]
enum There<T> {
    #[sip(transparent)]
    Next(Box<Here<T>>),
    #[sip(487)]
    End,
}

/// A type that contains itself under another name.
type Link<T> = Box<Linked<T>>;
#[derive(SipResponse)]
#[sip(bound = "")]
enum Linked<T> {
    #[sip(transparent)]
    Next(Link<T>),
    #[sip(486)]
    #[allow(dead_code)]
    End(T),
}

/// `Self` in the bound of a parameter.
trait Peer<Of: ?Sized> {}
impl<Of: ?Sized> Peer<Of> for () {}
#[derive(SipResponse)]
#[sip(486)]
#[allow(dead_code)]
struct Hop<T: Peer<Self>>(T);

/// Raw identifiers are the identifiers themselves.
#[derive(SipResponse)]
#[sip(transparent)]
struct RawParameter<r#T>(T);

#[derive(SipResponse)]
enum RawAttribute {
    #[r#sip(486)]
    Busy,
}

/// What is an `Option`, and what only has its name.
#[derive(SipResponse)]
#[sip(503)]
#[allow(unused_parens)]
struct Parenthesized(#[sip(header = "Retry-After")] (Option<u8>));

mod own {
    pub(super) struct Option<T>(pub(super) T);
}
impl Display for own::Option<u8> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
#[derive(SipResponse)]
#[sip(503)]
struct OwnOption(#[sip(header = "X-Note")] own::Option<u8>);

use std::option;
#[derive(SipResponse)]
#[sip(503)]
#[allow(unused_qualifications)]
struct StdOption(
    #[sip(header = "Retry-After")] option::Option<u8>,
    #[sip(header = "X-Number")] ::core::option::Option<u8>,
);

#[test]
fn types_that_are_easily_misread_answer() {
    assert_eq!(Outcome::from_sip_response(&StatusCode::OK), Ok(Outcome::Ok {}));
    assert_eq!(Outcome::from_sip_response(&StatusCode::BUSY_HERE), Ok(Outcome::Some()));
    assert_eq!(Outcome::from_sip_response(&StatusCode::NOT_IMPLEMENTED), Ok(Outcome::Error));
    assert!(Nothing::from_sip_response(&StatusCode::OK).is_err());
    let reason = Conditional { text: "user" };
    assert_eq!(reason.status_line().to_string(), "SIP/2.0 404 No user");
    assert_eq!(reason.status_code(), 404);
    let chain = Chain::Next(Box::new(Chain::End(())));
    assert_eq!(chain.status_code(), 486);
    assert_eq!(Outer(inner::Outer(StatusCode::GONE)).status_code(), 410);
    assert_eq!(Values::If as isize, 4);
    let _ = (Values::Cast, Values::Match);
    let _: fn(&Slice<'_>) -> StatusCode = |slice| slice.status_code();
    let _: fn(&Text) -> StatusCode = |text| text.status_code();
    let _: fn(&Object) -> StatusCode = |object| object.status_code();
    let _: fn(&Tail) -> StatusCode = |tail| tail.status_code();
    let _: fn(&Alias) -> StatusCode = |alias| alias.status_code();
    let overload = Overload { kind: 1, seconds: 60 };
    assert_eq!(overload.header_lines().to_string(), "Retry-After: 60\r\n");
    assert_eq!(overload.status_line().to_string(), "SIP/2.0 503 Kind 1, 060 s");
    assert_eq!(PackedRelay(StatusCode::GONE).status_code(), 410);
    assert_eq!(Here::End(1).status_code(), 486);
    let there = Here::Next(Box::new(There::Next(Box::new(Here::End(1)))));
    assert_eq!(there.status_line().to_string(), "SIP/2.0 486 1");
    let _ = There::<u8>::End;
    assert_eq!(Linked::Next(Box::new(Linked::End("any"))).status_code(), 486);
    assert_eq!(Hop(()).status_code(), 486);
    assert_eq!(RawParameter(StatusCode::OK).status_code(), 200);
    assert_eq!(RawAttribute::Busy.status_code(), 486);
    let retry_after = |response: &dyn SipResponse| response.header_lines().to_string();
    assert_eq!(retry_after(&Parenthesized(None)), "");
    assert_eq!(retry_after(&Parenthesized(Some(5))), "Retry-After: 5\r\n");
    assert_eq!(retry_after(&OwnOption(own::Option(5))), "X-Note: 5\r\n");
    assert_eq!(retry_after(&StdOption(None, None)), "");
}
