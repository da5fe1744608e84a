use sip_codes::FromSipResponse;

struct Opaque;

#[derive(FromSipResponse)]
enum CallError {
    #[sip(404)]
    Text(#[sip(header = "X-Note")] Opaque),
    #[sip(503)]
    RetryAfter(#[sip(header = "Retry-After")] Option<f64>),
    #[sip(405)]
    Items(#[sip(headers = "Allow")] u32),
    #[sip(transparent)]
    Inner(Opaque),
}
