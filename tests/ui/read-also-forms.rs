use sip_codes::FromSipResponse;

#[derive(FromSipResponse)]
enum CallError {
    #[sip(486, also(600 | 603))]
    Bar,
    #[sip(480, also = [600, 603])]
    Assigned,
    #[sip(481, also = "604")]
    Quoted,
    #[sip(482, also([606, 607]))]
    Brackets,
    #[sip(483, also(600 603))]
    NoComma,
    #[sip(484, also(606, 600 | extension 699))]
    Mixed,
    #[sip(485 | 608)]
    NoAlso,
}

#[derive(FromSipResponse)]
enum Excluded {
    #[sip(400, also(4xx, !401))]
    Not,
    #[sip(500, also(5xx - 503))]
    Minus,
    #[sip(600, also(6xx, not(603)))]
    Word,
    #[sip(300, also(3xx), except(302))]
    Key,
}

fn main() {}
