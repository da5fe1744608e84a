use sip_codes::SipResponse;
use sip_codes::header::{Allow, Require, Unsupported};

#[derive(SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(199)]
    Code199 {
        #[sip(header = "Reason")]
        value: Option<String>,
    },
    #[sip(401)]
    Code401 {
        #[sip(header = "WWW-Authenticate")]
        value: Option<String>,
    },
    #[sip(405)]
    Code405 {
        #[sip(header = "Allow")]
        value: Option<Allow>,
    },
    #[sip(407)]
    Code407 {
        #[sip(header = "Proxy-Authenticate")]
        value: Option<String>,
    },
    #[sip(415)]
    Code415 {
        #[sip(header = "Accept-Encoding")]
        value: Option<String>,
    },
    #[sip(420)]
    Code420 {
        #[sip(header = "Unsupported")]
        value: Option<Unsupported>,
    },
    #[sip(421)]
    Code421 {
        #[sip(header = "Require")]
        value: Option<Require>,
    },
    #[sip(422)]
    Code422 {
        #[sip(header = "Min-SE")]
        value: Option<String>,
    },
    #[sip(423)]
    Code423 {
        #[sip(header = "Min-Expires")]
        value: Option<String>,
    },
    #[sip(424)]
    Code424 {
        #[sip(header = "Geolocation-Error")]
        value: Option<String>,
    },
    #[sip(425)]
    Code425 {
        #[sip(header = "AlertMsg-Error")]
        value: Option<String>,
    },
    #[sip(469)]
    Code469 {
        #[sip(header = "Recv-Info")]
        value: Option<String>,
    },
    #[sip(494)]
    Code494 {
        #[sip(header = "Security-Server")]
        value: Option<String>,
    },
}

fn main() {}
