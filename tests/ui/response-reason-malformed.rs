use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, reason)]
    Word,
    #[sip(486, reason = Busy)]
    NoQuotes,
    #[sip(486, reason("Busy"))]
    Parentheses,
    #[sip(486, reason = b"Busy")]
    Bytes,
    #[sip(486, reason = "Busy", reason = "Very busy")]
    Twice,
    #[sip(486, resaon = "Busy")]
    Misspelt,
}

fn main() {}
