#![no_std]

use sip_codes::header::Contact;
use sip_codes::sip_header;

pub const BOB: Contact = sip_header!("Contact", "<sip:bob@example.com>");

pub fn contact(user: &str) -> Contact {
    sip_header!("Contact", "<sip:{user}@example.com>")
}
