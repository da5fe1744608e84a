use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(488, header("Warning", "399 host \"{0}"))]
    Quote(String),
    #[sip(302, header("Contact", "<sip:{0}@example.com"))]
    Bracket(String),
    #[sip(503, header("Retry-After", "60 (until {0}"))]
    Parenthesis(String),
    #[sip(488, header("Warning", "399 host \"\\{0}\""))]
    Backslash(String),
    #[sip(486, header("X-Note", "\"{0}"))]
    UnknownField(String),
    #[sip(302, header("Contact", "<sip:%{0}@example.com>"))]
    Percent(String),
    #[sip(302, header("Contact", "<sip:a%4{0}@example.com>"))]
    PercentAndDigit(String),
}

fn main() {}
