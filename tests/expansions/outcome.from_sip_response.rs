#[automatically_derived]
impl ::sip_codes::__private_0_1::FromSipResponse for Outcome {
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
        ::sip_codes::__private_0_1::read_or_other(
            || {
                if let ::core::option::Option::Some(__sip_inner) = ::sip_codes::__private_0_1::FromSipResponse::read_response(
                    __sip_response,
                    false,
                )? {
                    return ::core::result::Result::Ok(
                        ::core::option::Option::Some(Self::Registered { 0: __sip_inner }),
                    );
                }
                if let ::core::option::Option::Some(__sip_inner) = ::sip_codes::__private_0_1::FromSipResponse::read_response(
                    __sip_response,
                    false,
                )? {
                    return ::core::result::Result::Ok(
                        ::core::option::Option::Some(Self::Refused { 0: __sip_inner }),
                    );
                }
                return ::core::result::Result::Ok(::core::option::Option::None);
            },
            |__sip_error| Self::Other {
                0: <OwnedResponse as ::sip_codes::__private_0_1::AnyResponse>::from_any(
                    __sip_response,
                ),
            },
        )
    }
}
