/**| variant | response | header fields |
|---|---|---|
| `Moved` | 302 Moved Temporarily | `Contact` |
| `MethodNotAllowed` | 405 Method Not Allowed | `Allow` (a list) |
| `Away` | 480, and what `Display` writes |  |
| `Upstream` | that of the field `0` | those of the field |
| `Internal` | 500 Server Internal Error |  |
*/
#[automatically_derived]
impl<T, E> ::sip_codes::__private_0_1::SipResponse for Failure<T, E>
where
    T: ::core::fmt::Display,
    Vec<T>: ::sip_codes::__private_0_1::HeaderTexts,
    Self: ::core::fmt::Display,
    E: ::sip_codes::__private_0_1::SipResponse,
{
    fn status_code(&self) -> ::sip_codes::StatusCode {
        match *self {
            Self::Moved { .. } => ::sip_codes::StatusCode::MOVED_TEMPORARILY,
            Self::MethodNotAllowed { .. } => ::sip_codes::StatusCode::METHOD_NOT_ALLOWED,
            Self::Away => ::sip_codes::StatusCode::TEMPORARILY_UNAVAILABLE,
            Self::Upstream { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::status_code(__sip_field_0)
            }
            Self::Internal => ::sip_codes::StatusCode::SERVER_INTERNAL_ERROR,
        }
    }
    fn visit_reason(
        &self,
        __sip_visit: &mut dyn ::core::ops::FnMut(
            ::sip_codes::__private_0_1::ReasonPhrase<'_>,
        ),
    ) {
        match *self {
            Self::Away => {
                __sip_visit(::sip_codes::__private_0_1::ReasonPhrase::new(self))
            }
            Self::Upstream { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_reason(
                    __sip_field_0,
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
        let __sip_header_value = ::sip_codes::__private_0_1::header_value;
        let __sip_in_quoted_string = ::sip_codes::__private_0_1::in_quoted_string;
        let __sip_in_user = ::sip_codes::__private_0_1::in_user;
        let __sip_needed = ::sip_codes::__private_0_1::needed;
        let __sip_visit_tokens = ::sip_codes::__private_0_1::visit_tokens;
        match *self {
            Self::Moved {
                name: ref __sip_field_name,
                user: ref __sip_field_user,
                ..
            } => {
                __sip_visit(
                    "Contact",
                    __sip_header_value(
                        &["\"", "\" <sip:", "@example.com>"],
                        &[
                            __sip_in_quoted_string(__sip_field_name),
                            __sip_needed(__sip_in_user(__sip_field_user)),
                        ],
                    ),
                );
            }
            Self::MethodNotAllowed { 0: ref __sip_field_0, .. } => {
                __sip_visit_tokens(
                    "Allow",
                    &|__sip_each| ::sip_codes::__private_0_1::HeaderTexts::visit_items(
                        __sip_field_0,
                        __sip_each,
                    ),
                    true,
                    __sip_visit,
                );
            }
            Self::Upstream { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_headers(
                    __sip_field_0,
                    __sip_visit,
                )
            }
            _ => {}
        }
    }
}
#[automatically_derived]
impl<T, E> ::sip_codes::__private_0_1::FailureResponse for Failure<T, E>
where
    T: ::core::fmt::Display,
    Vec<T>: ::sip_codes::__private_0_1::HeaderTexts,
    Self: ::core::fmt::Display,
    E: ::sip_codes::__private_0_1::SipResponse,
    E: ::sip_codes::__private_0_1::FailureResponse,
{
    fn check_promise(&self) {
        match *self {
            Self::Upstream { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::FailureResponse::check_promise(__sip_field_0)
            }
            _ => {}
        }
    }
}
