//! The grammars of header field values by name: [`ValueGrammar`]; and those of hosts and URIs, as a check of
//! [`Place`].

use super::host::{scan_host, scan_host_and_port};
use super::invalid_header_value::InvalidHeaderValue;
use super::place::{Insertion, Place};
use super::scanner::{Check, Scanner};
use super::uri::{scan_sip_uri, scan_uri};
use super::{
    accept, address, challenge, charging, comment, content_id, date, error_code, feature, integer,
    reason, security, session_id, text, token, uri, warning,
};

/// The grammar of a header field value, as a sender has to follow it.
///
/// In addition to the ABNF, a grammar contains the rules in the text of its RFC for a single value: a quality
/// value is a number from 0 to 1, a parameter is not repeated (RFC 3261 §7.3.1), a number of seconds is less
/// than 2^32. So it refuses some values that a receiver should tolerate.
///
/// These rules are the same for all grammars:
///
/// - Case does not matter in names of parameters, tokens and schemes. It matters in method names and dates.
/// - Spaces and tabs are allowed where the RFC allows them: around `,`, `;`, `=` and `/`, and after
///   `>` and `)`. A value neither starts nor, elsewhere, ends with one.
/// - There is no line break and no other control character, not even an escaped one.
/// - A list has at least one item, and no item is empty.
///   [`HeaderField::may_be_empty`](crate::header::HeaderField::may_be_empty) tells which header fields may be empty
///   nevertheless.
///
/// Grammars may be added in a minor version, and a header field may change from
/// [`Unchecked`](Self::Unchecked) to another one.
///
/// ```
/// use sip_codes::header::{HeaderField, ValueGrammar};
///
/// let min_expires = HeaderField::find("Min-Expires").unwrap();
/// assert_eq!(min_expires.grammar(), ValueGrammar::Seconds);
/// assert!(ValueGrammar::Seconds.check("3600").is_ok());
/// assert!(ValueGrammar::Seconds.check("-1").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueGrammar {
    /// A number of seconds from 0 to 4294967295, such as `3600` (delta-seconds, RFC 3261 §20.19).
    Seconds,
    /// A number of seconds from 90 to 4294967295, and parameters, such as `1800;refresher=uac` (RFC
    /// 4028 §4 and §5). `refresher` is `uac` or `uas`.
    SessionInterval,
    /// A number of any size, such as `70`.
    Digits,
    /// A number from 1 to 4294967295 (RFC 3262 §7.1).
    ResponseNumber,
    /// A number of seconds, then a comment, then parameters, such as
    /// `120 (in a meeting);duration=3600` (RFC 3261 §20.33). `duration` is a number of seconds.
    RetryAfter,
    /// Seconds with a fraction, and a delay, such as `54.2 0.3` (RFC 3261 §20.38).
    Timestamp,
    /// Two numbers and a dot, such as `1.0` (RFC 3261 §20.24).
    Version,
    /// A date and time that exists, such as `Sat, 13 Nov 2010 23:29:00 GMT` (RFC 3261 §20.17).
    Date,

    /// One token, such as `dx200xyz` (RFC 3261 §25.1).
    Token,
    /// One token with parameters, such as `Manual;require` (RFC 5373 §5).
    TokenWithParameters,
    /// `true` or `false` with parameters (RFC 4488 §4).
    Boolean,
    /// `yes` or `no` (RFC 6442 §4.2).
    YesNo,
    /// Tokens with semicolons between them, such as `id;critical` (RFC 3323 §4.2).
    Privacy,
    /// A list of tokens, such as `gzip, x-foo`.
    Tokens,
    /// A list of method names, such as `INVITE, ACK, BYE` (RFC 3261 §20.5).
    ///
    /// `invite` is accepted: it is a token, and names another method than `INVITE`.
    Methods,
    /// A list of option tags, such as `100rel, timer` (RFC 3261 §20.32).
    OptionTags,
    /// A list of tokens with parameters, such as `foo;x="a,b", bar` (RFC 6086 §7.2).
    TokensWithParameters,
    /// A list of tokens or quoted strings, with parameters, such as `56a390f3;encoding=hex` (RFC
    /// 7433 §4.1).
    TokensOrStrings,
    /// A list of event packages, with templates after dots, such as `presence, presence.winfo`
    /// (RFC 6665 §8.4).
    EventTypes,
    /// An event package, with templates after dots and parameters, such as `presence;id=1` (RFC 6665
    /// §8.4).
    Event,
    /// A list of namespaces and priorities, such as `dsn.flash, wps.3` (RFC 4412 §3.1).
    ResourcePriorities,
    /// A list of strings of hexadecimal digits, such as `00a1, FF` (RFC 3313 §5.1).
    HexStrings,

    /// A media type, whose parameters have values, such as `application/sdp` (RFC 3261 §20.15).
    MediaType,
    /// A list of media ranges, such as `application/sdp;level=1, text/*;q=0.5` (RFC 3261 §20.1).
    MediaRanges,
    /// A list of content codings or `*`, such as `gzip;q=1.0, *;q=0` (RFC 3261 §20.2).
    Encodings,
    /// A list of language ranges, such as `da, en-gb;q=0.8, *;q=0.1` (RFC 3261 §20.3).
    ///
    /// Digits are accepted after the first part, as in `es-419` (RFC 5646 §2.1), though RFC 3261
    /// §25.1 has letters only.
    Languages,
    /// A list of language tags without parameters, such as `en, fr-CA` (RFC 3261 §20.13).
    LanguageTags,

    /// Exactly one address, bare or in angle brackets after a display name, with parameters, such
    /// as `"Bob" <sip:bob@example.com>;tag=1` (RFC 3261 §20).
    ///
    /// A URI without angle brackets holds no comma, question mark or semicolon; what follows its
    /// semicolon are parameters of the header field.
    Address,
    /// A list of addresses, each as in [`Address`](Self::Address).
    Addresses,
    /// Exactly one address in angle brackets, with parameters (RFC 7315 §5.2).
    NameAddress,
    /// A list of addresses in angle brackets, with parameters, such as `<sip:p1.example.com;lr>`
    /// (RFC 3327 §4).
    NameAddresses,
    /// A list of addresses in angle brackets, with parameters, such as `<sip:bob@example.com>;index=1.1`
    /// (RFC 7044 §5). `index`, `rc`, `mp` and `np` are numbers with dots between them.
    History,
    /// A list of addresses, bare or in angle brackets, without parameters (RFC 3325 §9.1).
    Identities,
    /// A list of contact addresses with parameters, such as `<sip:bob@example.com>;q=0.7` (RFC 3261
    /// §20.10). `q` is a quality value, and `expires` is a number of seconds.
    ///
    /// `*` is refused: only REGISTER requests have it (RFC 3261 §10.2.2).
    Contacts,
    /// A list of addresses with parameters, such as `sip:friends@example.com;members=<cid:1@example.com>` (RFC
    /// 5318 §5). `members` is a URI in angle brackets.
    RefusedUris,
    /// Exactly one URI in angle brackets, with parameters.
    Uri,
    /// A list of URIs in angle brackets, with parameters, such as
    /// `<http://example.com/alice>;purpose=info` (RFC 3261 §20.9).
    Uris,
    /// Exactly one SIP or SIPS URI in angle brackets, with parameters (RFC 7614 §4.8).
    SipUri,

    /// One authentication challenge, such as `Digest realm="example.com", nonce="84f1c", qop="auth"` (RFC 3261
    /// §20.44).
    ///
    /// Digest needs `realm` and `nonce`, and each of its parameters has its form: `qop` is quoted,
    /// `stale` is not. Basic is refused (RFC 3261 §22.1).
    Challenge,
    /// Parameters with commas between them, such as `nextnonce="84f1c"` (RFC 3261 §20.6).
    ///
    /// `nextnonce`, `cnonce` and `rspauth` are quoted, `qop` and `nc` are not.
    AuthenticationInfo,
    /// A list of warnings, such as `307 example.com "Session parameter not understood"` (RFC 3261
    /// §20.43).
    ///
    /// A code is three digits and begins with 3. The codes of HTTP are refused.
    Warnings,
    /// A list of reasons, such as `Q.850;cause=16;text="Terminated"` (RFC 3326 §2).
    ///
    /// Only the protocol STIR may be repeated (RFC 9410 §6). `location` of Q.850 is a location
    /// (RFC 8606 §4).
    Reasons,
    /// A list of security mechanisms, such as `tls;q=0.2, digest;q=0.1;d-alg=MD5` (RFC 3329 §2.2).
    ///
    /// No two have the same `q`.
    Mechanisms,
    /// Three digits, then parameters with a quoted `code`, such as
    /// `100;code="Cannot Process Location"` (RFC 6442 §4.4).
    GeolocationError,
    /// Three digits, then parameters with a quoted `message`, such as
    /// `100;message="Cannot process the alert payload"` (RFC 8876 §5.2).
    AlertMsgError,

    /// 32 hexadecimal digits in lower case, then parameters. `remote` has the same form (RFC 7989 §5).
    SessionId,
    /// The identifier of a body, such as `<1234@example.com>` (RFC 8262 §3.2).
    ContentId,
    /// A list of `*` with features as parameters, such as `*;+g.3gpp.srvcc` (RFC 6809 §6.2).
    ///
    /// The value of a feature is quoted.
    Features,
    /// `icid-value` and other parameters, such as `icid-value=1234;orig-ioi=home1.net` (RFC 7315 §5.6).
    ChargingVector,
    /// A list of parameters with semicolons between them, such as `ccf=192.0.2.1;ecf=192.0.2.2` (RFC 7315
    /// §5.5).
    ChargingAddresses,
    /// Products, with a version after a slash, and comments, such as `Example/1.2 (beta)` (RFC 3261
    /// §20.35 and §25.1).
    Products,
    /// Text, which is not empty and neither starts nor ends with a blank (RFC 3261 §25.1).
    Text,
    /// Any text, which may be empty: the grammar of the header field is not checked.
    ///
    /// In a template, an insertion between double quotes is part of a quoted-string, and one between angle
    /// brackets is part of a URI. All else is text, and so is a lone quote or bracket.
    Unchecked,
}

