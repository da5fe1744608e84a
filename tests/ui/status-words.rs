use sip_codes::sip_status;

fn main() {
    sip_status!(ext 499);
    sip_status!(private 499);
    sip_status!(private 486);
    sip_status!(private 700);
    sip_status!(extension = 499);
    sip_status!(extension: 499);
    sip_status!(BUSY);
    sip_status!(INTERNAL_SERVER_ERROR);
    sip_status!(BUSY_HEER);
    sip_status!(StatusCode::RINGIN);
    sip_status!(busy);
    sip_status!(extension 499, "Mine");
}
