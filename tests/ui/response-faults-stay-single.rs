use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
enum CallError<'a, T: ?Sized, const N: usize>
where
    T: 'a,
{
    #[sip(468)]
    Busy(&'a T, [u8; N]),
    Declined,
}

fn answer(error: &CallError<'_, str, 3>) -> StatusCode {
    error.status_code()
}

fn consume(error: CallError<'_, str, 3>) -> StatusCode {
    error.status_code()
}

#[derive(SipResponse)]
#[sip(try_from, complete)]
enum Outcome {
    #[sip(468)]
    Busy,
}

#[derive(SipResponse)]
#[sip(try_from)]
enum Any {
    #[sip(468)]
    Busy,
    #[sip(other)]
    Other(StatusCode),
}

fn read(status: StatusCode) -> Result<Outcome, sip_codes::UnexpectedStatusCode> {
    let _: Any = status.into();
    let _: &dyn sip_codes::CompleteResponse = &Outcome::Busy;
    Outcome::try_from(status)
}

fn main() {}
