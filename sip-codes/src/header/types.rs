//! The types of header fields: one row a field, and the macro that reads the rows.

use super::place;
use super::value::{Grammar, Rule, Value};
use crate::field::{HeaderValueOf, NumberField, SecondsField};
use crate::text::HeaderValue;

/// Declares a marker and a type for each row.
///
/// A row reads: the name of the type, and the place whose types are whole values where there is one; the name of the
/// header field, and the compact form where there is one; an example; the document and section.
macro_rules! header_types {
    ($(
        $type:ident $(as $place:ident)?: $name:literal $(or $compact_form:literal)?, $example:literal,
        RFC $number:literal $section:literal;
    )+) => {
        /// The header fields whose values have a type, as markers for
        /// [`HeaderValueOf`](crate::field::HeaderValueOf).
        ///
        /// ```
        /// use sip_codes::field::HeaderValueOf;
        /// use sip_codes::header::{Contact, marker};
        ///
        /// fn line(contact: &impl HeaderValueOf<marker::Contact>) -> String {
        ///     format!("Contact: {}", contact.header_value())
        /// }
        ///
        /// let contact = Contact::new("<sip:bob@example.com>")?;
        /// assert_eq!(line(&contact), "Contact: <sip:bob@example.com>");
        /// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
        /// ```
        pub mod marker {$(
            #[doc = concat!("The header field `", $name, "`.")]
            pub enum $type {}
        )+}

        $(
            impl Rule for marker::$type {
                const NAME: &'static str = stringify!($type);
                const GRAMMAR: Grammar = Grammar::Field($name);
            }

            $(value_of_place!($place $type);)?

            #[doc = concat!("A value of `", $name, "`", $(", in compact form `", $compact_form, "`",)? " ([RFC ",
                $number, " §", $section, "](https://www.rfc-editor.org/rfc/rfc", $number, "#section-", $section, ")).")]
            ///
            /// ```
            #[doc = concat!("use sip_codes::header::", stringify!($type), ";")]
            ///
            #[doc = concat!("let value = ", stringify!($type), "::new(", stringify!($example), ")?;")]
            #[doc = concat!("assert_eq!(value, ", stringify!($example), ");")]
            /// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
            /// ```
            pub type $type = Value<marker::$type>;
        )+

        /// The names of the types and of their header fields.
        #[cfg(test)]
        pub(super) const TYPES: &[(&str, &str, Option<&str>)] =
            &[$((stringify!($type), $name, compact_form!($($compact_form)?))),+];
    };
}

#[cfg(test)]
macro_rules! compact_form {
    () => {
        None
    };
    ($letter:literal) => {
        Some($letter)
    };
}

/// Makes the types that a place takes values of a header field.
macro_rules! value_of_place {
    (Boolean $type:ident) => {
        #[diagnostic::do_not_recommend]
        impl HeaderValueOf<marker::$type> for bool {
            fn header_value(&self) -> HeaderValue<'_> {
                HeaderValueOf::<place::Boolean>::header_value(self)
            }
        }
    };
    (YesNo $type:ident) => {
        #[diagnostic::do_not_recommend]
        impl HeaderValueOf<marker::$type> for bool {
            fn header_value(&self) -> HeaderValue<'_> {
                HeaderValueOf::<place::YesNo>::header_value(self)
            }
        }
    };
    (Seconds $type:ident) => {
        value_of_place!(number Seconds $type);
        impl SecondsField for marker::$type {}
    };
    (SessionInterval $type:ident) => {
        value_of_place!(number SessionInterval $type);
        impl SecondsField for marker::$type {}
    };
    ($place:ident $type:ident) => {
        value_of_place!(number $place $type);
    };
    (number $place:ident $type:ident) => {
        impl NumberField for marker::$type {
            const MINIMUM: u64 = place::$place::MINIMUM;
            const MAXIMUM: u64 = place::$place::MAXIMUM;
        }
    };
}

