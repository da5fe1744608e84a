use sip_codes::SipResponse;

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

fn main() {}
