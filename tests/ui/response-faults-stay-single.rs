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
    let status: StatusCode = error.into();
    if status.is_success() { status } else { error.status_code() }
}

fn consume(error: CallError<'_, str, 3>) -> StatusCode {
    error.into()
}

fn main() {}
