use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405, header = "Allow: INVITE")]
    Row,
    #[sip(405, header = "Allow")]
    Name,
    #[sip(503, header = "X-Load: ")]
    NoValue,
    #[sip(503, header = "X-Load")]
    Own(u32),
    #[sip(405, header("Allow", "INVITE", "BYE"))]
    TwoValues,
}

fn main() {}
