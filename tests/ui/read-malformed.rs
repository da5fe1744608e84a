use sip_codes::FromSipResponse;

#[derive(FromSipResponse)]
enum CallError {
    #[sip(486, also)]
    NoList,
    #[sip(487, also())]
    Empty,
    #[sip(488, also(468, 7xx, "603"))]
    Codes,
    #[sip(480, send_only = true)]
    SendOnly,
    #[sip(404)]
    Parse(#[sip(header = "X-Note", parse = "path")] u8),
    #[sip(405)]
    Default(#[sip(default = 1)] u8),
    #[sip(406, default)]
    DefaultOnVariant,
    #[sip(407)]
    AlsoOnField(#[sip(also(5xx))] u8),
    #[sip(408)]
    ReasonText(#[sip(reason = "Busy")] u8),
    #[sip(410, reason = "Gone")]
    TwoReasons(#[sip(reason)] String),
}

fn main() {}
