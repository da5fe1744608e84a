/**| variant | response | header fields |
|---|---|---|
| `Busy` | 486 Busy Here |  |
| `UnknownUser` | 404 No user {user} |  |
| `TooBrief` | 423 Interval Too Brief | `Min-Expires` |
| `MethodNotAllowed` | 405 Method Not Allowed | `Allow` |
| `Overloaded` | 503 Service Unavailable | `Retry-After` (or none) |
*/
#[automatically_derived]
impl ::sip_codes::__private_0_1::SipResponse for CallError {
    fn status_code(&self) -> ::sip_codes::StatusCode {
        match *self {
            Self::Busy => ::sip_codes::StatusCode::BUSY_HERE,
            Self::UnknownUser { .. } => ::sip_codes::StatusCode::NOT_FOUND,
            Self::TooBrief { .. } => ::sip_codes::StatusCode::INTERVAL_TOO_BRIEF,
            Self::MethodNotAllowed => ::sip_codes::StatusCode::METHOD_NOT_ALLOWED,
            Self::Overloaded { .. } => ::sip_codes::StatusCode::SERVICE_UNAVAILABLE,
        }
    }
    fn visit_reason(
        &self,
        __sip_visit: &mut dyn ::core::ops::FnMut(
            ::sip_codes::__private_0_1::ReasonPhrase<'_>,
        ),
    ) {
        match *self {
            Self::UnknownUser { user: ref __sip_field_user, .. } => {
                __sip_visit(
                    ::sip_codes::__private_0_1::reason_phrase(
                        &[
                            ::sip_codes::__private_0_1::literal("No user "),
                            ::sip_codes::__private_0_1::in_reason_phrase(
                                __sip_field_user,
                            ),
                        ],
                    ),
                )
            }
            _ => {}
        }
    }
    fn visit_headers(
        &self,
        __sip_visit: &mut dyn ::core::ops::FnMut(
            &::core::primitive::str,
            ::sip_codes::__private_0_1::HeaderValue<'_>,
        ),
    ) {
        match *self {
            Self::TooBrief { min_expires: ref __sip_field_min_expires, .. } => {
                __sip_visit(
                    "Min-Expires",
                    ::sip_codes::__private_0_1::seconds_value(
                        ::sip_codes::__private_0_1::DeltaSeconds::delta_seconds(
                            __sip_field_min_expires,
                        ),
                    ),
                );
            }
            Self::MethodNotAllowed => {
                __sip_visit(
                    "Allow",
                    ::sip_codes::__private_0_1::header_value(
                        &[::sip_codes::__private_0_1::literal("INVITE, ACK, BYE")],
                    ),
                );
            }
            Self::Overloaded { retry_after: ref __sip_field_retry_after, .. } => {
                if let ::core::option::Option::Some(__sip_field_retry_after) = __sip_field_retry_after {
                    __sip_visit(
                        "Retry-After",
                        ::sip_codes::__private_0_1::RetryAfterValue::retry_after_value(
                            __sip_field_retry_after,
                        ),
                    );
                }
            }
            _ => {}
        }
    }
}
#[automatically_derived]
impl ::sip_codes::__private_0_1::CompleteResponse for CallError {}
