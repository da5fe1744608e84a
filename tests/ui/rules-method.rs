use sip_codes::SipResponse;
use sip_codes::header::Host;

#[derive(SipResponse)]
#[sip(200, complete, methods(PUBLISH))]
struct Published;

#[derive(SipResponse)]
#[sip(200, methods(INVITE, UPDATE))]
struct Accepted;

#[derive(SipResponse)]
#[sip(200, methods(SUBSCRIBE), stack_adds("Contact"))]
struct Subscribed {
    #[sip(header = "Expires")]
    seconds: Option<u32>,
}

#[derive(SipResponse)]
#[sip(200, methods(INVITE, MESSAGE))]
struct Everything;

#[derive(SipResponse)]
#[sip(405, methods(INFO), header("Allow", "INVITE, INFO"))]
struct NotAllowed;

#[derive(SipResponse)]
#[sip(200, methods(REGISTER), header("Contact", "<sip:bob@{host}>;expires=60, <sip:carol@{host}>;q=0.5"))]
struct Registered {
    host: Host,
}

fn main() {}
