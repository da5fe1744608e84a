use std::rc::Rc;
use std::str::FromStr;

use sip_codes::FromSipResponse;

struct Name;

impl FromStr for Name {
    type Err = ();

    fn from_str(_: &str) -> Result<Self, ()> {
        Err(())
    }
}

fn parse_shared(_: &str) -> Result<u8, Rc<str>> {
    Ok(0)
}

#[derive(FromSipResponse)]
enum CallError {
    #[sip(404)]
    Text(#[sip(header = "X-Name")] Name),
    #[sip(486)]
    Function(#[sip(header = "X-Number", parse = parse_shared)] u8),
    #[sip(405)]
    Items(#[sip(headers = "Allow")] Vec<Name>),
}
