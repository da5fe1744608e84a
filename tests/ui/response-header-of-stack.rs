use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, header("Via", "SIP/2.0/UDP host"))]
    Via,
    #[sip(486, header("content-length", "99"))]
    ContentLength,
    #[sip(486)]
    CompactForm(#[sip(header = "i")] String),
    #[sip(486, header(extension "To", "<sip:bob@example.com>"))]
    NotByExtension,
}

fn main() {}
