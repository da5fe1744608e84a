use sip_codes::sip_header;

fn main() {
    let user = "bob";
    sip_header!();
    sip_header!("Contact");
    sip_header!("Contact: <sip:bob@example.com>");
    sip_header!("Contact" = "<sip:bob@example.com>");
    sip_header!(Contact, "<sip:bob@example.com>");
    sip_header!("Contakt", "<sip:bob@example.com>");
    sip_header!("Retry_After", "60");
    sip_header!("X-Load", "3");
    sip_header!("Organization", "Example");
    sip_header!("Retry-After", 60);
    sip_header!("Contact", format!("<sip:{user}@example.com>"));
}