impl ValueGrammar {
    /// Returns whether a value has a structure, so that a response takes it only from a type whose values are all
    /// legal. `false` for a single token, which any text is made into, for free text, and where nothing is known.
    ///
    /// ```
    /// use sip_codes::header::ValueGrammar;
    ///
    /// assert!(ValueGrammar::Contacts.has_type());
    /// assert!(!ValueGrammar::Token.has_type());
    /// assert!(!ValueGrammar::Text.has_type());
    /// ```
    #[must_use]
    pub const fn has_type(self) -> bool {
        !matches!(self, ValueGrammar::Token | ValueGrammar::Text | ValueGrammar::Unchecked)
    }

    /// Returns whether a value is a list of tokens without anything else, such as that of `Allow`.
    ///
    /// ```
    /// use sip_codes::header::ValueGrammar;
    ///
    /// assert!(ValueGrammar::OptionTags.is_token_list());
    /// assert!(!ValueGrammar::EventTypes.is_token_list());
    /// ```
    #[must_use]
    pub const fn is_token_list(self) -> bool {
        matches!(self, ValueGrammar::Methods | ValueGrammar::OptionTags | ValueGrammar::Tokens)
    }

    /// Returns whether an element of a value limits what the others may be, so that legal elements need not make a
    /// legal value: two reasons of one protocol, two mechanisms with one `q`, three identities.
    ///
    /// ```
    /// use sip_codes::header::ValueGrammar;
    ///
    /// assert!(ValueGrammar::Reasons.has_dependent_elements());
    /// assert!(!ValueGrammar::Contacts.has_dependent_elements());
    /// ```
    #[must_use]
    pub const fn has_dependent_elements(self) -> bool {
        matches!(self, ValueGrammar::Reasons | ValueGrammar::Mechanisms | ValueGrammar::Identities)
    }

