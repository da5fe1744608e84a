#![deny(warnings)]

//! Types under the derive that are easily read or written wrongly.

use std::fmt::Display;

use sip_codes::{SipResponse, StatusCode, WireFormat};

/// A variant with the name of an associated type, and brackets without fields.
#[derive(Debug, PartialEq, SipResponse)]
#[sip(try_from)]
enum Outcome {
    #[sip(200)]
    Ok {},
    #[sip(486)]
    Some(),
    #[sip(500)]
    Error,
}

/// No variant is left.
#[derive(SipResponse)]
#[sip(try_from)]
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
    pub struct Outer<T>(pub T);
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
enum Values {
    Cast = 0 as Number<u8, u8>,
    If = if <(u8, u8) as Two<u8, u8>>::TWO < 2 { 3 } else { 4 },
    Match = match <(u8, u8) as Two<u8, u8>>::TWO {
        _ => 5,
    },
}

fn main() {
    assert_eq!(Outcome::try_from(StatusCode::OK), Ok(Outcome::Ok {}));
    assert_eq!(Outcome::try_from(StatusCode::BUSY_HERE), Ok(Outcome::Some()));
    assert_eq!(Outcome::try_from(StatusCode::SERVER_INTERNAL_ERROR), Ok(Outcome::Error));
    assert!(Nothing::try_from(StatusCode::OK).is_err());
    let reason = Conditional { text: "user" };
    assert_eq!(reason.status_line().to_string(), "SIP/2.0 404 No user");
    assert_eq!(StatusCode::from(reason), 404);
    let chain = Chain::Next(Box::new(Chain::End(())));
    assert_eq!(chain.status_code(), 486);
    assert_eq!(Outer(inner::Outer(StatusCode::GONE)).status_code(), 410);
    assert_eq!(Values::If as isize, 4);
    let _ = (Values::Cast, Values::Match);
    let _: [fn(&_) -> StatusCode; 1] = [|slice: &Slice<'_>| StatusCode::from(slice)];
    let _: fn(&Text) -> StatusCode = |text| text.into();
    let _: fn(&Object) -> StatusCode = |object| object.into();
}
