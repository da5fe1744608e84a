use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(401)]
    Rows(#[sip(headers = "WWW-Authenticate")] Vec<String>),
    #[sip(420)]
    List(#[sip(headers = "Unsupported")] Vec<String>),
    #[sip(405)]
    Optional(#[sip(headers = "Allow")] Option<Vec<String>>),
    #[sip(405)]
    Two(#[sip(headers = "Allow")] Vec<String>, #[sip(headers = "Allow")] Vec<String>),
}

fn main() {}
