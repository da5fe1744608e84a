use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, reason = "Busy\r\nVia: evil")]
    LineBreak,
    #[sip(486, reason = "\"Busy\"")]
    Quotes,
    #[sip(486, reason = "100% busy")]
    Percent,
    #[sip(486, reason = "Busy <here>")]
    Angle,
    #[sip(486, reason = "Busy\0")]
    Nul,
    #[sip(486, reason = "Busy {{here}}")]
    Braces,
    #[sip(486, reason = "%{0}")]
    PercentBeforeField(u8),
}

fn main() {}
