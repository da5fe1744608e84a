use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header("Retry-Afer", "60"))]
    RetryAfer,
    #[sip(423)]
    MinExpire {
        #[sip(header = "Min-Expire")]
        seconds: u32,
    },
    #[sip(401, header("WWW-Challenge", "Digest"))]
    FarFromAny,
    #[sip(401, header("WWW-Authentication", "Digest"))]
    Authentication,
    #[sip(401, header("WWW-Authenticat", "Digest"))]
    Authenticat,
    #[sip(405, header("allows", "INVITE"))]
    Allows,
    #[sip(488, header("Warnings", "399 host text"))]
    Warnings,
    #[sip(422, header("MinSE", "90"))]
    MinSe,
}

fn main() {}
