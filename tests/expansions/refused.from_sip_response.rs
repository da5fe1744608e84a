#[automatically_derived]
impl ::sip_codes::__private_0_1::FromSipResponse for Refused {
    fn from_sip_response(
        __sip_response: &dyn ::sip_codes::__private_0_1::SipResponse,
    ) -> ::core::result::Result<Self, ::sip_codes::__private_0_1::FromSipResponseError> {
        ::sip_codes::__private_0_1::read_with_fallback(__sip_response)
    }
    fn read_response(
        __sip_response: &dyn ::sip_codes::__private_0_1::SipResponse,
        __sip_is_fallback_allowed: ::core::primitive::bool,
    ) -> ::core::result::Result<
        ::core::option::Option<Self>,
        ::sip_codes::__private_0_1::FromSipResponseError,
    > {
        let __sip_case = match ::sip_codes::__private_0_1::SipResponse::status_code(
            __sip_response,
        ) {
            ::sip_codes::StatusCode::INTERVAL_TOO_BRIEF => 0,
            ::sip_codes::StatusCode::SERVICE_UNAVAILABLE => 1,
            _ => {
                match ::sip_codes::__private_0_1::status_class(__sip_response) {
                    ::sip_codes::StatusClass::ServerError => 1,
                    _ => return ::core::result::Result::Ok(::core::option::Option::None),
                }
            }
        };
        ::core::result::Result::Ok(
            ::core::option::Option::Some(
                match __sip_case {
                    0 => {
                        Self::TooBrief {
                            min_expires: ::sip_codes::__private_0_1::read_required_header(
                                __sip_response,
                                "Min-Expires",
                                0usize,
                                |__sip_text| ::sip_codes::__private_0_1::FromSecondsField::from_seconds_field(
                                    __sip_text,
                                ),
                            )?,
                        }
                    }
                    _ => {
                        Self::Unavailable {
                            retry_after: ::sip_codes::__private_0_1::read_optional_header(
                                __sip_response,
                                "Retry-After",
                                0usize,
                                |__sip_text| ::sip_codes::__private_0_1::FromSecondsField::from_seconds_field(
                                    __sip_text,
                                ),
                            ),
                        }
                    }
                },
            ),
        )
    }
}
