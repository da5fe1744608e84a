//! The messages that are parsed.

/// A kind of response, as several messages that differ in their values.
pub(crate) struct Messages {
    pub(crate) name: &'static str,
    pub(crate) sip: Vec<Vec<u8>>,
    /// The same header fields after a status line of HTTP.
    pub(crate) http: Vec<Vec<u8>>,
}

pub(crate) fn all() -> [Messages; 3] {
    [
        messages("a 423 of 9 header fields", "423 Interval Too Brief", |number| {
            format!(
                "Min-Expires: {number}\r\n\
                 Server: ExampleProxy/2.1\r\n\
                 Date: Wed, 25 Nov 2026 10:30:00 GMT\r\n"
            )
        }),
        messages("a 200 with two contacts", "200 OK", |number| {
            format!(
                "Contact: <sip:bob@192.0.2.4:5060>;expires={number}\r\n\
                 Contact: \"Bob\" <sip:bob@client.example.com;transport=tcp>;expires=60;q=0.5\r\n\
                 Date: Wed, 25 Nov 2026 10:30:00 GMT\r\n"
            )
        }),
        messages("a 401 with two challenges", "401 Unauthorized", |number| {
            format!(
                "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c1ae6cbe5ua9{number}\", \
                 qop=\"auth\", algorithm=SHA-256\r\n\
                 WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c1ae6cbe5ua9{number}\", \
                 qop=\"auth\", algorithm=MD5\r\n\
                 Server: ExampleProxy/2.1\r\n"
            )
        }),
    ]
}

/// Writes messages with the header fields that every response has and some of their own, which get a
/// number.
fn messages(name: &'static str, status: &str, own: impl Fn(u32) -> String) -> Messages {
    let numbers = [5, 30, 60, 90, 120, 300, 1_800, 3_600];
    let message = |version: &str, number: u32| {
        let own = own(number);
        format!(
            "{version} {status}\r\n\
             Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bKnashds{number};rport=5060\r\n\
             From: Bob <sip:bob@example.com>;tag=456248{number}\r\n\
             To: Bob <sip:bob@example.com>;tag=2493k59kd\r\n\
             Call-ID: 843817637684230@998sdasdh09\r\n\
             CSeq: 1826 REGISTER\r\n\
             {own}\
             Content-Length: 0\r\n\
             \r\n"
        )
        .into_bytes()
    };
    Messages {
        name,
        sip: numbers.map(|number| message("SIP/2.0", number)).to_vec(),
        http: numbers.map(|number| message("HTTP/1.1", number)).to_vec(),
    }
}
