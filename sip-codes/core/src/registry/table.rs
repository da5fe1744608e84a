//! The table of SIP response codes: one row a code, and the macro that reads the rows.
//!
//! A new code is one new row. Its constant on [`StatusCode`], its place in [`REGISTRY`], its
//! documentation and what the macros accept all come from that row.

use super::{Reference, Registration, Standing};
use crate::status::StatusCode;

/// Turns the rows below into the constants of [`StatusCode`] and into [`REGISTRY`].
///
/// A row reads: the documentation of the constant, with what the code means in its first line; the code;
/// the constant's name; the code with its reason phrase; the RFC and section. `formerly`, `standing`, `useful` and
/// `optional` follow where they apply. What a response must carry is in the table of `rule`.
///
/// Documentation and aliases are literals, although the rest of the row says the same: editors show no
/// documentation that a macro puts together, and an alias cannot be put together at all.
macro_rules! registry {
    ($(
        #[doc = $summary:literal]
        $(#[doc = $documentation:literal])+
        $code:literal $name:ident $code_and_phrase:literal, RFC $rfc:literal $section:literal
        $(, formerly $alias:literal)*
        $(, standing $standing:ident)?
        $(, useful $($useful:literal)+)?
        $(, optional $($optional:literal)+)?;
    )+) => {
        /// One constant for each code of [`REGISTRY`](crate::registry::REGISTRY).
        impl StatusCode {
            $(
                #[doc = $summary]
                $(#[doc = $documentation])+
                #[doc(alias = $code)]
                #[doc(alias = $code_and_phrase)]
                pub const $name: StatusCode = code($code);
            )+
        }

        /// Every known SIP response code, in ascending order: the codes of the IANA registry, and 409
        /// and 411, which only RFC 2543 defined.
        ///
        /// ```
        /// use sip_codes::registry::{REGISTRY, Standing};
        ///
        /// let historic = REGISTRY.iter().filter(|row| row.standing() == Standing::Historic);
        /// let codes: Vec<u16> = historic.map(|row| row.status_code().as_u16()).collect();
        /// assert_eq!(codes, [409, 411]);
        /// ```
        #[doc(alias = "ALL")]
        pub static REGISTRY: &[Registration] = &[$(
            Registration {
                status: StatusCode::$name,
                name: stringify!($name),
                phrase: phrase($code_and_phrase),
                status_line: concat!("SIP/2.0 ", $code_and_phrase),
                aliases: &[$($alias),*],
                standing: standing!($($standing)?),
                reference: Reference::new($rfc, $section),
                // A documentation comment starts with the space after its slashes.
                summary: $summary.trim_ascii_start(),
                optional_headers: &[$($($optional),+)?],
                useful_headers: &[$($($useful),+)?],
            },
        )+];
    };
}

macro_rules! standing {
    () => {
        Standing::Registered
    };
    ($standing:ident) => {
        Standing::$standing
    };
}

/// The code with these digits.
const fn code(digits: &str) -> StatusCode {
    match StatusCode::from_bytes(digits.as_bytes()) {
        Ok(status) => status,
        Err(_) => panic!("a row of the registry is not 100 to 699"),
    }
}

/// The phrase of `486 Busy Here`.
const fn phrase(code_and_phrase: &'static str) -> &'static str {
    let (_, phrase) = code_and_phrase.as_bytes().split_at("486 ".len());
    match core::str::from_utf8(phrase) {
        Ok(phrase) => phrase,
        Err(_) => panic!("a reason phrase is ASCII"),
    }
}

registry! {
    /// Next hop has the request and is working on it; hop-by-hop, never relayed upstream by a stateful proxy.
    ///
    /// `100 Trying`, [RFC 3261 §21.1.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.1.1).
    "100" TRYING "100 Trying", RFC 3261 "21.1.1",
        optional "Timestamp";
    /// Callee is being alerted; the caller may play local ringback.
    ///
    /// `180 Ringing`, [RFC 3261 §21.1.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.1.2).
    "180" RINGING "180 Ringing", RFC 3261 "21.1.2",
        useful "Contact", optional "Alert-Info" "Contact" "Require" "RSeq";
    /// Call is being sent on to a different set of destinations; keep waiting.
    ///
    /// `181 Call Is Being Forwarded`, [RFC 3261 §21.1.3](https://www.rfc-editor.org/rfc/rfc3261#section-21.1.3).
    "181" CALL_IS_BEING_FORWARDED "181 Call Is Being Forwarded", RFC 3261 "21.1.3",
        useful "Contact", optional "Contact" "Require" "RSeq";
    /// Callee is busy for now and the call waits in a queue; may repeat, reason text can give position.
    ///
    /// `182 Queued`, [RFC 3261 §21.1.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.1.4).
    "182" QUEUED "182 Queued", RFC 3261 "21.1.4",
        useful "Contact", optional "Contact" "Require" "RSeq";
    /// Generic call progress, often with early media; stand-in for any 1xx code you do not know.
    ///
    /// `183 Session Progress`, [RFC 3261 §21.1.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.1.5).
    "183" SESSION_PROGRESS "183 Session Progress", RFC 3261 "21.1.5",
        useful "Contact", optional "Contact" "Require" "RSeq";
    /// One early dialog is over while the INVITE stays pending; sent only if the caller listed option tag 199.
    ///
    /// `199 Early Dialog Terminated`, [RFC 6228 §5](https://www.rfc-editor.org/rfc/rfc6228#section-5).
    /// Must carry `Reason` ([RFC 6228 §5](https://www.rfc-editor.org/rfc/rfc6228#section-5)).
    "199" EARLY_DIALOG_TERMINATED "199 Early Dialog Terminated", RFC 6228 "5";
    /// Request succeeded; what the response carries depends on the method.
    ///
    /// `200 OK`, [RFC 3261 §21.2.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.2.1).
    "200" OK "200 OK", RFC 3261 "21.2.1",
        optional "Contact" "Allow" "Supported" "Accept" "Accept-Encoding" "Accept-Language"
            "Authentication-Info" "Date" "Warning" "Expires" "SIP-ETag" "Accept-Resource-Priority"
            "Session-Expires" "Require" "Path" "Service-Route" "Flow-Timer" "Recv-Info" "Refer-Sub"
            "Refer-Events-At" "P-Associated-URI";
    /// Old "accepted for processing" success; treat as 200 and never send it to SUBSCRIBE or NOTIFY.
    ///
    /// `202 Accepted`, [RFC 6665 §8.3.1](https://www.rfc-editor.org/rfc/rfc6665#section-8.3.1).
    /// Deprecated: not to be sent any more, but old peers still do.
    "202" ACCEPTED "202 Accepted", RFC 6665 "8.3.1",
        standing Deprecated,
        optional "Expires" "Contact";
    /// In-dialog SUBSCRIBE succeeded and, because the entity-tag matched, no NOTIFY will follow.
    ///
    /// `204 No Notification`, [RFC 5839 §7.1](https://www.rfc-editor.org/rfc/rfc5839#section-7.1).
    /// Must carry `Expires` ([RFC 6665 §3.1.1](https://www.rfc-editor.org/rfc/rfc6665#section-3.1.1)).
    "204" NO_NOTIFICATION "204 No Notification", RFC 5839 "7.1";
    /// Target has several locations; pick one of the Contact entries and retry there.
    ///
    /// `300 Multiple Choices`, [RFC 3261 §21.3.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.1).
    "300" MULTIPLE_CHOICES "300 Multiple Choices", RFC 3261 "21.3.1",
        useful "Contact", optional "Contact";
    /// User has left this address for good; retry at Contact and update stored addresses.
    ///
    /// `301 Moved Permanently`, [RFC 3261 §21.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2).
    "301" MOVED_PERMANENTLY "301 Moved Permanently", RFC 3261 "21.3.2",
        useful "Contact", optional "Contact";
    /// Retry at Contact; cache that address only for the expiry time given, otherwise use it once.
    ///
    /// `302 Moved Temporarily`, [RFC 3261 §21.3.3](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.3).
    "302" MOVED_TEMPORARILY "302 Moved Temporarily", RFC 3261 "21.3.3",
        useful "Contact", optional "Contact" "Expires";
    /// Send this one request again through the proxy named in Contact; only a UAS may issue it.
    ///
    /// `305 Use Proxy`, [RFC 3261 §21.3.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.4).
    "305" USE_PROXY "305 Use Proxy", RFC 3261 "21.3.4",
        useful "Contact", optional "Contact";
    /// Call failed but the body describes other services that could help.
    ///
    /// `380 Alternative Service`, [RFC 3261 §21.3.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.5).
    "380" ALTERNATIVE_SERVICE "380 Alternative Service", RFC 3261 "21.3.5",
        optional "Contact" "Content-Type";
    /// Request syntax is malformed; stand-in for any unknown 4xx.
    ///
    /// `400 Bad Request`, [RFC 3261 §21.4.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.1).
    "400" BAD_REQUEST "400 Bad Request", RFC 3261 "21.4.1";
    /// UAS or registrar challenges the sender; retry with an Authorization header and a higher CSeq.
    ///
    /// `401 Unauthorized`, [RFC 3261 §21.4.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.2).
    /// Must carry `WWW-Authenticate` ([RFC 3261 §22.2](https://www.rfc-editor.org/rfc/rfc3261#section-22.2)).
    "401" UNAUTHORIZED "401 Unauthorized", RFC 3261 "21.4.2",
        optional "Proxy-Authenticate";
    /// Reserved; if seen, handle as an unknown 4xx.
    ///
    /// `402 Payment Required`, [RFC 3261 §21.4.3](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.3).
    "402" PAYMENT_REQUIRED "402 Payment Required", RFC 3261 "21.4.3";
    /// Understood but refused; credentials will not change the answer, so do not repeat.
    ///
    /// `403 Forbidden`, [RFC 3261 §21.4.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.4).
    "403" FORBIDDEN "403 Forbidden", RFC 3261 "21.4.4",
        optional "P-Refused-URI-List";
    /// Server knows the user does not exist in that domain, or the domain is not one it serves.
    ///
    /// `404 Not Found`, [RFC 3261 §21.4.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.5).
    "404" NOT_FOUND "404 Not Found", RFC 3261 "21.4.5",
        optional "Retry-After";
    /// Method is recognised but not permitted for this address; Allow lists the permitted ones.
    ///
    /// `405 Method Not Allowed`, [RFC 3261 §21.4.6](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.6).
    /// Must carry `Allow` ([RFC 3261 §21.4.6](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.6)).
    "405" METHOD_NOT_ALLOWED "405 Method Not Allowed", RFC 3261 "21.4.6";
    /// Nothing the target can generate fits the Accept header of the request.
    ///
    /// `406 Not Acceptable`, [RFC 3261 §21.4.7](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.7).
    "406" NOT_ACCEPTABLE "406 Not Acceptable", RFC 3261 "21.4.7";
    /// A proxy challenges the sender; retry with a Proxy-Authorization header and a higher CSeq.
    ///
    /// `407 Proxy Authentication Required`, [RFC 3261 §21.4.8](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.8).
    /// Must carry `Proxy-Authenticate` ([RFC 3261 §22.3](https://www.rfc-editor.org/rfc/rfc3261#section-22.3)).
    "407" PROXY_AUTHENTICATION_REQUIRED "407 Proxy Authentication Required", RFC 3261 "21.4.8",
        optional "WWW-Authenticate";
    /// No answer could be produced in time; also what a local transaction timeout is treated as.
    ///
    /// `408 Request Timeout`, [RFC 3261 §21.4.9](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.9).
    "408" REQUEST_TIMEOUT "408 Request Timeout", RFC 3261 "21.4.9";
    /// RFC 2543 only: REGISTER action parameter clashed with existing registrations; dropped by RFC 3261.
    ///
    /// `409 Conflict`, [RFC 2543 §7.4.10](https://www.rfc-editor.org/rfc/rfc2543#section-7.4.10).
    /// Historic: RFC 3261 dropped it, but old peers may still send it.
    "409" CONFLICT "409 Conflict", RFC 2543 "7.4.10",
        standing Historic;
    /// Resource was here, is gone for good, and left no forwarding address.
    ///
    /// `410 Gone`, [RFC 3261 §21.4.10](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.10).
    "410" GONE "410 Gone", RFC 3261 "21.4.10";
    /// RFC 2543 only: server wanted a Content-Length header; dropped by RFC 3261.
    ///
    /// `411 Length Required`, [RFC 2543 §7.4.12](https://www.rfc-editor.org/rfc/rfc2543#section-7.4.12).
    /// Historic: RFC 3261 dropped it, but old peers may still send it.
    "411" LENGTH_REQUIRED "411 Length Required", RFC 2543 "7.4.12",
        standing Historic;
    /// SIP-If-Match entity-tag matched nothing; discard the tag and publish afresh without it.
    ///
    /// `412 Conditional Request Failed`, [RFC 3903 §11.2.1](https://www.rfc-editor.org/rfc/rfc3903#section-11.2.1).
    "412" CONDITIONAL_REQUEST_FAILED "412 Conditional Request Failed", RFC 3903 "11.2.1";
    /// Body is bigger than the server will take; retry without it or with a smaller one.
    ///
    /// `413 Request Entity Too Large`, [RFC 3261 §21.4.11](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.11).
    "413" REQUEST_ENTITY_TOO_LARGE "413 Request Entity Too Large", RFC 3261 "21.4.11",
        optional "Retry-After";
    /// The Request-URI exceeds the length this server accepts.
    ///
    /// `414 Request-URI Too Long`, [RFC 3261 §21.4.12](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.12).
    "414" REQUEST_URI_TOO_LONG "414 Request-URI Too Long", RFC 3261 "21.4.12";
    /// Body type, encoding or language is not understood; the response lists what is.
    ///
    /// `415 Unsupported Media Type`, [RFC 3261 §21.4.13](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.13).
    /// Must carry `Accept`, `Accept-Encoding` or `Accept-Language` ([RFC 3261 §8.2.3](https://www.rfc-editor.org/rfc/rfc3261#section-8.2.3)).
    "415" UNSUPPORTED_MEDIA_TYPE "415 Unsupported Media Type", RFC 3261 "21.4.13";
    /// Server does not know the Request-URI scheme; retry with a SIP URI.
    ///
    /// `416 Unsupported URI Scheme`, [RFC 3261 §21.4.14](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.14).
    "416" UNSUPPORTED_URI_SCHEME "416 Unsupported URI Scheme", RFC 3261 "21.4.14",
        optional "Warning";
    /// No Resource-Priority value was recognised although the request required the extension.
    ///
    /// `417 Unknown Resource-Priority`, [RFC 4412 §4.6.2](https://www.rfc-editor.org/rfc/rfc4412#section-4.6.2).
    "417" UNKNOWN_RESOURCE_PRIORITY "417 Unknown Resource-Priority", RFC 4412 "4.6.2",
        optional "Accept-Resource-Priority";
    /// An option tag in Require or Proxy-Require is not supported; Unsupported names it.
    ///
    /// `420 Bad Extension`, [RFC 3261 §21.4.15](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.15).
    /// Must carry `Unsupported` ([RFC 3261 §21.4.15](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.15)).
    "420" BAD_EXTENSION "420 Bad Extension", RFC 3261 "21.4.15";
    /// Server cannot proceed unless the client supports the option tags listed in Require.
    ///
    /// `421 Extension Required`, [RFC 3261 §21.4.16](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.16).
    /// Must carry `Require` ([RFC 3261 §21.4.16](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.16)).
    "421" EXTENSION_REQUIRED "421 Extension Required", RFC 3261 "21.4.16",
        optional "Security-Server";
    /// Session-Expires is below the local minimum; retry with at least the returned Min-SE.
    ///
    /// `422 Session Interval Too Small`, [RFC 4028 §6](https://www.rfc-editor.org/rfc/rfc4028#section-6).
    /// Must carry `Min-SE` ([RFC 4028 §6](https://www.rfc-editor.org/rfc/rfc4028#section-6)).
    "422" SESSION_INTERVAL_TOO_SMALL "422 Session Interval Too Small", RFC 4028 "6";
    /// Requested expiry is too short; retry with at least the returned Min-Expires.
    ///
    /// `423 Interval Too Brief`, [RFC 3261 §21.4.17](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.17).
    /// Must carry `Min-Expires` ([RFC 3261 §10.3](https://www.rfc-editor.org/rfc/rfc3261#section-10.3)).
    "423" INTERVAL_TOO_BRIEF "423 Interval Too Brief", RFC 3261 "21.4.17";
    /// Location sent with the request is malformed, unsuitable or could not be fetched.
    ///
    /// `424 Bad Location Information`, [RFC 6442 §4.3](https://www.rfc-editor.org/rfc/rfc6442#section-4.3).
    /// Must carry `Geolocation-Error` ([RFC 6442 §4.3](https://www.rfc-editor.org/rfc/rfc6442#section-4.3)).
    "424" BAD_LOCATION_INFORMATION "424 Bad Location Information", RFC 6442 "4.3",
        optional "Geolocation";
    /// Emergency alert data in a non-interactive call is too broken to act on.
    ///
    /// `425 Bad Alert Message`, [RFC 8876 §5.1](https://www.rfc-editor.org/rfc/rfc8876#section-5.1).
    /// Must carry `AlertMsg-Error` ([RFC 8876 §5.1](https://www.rfc-editor.org/rfc/rfc8876#section-5.1)).
    "425" BAD_ALERT_MESSAGE "425 Bad Alert Message", RFC 8876 "5.1";
    /// Policy needs a signed Identity header and no usable one was present.
    ///
    /// `428 Use Identity Header`, [RFC 8224 §6.2.2](https://www.rfc-editor.org/rfc/rfc8224#section-6.2.2).
    "428" USE_IDENTITY_HEADER "428 Use Identity Header", RFC 8224 "6.2.2";
    /// Refer target insists on a valid Referred-By token from the referrer.
    ///
    /// `429 Provide Referrer Identity`, [RFC 3892 §5](https://www.rfc-editor.org/rfc/rfc3892#section-5).
    "429" PROVIDE_REFERRER_IDENTITY "429 Provide Referrer Identity", RFC 3892 "5";
    /// Edge proxy reports that one flow to a UA instance failed; try another flow. Endpoints: treat as 400.
    ///
    /// `430 Flow Failed`, [RFC 5626 §11.5](https://www.rfc-editor.org/rfc/rfc5626#section-11.5).
    "430" FLOW_FAILED "430 Flow Failed", RFC 5626 "11.5";
    /// Refused because the sender is anonymous; retry identified only with the user's consent.
    ///
    /// `433 Anonymity Disallowed`, [RFC 5079 §5](https://www.rfc-editor.org/rfc/rfc5079#section-5).
    "433" ANONYMITY_DISALLOWED "433 Anonymity Disallowed", RFC 5079 "5";
    /// Credentials behind the Identity header could not be fetched.
    ///
    /// `436 Bad Identity Info`, [RFC 8224 §6.2.2](https://www.rfc-editor.org/rfc/rfc8224#section-6.2.2).
    "436" BAD_IDENTITY_INFO "436 Bad Identity Info", RFC 8224 "6.2.2",
        formerly "Bad Identity-Info";
    /// Identity credential was obtained but is not trusted or not supported.
    ///
    /// `437 Unsupported Credential`, [RFC 8224 §6.2.2](https://www.rfc-editor.org/rfc/rfc8224#section-6.2.2).
    "437" UNSUPPORTED_CREDENTIAL "437 Unsupported Credential", RFC 8224 "6.2.2",
        formerly "Unsupported Certificate";
    /// No Identity header carried a valid, supported signature.
    ///
    /// `438 Invalid Identity Header`, [RFC 8224 §6.2.2](https://www.rfc-editor.org/rfc/rfc8224#section-6.2.2).
    "438" INVALID_IDENTITY_HEADER "438 Invalid Identity Header", RFC 8224 "6.2.2";
    /// Registrar supports outbound but the first proxy on the path does not; may register without it.
    ///
    /// `439 First Hop Lacks Outbound Support`, [RFC 5626 §11.6](https://www.rfc-editor.org/rfc/rfc5626#section-11.6).
    "439" FIRST_HOP_LACKS_OUTBOUND_SUPPORT "439 First Hop Lacks Outbound Support", RFC 5626 "11.6";
    /// Proxy had too little Max-Breadth left for the parallel forking it wanted to do.
    ///
    /// `440 Max-Breadth Exceeded`, [RFC 5393 §5.3.3](https://www.rfc-editor.org/rfc/rfc5393#section-5.3.3).
    "440" MAX_BREADTH_EXCEEDED "440 Max-Breadth Exceeded", RFC 5393 "5.3.3";
    /// INFO named an Info Package the receiver is not willing to get; the dialog survives.
    ///
    /// `469 Bad Info Package`, [RFC 6086 §4.2.2](https://www.rfc-editor.org/rfc/rfc6086#section-4.2.2).
    /// Must carry `Recv-Info` ([RFC 6086 §4.2.2](https://www.rfc-editor.org/rfc/rfc6086#section-4.2.2)).
    "469" BAD_INFO_PACKAGE "469 Bad Info Package", RFC 6086 "4.2.2";
    /// URI list holds recipients for whom the relay has no permission yet.
    ///
    /// `470 Consent Needed`, [RFC 5360 §5.9.2](https://www.rfc-editor.org/rfc/rfc5360#section-5.9.2).
    "470" CONSENT_NEEDED "470 Consent Needed", RFC 5360 "5.9.2",
        optional "Permission-Missing";
    /// Callee reachable but not available now, or known user with no current location.
    ///
    /// `480 Temporarily Unavailable`, [RFC 3261 §21.4.18](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.18).
    "480" TEMPORARILY_UNAVAILABLE "480 Temporarily Unavailable", RFC 3261 "21.4.18",
        optional "Retry-After" "Warning";
    /// Request matches no dialog or transaction at the receiver.
    ///
    /// `481 Call/Transaction Does Not Exist`, [RFC 3261 §21.4.19](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.19).
    "481" CALL_TRANSACTION_DOES_NOT_EXIST "481 Call/Transaction Does Not Exist", RFC 3261 "21.4.19";
    /// Request looped, or reached the UAS twice by different paths (merged request).
    ///
    /// `482 Loop Detected`, [RFC 3261 §21.4.20](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.20).
    "482" LOOP_DETECTED "482 Loop Detected", RFC 3261 "21.4.20";
    /// Max-Forwards was zero on arrival.
    ///
    /// `483 Too Many Hops`, [RFC 3261 §21.4.21](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.21).
    "483" TOO_MANY_HOPS "483 Too Many Hops", RFC 3261 "21.4.21";
    /// More digits are needed; with overlap dialling send a longer address.
    ///
    /// `484 Address Incomplete`, [RFC 3261 §21.4.22](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.22).
    "484" ADDRESS_INCOMPLETE "484 Address Incomplete", RFC 3261 "21.4.22";
    /// Request-URI fits several users; a person has to choose, Contact may list candidates.
    ///
    /// `485 Ambiguous`, [RFC 3261 §21.4.23](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.23).
    "485" AMBIGUOUS "485 Ambiguous", RFC 3261 "21.4.23",
        optional "Contact";
    /// Callee busy at this end system; another device or voicemail may still answer.
    ///
    /// `486 Busy Here`, [RFC 3261 §21.4.24](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24).
    "486" BUSY_HERE "486 Busy Here", RFC 3261 "21.4.24",
        optional "Retry-After";
    /// Pending request was ended by CANCEL or BYE (or the invitation expired); never answers CANCEL itself.
    ///
    /// `487 Request Terminated`, [RFC 3261 §21.4.25](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.25).
    "487" REQUEST_TERMINATED "487 Request Terminated", RFC 3261 "21.4.25";
    /// Session offer not acceptable at this target; another one might accept it.
    ///
    /// `488 Not Acceptable Here`, [RFC 3261 §21.4.26](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.26).
    "488" NOT_ACCEPTABLE_HERE "488 Not Acceptable Here", RFC 3261 "21.4.26",
        optional "Warning" "Policy-Contact";
    /// Event package named in the Event header is not understood.
    ///
    /// `489 Bad Event`, [RFC 6665 §8.3.2](https://www.rfc-editor.org/rfc/rfc6665#section-8.3.2).
    "489" BAD_EVENT "489 Bad Event", RFC 6665 "8.3.2",
        optional "Allow-Events";
    /// Glare: the receiver has its own request pending in the dialog; wait a random time and retry.
    ///
    /// `491 Request Pending`, [RFC 3261 §21.4.27](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.27).
    "491" REQUEST_PENDING "491 Request Pending", RFC 3261 "21.4.27";
    /// Body was encrypted for a key the receiver lacks or refuses to use.
    ///
    /// `493 Undecipherable`, [RFC 3261 §21.4.28](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.28).
    "493" UNDECIPHERABLE "493 Undecipherable", RFC 3261 "21.4.28",
        optional "Content-Type";
    /// Agree on a security mechanism first; Security-Server lists the choices.
    ///
    /// `494 Security Agreement Required`, [RFC 3329 §2.3.1](https://www.rfc-editor.org/rfc/rfc3329#section-2.3.1).
    /// Must carry `Security-Server` ([RFC 3329 §2.3.1](https://www.rfc-editor.org/rfc/rfc3329#section-2.3.1)).
    "494" SECURITY_AGREEMENT_REQUIRED "494 Security Agreement Required", RFC 3329 "2.3.1",
        optional "Require" "Proxy-Authenticate";
    /// Unexpected server fault; may retry later. Stand-in for any unknown 5xx.
    ///
    /// `500 Server Internal Error`, [RFC 3261 §21.5.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.1).
    "500" SERVER_INTERNAL_ERROR "500 Server Internal Error", RFC 3261 "21.5.1",
        optional "Retry-After";
    /// Server does not know the method, or lacks the function, for any user.
    ///
    /// `501 Not Implemented`, [RFC 3261 §21.5.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.2).
    "501" NOT_IMPLEMENTED "501 Not Implemented", RFC 3261 "21.5.2";
    /// Gateway or proxy got an invalid response from the next server.
    ///
    /// `502 Bad Gateway`, [RFC 3261 §21.5.3](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.3).
    "502" BAD_GATEWAY "502 Bad Gateway", RFC 3261 "21.5.3";
    /// Server overloaded or down for maintenance; try another server, honour Retry-After.
    ///
    /// `503 Service Unavailable`, [RFC 3261 §21.5.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.4).
    "503" SERVICE_UNAVAILABLE "503 Service Unavailable", RFC 3261 "21.5.4",
        optional "Retry-After";
    /// An external server needed for the request did not answer in time.
    ///
    /// `504 Server Time-out`, [RFC 3261 §21.5.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.5).
    "504" SERVER_TIME_OUT "504 Server Time-out", RFC 3261 "21.5.5";
    /// SIP version of the request is not supported.
    ///
    /// `505 Version Not Supported`, [RFC 3261 §21.5.6](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.6).
    "505" VERSION_NOT_SUPPORTED "505 Version Not Supported", RFC 3261 "21.5.6";
    /// Whole message exceeds what the server can handle.
    ///
    /// `513 Message Too Large`, [RFC 3261 §21.5.7](https://www.rfc-editor.org/rfc/rfc3261#section-21.5.7).
    "513" MESSAGE_TOO_LARGE "513 Message Too Large", RFC 3261 "21.5.7";
    /// Server does not support the push service named in pn-provider.
    ///
    /// `555 Push Notification Service Not Supported`, [RFC 8599 §8.1](https://www.rfc-editor.org/rfc/rfc8599#section-8.1).
    "555" PUSH_NOTIFICATION_SERVICE_NOT_SUPPORTED "555 Push Notification Service Not Supported", RFC 8599 "8.1";
    /// Preconditions (such as QoS) in the offer cannot or will not be met.
    ///
    /// `580 Precondition Failure`, [RFC 3312 §8](https://www.rfc-editor.org/rfc/rfc3312#section-8).
    "580" PRECONDITION_FAILURE "580 Precondition Failure", RFC 3312 "8",
        optional "Content-Type";
    /// Callee busy and no other endpoint will take the call. Stand-in for any unknown 6xx.
    ///
    /// `600 Busy Everywhere`, [RFC 3261 §21.6.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.6.1).
    "600" BUSY_EVERYWHERE "600 Busy Everywhere", RFC 3261 "21.6.1",
        optional "Retry-After";
    /// Callee refuses and no other endpoint will answer.
    ///
    /// `603 Decline`, [RFC 3261 §21.6.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.6.2).
    "603" DECLINE "603 Decline", RFC 3261 "21.6.2",
        optional "Retry-After";
    /// Server has authoritative knowledge that the user exists nowhere.
    ///
    /// `604 Does Not Exist Anywhere`, [RFC 3261 §21.6.3](https://www.rfc-editor.org/rfc/rfc3261#section-21.6.3).
    "604" DOES_NOT_EXIST_ANYWHERE "604 Does Not Exist Anywhere", RFC 3261 "21.6.3";
    /// Callee would talk but the offered session (media, bandwidth, addressing) cannot be supported.
    ///
    /// `606 Not Acceptable`, [RFC 3261 §21.6.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.6.4).
    "606" NOT_ACCEPTABLE_ANYWHERE "606 Not Acceptable", RFC 3261 "21.6.4",
        optional "Warning";
    /// Called party does not want this caller; further attempts will likely be refused too.
    ///
    /// `607 Unwanted`, [RFC 8197 §4](https://www.rfc-editor.org/rfc/rfc8197#section-4).
    "607" UNWANTED "607 Unwanted", RFC 8197 "4";
    /// An intermediary, not the user, blocked the request; Call-Info may say whom to contact.
    ///
    /// `608 Rejected`, [RFC 8688 §3.1](https://www.rfc-editor.org/rfc/rfc8688#section-3.1).
    "608" REJECTED "608 Rejected", RFC 8688 "3.1",
        optional "Call-Info";
}

/// Second names, for phrases that an obsolete RFC gave.
impl StatusCode {
    /// The name that RFC 4474 gave to 437, [`UNSUPPORTED_CREDENTIAL`](Self::UNSUPPORTED_CREDENTIAL)
    /// since RFC 8224.
    pub const UNSUPPORTED_CERTIFICATE: StatusCode = StatusCode::UNSUPPORTED_CREDENTIAL;
}
