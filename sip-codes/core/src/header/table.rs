//! The table of SIP header fields: one row a field, and the macro that reads the rows.
//!
//! A new header field is one new row. What the macros accept and what a program finds in
//! [`HEADER_FIELDS`] come from that row.

use super::{Cardinality, HeaderField, ResponseUse, WrittenBy};
use crate::grammar::ValueGrammar;
use crate::registry::{Reference, codes};

/// Turns the rows below into [`HEADER_FIELDS`].
///
/// A row reads: the name, and the compact form where there is one; the cardinality and the grammar
/// of a value, and `or empty` where the value may be empty; whether responses carry the field, and `in` with the codes
/// for which a table of an RFC lists it, if not for all; who
/// writes it; the document and section.
macro_rules! header_fields {
    ($(
        $name:literal $(or $compact_form:literal)?:
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
    "Accept": List of MediaRanges or empty, responses Yes, by Application, RFC 3261 "20.1";
    "Accept-Contact" or 'a': List of Unchecked, responses No, by Application, RFC 3841 "9";
    "Accept-Encoding": List of Encodings or empty, responses Yes, by Application, RFC 3261 "20.2";
    "Accept-Language": List of Languages or empty, responses Yes, by Application, RFC 3261 "20.3";
    "Accept-Resource-Priority": List of ResourcePriorities or empty, responses Yes in 200..=299 417, by Application, RFC 4412 "3.2";
    "Additional-Identity": List of Unchecked, responses Rare, by Application, TS "24.229" "7.2.20";
    "Alert-Info": List of Uris, responses Yes in 101..=199, by Application, RFC 3261 "20.4";
    "AlertMsg-Error": Single of AlertMsgError, responses Yes in 101..=699, by Application, RFC 8876 "5.2";
    "Allow": List of Methods or empty, responses Yes, by Application, RFC 3261 "20.5";
    "Allow-Events" or 'u': List of EventTypes, responses Yes, by Application, RFC 6665 "8.2.2";
    "Answer-Mode": Single of TokenWithParameters, responses Yes in 200, by Application, RFC 5373 "5";
    "Attestation-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.18";
    "Authentication-Info": Single of AuthenticationInfo, responses Yes in 200..=299, by Application, RFC 3261 "20.6";
    "Authorization": Rows of Unchecked, responses No, by Application, RFC 3261 "20.7";
    "Call-ID" or 'i': Single of Unchecked, responses Yes, by Stack, RFC 3261 "20.8";
    "Call-Info": List of Uris, responses Yes, by Application, RFC 3261 "20.9";
    "Cellular-Network-Info": List of Unchecked, responses Rare, by Application, TS "24.229" "7.2.15";
    "Contact" or 'm': List of Contacts, responses Yes, by Application, RFC 3261 "20.10";
    "Content-Disposition": Single of TokenWithParameters, responses Yes, by Body, RFC 3261 "20.11";
    "Content-Encoding" or 'e': List of Tokens, responses Yes, by Body, RFC 3261 "20.12";
    "Content-ID": Single of ContentId, responses Yes, by Body, RFC 8262 "3.2";
    "Content-Language": List of LanguageTags, responses Yes, by Body, RFC 3261 "20.13";
    "Content-Length" or 'l': Single of Digits, responses Yes, by Stack, RFC 3261 "20.14";
    "Content-Type" or 'c': Single of MediaType, responses Yes, by Body, RFC 3261 "20.15";
    "CSeq": Single of Unchecked, responses Yes, by Stack, RFC 3261 "20.16";
    "Date": Single of Date, responses Yes, by Application, RFC 3261 "20.17";
    "DC-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2";
    "Encryption": Single of Unchecked, responses Rare, by Application, RFC 2543 "6";
    "Error-Info": List of Uris, responses Yes in 300..=699, by Application, RFC 3261 "20.18";
    "Event" or 'o': Single of Event, responses No, by Application, RFC 6665 "8.2.1";
    "Expires": Single of Seconds, responses Yes, by Application, RFC 3261 "20.19";
    "Feature-Caps": List of Features, responses Yes, by Application, RFC 6809 "6.2";
    "Flow-Timer": Single of Seconds, responses Yes in 200..=299, by Application, RFC 5626 "5.4";
    "From" or 'f': Single of Address, responses Yes, by Stack, RFC 3261 "20.20";
    "Geolocation": List of Uris, responses Yes in 424, by Application, RFC 6442 "4.1";
    "Geolocation-Error": Single of GeolocationError, responses Yes in 101..=699, by Application, RFC 6442 "4.4";
    "Geolocation-Routing": Single of YesNo, responses Rare, by Application, RFC 6442 "4.2";
    "Hide": Single of Unchecked, responses No, by Application, RFC 2543 "6";
    "History-Info": List of History, responses Yes in 101..=699, by Application, RFC 7044 "5";
    "Identity" or 'y': Rows of Unchecked, responses Rare, by Application, RFC 8224 "4";
    "Identity-Info": Single of Uri, responses No, by Application, RFC 4474 "9";
    "In-Reply-To": List of Unchecked, responses No, by Application, RFC 3261 "20.21";
    "Info-Package": Single of Unchecked, responses No, by Application, RFC 6086 "7.2";
    "Join": Single of Unchecked, responses No, by Application, RFC 3911 "7.1";
    "Max-Breadth": Single of Digits, responses No, by Application, RFC 5393 "5.3";
    "Max-Forwards": Single of Digits, responses No, by Application, RFC 3261 "20.22";
    "MIME-Version": Single of Version, responses Yes, by Body, RFC 3261 "20.24";
    "Min-Expires": Single of Seconds, responses Yes in 423, by Application, RFC 3261 "20.23";
    "Min-SE": Single of SessionInterval, responses Yes in 422, by Application, RFC 4028 "5";
    "Organization": Single of Text or empty, responses Yes, by Application, RFC 3261 "20.25";
    "Origination-Id": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.19";
    "P-Access-Network-Info": List of TokensWithParameters, responses Yes in 101..=699, by Application, RFC 7315 "5.4";
    "P-Answer-State": Single of TokenWithParameters, responses Yes in 101..=299, by Application, RFC 4964 "7.2";
    "P-Asserted-Identity": List of Identities, responses Rare, by Application, RFC 3325 "9.1";
    "P-Asserted-Service": List of Unchecked, responses No, by Application, RFC 6050 "4.1";
    "P-Associated-URI": List of NameAddresses or empty, responses Yes in 200..=299, by Application, RFC 7315 "5.1";
    "P-Called-Party-ID": Single of NameAddress, responses No, by Application, RFC 7315 "5.2";
    "P-Charge-Info": Single of Address, responses Rare, by Application, RFC 8496 "5.2";
    "P-Charging-Function-Addresses": List of ChargingAddresses, responses Yes in 101..=699, by Application, RFC 7315 "5.5";
    "P-Charging-Vector": Single of ChargingVector, responses Yes in 101..=699, by Application, RFC 7315 "5.6";
    "P-DCS-Billing-Info": Single of Unchecked, responses Yes in 101..=399, by Application, RFC 5503 "7.1";
    "P-DCS-LAES": Single of Unchecked, responses Yes in 101..=399, by Application, RFC 5503 "8.1";
    "P-DCS-OSPS": Single of Token, responses No, by Application, RFC 5503 "6.1";
    "P-DCS-Redirect": Single of Unchecked, responses Rare, by Application, RFC 5503 "8.1";
    "P-DCS-Trace-Party-ID": Single of NameAddress, responses No, by Application, RFC 5503 "5";
    "P-Early-Media": List of Tokens or empty, responses Yes in 101..=299, by Application, RFC 5009 "8";
    "P-Media-Authorization": List of HexStrings, responses Yes in 101..=299, by Application, RFC 3313 "5.1";
    "P-Preferred-Identity": List of Identities, responses Rare, by Application, RFC 3325 "9.2";
    "P-Preferred-Service": List of Unchecked, responses No, by Application, RFC 6050 "4.2";
    "P-Private-Network-Indication": Single of Unchecked, responses Rare, by Application, RFC 7316 "7";
    "P-Profile-Key": Single of Address, responses Rare, by Application, RFC 5002 "5";
    "P-Refused-URI-List": List of RefusedUris, responses Yes in 403, by Application, RFC 5318 "5";
    "P-Served-User": Single of Address, responses Rare, by Application, RFC 5502 "6";
    "P-User-Database": Single of Uri, responses Rare, by Application, RFC 4457 "4";
    "P-Visited-Network-ID": List of TokensOrStrings, responses No, by Application, RFC 7315 "5.3";
    "Path": List of NameAddresses, responses Yes in 200..=299, by Application, RFC 3327 "4";
    "Permission-Missing": List of Addresses, responses Yes in 470, by Application, RFC 5360 "5.9.3";
    "Policy-Contact": List of Uris, responses Yes in 488, by Application, RFC 6794 "4.4.5.2";
    "Policy-ID": List of Unchecked, responses No, by Application, RFC 6794 "4.4.5";
    "Priority": Single of Token, responses No, by Application, RFC 3261 "20.26";
    "Priority-Share": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.16";
    "Priority-Verstat": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.21";
    "Priv-Answer-Mode": Single of TokenWithParameters, responses Yes in 200, by Application, RFC 5373 "5";
    "Privacy": Single of Privacy, responses Yes, by Application, RFC 3323 "4.2";
    "Proxy-Authenticate": Rows of Challenge, responses Yes in 401 407 494, by Application, RFC 3261 "20.27";
    "Proxy-Authorization": Rows of Unchecked, responses No, by Application, RFC 3261 "20.28";
    "Proxy-Require": List of OptionTags, responses No, by Application, RFC 3261 "20.29";
    "RAck": Single of Unchecked, responses No, by Application, RFC 3262 "7.2";
    "Reason": List of Reasons, responses Yes in 101..=699, by Application, RFC 3326 "2";
    "Reason-Phrase": Single of Unchecked, responses Rare, by Application, RFC 6873 "4.4";
    "Record-Route": List of NameAddresses, responses Yes in 101..=299 401 484, by Stack, RFC 3261 "20.30";
    "Recv-Info": List of TokensWithParameters or empty, responses Yes, by Application, RFC 6086 "7.3";
    "Refer-Events-At": Single of SipUri, responses Yes in 200..=299, by Application, RFC 7614 "4.8";
    "Refer-Sub": Single of Boolean, responses Yes in 200..=299, by Application, RFC 4488 "4";
    "Refer-To" or 'r': Single of Address, responses No, by Application, RFC 3515 "2.1";
    "Referred-By" or 'b': Single of Address, responses No, by Application, RFC 3892 "3";
    "Reject-Contact" or 'j': List of Unchecked, responses No, by Application, RFC 3841 "9";
    "Relayed-Charge": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.12";
    "Replaces": Single of Unchecked, responses No, by Application, RFC 3891 "6.1";
    "Reply-To": Single of Address, responses Yes, by Application, RFC 3261 "20.31";
    "Request-Disposition" or 'd': List of Tokens, responses No, by Application, RFC 3841 "9";
    "Require": List of OptionTags, responses Yes, by Application, RFC 3261 "20.32";
    "Resource-Priority": List of ResourcePriorities, responses No, by Application, RFC 4412 "3.1";
    "Resource-Share": Single of Unchecked, responses Yes, by Application, TS "24.229" "7.2.13";
    "Response-Key": Single of Unchecked, responses No, by Application, RFC 2543 "6";
    "Response-Source": Single of Unchecked, responses Rare in 300..=699, by Application, TS "24.229" "7.2.17";
    "Restoration-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.11";
    "Retry-After": Single of RetryAfter, responses Yes in 404 413 480 486 500 503 600 603, by Application, RFC 3261 "20.33";
    "Route": List of NameAddresses, responses No, by Application, RFC 3261 "20.34";
    "RSeq": Single of ResponseNumber, responses Yes in 101..=199, by Application, RFC 3262 "7.1";
    "Security-Client": List of Mechanisms, responses No, by Application, RFC 3329 "2.6";
    "Security-Server": List of Mechanisms, responses Yes in 401 421 494, by Application, RFC 3329 "2.6";
    "Security-Verify": List of Mechanisms, responses No, by Application, RFC 3329 "2.6";
    "Server": Single of Products, responses Yes, by Application, RFC 3261 "20.35";
    "Service-Interact-Info": Single of Unchecked, responses Rare, by Application, TS "24.229" "7.2.14";
    "Service-Route": List of NameAddresses, responses Yes in 200..=299, by Application, RFC 3608 "5";
    "Session-Expires" or 'x': Single of SessionInterval, responses Yes in 200..=299, by Application, RFC 4028 "4";
    "Session-ID": Single of SessionId, responses Yes, by Application, RFC 7989 "5";
    "SIP-ETag": Single of Token, responses Yes in 200..=299, by Application, RFC 3903 "11.3";
    "SIP-If-Match": Single of Token, responses No, by Application, RFC 3903 "11.3";
    "Subject" or 's': Single of Text or empty, responses No, by Application, RFC 3261 "20.36";
    "Subscription-State": Single of Unchecked, responses No, by Application, RFC 6665 "8.2.3";
    "Supported" or 'k': List of OptionTags or empty, responses Yes, by Application, RFC 3261 "20.37";
    "Suppress-If-Match": Single of Token, responses No, by Application, RFC 5839 "7.2";
    "Target-Dialog": Single of Unchecked, responses No, by Application, RFC 4538 "7";
    "Timestamp": Single of Timestamp, responses Yes, by Application, RFC 3261 "20.38";
    "To" or 't': Single of Address, responses Yes, by Stack, RFC 3261 "20.39";
    "Trigger-Consent": List of Unchecked, responses Rare, by Application, RFC 5360 "5.11.2";
    "Unsupported": List of OptionTags, responses Yes in 420, by Application, RFC 3261 "20.40";
    "User-Agent": Single of Products, responses Yes, by Application, RFC 3261 "20.41";
    "User-to-User": List of TokensOrStrings, responses Yes, by Application, RFC 7433 "4.1";
    "Via" or 'v': List of Unchecked, responses Yes, by Stack, RFC 3261 "20.42";
    "Warning": List of Warnings, responses Yes, by Application, RFC 3261 "20.43";
    "WWW-Authenticate": Rows of Challenge, responses Yes in 401 407, by Application, RFC 3261 "20.44";
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
