use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(503)]
struct Overloaded {
    #[sip("Retry-After")]
    text: u32,
    #[sip(retry_after)]
    word: u32,
    #[sip(Retry-After)]
    hyphen: u32,
    #[sip("Retry-After: {}")]
    row: u32,
    #[sip("X-Load")]
    own: u32,
    #[sip(header("Retry-After"))]
    parentheses: u32,
    #[sip(extension "X-Load")]
    extension: u32,
}

#[derive(SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(503, "Retry-After" = "60")]
    Text,
    #[sip(423, min_expires = 60)]
    Word,
    #[sip(423, min_expires = seconds)]
    Field { seconds: u32 },
    #[sip(503, Retry-After = "60")]
    Hyphen,
    #[sip(503, "Retry-After: 60")]
    Row,
    #[sip(503, "Retry-After", "60")]
    TwoTexts,
    #[sip(503, "X-Load: 3")]
    Own,
    #[sip("Retry-After: 60")]
    NoCode,
    #[sip(503, header = ("Retry-After", "60"))]
    Tuple,
    #[sip(503, header["Retry-After"] = "60")]
    Index,
    #[sip(503, header("Retry-After" = "60"))]
    Assigned,
}

#[derive(SipResponse)]
#[sip(retry_after = 60)]
enum OnType {
    #[sip(503)]
    Overloaded,
}

fn main() {}
