use sip_codes::{StatusCode, sip_status};

const NO_COMMA: StatusCode = sip_status!(486 "Busy Here");
const SEMICOLON: StatusCode = sip_status!(486; "Busy Here");
const WORD: StatusCode = sip_status!(486 Busy Here);
const PARENTHESES: StatusCode = sip_status!(486("Busy Here"));
const THIRD_ARGUMENT: StatusCode = sip_status!(486, "Busy Here", 600);
const SECOND_COMMA: StatusCode = sip_status!(486, "Busy Here",,);

fn main() {}
