//! The derive has nothing to add to an error of syntax.

#[derive(sip_codes::SipResponse)]
#[sip(486)]
pub struct NoColon { a u8 }

#[derive(sip_codes::SipResponse)]
#[sip(486)]
pub struct NoType { a: , b: u8 }

#[derive(sip_codes::SipResponse)]
pub enum InnerAttribute { #![allow(unused)] #[sip(486)] Busy }
