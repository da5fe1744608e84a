use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, crate = no_such_crate)]
struct Busy;
