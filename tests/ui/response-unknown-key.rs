use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(krate = sip_codes)]
enum CallError {
    #[sip(trasparent)]
    Upstream(sip_codes::StatusCode),
    #[sip(486, retry)]
    Busy,
    #[sip(status = 404)]
    UnknownUser,
    #[sip(code(480))]
    Unavailable,
    #[sip(486, "Busy Here")]
    Phrase,
    Other {
        #[sip(transparant)]
        status: sip_codes::StatusCode,
        hop: String,
    },
    #[sip(500)]
    Field {
        #[sip(486)]
        code: u16,
        #[sip(skip)]
        skipped: u16,
    },
}

fn main() {}
