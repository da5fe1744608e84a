use sip_codes::SipResponse;

#[derive(SipResponse)]
enum RegisterError {
    #[sip(423)]
    Float(#[sip(header = "Min-Expires")] f64),
    #[sip(423)]
    Bool(#[sip(header = "Min-Expires")] bool),
    #[sip(503)]
    Text(#[sip(header = "Retry-After")] Option<String>),
    #[sip(422, header("Min-SE", "{0};a=b"))]
    Inserted(i32),
    #[sip(200)]
    Session(#[sip(header = "Session-Expires")] u32),
}
