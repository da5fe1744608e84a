//! What the RFCs say of a code that is only known at run time, and a response chosen of several.

#![no_std]
#![no_main]

use sip_codes::dialog::DialogEffect;
use sip_codes::forking::best_response;
use sip_codes::retry::Retry;
use sip_codes::{SipResponse, StatusCode};

bare::program!(|arguments| {
    let busy = StatusCode::from_u16(485 + arguments).unwrap_or(StatusCode::OK);
    let method = if arguments == 1 { "INVITE" } else { "BYE" };
    let cause = busy.q850_cause().map_or(0, |release| release.cause().as_u8());
    let branches: [&dyn SipResponse; 2] = [&StatusCode::SERVICE_UNAVAILABLE, &busy];
    let all = busy.may_answer(method)
        && !StatusCode::INTERVAL_TOO_BRIEF.may_answer(method)
        && cause == 17
        && busy.retry() == Retry::AfterRetryAfter
        && busy.dialog_effect(method) == DialogEffect::Transaction
        && best_response(method, &branches).and_then(|best| best.index()) == Some(1);
    u16::from(!all)
});