header_types! {
    Accept: "Accept", "application/sdp;level=1, text/*;q=0.5", RFC 3261 "20.1";
    AcceptEncoding: "Accept-Encoding", "gzip;q=1.0, *;q=0", RFC 3261 "20.2";
    AcceptLanguage: "Accept-Language", "da, en-gb;q=0.8", RFC 3261 "20.3";
    AcceptResourcePriority: "Accept-Resource-Priority", "dsn.flash, wps.3", RFC 4412 "3.2";
    AlertInfo: "Alert-Info", "<https://example.com/ring.wav>", RFC 3261 "20.4";
    AlertMsgError: "AlertMsg-Error", "100;message=\"Cannot process the alert payload\"", RFC 8876 "5.2";
    Allow: "Allow", "INVITE, ACK, BYE", RFC 3261 "20.5";
    AllowEvents: "Allow-Events" or "u", "presence, presence.winfo", RFC 6665 "8.2.2";
    AnswerMode: "Answer-Mode", "Manual;require", RFC 5373 "5";
    AuthenticationInfo: "Authentication-Info", "nextnonce=\"84f1c\"", RFC 3261 "20.6";
    CallInfo: "Call-Info", "<https://example.com/alice>;purpose=info", RFC 3261 "20.9";
    Contact: "Contact" or "m", "\"Bob\" <sip:bob@example.com>;q=0.7", RFC 3261 "20.10";
    ContentDisposition: "Content-Disposition", "session;handling=optional", RFC 3261 "20.11";
    ContentEncoding: "Content-Encoding" or "e", "gzip", RFC 3261 "20.12";
    ContentId: "Content-ID", "<1234@example.com>", RFC 8262 "3.2";
    ContentLanguage: "Content-Language", "en, fr-CA", RFC 3261 "20.13";
    ContentType: "Content-Type" or "c", "application/sdp", RFC 3261 "20.15";
    Date: "Date", "Sat, 13 Nov 2010 23:29:00 GMT", RFC 3261 "20.17";
    ErrorInfo: "Error-Info", "<https://example.com/bob>", RFC 3261 "20.18";
    Expires as Seconds: "Expires", "3600", RFC 3261 "20.19";
    FeatureCaps: "Feature-Caps", "*;+g.3gpp.srvcc", RFC 6809 "4.2.2";
    FlowTimer as Seconds: "Flow-Timer", "126", RFC 5626 "5.4";
    Geolocation: "Geolocation", "<cid:target123@example.com>", RFC 6442 "4.1";
    GeolocationError: "Geolocation-Error", "100;code=\"Cannot Process Location\"", RFC 6442 "4.3";
    GeolocationRouting as YesNo: "Geolocation-Routing", "yes", RFC 6442 "4.2";
    HistoryInfo: "History-Info", "<sip:bob@example.com>;index=1.1", RFC 7044 "5";
    MimeVersion: "MIME-Version", "1.0", RFC 3261 "20.24";
    MinExpires as Seconds: "Min-Expires", "60", RFC 3261 "20.23";
    MinSe as SessionInterval: "Min-SE", "90", RFC 4028 "5";
    PAccessNetworkInfo: "P-Access-Network-Info", "IEEE-802.11", RFC 7315 "5.4";
    PAnswerState: "P-Answer-State", "Confirmed", RFC 4964 "7.2";
    PAssertedIdentity: "P-Asserted-Identity", "\"Bob\" <sip:bob@example.com>", RFC 3325 "9.1";
    PAssociatedUri: "P-Associated-URI", "<sip:bob@example.com>, <tel:+4930123456>", RFC 7315 "5.1";
    PChargeInfo: "P-Charge-Info", "\"Bob\" <sip:bob@example.com>", RFC 8496 "5.2";
    PChargingFunctionAddresses: "P-Charging-Function-Addresses", "ccf=192.0.2.1", RFC 7315 "5.5";
    PChargingVector: "P-Charging-Vector", "icid-value=1234", RFC 7315 "5.6";
    PEarlyMedia: "P-Early-Media", "sendrecv, gated", RFC 5009 "8";
    PMediaAuthorization: "P-Media-Authorization", "00a1", RFC 3313 "5.1";
    PPreferredIdentity: "P-Preferred-Identity", "\"Bob\" <sip:bob@example.com>", RFC 3325 "9.2";
    PProfileKey: "P-Profile-Key", "<sip:chatroom@example.com>", RFC 5002 "6";
    PRefusedUriList: "P-Refused-URI-List", "sip:friends@example.com;members=<cid:1@example.com>", RFC 5318 "5";
    PServedUser: "P-Served-User", "\"Bob\" <sip:bob@example.com>", RFC 5502 "7.2";
    PUserDatabase: "P-User-Database", "<aaa://host.example.com>", RFC 4457 "4";
    Path: "Path", "<sip:p1.example.com;lr>", RFC 3327 "4";
    PermissionMissing: "Permission-Missing", "sip:carol@example.com", RFC 5360 "5.9.1";
    PolicyContact: "Policy-Contact", "<https://example.com/bob>", RFC 6794 "4.4.5.2";
    PrivAnswerMode: "Priv-Answer-Mode", "Manual;require", RFC 5373 "5";
    Privacy: "Privacy", "id;critical", RFC 3323 "4.2";
    ProxyAuthenticate: "Proxy-Authenticate", "Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"", RFC 3261 "20.27";
    Reason: "Reason", "Q.850;cause=16;text=\"Terminated\"", RFC 3326 "2";
    RecvInfo: "Recv-Info", "foo, bar;x=1", RFC 6086 "7.1";
    ReferEventsAt: "Refer-Events-At", "<sip:refer@example.com>", RFC 7614 "4.8";
    ReferSub as Boolean: "Refer-Sub", "false", RFC 4488 "4";
    ReplyTo: "Reply-To", "\"Bob\" <sip:bob@example.com>", RFC 3261 "20.31";
    Require: "Require", "100rel", RFC 3261 "20.32";
    RetryAfter as Seconds: "Retry-After", "120 (in a meeting);duration=3600", RFC 3261 "20.33";
    RSeq as ResponseNumber: "RSeq", "988789", RFC 3262 "7.1";
    SecurityServer: "Security-Server", "tls;q=0.2, digest;d-alg=MD5;q=0.1", RFC 3329 "2.6";
    Server: "Server", "Example/1.2 (beta)", RFC 3261 "20.35";
    ServiceRoute: "Service-Route", "<sip:p1.example.com;lr>", RFC 3608 "5";
    SessionExpires: "Session-Expires" or "x", "1800;refresher=uac", RFC 4028 "4";
    SessionId: "Session-ID", "ab30317f1a784dc48ff824d0d3715d86", RFC 7989 "5";
    Supported: "Supported" or "k", "timer, path", RFC 3261 "20.37";
    Timestamp: "Timestamp", "54.2 0.3", RFC 3261 "20.38";
    Unsupported: "Unsupported", "100rel, foo", RFC 3261 "20.40";
    UserAgent: "User-Agent", "Example/1.2 (beta)", RFC 3261 "20.41";
    UserToUser: "User-to-User", "56a390f3d2b7310023;encoding=hex", RFC 7433 "4.1";
    Warning: "Warning", "307 example.com \"Session parameter not understood\"", RFC 3261 "20.43";
    WwwAuthenticate: "WWW-Authenticate", "Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"", RFC 3261 "20.44";
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use sip_codes_core::header::{HEADER_FIELDS, ResponseUse, WrittenBy};

    use super::TYPES;
    use crate::header::{HeaderField, ValueGrammar};

    /// `WwwAuthenticate` for `WWW-Authenticate`.
    fn type_name(field: &HeaderField) -> String {
        let mut name = String::new();
        for word in field.name().split('-') {
            let (first, rest) = word.split_at(1);
            let is_acronym = word.bytes().all(|byte| byte.is_ascii_uppercase());
            name += &first.to_ascii_uppercase();
            name += &if is_acronym { rest.to_ascii_lowercase() } else { rest.into() };
        }
        name
    }

    /// Any text is a value of the others, or becomes one by its place.
    fn has_structure(field: &HeaderField) -> bool {
        use ValueGrammar::{Text, Token, Unchecked};
        !matches!(field.grammar(), Text | Token | Unchecked)
    }

    #[test]
    fn each_header_field_with_structure_that_a_response_may_carry_has_a_type() {
        let fields = HEADER_FIELDS.iter().filter(|field| {
            field.response_use() != ResponseUse::No
                && field.written_by() != WrittenBy::Stack
                && has_structure(field)
        });
        let expected: Vec<(String, &str, Option<char>)> =
            fields.map(|field| (type_name(field), field.name(), field.compact_form())).collect();
        let types = TYPES.iter().map(|(name, field, compact_form)| {
            (String::from(*name), *field, compact_form.and_then(|form| form.chars().next()))
        });
        assert_eq!(types.collect::<Vec<_>>(), expected);
    }
}
