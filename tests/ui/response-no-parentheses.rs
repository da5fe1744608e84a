use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip]
    Word,
    #[sip = 486]
    Equals,
    #[sip(,)]
    Comma,
    #[sip(486,,)]
    SecondComma,
    Field(#[sip] sip_codes::StatusCode),
}

fn main() {}
