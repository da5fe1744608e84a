use sip_codes::SipResponse;

#[derive(SipResponse)]
enum Refused {
    #[sip(486, header("Min-SE", "90"))]
    Busy,
    #[sip(100)]
    Trying {
        #[sip(header = "RSeq")]
        number: Option<u32>,
    },
    #[sip(199, header("Supported", "timer, 199"))]
    Ended,
}

fn main() {}
