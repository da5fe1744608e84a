use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(199)]
    Code199,
    #[sip(401)]
    Code401,
    #[sip(405)]
    Code405,
    #[sip(407)]
    Code407,
    #[sip(415)]
    Code415,
    #[sip(420)]
    Code420,
    #[sip(421)]
    Code421,
    #[sip(422)]
    Code422,
    #[sip(423)]
    Code423,
    #[sip(424)]
    Code424,
    #[sip(425)]
    Code425,
    #[sip(469)]
    Code469,
    #[sip(494)]
    Code494,
}

fn main() {}
