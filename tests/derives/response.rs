//! What `#[derive(SipResponse)]` makes of every kind of type.

use std::convert::Infallible;
use std::fmt::Debug;

use sip_codes::{SipResponse, SipResponseExt, StatusCode, sip_status};

// The fields without an attribute are not read.
#[derive(SipResponse)]
#[allow(dead_code)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(404)]
    UnknownUser(String),
    #[sip(423)]
    TooBrief {
        requested: u32,
    },
    #[sip(extension 499)]
    Gone,
    #[sip(transparent)]
    Upstream(StatusCode),
    #[sip(transparent)]
    Auth {
        source: AuthError,
    },
    Named {
        #[sip(transparent)]
        status: StatusCode,
        hop: &'static str,
    },
    Positional(u8, #[sip(transparent)] AuthError, u8),
}

#[derive(SipResponse)]
#[sip(403)]
struct AuthError;

#[test]
fn enums_answer_by_variant() {
    let answers = [
        (CallError::Busy, 486),
        (CallError::UnknownUser("bob".into()), 404),
        (CallError::TooBrief { requested: 5 }, 423),
        (CallError::Gone, 499),
        (CallError::Upstream(sip_status!(extension 556)), 556),
        (CallError::Auth { source: AuthError }, 403),
        (CallError::Named { status: StatusCode::GONE, hop: "edge" }, 410),
        (CallError::Positional(1, AuthError, 2), 403),
    ];
    for (error, status) in answers {
        assert_eq!(error.status_code(), status);
    }
}

#[test]
fn structs_answer_in_every_shape() {
    #[derive(SipResponse)]
    #[sip(486)]
    struct Unit;

    #[derive(SipResponse)]
    #[sip(extension 499)]
    struct Tuple(u8, u8);

    #[derive(SipResponse)]
    #[sip(480)]
    struct Named {
        since: u8,
    }

    #[derive(SipResponse)]
    #[sip(transparent)]
    struct Wrapper(AuthError);

    #[derive(SipResponse)]
    struct Relayed {
        hop: u8,
        #[sip(transparent)]
        status: StatusCode,
    }

    assert_eq!(Unit.status_code(), 486);
    let tuple = Tuple(1, 2);
    assert_eq!((tuple.status_code(), tuple.0, tuple.1), (sip_status!(extension 499), 1, 2));
    let named = Named { since: 3 };
    assert_eq!((named.status_code(), named.since), (StatusCode::TEMPORARILY_UNAVAILABLE, 3));
    assert_eq!(Wrapper(AuthError).status_code(), 403);
    let relayed = Relayed { hop: 4, status: sip_status!(503) };
    assert_eq!((relayed.status_code(), relayed.hop), (StatusCode::SERVICE_UNAVAILABLE, 4));
}

#[test]
fn the_code_of_an_enum_is_the_default_of_its_variants() {
    #[derive(SipResponse)]
    #[sip(500)]
    enum Error {
        #[sip(486)]
        Busy,
        Database,
        #[sip(transparent)]
        Upstream(StatusCode),
    }

    assert_eq!(Error::Busy.status_code(), 486);
    assert_eq!(Error::Database.status_code(), 500);
    assert_eq!(Error::Upstream(StatusCode::GONE).status_code(), 410);
}

#[test]
fn an_extension_may_be_the_default() {
    #[derive(SipResponse)]
    #[sip(extension 599)]
    enum Error {
        Any,
    }

    assert_eq!(Error::Any.status_code(), 599);
}

#[test]
fn attributes_may_be_split() {
    #[derive(SipResponse)]
    #[sip(500)]
    #[sip(crate = ::sip_codes)]
    enum Error {
        #[sip()]
        Default,
    }

    assert_eq!(Error::Default.status_code(), 500);
}

#[test]
fn an_enum_may_be_empty() {
    #[derive(SipResponse)]
    enum Never {}

    fn answers<T: SipResponse>() {}
    answers::<Never>();
}

mod generics {
    use super::*;

