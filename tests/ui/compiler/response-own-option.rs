//! A type with the name `Option` that is not the standard one.

pub struct Option<T>(pub T);

#[derive(sip_codes::SipResponse)]
#[sip(503)]
pub struct Overloaded(#[sip(header = "Retry-After")] Option<u8>);
