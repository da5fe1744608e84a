use sip_codes::FromSipResponse;

#[derive(FromSipResponse)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(486)]
    AlsoBusy,
    #[sip(480, also(404, 486))]
    Away,
    #[sip(488, also(488))]
    Twice,
    #[sip(500, also(5xx))]
    Server,
    #[sip(503, also(5xx))]
    Overloaded,
}

#[derive(FromSipResponse)]
#[sip(500)]
enum Default {
    Database,
    Internal,
    #[sip(send_only)]
    NotRead,
}

fn main() {}
