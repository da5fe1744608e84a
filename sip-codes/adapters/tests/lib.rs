//! Responses, and a peer that sends and receives them as bytes over UDP, for the tests of the adapters.

use std::fs;
use std::net::{SocketAddr, UdpSocket};
use std::path::Path;
use std::time::Duration;

use sip_codes::registry::REGISTRY;
use sip_codes::{OwnedResponse, ReasonPhrase, SipResponseExt, StatusCode};

/// Returns each of the 77 codes, alone, and with a phrase and rows; and what SIP software has sent, in
/// `tests/captures`.
///
/// # Panics
///
/// Panics if a capture cannot be read.
#[must_use]
pub fn responses() -> Vec<OwnedResponse> {
    let mut responses = Vec::new();
    for row in REGISTRY {
        let bare = OwnedResponse::new(row.status_code());
        let mut whole = bare.clone();
        whole.set_reason_phrase(ReasonPhrase::received("50% off, später".as_bytes()));
        whole.extend([
            ("Min-Expires", "60"),
            ("WWW-Authenticate", "Digest realm=\"a, b\", nonce=\"1\", algorithm=SHA-256"),
            ("WWW-Authenticate", "Digest realm=\"a, b\", nonce=\"2\", algorithm=MD5"),
            ("Contact", "\"Bob, \\\"B\\\"\" <sip:bob@example.com>;q=0.5, <tel:+12025550100>"),
            ("X-Note", "100% sure; \"quoted\""),
        ]);
        responses.extend([bare, whole]);
    }
    assert_eq!(responses.len(), 2 * 77);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/captures");
    let captures = fs::read_dir(folder).expect("the folder is there");
    let mut captures: Vec<_> =
        captures.map(|entry| entry.expect("it can be read").path()).collect();
    captures.sort();
    assert!(captures.len() > 50);
    for path in captures {
        let message = fs::read(&path).expect("it can be read");
        responses.push(OwnedResponse::parse(&message).expect("it is a response"));
    }
    responses
}

/// Reads the number of a response from the URI of the request that asks for it, `sip:12@127.0.0.1`.
///
/// # Panics
///
/// Panics if the URI is another.
#[must_use]
pub fn number(uri: &str) -> usize {
    let user = uri.strip_prefix("sip:").and_then(|rest| rest.split('@').next());
    user.and_then(|user| user.parse().ok()).expect(uri)
}

/// The other side: a socket and no SIP stack.
pub struct Peer(UdpSocket);

impl Peer {
    /// Binds a free port of the loopback.
    ///
    /// # Panics
    ///
    /// Panics if no port is free.
    #[must_use]
    pub fn bind() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a port is free");
        // For a response that never comes.
        socket.set_read_timeout(Some(Duration::from_secs(20))).expect("it is not zero");
        Peer(socket)
    }

    /// Returns its address.
    ///
    /// # Panics
    ///
    /// Never, because the socket is bound.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.0.local_addr().expect("the socket is bound")
    }

    /// Sends a request, or the ACK to a response. The Request-URI has the number of the response.
    ///
    /// # Panics
    ///
    /// Panics if it cannot be sent.
    pub fn request(&self, method: &str, number: usize, to: SocketAddr) {
        let cseq = if method == "ACK" { "INVITE" } else { method };
        let local = self.address();
        let request = format!(
            "{method} sip:{number}@127.0.0.1 SIP/2.0\r\n\
             Via: SIP/2.0/UDP {local};branch=z9hG4bK-{cseq}-{number}\r\n\
             Max-Forwards: 70\r\n\
             From: <sip:peer@127.0.0.1>;tag=1\r\n\
             To: <sip:{number}@127.0.0.1>\r\n\
             Call-ID: {cseq}-{number}\r\n\
             CSeq: 1 {method}\r\n\
             Contact: <sip:peer@{local}>\r\n\
             Content-Length: 0\r\n\r\n"
        );
        self.0.send_to(request.as_bytes(), to).expect("the loopback is there");
    }

    /// Receives a message that has a text in it; one without it is what was sent again.
    ///
    /// # Panics
    ///
    /// Panics if none comes.
    #[must_use]
    pub fn receive(&self, text: &str) -> (String, SocketAddr) {
        let mut buffer = vec![0; 65_535];
        loop {
            let (length, source) = self.0.recv_from(&mut buffer).expect("a message comes");
            let message = String::from_utf8(buffer[..length].to_vec()).expect("it is UTF-8");
            if message.contains(text) {
                return (message, source);
            }
        }
    }

    /// Receives the response to a request.
    ///
    /// # Panics
    ///
    /// Panics if none comes, or if it is no response.
    #[must_use]
    pub fn receive_response(&self, method: &str, number: usize) -> OwnedResponse {
        let (message, _) = self.receive(&format!(": {method}-{number}\r\n"));
        OwnedResponse::parse(message.as_bytes()).expect(&message)
    }

    /// Sends a response to a request.
    ///
    /// # Panics
    ///
    /// Panics if it cannot be sent.
    pub fn respond(&self, request: &str, response: &OwnedResponse, to: SocketAddr) {
        let mut message = format!("{}\r\n", response.status_line());
        for row in request.lines() {
            let name = row.split(':').next().unwrap_or_default();
            if ["Via", "From", "To", "Call-ID", "CSeq"].contains(&name) {
                let tag = if name == "To" { ";tag=2" } else { "" };
                message.extend([row, tag, "\r\n"]);
            }
        }
        message.extend([&response.header_lines().to_string(), "Content-Length: 0\r\n\r\n"]);
        self.0.send_to(message.as_bytes(), to).expect("the loopback is there");
    }
}

