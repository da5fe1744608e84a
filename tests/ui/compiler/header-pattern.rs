use sip_codes::header::Contact;
use sip_codes::sip_header;

fn is_bob(contact: &Contact) -> bool {
    matches!(contact, sip_header!("Contact", "<sip:bob@example.com>"))
}
