//! `sip_status!` in patterns.

use sip_codes::{StatusCode, sip_status};

fn kind(status: Option<StatusCode>) -> &'static str {
    match status {
        Some(sip_status!(486) | sip_status!(600, "Busy Everywhere")) => "busy",
        Some(sip_status!(extension 499)) => "private",
        Some(busy @ sip_status!(480)) if busy.is_final() => "unavailable",
        Some(_) => "other",
        None => "none",
    }
}

#[test]
fn every_form_is_a_pattern() {
    assert_eq!(kind(Some(StatusCode::BUSY_HERE)), "busy");
    assert_eq!(kind(Some(StatusCode::BUSY_EVERYWHERE)), "busy");
    assert_eq!(kind(StatusCode::from_u16(499).ok()), "private");
    assert_eq!(kind(Some(sip_status!(480))), "unavailable");
    assert_eq!(kind(Some(sip_status!(200))), "other");
    assert_eq!(kind(None), "none");
    let sip_status!(200) = StatusCode::OK else { panic!() };
    if let (sip_status!(100), 1) = (StatusCode::TRYING, 1) {
        return;
    }
    panic!();
}
