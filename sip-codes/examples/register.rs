//! A registrar and its client, over UDP, with one set of types: the registrar sends `Registered` or
//! `Refused`, and the client reads an `Outcome`.
//!
//! ```text
//! cargo run --example register
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io;
use std::net::{Ipv4Addr, UdpSocket};
use std::thread;
use std::time::Duration;

use sip_codes::header::Contact;
use sip_codes::{
    CompleteResponse, FromSipResponse, OwnedResponse, ResponseTo, SipResponse, SipResponseExt,
    method,
};

/// The registrar has stored the binding.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(200, complete, methods(REGISTER))]
struct Registered {
    #[sip(headers = "Contact")]
    contacts: Vec<Contact>,
}

/// The registrar refuses.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(complete, failure, methods(REGISTER))]
enum Refused {
    #[sip(400)]
    Malformed {
        #[sip(reason)]
        phrase: String,
    },
    #[sip(404)]
    UnknownUser {
        #[sip(reason)]
        phrase: String,
    },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(503, also(5xx))]
    Unavailable {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
}

/// What the client reads: one of the responses above, or any other, such as one from a proxy on the way.
#[derive(Debug, FromSipResponse)]
enum Outcome {
    #[sip(transparent)]
    Registered(Registered),
    #[sip(transparent)]
    Refused(Refused),
    #[sip(other)]
    Other(OwnedResponse),
}

const MIN_EXPIRES: u32 = 300;

/// Answers requests until the program ends.
fn run_registrar(socket: &UdpSocket) -> io::Result<()> {
    let mut registered_users = Vec::new();
    let mut buffer = [0; 2048];
    loop {
        let (length, client) = socket.recv_from(&mut buffer)?;
        let request = String::from_utf8_lossy(&buffer[..length]);
        let message = match decide(&request, &mut registered_users) {
            Ok(registered) => answer(&request, &registered),
            Err(refused) => answer(&request, &refused),
        };
        socket.send_to(message.as_bytes(), client)?;
    }
}

fn decide(request: &str, registered_users: &mut Vec<String>) -> Result<Registered, Refused> {
    let (user, contact) = (user(value(request, "To")), value(request, "Contact"));
    if user == "zoe" {
        return Err(Refused::UnknownUser { phrase: format!("No user {user}") });
    }
    let expires: u32 = value(request, "Expires").parse().unwrap_or(3600);
    if expires < MIN_EXPIRES {
        return Err(Refused::TooBrief { min_expires: MIN_EXPIRES });
    }
    if registered_users.iter().any(|registered| registered != user) {
        return Err(Refused::Unavailable { retry_after: Some(120) });
    }
    let contact = Contact::new(format!("{contact};expires={expires}"));
    let contact = contact.map_err(|error| Refused::Malformed { phrase: error.to_string() })?;
    registered_users.push(user.to_owned());
    Ok(Registered { contacts: vec![contact] })
}

/// Writes the message. It takes only responses that have the header fields that they must carry, and
/// whose codes may answer a REGISTER.
fn answer<R: CompleteResponse + ResponseTo<method::Register>>(
    request: &str,
    response: &R,
) -> String {
    let mut message = format!("{}\r\n", response.status_line());
    for name in ["Via", "From", "To", "Call-ID", "CSeq"] {
        let tag = if name == "To" { ";tag=registrar" } else { "" };
        let _ = write!(message, "{name}: {}{tag}\r\n", value(request, name));
    }
    message + &response.header_lines().to_string() + "Content-Length: 0\r\n\r\n"
}

/// The user of an address, such as `alice` in `<sip:alice@example.com>`, or nothing.
fn user(address: &str) -> &str {
    let after_scheme = address.split_once("sip:").map_or("", |parts| parts.1);
    after_scheme.split_once('@').map_or("", |parts| parts.0)
}

/// The value of a header field of a request, or nothing.
fn value<'a>(request: &'a str, name: &str) -> &'a str {
    let mut rows = request.lines().filter_map(|row| row.split_once(": "));
    rows.find(|row| row.0 == name).map_or("", |row| row.1)
}

struct Client {
    socket: UdpSocket,
    /// The number of requests so far.
    count: u32,
}

impl Client {
    /// Registers a user, and prints what is sent and received.
    fn register(&mut self, user: &str) -> Result<(), Box<dyn Error>> {
        let mut expires = 60;
        loop {
            println!("> REGISTER {user} for {expires} seconds");
            let response = self.send(user, expires)?;
            println!("< {}", response.status_line());
            for row in response.header_lines().to_string().lines() {
                println!("< {row}");
            }
            match Outcome::from_sip_response(&response)? {
                // A registrar that asks for less than this would be asked again and again.
                Outcome::Refused(Refused::TooBrief { min_expires }) if min_expires > expires => {
                    expires = min_expires;
                }
                outcome => {
                    println!("{}\n", describe(&outcome));
                    return Ok(());
                }
            }
        }
    }

    fn send(&mut self, user: &str, expires: u32) -> Result<OwnedResponse, Box<dyn Error>> {
        self.count += 1;
        let (address, count) = (self.socket.local_addr()?, self.count);
        let request = format!(
            "REGISTER sip:example.com SIP/2.0\r\n\
             Via: SIP/2.0/UDP {address};branch=z9hG4bK{count}\r\n\
             Max-Forwards: 70\r\n\
             From: <sip:{user}@example.com>;tag=client\r\n\
             To: <sip:{user}@example.com>\r\n\
             Call-ID: register-{user}\r\n\
             CSeq: {count} REGISTER\r\n\
             Contact: <sip:{user}@192.0.2.4>\r\n\
             Expires: {expires}\r\n\
             Content-Length: 0\r\n\r\n"
        );
        self.socket.send(request.as_bytes())?;
        let mut buffer = [0; 2048];
        let length = self.socket.recv(&mut buffer)?;
        Ok(OwnedResponse::parse(&buffer[..length])?)
    }
}

fn describe(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Registered(Registered { contacts }) => {
            let contacts: Vec<_> = contacts.iter().map(Contact::as_str).collect();
            format!("registered: {}", contacts.join(", "))
        }
        Outcome::Refused(Refused::Malformed { phrase } | Refused::UnknownUser { phrase }) => {
            format!("refused: {phrase}")
        }
        Outcome::Refused(Refused::TooBrief { min_expires }) => {
            format!("refused: not for less than {min_expires} seconds")
        }
        Outcome::Refused(Refused::Unavailable { retry_after: Some(seconds) }) => {
            format!("refused: try again in {seconds} seconds")
        }
        Outcome::Refused(Refused::Unavailable { retry_after: None }) => {
            "refused: try again later".into()
        }
        Outcome::Other(response) => format!("another response: {}", response.status_code()),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let registrar = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    socket.connect(registrar.local_addr()?)?;
    // UDP may lose a message; then the program ends with an error.
    socket.set_read_timeout(Some(Duration::from_secs(5)))?;
    thread::spawn(move || run_registrar(&registrar));

    let mut client = Client { socket, count: 0 };
    for user in ["alice", "zoe", "bob"] {
        client.register(user)?;
    }
    let response = OwnedResponse::parse(b"SIP/2.0 483 Too Many Hops\r\n\r\n")?;
    println!("< {}", response.status_line());
    println!("{}", describe(&Outcome::from_sip_response(&response)?));
    Ok(())
}
