use sip_codes::sip_header;

fn main() {
    let (scheme, cause) = ("Digest", 16);
    let _ = sip_header!("Reason", "Q.850;cause={cause:?}");
    let _ = sip_header!("Reason", "Q.850;cause=16, Q.850;cause=17");
    let _ = sip_header!("Reason", "Q.850;cause=200");
    let _ = sip_header!("WWW-Authenticate", "{scheme} realm=\"example.com\"");
    let _ = sip_header!("WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\"");
    let _ = sip_header!("Path", "<sip:p1.example.com>");
}
