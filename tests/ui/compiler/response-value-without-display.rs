use sip_codes::SipResponse;

struct Opaque;

#[derive(SipResponse)]
enum CallError {
    #[sip(404, reason = "No user {0}")]
    Reason(Opaque),
    #[sip(503)]
    Header(#[sip(header = "Retry-After")] Opaque),
}

#[derive(SipResponse)]
#[sip(503)]
struct Optional {
    #[sip(header = "Retry-After")]
    after: Option<Vec<u8>>,
}

macro_rules! passed_on {
    ($ty:ty) => {
        #[derive(SipResponse)]
        #[sip(503)]
        struct PassedOn {
            #[sip(header = "Retry-After")]
            after: $ty,
        }
    };
}
passed_on!(Vec<u8>);

#[derive(SipResponse)]
#[sip(404, reason = "{0}", header("X-Note", "{0}"))]
struct Twice(());

#[derive(SipResponse)]
#[sip(480, reason = display)]
struct Displayed;
