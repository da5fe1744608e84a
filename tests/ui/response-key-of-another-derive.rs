use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse)]
#[sip(rename_all = "lowercase")]
enum CallError {
    #[sip(500)]
    From(#[sip(from)] std::io::Error),
    #[sip(501)]
    Source(#[sip(source)] std::io::Error),
    #[sip(502)]
    Skip(#[sip(skip)] u32),
    #[sip(503)]
    Rename(#[sip(rename = "Retry-After")] u32),
    #[sip(504)]
    Option(#[sip(header = "X-Load", skip_serializing_if = "Option::is_none")] Option<u32>),
    #[sip(403, rename = "No")]
    RenameVariant,
    #[sip(404, error = "No such user")]
    Error,
    #[sip(480, display = "Gone")]
    Display,
    #[sip(486, skip)]
    SkipVariant,
    Flatten(#[sip(flatten)] Other),
    #[sip(487, value = "60")]
    Value,
    #[sip(488)]
    Optional(#[sip(optional)] u32, #[sip(code)] u32),
    #[sip(489, reason: "Bad Event")]
    Colon,
}

#[derive(SipResponse, FromSipResponse)]
#[sip(487)]
struct Other {
    #[sip(skip_deserializing)]
    ended: bool,
}

fn main() {}
