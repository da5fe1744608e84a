//! Where an insertion of a template is, and what may be inserted there: [`Place`] and [`Insertion`].

/// Stands for an insertion in a template. No header field value can hold this character.
pub const INSERTION: char = '\0';

/// An insertion of a template, as [`ValueGrammar::check_template`](super::ValueGrammar::check_template)
/// reports it.
///
/// ```
/// use std::cell::RefCell;
///
/// use sip_codes_core::grammar::{Insertion, Place};
/// use sip_codes::header::HeaderField;
///
/// let contact = HeaderField::find("Contact").unwrap();
/// let insertions = RefCell::new(Vec::new());
/// contact.check_template("<sip:\0@\0>", &|insertion| insertions.borrow_mut().push(insertion))?;
/// assert_eq!(
///     insertions.into_inner(),
///     [
///         Insertion { position: 5, place: Place::User, needs_character: true },
///         Insertion { position: 7, place: Place::HostAndPort, needs_character: false },
///     ],
/// );
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Insertion {
    /// The byte of the template.
    pub position: usize,
    /// What may stand there.
    pub place: Place,
    /// Whether the insertion must not be empty, because the rule needs a character and the template has no
    /// other one there.
    ///
    /// Of several insertions in a row it is `true` for the last one only. That insertion may be empty if one
    /// of the insertions directly before it is not. `false` for the places of types.
    pub needs_character: bool,
}

/// The rule of a grammar that an insertion is part of. Each variant says what is always legal there, so the
/// value is legal whatever is inserted.
///
/// The first variants, up to [`Text`](Self::Text), take any text, which is escaped. The others take a value
/// of a type, which is the whole of the rule: no rule escapes a host or a number.
///
/// In the descriptions, _unreserved_ are the letters and digits of ASCII and `- _ . ! ~ * ' ( )` (RFC 3261
/// §25.1), and to _percent-escape_ is to write each byte of UTF-8 as `%` and two hexadecimal digits, `%` too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// Part of a reason phrase. Bytes for which [`is_reason_byte`](super::is_reason_byte) is `false` are
    /// percent-escaped.
    ///
    /// No template of a header field has this place.
    ReasonPhrase,
    /// Between double quotes. `"` and `\` have a backslash before them, and control characters become spaces.
    QuotedString,
    /// Between parentheses. `(`, `)` and `\` have a backslash before them, and control characters become
    /// spaces.
    Comment,
    /// Part of a token. Bytes for which [`is_token_byte`](super::is_token_byte) is `false` are
    /// percent-escaped.
    Token,
    /// Part of a token that must not be `*`, because `*` has a rule of its own, such as a media type. As
    /// [`Token`](Self::Token), and `*` is percent-escaped.
    TokenWithoutStar,
    /// Part of a token that a dot ends, such as an event package. As [`Token`](Self::Token), and `.` is
    /// percent-escaped.
    TokenWithoutDot,
    /// Part of the user of a SIP URI, or of the number of a tel URI. Unreserved characters and `+` stay. All
    /// others are percent-escaped.
    ///
    /// The rule has `& = $ , ; ? /` too, but `,`, `;` and `?` end a URI without angle brackets. `+` is not
    /// escaped, because `+` and `%2B` are different users (RFC 3261 §19.1.4).
    User,
    /// Part of the password of a SIP URI. Unreserved characters stay, and all others are percent-escaped.
    ///
    /// The rule has `& = + $ ,` too, but `,` ends a URI without angle brackets.
    Password,
    /// Part of the value of a parameter of a SIP URI. Unreserved characters and `[ ] / : & + $` stay. All
    /// others are percent-escaped.
    UriParameter,
    /// Part of the value of a header field of a SIP URI. Unreserved characters stay, and all others are
    /// percent-escaped (RFC 3261 §19.1.2).
    UriHeader,
    /// Part of another URI, after its scheme and host, whose meaning only the scheme defines. Unreserved
    /// characters stay, and all others are percent-escaped.
    UriOpaque,
    /// Part of free text. Control characters become spaces.
    Text {
        /// The text may be the beginning of a value that must not begin with a blank: spaces and tabs before
        /// the first other character are left out, after control characters have become spaces.
        at_start: bool,
        /// The text may be the end of a value that must not end with a blank: spaces and tabs after the last
        /// other character are left out.
        at_end: bool,
    },

    /// A whole host: a host name, an IPv4 address, or an IPv6 address with brackets. Takes types of hosts and
    /// IP addresses.
    Host,
    /// A whole host, as [`Host`](Self::Host), and perhaps a colon and a port. Takes types of socket addresses
    /// too.
    HostAndPort,
    /// A whole IPv6 address between the brackets of the template. Takes [`Ipv6Addr`](core::net::Ipv6Addr).
    Ipv6Address,
    /// The whole agent of a warning. Takes types of hosts, as [`HostAndPort`](Self::HostAndPort), and any
    /// other text as a token, as [`Token`](Self::Token), of at least one character.
    Agent,
    /// A whole URI of any scheme. Takes types of URIs.
    Uri,
    /// A whole SIP or SIPS URI. Takes types of such URIs.
    SipUri,
    /// A whole number from 0 to 65535. Takes `u8` and `u16`.
    Port,
    /// A whole number from 0 to 255. Takes `u8`.
    Ttl,
    /// A whole number without a sign. Takes any unsigned integer.
    Number,
    /// A whole number from 1 to 4294967295 (RFC 3262 §7.1). Takes any unsigned integer, and 1 or 4294967295 is
    /// written for one outside of this range.
    ResponseNumber,
    /// A whole number of seconds from 0 to 4294967295. Takes any unsigned integer and
    /// [`Duration`](core::time::Duration), and 4294967295 is written for a greater number.
    Seconds,
    /// A whole number of seconds from 90 to 4294967295 (RFC 4028 §4, §5). Takes what
    /// [`Seconds`](Self::Seconds) takes, and 90 is written for a lesser number.
    SessionInterval,
    /// A whole cause of Q.850, from 1 to 127. Takes [`Cause`](crate::q850::Cause).
    Cause,
    /// A whole SIP status code, as the cause of a reason. Takes [`StatusCode`](crate::StatusCode).
    SipCause,
    /// A whole number from 0 to 1 with at most three decimals. Takes `f32` and `f64`. What is less or greater
    /// is written as 0 or 1, and NaN as 0.
    Quality,
    /// `true` or `false`. Takes `bool`.
    Boolean,
    /// `yes` or `no`. Takes `bool`.
    YesNo,
}

impl Place {
    /// Returns whether any text may be inserted, because it is escaped. Otherwise the place takes values of
    /// a type.
    ///
    /// ```
    /// use sip_codes_core::grammar::Place;
    ///
    /// assert!(Place::QuotedString.takes_any_text());
    /// assert!(Place::Agent.takes_any_text());
    /// assert!(!Place::Host.takes_any_text());
    /// ```
    #[must_use]
    pub const fn takes_any_text(self) -> bool {
        matches!(
            self,
            Place::ReasonPhrase
                | Place::QuotedString
                | Place::Comment
                | Place::Token
                | Place::TokenWithoutStar
                | Place::TokenWithoutDot
                | Place::User
                | Place::Password
                | Place::UriParameter
                | Place::UriHeader
                | Place::UriOpaque
                | Place::Text { .. }
                | Place::Agent
        )
    }
}
