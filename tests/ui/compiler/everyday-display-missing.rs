use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(500, reason = display)]
enum CallError {
    #[sip(404)]
    UnknownUser,
    #[sip(486)]
    Busy,
    Lost,
}
