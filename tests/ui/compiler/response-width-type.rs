use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(404, reason = "{number:digits$}")]
struct Width {
    number: f32,
    digits: u8,
}

#[derive(SipResponse)]
#[sip(404, reason = "{0:.1$}")]
struct Precision(f32, Option<usize>);