    #[derive(SipResponse)]
    pub(super) enum Error<'a, T: ?Sized, U, E, const N: usize>
    where
        U: Debug,
    {
        #[sip(486)]
        Borrowed(&'a T),
        #[sip(480)]
        Owned(U, [u8; N]),
        #[sip(transparent)]
        Upstream(Wrapper<E>),
    }

    #[derive(SipResponse)]
    #[sip(transparent)]
    pub(super) struct Wrapper<E>(pub(super) E);

    #[derive(SipResponse)]
    #[sip(transparent)]
    pub(super) struct Associated<I: Iterator>(pub(super) I::Item);
}

#[test]
fn type_parameters_get_the_bounds_that_their_use_needs() {
    use generics::{Associated, Error, Wrapper};

    // Neither `str` nor `Vec<u8>` is a response, and only `E` has to be one.
    type CallError<'a> = Error<'a, str, Vec<u8>, StatusCode, 2>;
    let error: CallError<'_> = Error::Borrowed("text");
    assert_eq!(error.status_code(), 486);
    let error: CallError<'_> = Error::Owned(vec![1], [2, 3]);
    assert_eq!(error.status_code(), 480);
    let error: CallError<'_> = Error::Upstream(Wrapper(sip_status!(408)));
    assert_eq!(error.status_code(), 408);
    assert_eq!(Associated::<std::vec::IntoIter<AuthError>>(AuthError).status_code(), 403);
}

#[test]
fn the_last_field_may_be_unsized() {
    #[derive(SipResponse)]
    #[sip(486, reason = "{0}")]
    struct Tail<T: ?Sized>(u8, T);

    let tail: &Tail<[u8]> = &Tail(1, [2, 3]);
    assert_eq!(tail.status_code(), 486);
    assert_eq!((tail.phrase().to_string().as_str(), &tail.1), ("1", [2, 3].as_slice()));
    assert_eq!(Tail(1, "sized").status_code(), 486);
}

#[test]
fn uninhabited_fields_are_no_obstacle() {
    #[derive(SipResponse)]
    enum Error {
        #[sip(486)]
        Busy,
        #[sip(500)]
        Never(Infallible),
    }

    let never = || -> Option<Infallible> { None };
    assert_eq!(never().map_or(Error::Busy, Error::Never).status_code(), 486);
}

#[test]
fn raw_identifiers_work() {
    #[derive(SipResponse)]
    #[allow(non_camel_case_types)]
    enum r#enum {
        r#match {
            #[sip(transparent)]
            r#type: StatusCode,
        },
    }

    assert_eq!(r#enum::r#match { r#type: StatusCode::OK }.status_code(), 200);
}

#[test]
fn other_attributes_stay_as_they_are() {
    #[derive(Debug, Clone, PartialEq, Default, SipResponse)]
    #[non_exhaustive]
    #[sip(500)]
    enum Error {
        /// Documented.
        #[default]
        #[sip(486)]
        Busy,
        #[cfg(any())]
        #[sip(468)]
        CompiledOut,
        #[cfg_attr(all(), sip(480))]
        Conditional,
        #[deprecated]
        Old,
    }

    assert_eq!(Error::default().status_code(), 486);
    assert_eq!(Error::Conditional.status_code(), 480);
    #[allow(deprecated)]
    let old = Error::Old;
    assert_eq!(old.status_code(), 500);
}

mod framework {
    pub(super) use ::sip_codes as codes;
}

#[test]
fn a_crate_path_may_be_relative() {
    #[derive(SipResponse)]
    #[sip(486, crate = self::framework::codes)]
    struct Busy;

    #[derive(SipResponse)]
    #[sip(600, crate = sip_codes)]
    struct BusyEverywhere;

    #[derive(SipResponse)]
    #[sip(603, crate = "self::framework::codes")]
    struct Declined;

    assert_eq!(Busy.status_code(), 486);
    assert_eq!(BusyEverywhere.status_code(), 600);
    assert_eq!(Declined.status_code(), 603);
}
