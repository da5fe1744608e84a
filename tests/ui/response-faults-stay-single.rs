use sip_codes::{FromSipResponse, FromSipResponseError, SipResponse, StatusCode};

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

// Both derives report the same error, which is shown once.
#[derive(SipResponse, FromSipResponse)]
#[sip(complete)]
enum Outcome {
    #[sip(468)]
    Busy,
}

fn read(status: StatusCode) -> Result<Outcome, FromSipResponseError> {
    let _: &dyn sip_codes::CompleteResponse = &Outcome::Busy;
    Outcome::from_sip_response(&status)
}

fn main() {}
