//! Every use of the macros, where names mean something else and every lint is an error.
//!
//! The crates beside this file compile it in each edition. Formatting for that of 2015 would take
//! the leading `::` away, which the later ones need.

#![deny(warnings, clippy::all, clippy::pedantic)]
#![deny(unused_qualifications, unreachable_pub, missing_debug_implementations)]

extern crate sip_codes;

/// Uses where the prelude is gone.
#[rustfmt::skip]
pub mod bare {
    #![no_implicit_prelude]

    use ::sip_codes::{FromSipResponse, SipResponse, sip_header, sip_status};
    use ::std::clone::Clone;
    use ::std::fmt::Debug;
    use ::std::marker::{Copy, Sized};
    use ::std::prelude::v1::derive;

    /// A constant.
    pub const BUSY: ::sip_codes::StatusCode = sip_status!(486, "Busy Here");
    /// A static.
    pub static DECLINE: ::sip_codes::StatusCode = sip_status!(603,);
    /// A length.
    pub static ZEROS: [u8; sip_status!(100).as_u16() as usize] = [0; 100];

    /// A constant generic.
    #[derive(Debug)]
    pub struct Code<const CODE: u16>;
    /// Its argument.
    pub type Ringing = Code<{ sip_status!(180).as_u16() }>;

    /// A constant value of a header field.
    pub const REJECTED: ::sip_codes::header::Reason = sip_header!("Reason", "Q.850;cause=21");

    /// A value with insertions of each kind.
    #[must_use]
    pub fn contact(user: &str, port: u16) -> ::sip_codes::header::Contact {
        let width = 3;
        sip_header!("Contact", "\"{:>width$}\" <sip:{user}@example.com:{port:04}>;q={q}", user, q = 0.5)
    }

    /// A pattern.
    #[must_use]
    pub fn queue_length(status: ::sip_codes::StatusCode) -> u8 {
        match status {
            sip_status!(486) | sip_status!(600, "Busy Everywhere") => 1,
            sip_status!(extension 499) => 2,
            _ => 0,
        }
    }

