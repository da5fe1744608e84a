//! The table of SIP header fields: one row a field, and the macro that reads the rows.
//!
//! A new header field is one new row. What the macros accept and what a program finds in
//! [`HEADER_FIELDS`] come from that row.

use super::{Cardinality, HeaderField, ResponseUse, WrittenBy};
use crate::grammar::ValueGrammar;
use crate::registry::{Reference, codes};

/// Turns the rows below into [`HEADER_FIELDS`] and into the constants of [`name`].
///
/// A row reads: the constant of the name; the name, and the compact form where there is one; the cardinality and the grammar
/// of a value, and `or empty` where the value may be empty; whether responses carry the field, and `in` with the codes
/// for which a table of an RFC lists it, if not for all; who
/// writes it; the document and section.
macro_rules! header_fields {
    ($(
        $constant:ident $name:literal $(or $compact_form:literal)?:
        $cardinality:ident of $grammar:ident $(or $empty:ident)?,
        responses $response_use:ident $(in $($first:literal $(..= $last:literal)?)+)?, by $written_by:ident,
        $document:ident $number:literal $section:literal;
    )+) => {
        /// Every header field of the IANA registry of SIP header fields, in the order of the names
        /// without regard to case.
        ///
        /// Header fields of RFC 2543 that RFC 3261 dropped are included, because the registry has them.
        ///
        /// ```
        /// use sip_codes::header::{HEADER_FIELDS, WrittenBy};
        ///
        /// let by_stack = HEADER_FIELDS.iter().filter(|field| field.written_by() == WrittenBy::Stack);
        /// let names: Vec<&str> = by_stack.map(|field| field.name()).collect();
        /// assert_eq!(names, ["Call-ID", "Content-Length", "CSeq", "From", "Record-Route", "To", "Via"]);
        /// ```
        pub static HEADER_FIELDS: &[HeaderField] = &[$(
            HeaderField {
                name: $name,
                compact_form: compact_form!($($compact_form)?),
                response_use: ResponseUse::$response_use,
                codes: listed_codes!($($($first $(..= $last)?)+)?),
                written_by: WrittenBy::$written_by,
                cardinality: Cardinality::$cardinality,
                grammar: ValueGrammar::$grammar,
                may_be_empty: may_be_empty!($($empty)?),
                reference: reference!($document $number $section),
            },
        )+];

        /// The names of all header fields of [`HEADER_FIELDS`], as their RFCs write them.
        ///
        /// A response is searched with them, as with any text. A constant that is misspelt does not compile.
        ///
        /// ```
        /// use sip_codes::header::{HeaderField, name};
        ///
        /// assert_eq!(name::MIN_EXPIRES, "Min-Expires");
        /// assert_eq!(HeaderField::find(name::CONTACT).unwrap().compact_form(), Some('m'));
        /// ```
        ///
        /// ```compile_fail
        /// let name = sip_codes::header::name::MIN_EXPIRE;
        /// ```
        pub mod name {$(
            #[doc = concat!(
                "`", $name, "`", $(", in compact form `", $compact_form, "`",)?
                " (", stringify!($document), " ", $number, " §", $section, ").",
            )]
            pub const $constant: &str = $name;
        )+}
    };
}

macro_rules! compact_form {
    () => {
        None
    };
    ($letter:literal) => {
        Some($letter)
    };
}

macro_rules! listed_codes {
    () => {
        codes!(100..=699)
    };
    ($($code:tt)+) => {
        codes!($($code)+)
    };
}

macro_rules! may_be_empty {
    () => {
        false
    };
    (empty) => {
        true
    };
}

macro_rules! reference {
    (RFC $number:literal $section:literal) => {
        Reference::new($number, $section)
    };
    (TS $number:literal $section:literal) => {
        Reference::three_gpp($number, $section)
    };
}

