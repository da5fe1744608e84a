use sip_codes::sip_header;

struct Opaque;

const USER: &str = "bob";

const BOB: sip_codes::header::Contact = sip_header!("Contact", "<sip:{USER}@example.com>");

fn main() {
    let host = "example.com";
    let _ = sip_header!("Contact", "<sip:bob@{host}>");
    let _ = sip_header!("Contact", "<sip:bob@{}:{port}>", String::new(), port = 5060);
    let _ = sip_header!("Contact", "<sip:{}@example.com>", Opaque);
    let _ = sip_header!("Contact", "<sip:bob@example.com>;q={};expires={}", 1, 0.5);
    let _ = sip_header!("Contact", "<sip:{:>width$}@example.com>", "bob", width = 5_u8);
    let _ = sip_header!("Reason", "Q.850;cause={}", 16_u8);
    let _ = sip_header!("Reason", "SIP;cause={}", 486_u16);
}
