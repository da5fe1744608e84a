use sip_codes::sip_header;

fn main() {
    let user = "bob";
    let _ = sip_header!("Contact", b"<sip:bob@example.com>");
    let _ = sip_header!("Contact", br#"<sip:"bob">"#);
    let _ = sip_header!("Contact", user);
    let _ = sip_header!("Contact", "<sip:{user}@example.com>", user = 1, user = 2);
    let _ = sip_header!("Contact", "<sip:{user}@example.com>", user = );
    let _ = sip_header!("Contact", "<sip:{}@example.com>", , user);
}