header_fields! {
    ACCEPT "Accept": List of MediaRanges or empty, responses Yes, by Application, RFC 3261 "20.1";
    ACCEPT_CONTACT "Accept-Contact" or 'a': List of Unchecked, responses No, by Application, RFC 3841 "9";
    ACCEPT_ENCODING "Accept-Encoding": List of Encodings or empty, responses Yes, by Application, RFC 3261 "20.2";
    ACCEPT_LANGUAGE "Accept-Language": List of Languages or empty, responses Yes, by Application, RFC 3261 "20.3";
    ACCEPT_RESOURCE_PRIORITY "Accept-Resource-Priority": List of ResourcePriorities or empty, responses Yes in 200..=299 417, by Application, RFC 4412 "3.2";
    ADDITIONAL_IDENTITY "Additional-Identity": List of Unchecked, responses Rare, by Application, TS "24.229" "7.2.20";
    ALERT_INFO "Alert-Info": List of Uris, responses Yes in 101..=199, by Application, RFC 3261 "20.4";
    ALERTMSG_ERROR "AlertMsg-Error": Single of AlertMsgError, responses Yes in 101..=699, by Application, RFC 8876 "5.2";
    ALLOW "Allow": List of Methods or empty, responses Yes, by Application, RFC 3261 "20.5";
    ALLOW_EVENTS "Allow-Events" or 'u': List of EventTypes, responses Yes, by Application, RFC 6665 "8.2.2";
    ANSWER_MODE "Answer-Mode": Single of TokenWithParameters, responses Yes in 200, by Application, RFC 5373 "5";
    ATTESTATION_INFO "Attestation-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.18";
    AUTHENTICATION_INFO "Authentication-Info": Single of AuthenticationInfo, responses Yes in 200..=299, by Application, RFC 3261 "20.6";
    AUTHORIZATION "Authorization": Rows of Unchecked, responses No, by Application, RFC 3261 "20.7";
    CALL_ID "Call-ID" or 'i': Single of Unchecked, responses Yes, by Stack, RFC 3261 "20.8";
    CALL_INFO "Call-Info": List of Uris, responses Yes, by Application, RFC 3261 "20.9";
    CELLULAR_NETWORK_INFO "Cellular-Network-Info": List of Unchecked, responses Rare, by Application, TS "24.229" "7.2.15";
    CONTACT "Contact" or 'm': List of Contacts, responses Yes, by Application, RFC 3261 "20.10";
    CONTENT_DISPOSITION "Content-Disposition": Single of TokenWithParameters, responses Yes, by Body, RFC 3261 "20.11";
    CONTENT_ENCODING "Content-Encoding" or 'e': List of Tokens, responses Yes, by Body, RFC 3261 "20.12";
    CONTENT_ID "Content-ID": Single of ContentId, responses Yes, by Body, RFC 8262 "3.2";
    CONTENT_LANGUAGE "Content-Language": List of LanguageTags, responses Yes, by Body, RFC 3261 "20.13";
    CONTENT_LENGTH "Content-Length" or 'l': Single of Digits, responses Yes, by Stack, RFC 3261 "20.14";
    CONTENT_TYPE "Content-Type" or 'c': Single of MediaType, responses Yes, by Body, RFC 3261 "20.15";
    CSEQ "CSeq": Single of Unchecked, responses Yes, by Stack, RFC 3261 "20.16";
    DATE "Date": Single of Date, responses Yes, by Application, RFC 3261 "20.17";
    DC_INFO "DC-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2";
    ENCRYPTION "Encryption": Single of Unchecked, responses Rare, by Application, RFC 2543 "6";
    ERROR_INFO "Error-Info": List of Uris, responses Yes in 300..=699, by Application, RFC 3261 "20.18";
    EVENT "Event" or 'o': Single of Event, responses No, by Application, RFC 6665 "8.2.1";
    EXPIRES "Expires": Single of Seconds, responses Yes, by Application, RFC 3261 "20.19";
    FEATURE_CAPS "Feature-Caps": List of Features, responses Yes, by Application, RFC 6809 "6.2";
    FLOW_TIMER "Flow-Timer": Single of Seconds, responses Yes in 200..=299, by Application, RFC 5626 "5.4";
    FROM "From" or 'f': Single of Address, responses Yes, by Stack, RFC 3261 "20.20";
    GEOLOCATION "Geolocation": List of Uris, responses Yes in 424, by Application, RFC 6442 "4.1";
    GEOLOCATION_ERROR "Geolocation-Error": Single of GeolocationError, responses Yes in 101..=699, by Application, RFC 6442 "4.4";
    GEOLOCATION_ROUTING "Geolocation-Routing": Single of YesNo, responses Rare, by Application, RFC 6442 "4.2";
    HIDE "Hide": Single of Unchecked, responses No, by Application, RFC 2543 "6";
    HISTORY_INFO "History-Info": List of History, responses Yes in 101..=699, by Application, RFC 7044 "5";
    IDENTITY "Identity" or 'y': Rows of Unchecked, responses Rare, by Application, RFC 8224 "4";
    IDENTITY_INFO "Identity-Info": Single of Uri, responses No, by Application, RFC 4474 "9";
    IN_REPLY_TO "In-Reply-To": List of Unchecked, responses No, by Application, RFC 3261 "20.21";
    INFO_PACKAGE "Info-Package": Single of Unchecked, responses No, by Application, RFC 6086 "7.2";
    JOIN "Join": Single of Unchecked, responses No, by Application, RFC 3911 "7.1";
    MAX_BREADTH "Max-Breadth": Single of Digits, responses No, by Application, RFC 5393 "5.3";
    MAX_FORWARDS "Max-Forwards": Single of Digits, responses No, by Application, RFC 3261 "20.22";
    MIME_VERSION "MIME-Version": Single of Version, responses Yes, by Body, RFC 3261 "20.24";
    MIN_EXPIRES "Min-Expires": Single of Seconds, responses Yes in 423, by Application, RFC 3261 "20.23";
    MIN_SE "Min-SE": Single of SessionInterval, responses Yes in 422, by Application, RFC 4028 "5";
    ORGANIZATION "Organization": Single of Text or empty, responses Yes, by Application, RFC 3261 "20.25";
    ORIGINATION_ID "Origination-Id": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.19";
    P_ACCESS_NETWORK_INFO "P-Access-Network-Info": List of TokensWithParameters, responses Yes in 101..=699, by Application, RFC 7315 "5.4";
    P_ANSWER_STATE "P-Answer-State": Single of TokenWithParameters, responses Yes in 101..=299, by Application, RFC 4964 "7.2";
    P_ASSERTED_IDENTITY "P-Asserted-Identity": List of Identities, responses Rare, by Application, RFC 3325 "9.1";
    P_ASSERTED_SERVICE "P-Asserted-Service": List of Unchecked, responses No, by Application, RFC 6050 "4.1";
    P_ASSOCIATED_URI "P-Associated-URI": List of NameAddresses or empty, responses Yes in 200..=299, by Application, RFC 7315 "5.1";
    P_CALLED_PARTY_ID "P-Called-Party-ID": Single of NameAddress, responses No, by Application, RFC 7315 "5.2";
    P_CHARGE_INFO "P-Charge-Info": Single of Address, responses Rare, by Application, RFC 8496 "5.2";
    P_CHARGING_FUNCTION_ADDRESSES "P-Charging-Function-Addresses": List of ChargingAddresses, responses Yes in 101..=699, by Application, RFC 7315 "5.5";
    P_CHARGING_VECTOR "P-Charging-Vector": Single of ChargingVector, responses Yes in 101..=699, by Application, RFC 7315 "5.6";
    P_DCS_BILLING_INFO "P-DCS-Billing-Info": Single of Unchecked, responses Yes in 101..=399, by Application, RFC 5503 "7.1";
    P_DCS_LAES "P-DCS-LAES": Single of Unchecked, responses Yes in 101..=399, by Application, RFC 5503 "8.1";
    P_DCS_OSPS "P-DCS-OSPS": Single of Token, responses No, by Application, RFC 5503 "6.1";
    P_DCS_REDIRECT "P-DCS-Redirect": Single of Unchecked, responses Rare, by Application, RFC 5503 "8.1";
    P_DCS_TRACE_PARTY_ID "P-DCS-Trace-Party-ID": Single of NameAddress, responses No, by Application, RFC 5503 "5";
    P_EARLY_MEDIA "P-Early-Media": List of Tokens or empty, responses Yes in 101..=299, by Application, RFC 5009 "8";
    P_MEDIA_AUTHORIZATION "P-Media-Authorization": List of HexStrings, responses Yes in 101..=299, by Application, RFC 3313 "5.1";
    P_PREFERRED_IDENTITY "P-Preferred-Identity": List of Identities, responses Rare, by Application, RFC 3325 "9.2";
    P_PREFERRED_SERVICE "P-Preferred-Service": List of Unchecked, responses No, by Application, RFC 6050 "4.2";
    P_PRIVATE_NETWORK_INDICATION "P-Private-Network-Indication": Single of Unchecked, responses Rare, by Application, RFC 7316 "7";
    P_PROFILE_KEY "P-Profile-Key": Single of Address, responses Rare, by Application, RFC 5002 "5";
    P_REFUSED_URI_LIST "P-Refused-URI-List": List of RefusedUris, responses Yes in 403, by Application, RFC 5318 "5";
    P_SERVED_USER "P-Served-User": Single of Address, responses Rare, by Application, RFC 5502 "6";
    P_USER_DATABASE "P-User-Database": Single of Uri, responses Rare, by Application, RFC 4457 "4";
    P_VISITED_NETWORK_ID "P-Visited-Network-ID": List of TokensOrStrings, responses No, by Application, RFC 7315 "5.3";
    PATH "Path": List of NameAddresses, responses Yes in 200..=299, by Application, RFC 3327 "4";
    PERMISSION_MISSING "Permission-Missing": List of Addresses, responses Yes in 470, by Application, RFC 5360 "5.9.3";
    POLICY_CONTACT "Policy-Contact": List of Uris, responses Yes in 488, by Application, RFC 6794 "4.4.5.2";
    POLICY_ID "Policy-ID": List of Unchecked, responses No, by Application, RFC 6794 "4.4.5";
    PRIORITY "Priority": Single of Token, responses No, by Application, RFC 3261 "20.26";
    PRIORITY_SHARE "Priority-Share": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.16";
    PRIORITY_VERSTAT "Priority-Verstat": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.21";
    PRIV_ANSWER_MODE "Priv-Answer-Mode": Single of TokenWithParameters, responses Yes in 200, by Application, RFC 5373 "5";
    PRIVACY "Privacy": Single of Privacy, responses Yes, by Application, RFC 3323 "4.2";
    PROXY_AUTHENTICATE "Proxy-Authenticate": Rows of Challenge, responses Yes in 401 407 494, by Application, RFC 3261 "20.27";
    PROXY_AUTHORIZATION "Proxy-Authorization": Rows of Unchecked, responses No, by Application, RFC 3261 "20.28";
    PROXY_REQUIRE "Proxy-Require": List of OptionTags, responses No, by Application, RFC 3261 "20.29";
    RACK "RAck": Single of Unchecked, responses No, by Application, RFC 3262 "7.2";
    REASON "Reason": List of Reasons, responses Yes in 101..=699, by Application, RFC 3326 "2";
    REASON_PHRASE "Reason-Phrase": Single of Unchecked, responses Rare, by Application, RFC 6873 "4.4";
    RECORD_ROUTE "Record-Route": List of NameAddresses, responses Yes in 101..=299 401 484, by Stack, RFC 3261 "20.30";
    RECV_INFO "Recv-Info": List of TokensWithParameters or empty, responses Yes, by Application, RFC 6086 "7.3";
    REFER_EVENTS_AT "Refer-Events-At": Single of SipUri, responses Yes in 200..=299, by Application, RFC 7614 "4.8";
    REFER_SUB "Refer-Sub": Single of Boolean, responses Yes in 200..=299, by Application, RFC 4488 "4";
    REFER_TO "Refer-To" or 'r': Single of Address, responses No, by Application, RFC 3515 "2.1";
    REFERRED_BY "Referred-By" or 'b': Single of Address, responses No, by Application, RFC 3892 "3";
    REJECT_CONTACT "Reject-Contact" or 'j': List of Unchecked, responses No, by Application, RFC 3841 "9";
    RELAYED_CHARGE "Relayed-Charge": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.12";
    REPLACES "Replaces": Single of Unchecked, responses No, by Application, RFC 3891 "6.1";
    REPLY_TO "Reply-To": Single of Address, responses Yes, by Application, RFC 3261 "20.31";
    REQUEST_DISPOSITION "Request-Disposition" or 'd': List of Tokens, responses No, by Application, RFC 3841 "9";
    REQUIRE "Require": List of OptionTags, responses Yes, by Application, RFC 3261 "20.32";
    RESOURCE_PRIORITY "Resource-Priority": List of ResourcePriorities, responses No, by Application, RFC 4412 "3.1";
    RESOURCE_SHARE "Resource-Share": Single of Unchecked, responses Yes, by Application, TS "24.229" "7.2.13";
    RESPONSE_KEY "Response-Key": Single of Unchecked, responses No, by Application, RFC 2543 "6";
    RESPONSE_SOURCE "Response-Source": Single of Unchecked, responses Rare in 300..=699, by Application, TS "24.229" "7.2.17";
    RESTORATION_INFO "Restoration-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.11";
    RETRY_AFTER "Retry-After": Single of RetryAfter, responses Yes in 404 413 480 486 500 503 600 603, by Application, RFC 3261 "20.33";
    ROUTE "Route": List of NameAddresses, responses No, by Application, RFC 3261 "20.34";
    RSEQ "RSeq": Single of ResponseNumber, responses Yes in 101..=199, by Application, RFC 3262 "7.1";
    SECURITY_CLIENT "Security-Client": List of Mechanisms, responses No, by Application, RFC 3329 "2.6";
    SECURITY_SERVER "Security-Server": List of Mechanisms, responses Yes in 401 421 494, by Application, RFC 3329 "2.6";
    SECURITY_VERIFY "Security-Verify": List of Mechanisms, responses No, by Application, RFC 3329 "2.6";
    SERVER "Server": Single of Products, responses Yes, by Application, RFC 3261 "20.35";
    SERVICE_INTERACT_INFO "Service-Interact-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.14";
    SERVICE_ROUTE "Service-Route": List of NameAddresses, responses Yes in 200..=299, by Application, RFC 3608 "5";
    SESSION_EXPIRES "Session-Expires" or 'x': Single of SessionInterval, responses Yes in 200..=299, by Application, RFC 4028 "4";
    SESSION_ID "Session-ID": Single of SessionId, responses Yes, by Application, RFC 7989 "5";
    SIP_ETAG "SIP-ETag": Single of Token, responses Yes in 200..=299, by Application, RFC 3903 "11.3";
    SIP_IF_MATCH "SIP-If-Match": Single of Token, responses No, by Application, RFC 3903 "11.3";
    SUBJECT "Subject" or 's': Single of Text or empty, responses No, by Application, RFC 3261 "20.36";
    SUBSCRIPTION_STATE "Subscription-State": Single of Unchecked, responses No, by Application, RFC 6665 "8.2.3";
    SUPPORTED "Supported" or 'k': List of OptionTags or empty, responses Yes, by Application, RFC 3261 "20.37";
    SUPPRESS_IF_MATCH "Suppress-If-Match": Single of Token, responses No, by Application, RFC 5839 "7.2";
    TARGET_DIALOG "Target-Dialog": Single of Unchecked, responses No, by Application, RFC 4538 "7";
    TIMESTAMP "Timestamp": Single of Timestamp, responses Yes, by Application, RFC 3261 "20.38";
    TO "To" or 't': Single of Address, responses Yes, by Stack, RFC 3261 "20.39";
    TRIGGER_CONSENT "Trigger-Consent": List of Unchecked, responses Rare, by Application, RFC 5360 "5.11.2";
    UNSUPPORTED "Unsupported": List of OptionTags, responses Yes in 420, by Application, RFC 3261 "20.40";
    USER_AGENT "User-Agent": Single of Products, responses Yes, by Application, RFC 3261 "20.41";
    USER_TO_USER "User-to-User": List of TokensOrStrings, responses Yes, by Application, RFC 7433 "4.1";
    VIA "Via" or 'v': List of Unchecked, responses Yes, by Stack, RFC 3261 "20.42";
    WARNING "Warning": List of Warnings, responses Yes, by Application, RFC 3261 "20.43";
    WWW_AUTHENTICATE "WWW-Authenticate": Rows of Challenge, responses Yes in 401 407, by Application, RFC 3261 "20.44";
}

impl HeaderField {
    /// Finds a header field by its name, in any case, or by its compact form.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// assert_eq!(HeaderField::find("www-authenticate").unwrap().name(), "WWW-Authenticate");
    /// assert_eq!(HeaderField::find("K").unwrap().name(), "Supported");
    /// assert_eq!(HeaderField::find("X-Account"), None);
    /// ```
    #[must_use]
    pub fn find(name: &str) -> Option<&'static HeaderField> {
        if let [letter] = name.as_bytes() {
            let letter = Some(char::from(letter.to_ascii_lowercase()));
            return HEADER_FIELDS.iter().find(|field| field.compact_form == letter);
        }
        let index = HEADER_FIELDS
            .binary_search_by(|field| lower_case(field.name).cmp(lower_case(name)))
            .ok()?;
        Some(&HEADER_FIELDS[index])
    }
}

fn lower_case(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().map(|byte| byte.to_ascii_lowercase())
}
