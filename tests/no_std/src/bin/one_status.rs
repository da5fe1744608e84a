//! One use of `sip_status!`.

#![no_std]
#![no_main]

use sip_codes::sip_status;

bare::program!(|arguments| arguments + sip_status!(486).as_u16());
