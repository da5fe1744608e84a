//! A name that is not declared is one error, however often the expansion needs the type.

use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(transparent)]
pub struct Forwarded(T);

#[derive(SipResponse)]
#[sip(transparent)]
pub struct Lifetime<T>(Box<dyn Peer<'a, T>>);

#[derive(SipResponse)]
#[sip(503)]
pub struct Header(#[sip(header = "Retry-After")] Option<T>);

#[derive(SipResponse)]
#[sip(complete)]
pub enum Promise {
    #[sip(transparent)]
    Next(T),
}

#[derive(SipResponse)]
#[sip(404, reason = "{0}")]
pub struct Reason(T);

pub trait Peer<'p, T>: SipResponse {
    fn peer(&'p self, peer: T);
}
