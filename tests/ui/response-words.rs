use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(423, header = "Min-Expires")]
    TooBrief(u32),
    #[sip(extension = 499)]
    Private,
    #[sip(private 499)]
    Word,
    #[sip(486, phrase = "x")]
    Phrase,
    #[sip(486, message = "x")]
    Message,
    #[sip(code = "404")]
    Code,
    #[sip(status = 404)]
    Status,
    #[sip(4xx)]
    Class,
    #[sip(404 Not Found)]
    Phrase404,
    #[sip(499 extension)]
    Extension,
}

fn main() {}
