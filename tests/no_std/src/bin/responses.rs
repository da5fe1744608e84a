//! Both macros, and a response written without an allocator.

#![no_std]
#![no_main]

use core::fmt::{self, Write};

use sip_codes::{SipResponse, SipResponseExt, StatusCode, sip_status};

#[derive(SipResponse)]
#[sip(complete)]
enum CallError<'a> {
    #[sip(486)]
    Busy,
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: &'a str },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u16,
    },
}

/// A response of another server, which may be any.
#[derive(SipResponse)]
enum Relayed {
    #[sip(480)]
    Unavailable,
    #[sip(other)]
    Other(StatusCode),
}

/// Without an allocator, each item of a list is a row.
#[derive(SipResponse)]
#[sip(405)]
struct NotAllowed<'a> {
    #[sip(headers = "Allow")]
    methods: [&'a str; 3],
}

/// Compares what is written with what is expected.
struct Expect(&'static str);

impl Write for Expect {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}

fn is_written(response: &impl SipResponse, expected: &'static str) -> bool {
    let mut rest = Expect(expected);
    let written = write!(rest, "{}\r\n{}", response.status_line(), response.header_lines());
    written.is_ok() && rest.0.is_empty()
}

bare::program!(|arguments| {
    let busy = CallError::Busy;
    let unknown = CallError::UnknownUser { user: "a\r\nb" };
    let brief = CallError::TooBrief { seconds: 59 + arguments };
    let [some, none] = [["INVITE", "", "ACK"], [""; 3]].map(|methods| NotAllowed { methods });
    let all = is_written(&busy, "SIP/2.0 486 Busy Here\r\n")
        && is_written(&unknown, "SIP/2.0 404 No user a%0D%0Ab\r\n")
        && is_written(&brief, "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n")
        && matches!(busy.status_code(), sip_status!(486, "Busy Here"))
        && is_written(&Relayed::Unavailable, "SIP/2.0 480 Temporarily Unavailable\r\n")
        && is_written(&Relayed::Other(StatusCode::GONE), "SIP/2.0 410 Gone\r\n")
        && is_written(&some, "SIP/2.0 405 Method Not Allowed\r\nAllow: INVITE\r\nAllow: ACK\r\n")
        && is_written(&none, "SIP/2.0 405 Method Not Allowed\r\nAllow: \r\n");
    u16::from(!all)
});
