/**| variant | response | header fields |
|---|---|---|
| `Registered` | 200 OK |  |
| `TooBrief` | 423 Interval Too Brief | `Min-Expires` |
| `Overloaded` | 503 Service Unavailable | `Retry-After` (or none) |
| `Other` | any other, that of the field `0` | those of the field |
*/
#[automatically_derived]
impl ::sip_codes::__private_0_1::SipResponse for Outcome {
    fn status_code(&self) -> ::sip_codes::StatusCode {
        match *self {
            Self::Registered => ::sip_codes::StatusCode::OK,
            Self::TooBrief { .. } => ::sip_codes::StatusCode::INTERVAL_TOO_BRIEF,
            Self::Overloaded { .. } => ::sip_codes::StatusCode::SERVICE_UNAVAILABLE,
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::status_code(
                    <StatusCode as ::sip_codes::__private_0_1::AnyResponse>::as_response(
                        __sip_field_0,
                    ),
                )
            }
        }
    }
    fn visit_reason(
        &self,
        __sip_visit: &mut dyn ::core::ops::FnMut(
            ::sip_codes::__private_0_1::ReasonPhrase<'_>,
        ),
    ) {
        match *self {
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_reason(
                    <StatusCode as ::sip_codes::__private_0_1::AnyResponse>::as_response(
                        __sip_field_0,
                    ),
                    __sip_visit,
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
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_headers(
                    <StatusCode as ::sip_codes::__private_0_1::AnyResponse>::as_response(
                        __sip_field_0,
                    ),
                    __sip_visit,
                )
            }
            _ => {}
        }
    }
}
