/**| variant | response | header fields |
|---|---|---|
| `Registered` | that of the field `0` | those of the field |
| `Refused` | that of the field `0` | those of the field |
| `Other` | any other, that of the field `0` | those of the field |
*/
#[automatically_derived]
impl ::sip_codes::__private_0_1::SipResponse for Outcome {
    fn status_code(&self) -> ::sip_codes::StatusCode {
        match *self {
            Self::Registered { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::status_code(__sip_field_0)
            }
            Self::Refused { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::status_code(__sip_field_0)
            }
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::status_code(
                    <OwnedResponse as ::sip_codes::__private_0_1::AnyResponse>::as_response(
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
            Self::Registered { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_reason(
                    __sip_field_0,
                    __sip_visit,
                )
            }
            Self::Refused { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_reason(
                    __sip_field_0,
                    __sip_visit,
                )
            }
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_reason(
                    <OwnedResponse as ::sip_codes::__private_0_1::AnyResponse>::as_response(
                        __sip_field_0,
                    ),
                    __sip_visit,
                )
            }
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
            Self::Registered { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_headers(
                    __sip_field_0,
                    __sip_visit,
                )
            }
            Self::Refused { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_headers(
                    __sip_field_0,
                    __sip_visit,
                )
            }
            Self::Other { 0: ref __sip_field_0, .. } => {
                ::sip_codes::__private_0_1::SipResponse::visit_headers(
                    <OwnedResponse as ::sip_codes::__private_0_1::AnyResponse>::as_response(
                        __sip_field_0,
                    ),
                    __sip_visit,
                )
            }
        }
    }
}
