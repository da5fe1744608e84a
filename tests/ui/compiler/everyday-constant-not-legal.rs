use sip_codes::SipResponse;

const TEXT: &str = "<sip:bob@example.com>";
const SIGNED: i32 = 60;
const LIST: [&str; 2] = ["INVITE", "ACK"];
const OPAQUE: () = ();

#[derive(SipResponse)]
enum CallError {
    #[sip(302, header("Contact", TEXT))]
    Moved,
    #[sip(503, header("Retry-After", SIGNED))]
    Overloaded,
    #[sip(405, header("Allow", LIST))]
    NotAllowed,
    #[sip(486, header("Retry-After", Self::MISSING))]
    Busy,
    #[sip(480, header("X-Note", OPAQUE))]
    Away,
}