    /// Checks a header field value, without the name before it and the line break after it.
    ///
    /// Nothing is allocated. The time is linear in the length of the value: 64 KB take a few milliseconds,
    /// whatever they hold.
    ///
    /// ```
    /// use sip_codes::header::ValueGrammar;
    ///
    /// assert!(ValueGrammar::Seconds.check("3600").is_ok());
    /// assert!(ValueGrammar::Seconds.check("soon").is_err());
    ///
    /// let error = ValueGrammar::Reasons.check("SIP;cause=486;text=\"Busy").unwrap_err();
    /// assert_eq!(error.to_string(), "at byte 24, expected a closing quote");
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the value, if it breaks the grammar.
    pub fn check(self, value: &str) -> Result<(), InvalidHeaderValue> {
        self.scan(Scanner::new(value))
    }

    /// Checks a template: a value with an [`INSERTION`](super::INSERTION) for each part that is inserted
    /// later. `listener` is called once for each insertion, in the order of their positions.
    ///
    /// If the result is `Ok`, the value is legal whatever is inserted, as long as each insertion is what its
    /// [`Place`](super::Place) says.
    ///
    /// ```
    /// use sip_codes_core::grammar::{Remedy, ValueGrammar};
    ///
    /// assert!(ValueGrammar::Reasons.check_template("Q.850;cause=\0;text=\"\0\"", &|_| {}).is_ok());
    /// let error = ValueGrammar::Contacts.check_template("\0;q=0.5", &|_| {}).unwrap_err();
    /// assert_eq!(error.remedy(), Some(Remedy::AngleBrackets));
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault. If it is at an insertion, [`InvalidHeaderValue::remedy`] says what to write instead.
    pub fn check_template(
        self,
        template: &str,
        listener: &dyn Fn(Insertion),
    ) -> Result<(), InvalidHeaderValue> {
        self.scan(Scanner::template(template, listener))
    }