    /// An enum.
    #[derive(Debug, SipResponse)]
    #[sip(500)]
    pub enum CallError<'a, T: 'a + ?Sized, E, const N: usize>
    where
        E: 'static,
    {
        /// Unit.
        #[sip(486)]
        Busy,
        /// Tuple.
        #[sip(extension 499)]
        Other(&'a T, [u8; N]),
        /// Transparent.
        #[sip(transparent)]
        Upstream(E),
        /// The default.
        Internal {
            /// A raw name.
            r#type: u8,
        },
        /// One of several.
        Named {
            /// The status.
            #[sip(transparent)]
            r#fn: ::sip_codes::StatusCode,
            /// Not the status.
            hop: u8,
        },
    }

    /// A struct.
    #[derive(Debug, Clone, Copy, SipResponse)]
    #[sip(480)]
    pub struct Unavailable;

    /// An enum with everything in it.
    #[derive(Debug, SipResponse)]
    #[sip(complete)]
    pub enum Full<'a, T: 'a + ?Sized, const N: usize> {
        /// A reason with fields.
        #[sip(404, reason = "No user {0} of {1:?}")]
        UnknownUser(&'a T, [u8; N]),
        /// Header fields of both kinds.
        #[sip(423, header("Warning", "399 host \"{r#type:>3}\""))]
        TooBrief {
            /// Always there.
            #[sip(header = "Min-Expires")]
            r#type: u32,
            /// Not always.
            #[sip(header = extension "Retry-After")]
            after: ::std::option::Option<u32>,
        },
    }

    /// In both directions.
    #[derive(Debug, SipResponse, FromSipResponse)]
    pub enum Outcome<T, C> {
        /// A code, and others.
        #[sip(486, also(600, 3xx))]
        Busy,
        /// An extension.
        #[sip(extension 499)]
        Private {
            /// The phrase.
            #[sip(reason)]
            r#type: ::std::string::String,
            /// A number of seconds.
            #[sip(header = "Retry-After")]
            after: ::std::option::Option<u32>,
            /// Text.
            #[sip(header = "X-Note", default)]
            note: T,
            /// Items.
            #[sip(headers = "Allow")]
            methods: C,
        },
        /// A class.
        #[sip(503, also(5xx))]
        Overloaded(#[sip(header = "Retry-After", parse = parse)] u8),
        /// Only sent.
        #[sip(500)]
        #[sip(send_only)]
        Internal(#[sip(default)] u8),
        /// Any other.
        #[sip(other)]
        Other(::sip_codes::StatusCode),
    }

    fn parse(text: &str) -> ::std::result::Result<u8, ::std::num::ParseIntError> {
        text.parse()
    }

    /// A value for constants.
    pub trait Limits {
        /// An associated constant.
        const RETRY: u32;
    }

    /// A code at run time, constants, and texts without `FromStr`.
    #[derive(Debug, SipResponse, FromSipResponse)]
    #[sip(header("Retry-After", <L as Limits>::RETRY), header("X-Zero", NOTE))]
    pub struct Reject<'a, L: Limits> {
        /// The code.
        #[sip(status)]
        pub r#fn: ::sip_codes::StatusCode,
        /// The phrase.
        #[sip(reason)]
        pub r#type: ::std::boxed::Box<str>,
        /// Text.
        #[sip(header = "X-Note")]
        pub note: ::std::option::Option<::std::borrow::Cow<'a, str>>,
        /// Texts.
        #[sip(headers = "Supported")]
        pub items: ::std::vec::Vec<::std::sync::Arc<str>>,
        /// Nothing.
        #[sip(default)]
        pub limits: ::std::marker::PhantomData<L>,
    }

    /// A constant for a header field.
    pub const NOTE: &str = "note";

    /// A phrase for all variants.
    #[derive(Debug, SipResponse)]
    #[sip(500, reason = display)]
    pub enum Shown<T> {
        /// A field that is the code.
        Given(#[sip(status)] ::sip_codes::StatusCode, T),
        /// The default.
        Lost,
    }

    impl<T> ::std::fmt::Display for Shown<T> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("lost")
        }
    }

    /// The response of another type, which takes any.
    #[derive(Debug, SipResponse, FromSipResponse)]
    #[sip(transparent)]
    pub struct Any<E>(E);
}

/// Uses where every name of the expansions is taken.
#[rustfmt::skip]
pub mod shadowed {
    #![allow(dead_code, non_camel_case_types, non_upper_case_globals)]

    use ::sip_codes::sip_status;
    use ::sip_codes::{FromSipResponse as Read, SipResponse as Derive};

    mod core {}
    mod std {}
    mod sip_codes {}
    struct StatusCode;
    struct StatusClass;
    struct Extension;
    struct Option;
    struct Result;
    struct From;
    struct Into;
    struct Self_;
    struct Some;
    struct None;
    struct Ok;
    struct Err;
    struct u16;
    struct str;
    struct Formatter;
    trait SipResponse {}
    trait CompleteResponse {}
    trait Display {}
    trait Debug {}
    trait FnMut {}
    trait FromStr {}
    trait FromSipResponse {}
    #[allow(unused_macros)]
    macro_rules! format_args {
        () => {};
    }
    #[allow(unused_macros)]
    macro_rules! compile_error {
        () => {};
    }
    const status: u8 = 0;
    const response: u8 = 0;
    const root: u8 = 0;
    const value: u8 = 0;
    const case: u8 = 0;
    const inner: u8 = 0;
    const text: u8 = 0;

    /// A type whose parts are called like those of the expansion.
    #[derive(Derive)]
    #[sip(crate = ::sip_codes)]
    #[allow(missing_debug_implementations)]
    pub enum Error<response> {
        /// Transparent.
        #[sip(transparent)]
        response(response),
        /// A code.
        #[sip(486)]
        StatusCode {
            /// A field.
            status: u8,
        },
        /// Another.
        #[sip(600)]
        Option,
        /// Text.
        #[sip(503, reason = "{f} {visit:?}", header("Retry-After", "{f}"))]
        Ok {
            /// Not the formatter.
            f: u8,
            /// Not the visitor.
            #[sip(header = "Organization")]
            visit: ::std::option::Option<u8>,
        },
    }

    /// In both directions.
    #[derive(Derive, Read, Clone, Copy)]
    #[sip(complete)]
    #[allow(missing_debug_implementations)]
    pub enum Result_ {
        /// A code.
        #[sip(486, also(5xx))]
        Err,
        /// With a field.
        #[sip(503)]
        Some {
            /// A number of seconds.
            #[sip(header = "Retry-After", default)]
            value: ::std::primitive::u32,
        },
    }

    /// A code at run time, and the phrase that `Display` writes.
    #[derive(Derive, Read)]
    #[allow(missing_debug_implementations)]
    #[sip(reason = display)]
    pub enum From_ {
        /// A constant.
        #[sip(also(4xx), header("Retry-After", SECONDS))]
        Err(#[sip(status)] ::sip_codes::StatusCode),
        /// Text.
        #[sip(500)]
        Ok(#[sip(header = "X-Note")] ::std::boxed::Box<::std::primitive::str>),
    }

    /// A number of seconds.
    pub const SECONDS: ::std::primitive::u32 = 60;

    impl ::std::fmt::Display for From_ {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("lost")
        }
    }

    /// The number of a code, asked where all its types are shadowed.
    #[must_use]
    pub fn declined() -> bool {
        sip_status!(603).is_global_failure() && sip_status!(extension 499).is_client_error()
    }
}

/// Uses in which the caller allows lints. The bounds of the impls repeat the types.
#[rustfmt::skip]
pub mod allowing {
    #![deny(unused_parens, deprecated, clippy::absolute_paths)]
    #![allow(unused_qualifications)]

    use sip_codes::SipResponse;

    /// A module with a type that must not be used any more.
    pub mod old {
        /// The type.
        #[derive(Debug, sip_codes::SipResponse)]
        #[sip(transparent)]
        #[deprecated]
        #[allow(deprecated)]
        pub struct Old<T>(T);
    }

    /// Allowed on the type.
    #[derive(Debug, SipResponse)]
    #[allow(clippy::absolute_paths, deprecated, unused_parens)]
    #[sip(transparent)]
    pub struct OnType<T>((super::allowing::old::Old<T>));

    /// Allowed on a variant and on a field.
    #[derive(Debug, SipResponse)]
    pub enum OnParts<T> {
        /// The variant.
        #[allow(clippy::absolute_paths, deprecated)]
        #[sip(transparent)]
        Variant(super::allowing::old::Old<T>),
        /// The field.
        #[sip(transparent)]
        Field(#[allow(clippy::absolute_paths, deprecated, unused_parens)] (super::allowing::old::Old<T>)),
        /// Allowed under a condition.
        #[sip(404, reason = "{0}")]
        Conditional(#[cfg_attr(all(), allow(unused_parens))] (T)),
    }
}

/// Uses through macros of the caller.
pub mod through_macros {
    use sip_codes::SipResponse;

    macro_rules! literal {
        ($code:literal) => {
            sip_codes::sip_status!($code)
        };
    }
    macro_rules! expression {
        ($code:expr) => {
            literal!($code)
        };
    }
    macro_rules! token {
        ($code:tt, $phrase:tt) => {
            sip_codes::sip_status!($code, $phrase)
        };
    }
    macro_rules! error_type {
        ($name:ident { $($variant:ident = $code:literal),* }) => {
            /// A type made by a macro.
            #[derive(Debug, Clone, Copy, SipResponse)]
            pub enum $name {
                $(
                    /// A variant made by a macro.
                    #[sip($code)]
                    $variant
                ),*
            }
        };
    }

    error_type!(CallError { Busy = 486, Declined = 603 });

    // Every fragment that can be handed on into a type.
    macro_rules! from_fragments {
        (
            #[$meta:meta] $vis:vis $name:ident<$lifetime:lifetime, $parameter:ident>
            $variant:ident($of_tuple:vis $tuple:ty) = $value:expr,
            $named:ident { #[$of_field:meta] $nothing:vis $field:ident: $ty:ty },
        ) => {
            /// A type made of fragments.
            #[derive(Debug, SipResponse)]
            #[$meta]
            #[repr(u8)]
            $vis enum $name<$lifetime, $parameter: 'static> {
                /// A tuple.
                #[sip(486, reason = "{0}")]
                $variant($tuple) = $value,
                /// A field that may be missing.
                #[sip(503)]
                $named {
                    /// The field.
                    #[$of_field]
                    $nothing $field: $ty,
                },
                /// A use of both parameters.
                #[sip(404)]
                Both(&$lifetime [$parameter]),
            }

            /// A public field behind a fragment.
            #[derive(Debug, SipResponse)]
            #[sip(486, reason = "{0}")]
            pub struct Tuple($of_tuple $tuple);
        };
    }

    from_fragments! {
        #[sip(crate = ::sip_codes)] pub Fragments<'a, T>
        Busy(pub Box<str>) = 1 << 2,
        Overloaded { #[sip(header = "Retry-After")] seconds: Option<u32> },
    }

    /// All of them.
    #[must_use]
    pub fn all() -> [sip_codes::StatusCode; 3] {
        [literal!(486), expression!(486), token!(486, "Busy Here")]
    }
}

#[cfg(mistakes)]
#[rustfmt::skip]
pub mod mistakes;

/// Runs what the rest compiles.
#[cfg(test)]
mod tests {
    use sip_codes::{FromSipResponse, SipResponse, SipResponseExt, StatusCode};

    #[test]
    fn every_use_means_its_code() {
        assert_eq!(super::bare::contact("b", 5060), "\"  b\" <sip:b@example.com:5060>;q=0.5");
        assert_eq!(super::bare::REJECTED, "Q.850;cause=21");
        assert_eq!(super::bare::BUSY, StatusCode::BUSY_HERE);
        assert_eq!(super::bare::DECLINE, StatusCode::DECLINE);
        assert_eq!(super::bare::queue_length(StatusCode::BUSY_EVERYWHERE), 1);
        assert!(super::shadowed::declined());
        assert_eq!(super::through_macros::all(), [StatusCode::BUSY_HERE; 3]);
        assert_eq!(super::through_macros::CallError::Declined.status_code(), 603);
        let busy: super::through_macros::Fragments<'_, u8> =
            super::through_macros::Fragments::Busy("no".into());
        assert_eq!(busy.status_line().to_string(), "SIP/2.0 486 no");
        let overloaded: super::through_macros::Fragments<'_, u8> =
            super::through_macros::Fragments::Overloaded { seconds: None };
        assert_eq!(overloaded.header_lines().to_string(), "");
        let tuple = super::through_macros::Tuple("yes".into());
        assert_eq!(tuple.phrase().to_string(), "yes");
        let error: super::bare::CallError<'_, u8, StatusCode, 2> =
            super::bare::CallError::Upstream(StatusCode::GONE);
        assert_eq!(error.status_code(), StatusCode::GONE);
        let full: super::bare::Full<'_, str, 1> =
            super::bare::Full::TooBrief { r#type: 60, after: None };
        assert_eq!(
            full.header_lines().to_string(),
            "Warning: 399 host \" 60\"\r\nMin-Expires: 60\r\n"
        );
        let full: super::bare::Full<'_, str, 1> = super::bare::Full::UnknownUser("bob", [7]);
        assert_eq!(full.status_line().to_string(), "SIP/2.0 404 No user bob of %5B7%5D");
        let outcome: super::bare::Outcome<String, Vec<String>> =
            FromSipResponse::from_sip_response(&StatusCode::MOVED_TEMPORARILY).unwrap();
        assert_eq!(outcome.status_code(), 486);
        let missing = super::bare::Outcome::<String, Vec<String>>::from_sip_response(
            &StatusCode::BAD_GATEWAY,
        );
        assert_eq!(missing.unwrap().status_code(), 502);
        let any: super::bare::Any<StatusCode> =
            FromSipResponse::from_sip_response(&StatusCode::GONE).unwrap();
        assert_eq!(any.status_code(), 410);
        let shadowed = super::shadowed::Result_::from_sip_response(&StatusCode::BAD_GATEWAY);
        assert_eq!(shadowed.unwrap().status_code(), 486);
        let error: super::shadowed::Error<StatusCode> =
            super::shadowed::Error::Ok { f: 1, visit: Some(2) };
        assert_eq!(error.status_line().to_string(), "SIP/2.0 503 1 Some(2)");
        assert_eq!(error.header_lines().to_string(), "Retry-After: 1\r\nOrganization: 2\r\n");
        let error = super::shadowed::Error::response(super::bare::Unavailable);
        assert_eq!(error.status_code(), StatusCode::TEMPORARILY_UNAVAILABLE);
    }
}
