use sip_codes::header::Contact;
use sip_codes::sip_header;

fn is_user(contact: &Contact, user: &str) -> bool {
    matches!(contact, sip_header!("Contact", "<sip:{user}@example.com>"))
}
