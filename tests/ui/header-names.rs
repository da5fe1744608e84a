use sip_codes::sip_header;

fn main() {
    let _ = sip_header!("Via", "SIP/2.0/UDP example.com");
    let _ = sip_header!("To", "<sip:bob@example.com>");
    let _ = sip_header!("Route", "<sip:example.com;lr>");
    let _ = sip_header!("Subscription-State", "active");
}