    fn scan(self, scanner: Scanner<'_>) -> Check {
        match self {
            ValueGrammar::Seconds => integer::check_seconds(scanner),
            ValueGrammar::SessionInterval => integer::check_session_interval(scanner),
            ValueGrammar::Digits => integer::check_digits(scanner),
            ValueGrammar::ResponseNumber => integer::check_response_number(scanner),
            ValueGrammar::RetryAfter => comment::check_retry_after(scanner),
            ValueGrammar::Timestamp => integer::check_timestamp(scanner),
            ValueGrammar::Version => integer::check_version(scanner),
            ValueGrammar::Date => date::check_date(scanner),
            ValueGrammar::Token => token::check_token(scanner),
            ValueGrammar::TokenWithParameters => token::check_token_with_parameters(scanner),
            ValueGrammar::Boolean => token::check_boolean(scanner),
            ValueGrammar::YesNo => token::check_yes_no(scanner),
            ValueGrammar::Privacy => token::check_privacy(scanner),
            ValueGrammar::Tokens => token::check_tokens(scanner, "a token"),
            ValueGrammar::Methods => token::check_tokens(scanner, "a method name"),
            ValueGrammar::OptionTags => token::check_tokens(scanner, "an option tag"),
            ValueGrammar::TokensWithParameters => token::check_tokens_with_parameters(scanner),
            ValueGrammar::TokensOrStrings => token::check_tokens_or_strings(scanner),
            ValueGrammar::EventTypes => token::check_event_types(scanner),
            ValueGrammar::Event => token::check_event(scanner),
            ValueGrammar::ResourcePriorities => token::check_resource_priorities(scanner),
            ValueGrammar::HexStrings => token::check_hex_strings(scanner),
            ValueGrammar::MediaType => accept::check_media_type(scanner),
            ValueGrammar::MediaRanges => accept::check_media_ranges(scanner),
            ValueGrammar::Encodings => accept::check_encodings(scanner),
            ValueGrammar::Languages => accept::check_languages(scanner),
            ValueGrammar::LanguageTags => accept::check_language_tags(scanner),
            ValueGrammar::Address => address::check_address(scanner),
            ValueGrammar::Addresses => address::check_addresses(scanner),
            ValueGrammar::NameAddress => address::check_name_address(scanner),
            ValueGrammar::NameAddresses => address::check_name_addresses(scanner),
            ValueGrammar::History => address::check_history(scanner),
            ValueGrammar::Identities => address::check_identities(scanner),
            ValueGrammar::Contacts => address::check_contacts(scanner),
            ValueGrammar::RefusedUris => address::check_refused_uris(scanner),
            ValueGrammar::Uri => uri::check_uri(scanner),
            ValueGrammar::Uris => uri::check_uris(scanner),
            ValueGrammar::SipUri => uri::check_sip_uri(scanner),
            ValueGrammar::Challenge => challenge::check_challenge(scanner),
            ValueGrammar::AuthenticationInfo => challenge::check_authentication_info(scanner),
            ValueGrammar::Warnings => warning::check_warnings(scanner),
            ValueGrammar::Reasons => reason::check_reasons(scanner),
            ValueGrammar::Mechanisms => security::check_mechanisms(scanner),
            ValueGrammar::GeolocationError => error_code::check_error_code(scanner, "code"),
            ValueGrammar::AlertMsgError => error_code::check_error_code(scanner, "message"),
            ValueGrammar::SessionId => session_id::check_session_id(scanner),
            ValueGrammar::ContentId => content_id::check_content_id(scanner),
            ValueGrammar::Features => feature::check_features(scanner),
            ValueGrammar::ChargingVector => charging::check_charging_vector(scanner),
            ValueGrammar::ChargingAddresses => charging::check_charging_addresses(scanner),
            ValueGrammar::Products => comment::check_products(scanner),
            ValueGrammar::Text => text::check_text(scanner),
            ValueGrammar::Unchecked => text::check_unknown(scanner),
        }
    }

