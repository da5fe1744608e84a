use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header)]
    Word,
    #[sip(503, header = "Retry-After")]
    NoValue,
    #[sip(503, header = "Retry-After", "60")]
    ValueAfterComma,
    #[sip(503, header("Retry-After"))]
    OnlyName,
    #[sip(503, header("Retry-After", 60))]
    Number,
    #[sip(503, header("Retry-After", "60", "s"))]
    ThirdArgument,
    #[sip(503, header["Retry-After", "60"])]
    Brackets,
    #[sip(500, header("Organization", br"a\b"))]
    Bytes,
    #[sip(488, header("Warning", "399 a \"b\"", "399 c \"d\""))]
    TwoValues,
    #[sip(302, header("Contact", Contact::new("<sip:bob@example.com>")))]
    Call,
    #[sip(500, header("Organization", name!()))]
    MacroCall,
    #[sip(503)]
    Field {
        #[sip(header("Retry-After", "60"))]
        with_value: u32,
        #[sip(header = RetryAfter)]
        no_quotes: u32,
        #[sip(header)]
        word: u32,
    },
}

fn main() {}
