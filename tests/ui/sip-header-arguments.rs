use sip_codes::sip_header;

fn main() {
    let user = "bob";
    let _ = sip_header!("Contact");
    let _ = sip_header!(Contact, "<sip:bob@example.com>");
    let _ = sip_header!("Contact", user);
    let _ = sip_header!("Contact", concat!("<sip:bob", "@example.com>"));
    let _ = sip_header!("Contact", b"<sip:bob@example.com>");
    let _ = sip_header!("Contact", "<sip:{}@example.com>");
    let _ = sip_header!("Contact", "<sip:{1}@example.com>", user);
    let _ = sip_header!("Contact", "<sip:{}@example.com>", user, 1);
    let _ = sip_header!("Contact", "<sip:{user}@example.com>", user = 1, user = 2);
    let _ = sip_header!("Contact", "<sip:{user}@example.com>", user = );
    let _ = sip_header!("Contact", "<sip:{}@example.com>", , user);
    let _ = sip_header!("Contact", "<sip:{user.name}@example.com>");
}