    /// Returns what the grammar describes, in plain words, such as `a number of seconds`.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// let field = HeaderField::find("Allow").unwrap();
    /// assert_eq!(field.grammar().description(), "method names");
    /// ```
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            ValueGrammar::Seconds => "a number of seconds",
            ValueGrammar::SessionInterval => "a number of seconds, at least 90",
            ValueGrammar::Digits => "a number",
            ValueGrammar::ResponseNumber => "a number, at least 1",
            ValueGrammar::RetryAfter => "a number of seconds, a comment",
            ValueGrammar::Timestamp => "seconds, a delay",
            ValueGrammar::Version => "a version",
            ValueGrammar::Date => "a date",
            ValueGrammar::Token | ValueGrammar::TokenWithParameters => "a token",
            ValueGrammar::Boolean => "`true` or `false`",
            ValueGrammar::Privacy => "tokens with semicolons",
            ValueGrammar::Tokens | ValueGrammar::TokensWithParameters => "tokens",
            ValueGrammar::Methods => "method names",
            ValueGrammar::OptionTags => "option tags",
            ValueGrammar::TokensOrStrings => "tokens or quoted strings",
            ValueGrammar::EventTypes => "event types",
            ValueGrammar::ResourcePriorities => "resource priorities",
            ValueGrammar::HexStrings => "hexadecimal digits",
            ValueGrammar::MediaType => "a media type",
            ValueGrammar::MediaRanges => "media ranges",
            ValueGrammar::Encodings => "content codings",
            ValueGrammar::Languages => "language ranges",
            ValueGrammar::LanguageTags => "language tags",
            ValueGrammar::Address => "an address",
            ValueGrammar::Addresses | ValueGrammar::Contacts | ValueGrammar::RefusedUris => {
                "addresses"
            }
            ValueGrammar::NameAddress => "an address in angle brackets",
            ValueGrammar::NameAddresses => "addresses in angle brackets",
            ValueGrammar::Identities => "addresses without parameters",
            ValueGrammar::Uri => "a URI in angle brackets",
            ValueGrammar::Uris => "URIs in angle brackets",
            ValueGrammar::SipUri => "a SIP or SIPS URI in angle brackets",
            ValueGrammar::Challenge => "a challenge",
            ValueGrammar::Warnings => "warnings",
            ValueGrammar::Reasons => "reasons",
            ValueGrammar::Mechanisms => "security mechanisms",
            ValueGrammar::GeolocationError | ValueGrammar::AlertMsgError => {
                "three digits, a quoted text"
            }
            ValueGrammar::SessionId => "32 hexadecimal digits",
            ValueGrammar::Products => "products and comments",
            ValueGrammar::Text => "text",
            ValueGrammar::YesNo => "`yes` or `no`",
            ValueGrammar::Event => "an event type",
            ValueGrammar::History => "addresses in angle brackets, an index",
            ValueGrammar::AuthenticationInfo => "parameters with commas",
            ValueGrammar::ContentId => "an identifier in angle brackets",
            ValueGrammar::Features => "`*` with features",
            ValueGrammar::ChargingVector => "`icid-value` and parameters",
            ValueGrammar::ChargingAddresses => "parameters with semicolons",
            ValueGrammar::Unchecked => "not checked",
        }
    }
}

impl Place {
    /// Checks a text that is to be inserted as it is: a whole host or URI.
    ///
    /// The other places have no check, and the result for them is `Ok`: text is escaped there, and numbers are no text.
    ///
    /// ```
    /// use sip_codes_core::grammar::Place;
    ///
    /// assert!(Place::Host.check("[2001:db8::1]").is_ok());
    /// assert!(Place::Host.check("2001:db8::1").is_err());
    /// assert!(Place::SipUri.check("tel:112").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the text.
    pub fn check(self, text: &str) -> Result<(), InvalidHeaderValue> {
        let scanner = &mut Scanner::new(text);
        match self {
            Place::Host => scan_host(scanner)?,
            Place::HostAndPort => scan_host_and_port(scanner)?,
            Place::Uri => scan_uri(scanner, Place::Uri)?,
            Place::SipUri => scan_sip_uri(scanner)?,
            _ => return Ok(()),
        }
        scanner.finish("the end")
    }
}
