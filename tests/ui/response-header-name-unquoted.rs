use sip_codes::SipResponse;

const NAME: &str = "Retry-After";

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header(NAME, "60"))]
    Constant,
    #[sip(503, header(Retry-After, "60"))]
    Hyphen,
    #[sip(503, header(header::RETRY_AFTER, "60"))]
    Path,
    #[sip(503, header(extension NAME, "60"))]
    Extension,
    #[sip(503, header(, "60"))]
    Comma,
    #[sip(503, header(private "X-Load", "3"))]
    Word,
    #[sip(503)]
    Field(#[sip(header = NAME)] u32),
    #[sip(405)]
    Items(#[sip(headers = Allow)] Vec<String>),
}

fn main() {}