/// What a SIP stack writes into a response.
const OF_STACK: [&str; 7] =
    ["Via", "From", "To", "Call-ID", "CSeq", "Content-Length", "User-Agent"];

/// Asserts that a response has the code and the rows of another one, apart from rows that a SIP stack writes. A name
/// may be in another case or in its long form, and rows of different names may change places.
///
/// # Panics
///
/// Panics if it has not.
pub fn assert_same(whole: &OwnedResponse, expected: &OwnedResponse) {
    let sent = format!("{}\r\n{}\r\n", expected.status_line(), expected.header_lines());
    let sent = OwnedResponse::parse(sent.as_bytes()).expect("it is a response");
    assert_eq!(whole.status_code(), sent.status_code());
    for (name, _) in sent.rows() {
        assert!(whole.headers(name).eq(sent.headers(name)), "{name}: {whole:?}\n{sent:?}");
    }
    let is_new = |name: &str| sent.headers(name).next().is_none();
    for (name, _) in whole.rows().filter(|(name, _)| is_new(name)) {
        let is_of_stack = OF_STACK.iter().any(|other| other.eq_ignore_ascii_case(name));
        assert!(is_of_stack, "{name}: {whole:?}\n{sent:?}");
        assert_eq!(whole.headers(name).count(), 1, "{name}: {whole:?}");
    }
}

/// Asserts that a server sends each response to OPTIONS and to INVITE, with a tag where it needs one, and after a
/// provisional one a 486 with a tag. The requests ask for the responses by number.
///
/// # Panics
///
/// Panics if it does not.
pub fn assert_sends_every(
    server: SocketAddr,
    responses: &[OwnedResponse],
    needs_tag: impl Fn(StatusCode) -> bool,
) {
    let peer = Peer::bind();
    for method in ["OPTIONS", "INVITE"] {
        for (number, response) in responses.iter().enumerate() {
            peer.request(method, number, server);
            let sent = peer.receive_response(method, number);
            assert_same(&sent, response);
            assert_eq!(sent.reason_phrase(), response.reason_phrase());
            let code = response.status_code();
            assert_eq!(has_tag(&sent), needs_tag(code));
            if code.is_provisional() {
                let busy = peer.receive_response(method, number);
                assert_eq!(busy.status_code(), StatusCode::BUSY_HERE);
                if has_tag(&sent) {
                    assert_eq!(busy.header("To"), sent.header("To"));
                }
                assert!(has_tag(&busy));
            }
            if method == "INVITE" {
                peer.request("ACK", number, server);
            }
        }
    }
}

/// Whether `To` has a tag.
fn has_tag(response: &OwnedResponse) -> bool {
    let to = String::from_utf8_lossy(response.header("To").unwrap_or_default());
    let tags = to.matches(";tag=").count();
    assert!(tags < 2, "{to}");
    tags == 1
}
