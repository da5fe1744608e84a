use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header("Retry After", "60"))]
    Blank,
    #[sip(503, header("", "60"))]
    Empty,
    #[sip(503, header("Retry-After:", "60"))]
    Colon,
    #[sip(503, header("X-Reason\r\n", "60"))]
    LineBreak,
    #[sip(503, header("Retry-After: {}", "60"))]
    Row,
    #[sip(503, header("X-Load: {}", "60"))]
    OwnRow,
    #[sip(503, header("extension X-Load", "60"))]
    Extension,
    #[sip(503)]
    Field {
        #[sip(header = "Wärme")]
        heat: u32,
    },
}

fn main() {}
