use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405, header("Allow", "INVITE\r\nVia: evil"))]
    LineBreak,
    #[sip(405, header("Allow", "INVITE\0"))]
    Nul,
    #[sip(405, header("Allow", "{methods}"))]
    NoField,
}

fn main() {}
