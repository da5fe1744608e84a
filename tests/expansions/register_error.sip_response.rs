/**| variant | response | header fields |
|---|---|---|
| `Unauthorized` | 401 Unauthorized | `WWW-Authenticate` |
| `UnknownUser` | 404 No user {user} |  |
| `TooBrief` | 423 Interval Too Brief | `Min-Expires` |
| `Overloaded` | 503 Service Unavailable | `Retry-After` (or none) |
*/
#[automatically_derived]
impl ::sip_codes::__private_0_1::SipResponse for RegisterError {
    fn status_code(&self) -> ::sip_codes::StatusCode {
        match *self {
            Self::Unauthorized { .. } => ::sip_codes::StatusCode::UNAUTHORIZED,
            Self::UnknownUser { .. } => ::sip_codes::StatusCode::NOT_FOUND,
            Self::TooBrief { .. } => ::sip_codes::StatusCode::INTERVAL_TOO_BRIEF,
            Self::Overloaded { .. } => ::sip_codes::StatusCode::SERVICE_UNAVAILABLE,
        }
    }
    fn visit_reason(
        &self,
        __sip_visit: &mut dyn ::core::ops::FnMut(
            ::sip_codes::__private_0_1::ReasonPhrase<'_>,
        ),
    ) {
        let __sip_reason_phrase = ::sip_codes::__private_0_1::reason_phrase;
        let __sip_in_reason_phrase = ::sip_codes::__private_0_1::in_reason_phrase;
        match *self {
            Self::UnknownUser { user: ref __sip_field_user, .. } => {
                __sip_visit(
                    __sip_reason_phrase(
                        &["No user ", ""],
                        &[__sip_in_reason_phrase(__sip_field_user)],
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
        let __sip_header_value = ::sip_codes::__private_0_1::header_value;
        let __sip_in_quoted_string = ::sip_codes::__private_0_1::in_quoted_string;
        match *self {
            Self::Unauthorized {
                realm: ref __sip_field_realm,
                nonce: ref __sip_field_nonce,
                ..
            } => {
                __sip_visit(
                    "WWW-Authenticate",
                    __sip_header_value(
                        &["Digest realm=\"", "\", nonce=\"", "\", qop=\"auth\""],
                        &[
                            __sip_in_quoted_string(__sip_field_realm),
                            __sip_in_quoted_string(__sip_field_nonce),
                        ],
                    ),
                );
            }
            Self::TooBrief { min_expires: ref __sip_field_min_expires, .. } => {
                __sip_visit(
                    "Min-Expires",
                    ::sip_codes::__private_0_1::HeaderValueOf::<
                        ::sip_codes::__private_0_1::marker::MinExpires,
                    >::header_value(__sip_field_min_expires),
                );
            }
            Self::Overloaded { retry_after: ref __sip_field_retry_after, .. } => {
                if let ::core::option::Option::Some(__sip_field_retry_after) = __sip_field_retry_after {
                    __sip_visit(
                        "Retry-After",
                        ::sip_codes::__private_0_1::HeaderValueOf::<
                            ::sip_codes::__private_0_1::marker::RetryAfter,
                        >::header_value(__sip_field_retry_after),
                    );
                }
            }
            _ => {}
        }
    }
}
#[automatically_derived]
impl ::sip_codes::__private_0_1::CompleteResponse for RegisterError {}
