//! The table of rules on header fields: one row a rule, and the macro that reads the rows.
//!
//! A new rule is one new row. What the macros demand, what is checked at run time, and what the documentation says come
//! from that row.

use super::{Demand, HeaderCondition, HeaderRule, ValueTest};
use crate::registry::{Reference, codes};

/// Turns the rows below into [`HEADER_RULES`].
///
/// A row reads: the codes; `to` and the methods of the request, if they matter; `with` and another header field of the
/// response, if the rule depends on that; what is demanded; the header field, or several if one of them is enough; the
/// RFC and section. In brackets after the name of a header field is what is asked of its value.
macro_rules! header_rules {
    ($(
        $($first:literal $(..= $last:literal)?)+
        $(to $($method:literal)+)?
        $(with $other:literal $([$($other_test:tt)+])?)?
        => $demand:ident $name:literal $(or $alternative:literal)* $([$($test:tt)+])?,
        RFC $rfc:literal $section:literal;
    )+) => {
        /// Every rule on the header fields of a response: which a code demands, or demands for a method; which another
        /// header field demands; and which must not be there.
        ///
        /// ```
        /// use sip_codes::header::{Demand, HEADER_RULES};
        ///
        /// let forbidding = HEADER_RULES.iter().filter(|rule| rule.demand() == Demand::Forbid);
        /// assert!(forbidding.flat_map(|rule| rule.names()).any(|name| *name == "Min-SE"));
        /// ```
        pub static HEADER_RULES: &[HeaderRule] = &[$(
            HeaderRule {
                codes: codes!($($first $(..= $last)?)+),
                methods: &[$($($method),+)?],
                condition: condition!($($other $([$($other_test)+])?)?),
                demand: Demand::$demand,
                names: &[$name $(, $alternative)*],
                test: test!($($($test)+)?),
                reference: Reference::new($rfc, $section),
            },
        )+];
    };
}

macro_rules! condition {
    () => {
        None
    };
    ($name:literal $([$($test:tt)+])?) => {
        Some(HeaderCondition { name: $name, test: test!($($($test)+)?) })
    };
}

macro_rules! test {
    () => {
        ValueTest::Any
    };
    (Item $item:literal) => {
        ValueTest::Item($item)
    };
    (Parameter $name:literal $($value:literal)+) => {
        ValueTest::Parameter($name, &[$($value),+])
    };
    (WithoutParameter $name:literal) => {
        ValueTest::WithoutParameter($name)
    };
    ($test:ident) => {
        ValueTest::$test
    };
}

header_rules! {
    // What a code demands.
    199 => Carry "Reason" [SipCause], RFC 6228 "5";
    204 => Carry "Expires", RFC 6665 "3.1.1";
    401 => Carry "WWW-Authenticate", RFC 3261 "22.2";
    405 => Carry "Allow", RFC 3261 "21.4.6";
    407 => Carry "Proxy-Authenticate", RFC 3261 "22.3";
    415 => Carry "Accept" or "Accept-Encoding" or "Accept-Language", RFC 3261 "8.2.3";
    420 => Carry "Unsupported", RFC 3261 "21.4.15";
    421 => Carry "Require", RFC 3261 "21.4.16";
    422 => Carry "Min-SE", RFC 4028 "6";
    423 => Carry "Min-Expires", RFC 3261 "10.3";
    424 => Carry "Geolocation-Error", RFC 6442 "4.3";
    425 => Carry "AlertMsg-Error", RFC 8876 "5.1";
    469 => Carry "Recv-Info", RFC 6086 "4.2.2";
    494 => Carry "Security-Server", RFC 3329 "2.3.1";

    // What a code demands for a method.
    200..=299 to "INVITE" => Carry "Contact" [SipUri], RFC 3261 "12.1.1";
    200..=299 to "UPDATE" => Carry "Contact", RFC 3311 "7";
    200..=299 to "REFER" => Carry "Contact", RFC 3515 "2.2";
    200..=299 to "SUBSCRIBE" => Carry "Expires", RFC 6665 "3.1.1";
    200..=299 to "SUBSCRIBE" => Carry "Contact" [SipUri], RFC 3261 "12.1.1";
    200..=299 to "PUBLISH" => Carry "SIP-ETag", RFC 3903 "6";
    200..=299 to "PUBLISH" => Carry "Expires", RFC 3903 "6";
    489 to "PUBLISH" => Carry "Allow-Events", RFC 3903 "11.1.1";

    // What another header field demands.
    101..=199 with "RSeq" => Carry "Require" [Item "100rel"], RFC 3262 "3";
    101..=199 with "Require" [Item "100rel"] => Carry "RSeq", RFC 3262 "3";
    200..=299 with "Session-Expires" => Carry "Session-Expires" [Parameter "refresher" "uac" "uas"],
        RFC 4028 "9";
    200..=299 with "Session-Expires" [Parameter "refresher" "uac"] => Carry "Require" [Item "timer"],
        RFC 4028 "9";
    421 with "Require" [Item "sec-agree"] => Carry "Security-Server", RFC 3329 "2.3.2";
    608 with "Call-Info" => Carry "Call-Info" [Parameter "purpose" "jwscard"], RFC 8688 "3.1";
    401 407 => Differ "WWW-Authenticate", RFC 8760 "2.3";
    401 407 494 => Differ "Proxy-Authenticate", RFC 8760 "2.3";

    // What must not be there.
    100 200..=699 => Forbid "RSeq", RFC 3262 "7.1";
    100 => Forbid "Require" [Item "100rel"], RFC 3262 "3";
    199 => Forbid "Require" [Item "199"], RFC 6228 "5";
    199 => Forbid "Supported" [Item "199"], RFC 6228 "5";
    100..=421 423..=699 => Forbid "Min-SE", RFC 4028 "5";
    100..=402 404..=699 => Forbid "P-Refused-URI-List", RFC 5318 "6";
    200..=299 to "MESSAGE" => Forbid "Contact", RFC 3428 "7";
    100..=699 to "REGISTER" => Forbid "Record-Route", RFC 3261 "10.3";
    200..=299 to "REGISTER" => Forbid "Contact" [WithoutParameter "expires"], RFC 3261 "10.3";
    100..=699 to "PUBLISH" => Forbid "Record-Route", RFC 3903 "6";
    405 => Forbid "Allow" [Method], RFC 3261 "21.4.6";
}
