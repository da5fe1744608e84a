use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405, header("Allow", "INVITE\r\nVia: evil"))]
    LineBreak,
    #[sip(405, header("Allow", "INVITE\0"))]
    Nul,
    #[sip(405, header("Allow", "{methods}"))]
    NoField,
    #[sip(404, header("X-Note", b"a"))]
    Bytes,
    #[sip(404, header("X-Note", 'a'))]
    Character,
    #[sip(404, header("X-Note", "a"suffix))]
    Suffix,
}

fn main() {}
