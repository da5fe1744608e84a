use sip_codes::SipResponse;

const CODE: u16 = 486;

#[derive(SipResponse)]
enum CallError {
    #[sip(486u16)]
    Suffix,
    #[sip("486")]
    String,
    #[sip(-486)]
    Negative,
    #[sip(4xx)]
    Class,
    #[sip(400..=499)]
    Range,
    #[sip(CODE)]
    Name,
    #[sip(BUSY_HERE)]
    Constant,
    #[sip(StatusCode::BUSY_HERE)]
    Path,
    #[sip("Busy Here")]
    Phrase,
    #[sip(extension)]
    Extension,
    #[sip(extention 499)]
    Extention,
    #[sip(extension(499))]
    Parentheses,
    #[sip(486 600)]
    TwoCodes,
    #[sip(486 | 600)]
    Alternatives,
    #[sip(486 "Busy Here")]
    NoComma,
}

fn main() {}
