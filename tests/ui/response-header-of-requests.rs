use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, header("Max-Forwards", "70"))]
    MaxForwards,
    #[sip(486)]
    Subject(#[sip(header = "subject")] String),
}

fn main() {}
