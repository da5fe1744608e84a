use sip_codes::SipResponse;

const BUSY: u16 = 486;
const CODE: u16 = 486;

#[derive(SipResponse)]
enum CallError {
    #[sip(sip_status!(486))]
    Macro,
    #[sip(sip_status!(extension 499))]
    Extension,
    #[sip(StatusCode::BUSY_HERE)]
    Path,
    #[sip(StatusCode::from_u16(486))]
    Function,
    #[sip(StatusCode(486))]
    Tuple,
    #[sip(status(486))]
    Status,
    #[sip(code = StatusCode::BUSY_HERE)]
    Key,
    #[sip(code = CODE)]
    KeyOfConstant,
    #[sip(CODE)]
    Constant,
    #[sip(codes::CODE)]
    PathOfConstant,
    #[sip(crate::CODE)]
    PathInCrate,
    #[sip(BUSY)]
    NearConstant,
    #[sip(400 + 86)]
    Sum,
}

fn main() {}
