//! Whatever the values are, what is written is legal: each value by the grammar of its header field, each
//! reason phrase by that of RFC 3261 §25.1.

// Which responses carry a header field is no matter here.
#![allow(deprecated)]

use std::cell::RefCell;
use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use proptest::prelude::*;
use sip_codes::header::{
    Accept, Allow, Contact, HeaderField, Host, HostAndPort, Reason, RetryAfter, SecurityServer,
    SipUri, Uri, ValueGrammar, Warning, WwwAuthenticate,
};
use sip_codes::q850::Cause;
use sip_codes::{SipResponse, SipResponseExt, StatusCode, sip_header};
use sip_codes_core::grammar::find_non_reason;

/// Texts that end a place, begin another, are no value of a place, or are only long.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "\t",
    "  \t ",
    "a b",
    " a",
    "a ",
    "\"",
    "\\",
    "\\\"",
    "a\\",
    "<",
    ">",
    "<>",
    "(",
    ")",
    "()",
    "[",
    "]",
    "[::1]",
    "::1",
    "{",
    "}",
    ",",
    ", ",
    ",,",
    ";",
    ";x=1",
    "=",
    ":",
    ":5060",
    "@",
    "a@b",
    "?",
    "?x=y",
    "&",
    "/",
    "//",
    "+",
    "-",
    "*",
    "*.*",
    ".",
    "..",
    "%",
    "%4",
    "%41",
    "%zz",
    "%0D%0A",
    "\r",
    "\n",
    "\r\n",
    "\r\nVia: evil",
    "\r\n\r\n",
    "\0",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "é",
    "Zoë",
    "🙂",
    "٣",
    "0",
    "1",
    "-1",
    "1.5",
    "+60",
    "NaN",
    "inf",
    "256",
    "65536",
    "4294967296",
    "99999999999999999999",
    "true",
    "None",
    "sip:bob@example.com",
    "sip:",
    "Digest",
    "MD5, evil=1",
    "auth",
    "SIP;cause=486",
    "\", evil=\"",
    ">;q=2, <sip:eve@e",
    "60 (",
    "Bob <sip:b@c>",
    "gzip;q=2",
    "a.b.c",
    "-a",
    "a-",
    "example.com",
    "example.com.",
    "1.2.3.4.5",
    "999",
];

/// What is inserted.
struct Values<'a> {
    text: &'a str,
    other: &'a str,
    host: Host,
    host_and_port: HostAndPort,
    ipv6: Ipv6Addr,
    port: u16,
    ttl: u8,
    uri: Uri,
    sip_uri: SipUri,
    number: u64,
    seconds: Duration,
    cause: Cause,
    status: StatusCode,
    quality: f64,
    boolean: bool,
}

impl<'a> Values<'a> {
    /// Makes values of two texts and of a number that chooses all others.
    fn new(text: &'a str, other: &'a str, choice: u128) -> Self {
        const HOSTS: [&str; 4] = ["example.com", "192.0.2.1", "[2001:db8::1]", "a"];
        const URIS: [&str; 5] = [
            "sip:bob@example.com",
            "sips:[::1]:5061;lr?Subject=a%20b&Route=%3Csip%3Ap%3E",
            "sip:a,b;c@example.com;x=1",
            "sip:+49;phone-context=x:p@192.0.2.1",
            "sip:example.com",
        ];
        const QUALITIES: [f64; 8] =
            [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.333_333, 0.9995, 1e-300, 2.0];
        let bytes = choice.to_le_bytes();
        let pick = |index: usize, count: usize| usize::from(bytes[index]) % count;
        let ipv6 = Ipv6Addr::from(choice);
        let any_number = u64::from_le_bytes(*bytes.first_chunk().unwrap());
        let number = [0, u64::MAX, u64::from(u32::MAX) + 1, any_number][pick(0, 4)];
        let host = match pick(1, 6) {
            0 => Host::from(ipv6),
            1 => Host::from(IpAddr::V4(Ipv4Addr::from(*bytes.first_chunk().unwrap()))),
            named => Host::new(HOSTS[named - 2]).unwrap(),
        };
        let port = u16::from_le_bytes([bytes[2], bytes[3]]);
        let other_uri =
            ["tel:+49-30-1234;ext=5", "https://example.com/a,b?c=d&e=%41", "urn:service:sos"];
        let uris = [URIS.as_slice(), &other_uri].concat();
        Values {
            text,
            other,
            host_and_port: match pick(4, 3) {
                0 => SocketAddr::from((ipv6, port)).into(),
                1 => HostAndPort::from(ipv6),
                _ => HostAndPort::new(format!("{host}:{port}")).unwrap(),
            },
            host,
            ipv6,
            port,
            ttl: bytes[5],
            uri: Uri::new(uris[pick(6, uris.len())]).unwrap(),
            sip_uri: SipUri::new(URIS[pick(7, URIS.len())]).unwrap(),
            number,
            seconds: Duration::new(number, u32::from(bytes[8])),
            cause: Cause::from_u8(bytes[9] % 127 + 1).unwrap(),
            status: StatusCode::from_u16(100 + u16::from(bytes[10]) * 2).unwrap(),
            quality: match pick(11, 10) {
                index @ 0..8 => QUALITIES[index],
                _ => f64::from_bits(any_number),
            },
            boolean: bytes[12] % 2 == 0,
        }
    }
}

/// Declares a function that makes a response of each template.
macro_rules! templates {
    ($($code:literal $field:literal $template:literal;)+) => {
        /// How many templates there are.
        const TEMPLATES: usize = [$($template),+].len();

        fn visit_templates(values: &Values<'_>, visit: &mut dyn FnMut(&str, &dyn SipResponse)) {
            $({
                #[derive(SipResponse)]
                #[sip($code, header($field, $template))]
                #[allow(dead_code)]
                struct Response<'a> {
                    text: &'a str,
                    other: &'a str,
                    host: &'a Host,
                    host_and_port: &'a HostAndPort,
                    ipv6: Ipv6Addr,
                    port: u16,
                    ttl: u8,
                    uri: &'a Uri,
                    sip_uri: &'a SipUri,
                    number: u64,
                    seconds: Duration,
                    cause: Cause,
                    status: StatusCode,
                    quality: f64,
                    boolean: bool,
                }

                let Values { host, host_and_port, uri, sip_uri, .. } = values;
                let Values { text, other, ipv6, port, ttl, number, .. } = *values;
                let Values { seconds, cause, status, quality, boolean, .. } = *values;
                visit($template, &Response {
                    text, other, host, host_and_port, ipv6, port, ttl, uri, sip_uri, number, seconds, cause, status,
                    quality, boolean,
                });
            })+
        }
    };
}

#[rustfmt::skip]
mod templates_of_all_places {
    use super::*;

    templates! {
    200 "Contact" "<sip:{text}@{host_and_port}>";
    200 "Contact" "<sip:{host}:{port}>";
    200 "Contact" "<sip:{host_and_port}>";
    200 "Contact" "<sip:{text}@{host}:{port}>";
    200 "Contact" "<sip:[{ipv6}]:{port}>";
    200 "Contact" "<sip:{text}@[{ipv6}]>";
    200 "Contact" "<sips:{text}:{other}@{host_and_port}>";
    200 "Contact" "<{uri}>";
    200 "Contact" "<{uri}>;q={quality}";
    200 "Contact" "<{uri}>;expires={seconds};q={quality}";
    200 "Contact" "\"{text}\" <{uri}>";
    200 "Contact" "\"{text} {other}\" <sip:{text}@example.com>";
    200 "Contact" "sip:{text}@{host_and_port}";
    200 "Contact" "sip:{text}@{host_and_port};expires={seconds}";
    200 "Contact" "<sip:{text}{other}@{host_and_port}>";
    200 "Contact" "<sip:+{text}@{host_and_port};user=phone>";
    200 "Contact" "<sip:{text}@{host_and_port};transport={other}>";
    200 "Contact" "<sip:{text}@{host_and_port};maddr={host};ttl={ttl}>";
    200 "Contact" "<sip:{text}@{host_and_port};ob>;reg-id={other}";
    200 "Contact" "<sip:{text}@{host_and_port};gr={other}>";
    200 "Contact" "<sip:{text}@{host_and_port}?Subject={other}&Priority=urgent>";
    200 "Contact" "<sip:{text}@{host_and_port}>;+sip.instance=\"<urn:uuid:{other}>\"";
    200 "Contact" "\"{text}\" <sip:{other}@{host_and_port};x={text}?Subject={other}>;expires={seconds};q={quality};+sip.instance=\"<urn:uuid:{text}>\"";
    200 "Contact" "<tel:{text}>";
    200 "Contact" "<tel:+{text}>";
    200 "Contact" "<tel:{text};phone-context={other}>";
    200 "Contact" "<mailto:{text}@{other}>";
    200 "Contact" "<urn:service:{text}>";
    200 "Contact" "<https://{host_and_port}/{text}>";
    200 "Contact" "<https://{host}:{port}/{text}?id={other}>";
    200 "Contact" "<https://[{ipv6}]:{port}/>";
    200 "Contact" "<https://example.com:{port}/>";
    200 "Contact" "<https://user@{host_and_port}/>";
    200 "Contact" "<https://{text}:{other}@{host}:{port}/{text}>";
    200 "Contact" "<https://example.com/{text}>";
    200 "Contact" "<sip:a@{host_and_port}>;q={quality}, <sip:b@{host_and_port}>;q={quality}";
    200 "Contact" "<sip:bob@{host_and_port}>;x={text};y=\"{other}\"";
    200 "Contact" "<sip:bob@{host_and_port}>;x=[{ipv6}]";
    200 "Contact" "Bob <sip:bob@{host_and_port}>";
    200 "Contact" "<SIP:{text}%40home@{host_and_port}>";
    200 "Contact" "<sip:{text}%40home@{host_and_port}>;Q={quality};Expires={seconds}";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", qop=\"auth\"";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", algorithm={text}, stale={boolean}, qop=\"{other}\"";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", qop=\"auth,{text}\"";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", qop=\"auth\", nonce=\"{other}:{text}\", opaque=\"{other}\", stale=FALSE, algorithm=MD5";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", domain=\"sip:{host_and_port}\", nonce=\"{other}\", qop=\"auth\"";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", domain=\"{uri} /{other}\", nonce=\"{text}\", qop=\"auth\"";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", qop=\"auth\", algorithm=SHA-{text}";
    200 "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", x={text}, y=\"{other}\", qop=\"auth-int\"";
    200 "WWW-Authenticate" "Bearer realm=\"{text}\", authz_server=\"https://{other}/{text}\"";
    200 "WWW-Authenticate" "Bearer realm=\"{text}\", authz_server=\"https://example.com\", scope=\"{other}\", error={text}";
    200 "Proxy-Authenticate" "Digest realm=\"{text}\",nonce=\"{other}\",stale={boolean},qop=\"auth,auth-int\"";
    200 "Authentication-Info" "nextnonce=\"{text}\"";
    200 "Authentication-Info" "qop={text}, nextnonce=\"{other}\", cnonce=\"{text}\"";
    200 "Retry-After" "{seconds}";
    200 "Retry-After" "{seconds} ({text})";
    200 "Retry-After" "60 ({text});duration={seconds}";
    200 "Retry-After" "{seconds};duration={seconds};x={text}";
    200 "Retry-After" "120 (back at {text} (perhaps))";
    200 "Min-Expires" "{seconds}";
    200 "Expires" "{seconds}";
    200 "Flow-Timer" "{seconds}";
    422 "Min-SE" "{seconds}";
    422 "Min-SE" "{seconds};x={text}";
    200 "Session-Expires" "{seconds};refresher=uac";
    200 "Session-Expires" "{seconds};refresher=uas;x=\"{text}\"";
    183 "RSeq" "{number}";
    200 "Timestamp" "{number}.{number}";
    200 "Timestamp" "{number}.{number} {number}";
    200 "Timestamp" "54.2 {number}.{number}";
    200 "Timestamp" "{number} 0.{number}";
    200 "MIME-Version" "{number}.{number}";
    200 "MIME-Version" "1.{number}";
    200 "Allow" "{text}";
    200 "Allow" "INVITE, {text}";
    200 "Allow" "{text}, {other}";
    200 "Allow" "INVITE, ACK, BYE, CANCEL, OPTIONS, {text},{other}";
    200 "Allow" "X-{text}, {other}{text}";
    200 "Allow-Events" "presence, {text}.winfo";
    200 "Allow-Events" "{text}.{other}, dialog";
    200 "Supported" "{text}";
    200 "Supported" "timer, {text}";
    200 "Unsupported" "{text}";
    200 "Unsupported" "{text}, {other}";
    200 "Unsupported" "x-{text}";
    200 "Require" "{text}";
    200 "Require" "100rel, {text}";
    200 "Recv-Info" "foo;x={text}, {other};y=\"{text}\"";
    200 "Accept" "application/{text}";
    200 "Accept" "{text}/{other};q={quality}";
    200 "Accept" "application/sdp, {text}/*;q={quality};x={other}";
    200 "Accept" "text/x-{text};level={other}";
    200 "Accept-Encoding" "{text};q={quality}";
    200 "Accept-Encoding" "gzip, {text}";
    200 "Accept-Language" "en;q={quality}";
    200 "Accept-Language" "da, en-gb;q={quality}, *;q={quality}";
    200 "Accept-Resource-Priority" "{text}.{other}";
    200 "Content-Type" "application/{text}";
    200 "Content-Type" "{text}/{other}";
    200 "Content-Type" "multipart/mixed;boundary=\"{text}\"";
    200 "Content-Type" "text/plain;charset={text}";
    200 "Content-Type" "application/vnd.{text}+json";
    200 "Content-Disposition" "session;handling={text}";
    200 "Content-Disposition" "attachment;filename=\"{text}\"";
    200 "Content-ID" "<{text}@example.com>";
    200 "Content-ID" "<{text}.{other}@example.com>";
    200 "Content-ID" "<part-{text}@[192.0.2.1]>";
    200 "Warning" "399 {text} \"{other}\"";
    200 "Warning" "399 {host}:{port} \"{text}\"";
    200 "Warning" "301 example.com \"Incompatible network address: {text}\"";
    200 "Warning" "370 [{ipv6}]:{port} \"{text}\"";
    200 "Warning" "399 proxy-{text} \"{other}\"";
    200 "Warning" "399 {text}{other} \"{text}\"";
    200 "Warning" "399 {text} \"x\", 301 {other} \"{text}\"";
    200 "Reason" "Q.850;cause={cause}";
    200 "Reason" "Q.850;cause={cause};text=\"{text}\"";
    200 "Reason" "SIP;cause={status};text=\"{text}\"";
    200 "Reason" "SIP;cause={status};text=\"{text}\", Q.850;cause={cause};text=\"{other}\"";
    200 "Reason" "STIR;cause={number};text=\"{text}\"";
    200 "Reason" "q.850;Cause={cause};location=LN";
    200 "Reason" "SIP;cause=603;text=\"{text}\";location={other}";
    200 "Reason" "FreeSWITCH;cause={number}";
    200 "Reason" "SIP;cause=603;ppi=\"{text}\"";
    200 "Security-Server" "tls;q={quality}";
    200 "Security-Server" "{text};q={quality}";
    200 "Security-Server" "tls;q={quality}, digest;d-alg={text}";
    200 "Security-Server" "ipsec-3gpp;alg={text};spi-c={other};spi-s={text};port-c={other};port-s={text}";
    200 "Call-Info" "<{uri}>";
    200 "Call-Info" "<{uri}>;purpose=jwscard";
    200 "Call-Info" "<https://{host}:{port}/{text}?a={other}>;purpose={text}";
    200 "Call-Info" "<https://example.com/{text}/photo.jpg>;purpose=icon, <{uri}>;purpose=info";
    200 "Call-Info" "<cid:{text}>;purpose=card";
    200 "Call-Info" "<sip:{text}@{host_and_port}>;m={other}";
    200 "Error-Info" "<sip:{text}@announcements.example.com>";
    200 "Error-Info" "<{uri}>;x={text}";
    200 "Alert-Info" "<urn:alert:source:{text}>";
    200 "Geolocation" "<cid:{text}>";
    200 "Geolocation" "<sips:{text}@{host_and_port}>";
    200 "Geolocation-Error" "100;code=\"{text}\"";
    200 "Geolocation-Error" "200;x={text};code=\"{other}\"";
    200 "AlertMsg-Error" "100;message=\"{text}\"";
    200 "Geolocation-Routing" "{boolean}";
    200 "Refer-Sub" "{boolean}";
    200 "Refer-Sub" "{boolean};x={text}";
    200 "Refer-Events-At" "<{sip_uri}>";
    200 "Refer-Events-At" "<{sip_uri}>;x=[::1]";
    200 "Refer-Events-At" "<sip:{text}@{host_and_port}>";
    200 "Refer-Events-At" "<sips:{text}@{host}:{port}>;x={other}";
    200 "Path" "<sip:{host_and_port};lr>";
    200 "Path" "<sip:{text}@{host}:{port};lr;ob>";
    200 "Service-Route" "<sip:orig@{host_and_port};lr>";
    200 "Service-Route" "<{uri}>";
    200 "P-Associated-URI" "<sip:{text}@{host_and_port}>";
    200 "P-Associated-URI" "<tel:{text}>, <{uri}>";
    200 "P-Asserted-Identity" "\"{text}\" <sip:{other}@{host_and_port}>";
    200 "P-Asserted-Identity" "<sip:{text}@{host_and_port}>, <tel:{other}>";
    200 "P-Asserted-Identity" "tel:+{text}";
    200 "P-Asserted-Identity" "\"{text}\" <{sip_uri}>";
    200 "P-Charge-Info" "<sip:{text}@{host_and_port}>;npi=ISUP";
    403 "P-Refused-URI-List" "sip:{text}@{host_and_port};members=<cid:{other}>";
    200 "Permission-Missing" "sip:{text}@{host_and_port}";
    200 "Permission-Missing" "<{uri}>, <{uri}>";
    200 "Reply-To" "\"{text}\" <{uri}>";
    200 "Policy-Contact" "<{uri}>";
    200 "History-Info" "<sip:{text}@{host_and_port}>;index=1";
    200 "History-Info" "<sip:{text}@{host_and_port}>;index=1.{number}";
    200 "History-Info" "<{uri}>;index={number}.{number};rc={number}";
    200 "History-Info" "<sip:{text}@{host_and_port}?Reason=SIP%3Bcause%3D{other}>;index=1, <{uri}>;index=1.1;mp=1";
    200 "P-Charging-Vector" "icid-value={text}";
    200 "P-Charging-Vector" "icid-value=\"{text}\";icid-generated-at={host};orig-ioi={other}";
    200 "P-Charging-Function-Addresses" "ccf={text}";
    200 "P-Charging-Function-Addresses" "ccf=[{ipv6}];ecf=\"{text}\"";
    200 "P-Access-Network-Info" "3GPP-E-UTRAN-FDD;utran-cell-id-3gpp={text}";
    200 "P-Access-Network-Info" "IEEE-802.11;i-wlan-node-id=\"{text}\";network-provided";
    200 "Feature-Caps" "*;+g.3gpp.srvcc;+g.3gpp.atcf=\"<tel:{text}>\"";
    200 "Feature-Caps" "*;+g.3gpp.icsi-ref=\"{text}\"";
    200 "Priv-Answer-Mode" "Auto;x={text}";
    200 "P-Answer-State" "{text};x={other}";
    200 "P-Early-Media" "{text}, gated";
    200 "Session-ID" "ab30317f1a784dc48ff824d0d3715d86;x={text}";
    200 "SIP-ETag" "{text}";
    200 "SIP-ETag" "{text}-{other}";
    200 "Server" "{text}/{other} ({text})";
    200 "Server" "Example/{text}";
    200 "Server" "Example/1.{text} (build {other}; {text})";
    200 "User-Agent" "Example/{text}.{other}";
    200 "User-Agent" "Phone ({text})";
    200 "User-to-User" "{text};encoding=hex";
    200 "User-to-User" "\"{text}\";purpose={other};content={text}";
    200 "Organization" "{text}";
    200 "Organization" "Boxes {text}";
    200 "Organization" "{text} Ltd.";
    200 "Organization" "The {text} Company";
    200 "Organization" "{text} {other}";
    200 "Organization" "{text}{other}";
    200 "Organization" "({text})";
    200 "Organization" "\"{text}\" <{other}>";
    200 "P-User-Database" "<{uri}>";
    200 "P-DCS-LAES" "{text}:{other};content=\"{text}\"";
    200 "Resource-Share" "{text}";
    200 "X-Account" "{text}";
    200 "X-Account" " {text}, {other} ";
    200 "X-Account" "\"{text}\" <sip:{other}@{host_and_port}>";
    200 "X-Account" "\"{text}\" <{uri}>;x={other}";
    200 "X-Account" "5'11\" {text}";
    200 "X-Account" "5'11\" {text} 6\"";
    200 "X-Account" "\"fixed\" {text}";
    200 "X-Account" "\"a\\\"b\" {text} \"{other}\"";
    200 "X-Account" "load < {text}";
    200 "X-Account" "<a>{text}";
    200 "X-Account" "a < b, <sip:{text}@{host_and_port}>";
    200 "X-Account" "{text} > {other}";
    200 "Contact" "<sip:{text:>3.0}@example.com>";
    200 "Contact" "\"{text:?}\" <sip:{other:#?}@example.com;x={text:^9}>";
    200 "Contact" "<sip:example.com:{port:09}>;expires={seconds:030}";
    183 "RSeq" "{number:05}";
    422 "Min-SE" "{seconds:0300};x={text:.1}";
    200 "Allow" "{text:<5}";
    200 "Organization" "{text:>40}";
    200 "Date" "Sat, 13 Nov 2010 23:29:00 GMT";
    200 "Content-Language" "en";
    }

    pub(super) fn visit(values: &Values<'_>, each: &mut dyn FnMut(&str, &dyn SipResponse)) {
        visit_templates(values, each);
    }

    pub(super) const COUNT: usize = TEMPLATES;
}

/// Checks all that a response writes. Returns how many header fields it has.
fn assert_legal(response: &dyn SipResponse, context: &dyn Display) -> usize {
    let mut rows = Vec::new();
    response.visit_headers(&mut |name, value| rows.push((name.to_owned(), value.to_string())));
    let mut lines = String::new();
    for (name, value) in &rows {
        let checked = match HeaderField::find(name) {
            Some(field) => field.check_value(value),
            None => ValueGrammar::Unchecked.check(value),
        };
        assert_eq!(checked, Ok(()), "{name}: {value:?} of {context}");
        lines.extend([name, ": ", value, "\r\n"]);
    }
    assert_eq!(response.header_lines().to_string(), lines, "{context}");
    let phrase = response.phrase().to_string();
    assert_eq!(find_non_reason(phrase.as_bytes()), None, "{phrase:?} of {context}");
    rows.len()
}

fn assert_templates_are_legal(values: &Values<'_>) {
    let mut count = 0;
    templates_of_all_places::visit(values, &mut |template, response| {
        let context = format!("{template} with {:?} and {:?}", values.text, values.other);
        assert_eq!(assert_legal(response, &context), 1);
        count += 1;
    });
    assert_eq!(count, templates_of_all_places::COUNT);
}

/// A field of each format: text, types, lists, rows and what may be left out.
macro_rules! if_legal {
    ($($code:literal: $($name:literal)+;)+) => {
        fn visit_if_legal(text: &str, visit: &mut dyn FnMut(&str, &dyn SipResponse)) {
            $($({
                #[derive(SipResponse)]
                #[sip($code)]
                struct Response<'a>(#[sip(header = $name, if_legal)] &'a str);

                visit($name, &Response(text));
            })+)+
        }
    };
}

if_legal! {
    183: "RSeq";
    422: "Min-SE";
    200: "Accept" "Accept-Encoding" "Accept-Language" "Alert-Info" "Allow" "Allow-Events" "Authentication-Info" "Call-Info"
    "Contact" "Content-Disposition" "Content-Encoding" "Content-ID" "Content-Language" "Content-Type" "Date"
    "Error-Info" "Expires" "Feature-Caps" "Geolocation-Error" "Geolocation-Routing" "History-Info" "MIME-Version"
    "Min-Expires" "Organization" "P-Asserted-Identity" "P-Charging-Vector" "Path" "Proxy-Authenticate" "Reason"
    "Recv-Info" "Refer-Sub" "Reply-To" "Require" "Retry-After" "Security-Server" "Server" "Session-Expires"
    "SIP-ETag" "Supported" "Timestamp" "Unsupported" "User-to-User" "Warning" "WWW-Authenticate" "X-Any";
}

#[derive(SipResponse)]
#[sip(480, reason = "{text:?} {other}%20{text:>5.3}")]
struct Fields<'a> {
    text: &'a str,
    other: &'a str,
    #[sip(header = "Organization", header = "X-Text", header = "SIP-ETag")]
    any: &'a str,
    #[sip(headers = "X-Texts")]
    texts: [&'a str; 2],
    #[sip(headers = "Allow", headers = "Supported", headers = "P-Early-Media")]
    lists: [&'a str; 2],
    #[sip(headers = "Unsupported", headers = "Require")]
    tokens: Vec<&'a str>,
    #[sip(headers = "Contact")]
    contacts: Vec<Contact>,
    #[sip(headers = "WWW-Authenticate")]
    challenges: [WwwAuthenticate; 2],
    #[sip(header = "Retry-After")]
    retry_after: RetryAfter,
    #[sip(header = "Reason")]
    reason: Option<Reason>,
    #[sip(header = "Min-Expires", header = "Expires", header = "Flow-Timer")]
    seconds: Duration,
    #[sip(header = "Refer-Sub", header = "Geolocation-Routing")]
    boolean: bool,
}

#[derive(SipResponse)]
#[sip(404)]
struct Phrase<'a>(#[sip(reason)] &'a str);

#[derive(SipResponse)]
#[sip(404, reason = display)]
struct Displayed<'a>(&'a str);

impl Display for Displayed<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // In pieces, as a formatter may.
        self.0.chars().try_for_each(|character| write!(f, "{character}"))
    }
}

fn assert_fields_are_legal(values: &Values<'_>) {
    let Values { text, other, seconds, number, boolean, cause, ref uri, quality, .. } = *values;
    let context = format!("{text:?} and {other:?}");
    let response = Fields {
        text,
        other,
        any: text,
        texts: [text, other],
        lists: [text, other],
        tokens: vec![text, other],
        contacts: vec![
            sip_header!("Contact", "\"{text}\" <sip:{other}@example.com>;q={quality}"),
            sip_header!("Contact", "<{uri}>;x={text}"),
        ],
        challenges: [text, other].map(|realm| {
            sip_header!("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"\", qop=\"auth\"")
        }),
        retry_after: RetryAfter::from_seconds(seconds).with_comment(text).with_duration(number),
        reason: Some(Reason::q850(cause, text)),
        seconds,
        boolean,
    };
    assert!(assert_legal(&response, &context) >= 14, "{context}");
    assert_legal(&Phrase(text), &context);
    assert_legal(&Displayed(text), &context);
    visit_if_legal(text, &mut |name, response| {
        let field = HeaderField::find(name);
        let is_legal = field.is_none_or(|field| field.check_value(text).is_ok());
        let rows = assert_legal(response, &format_args!("{name} of {text:?}"));
        // What is legal is written. A text may become legal without its blanks and control characters.
        assert!(rows == 1 || !is_legal, "{name} of {text:?}");
    });
}

#[test]
fn every_hostile_text_is_legal_everywhere() {
    let mut choice = 1_u128;
    for (index, text) in HOSTILE.iter().enumerate() {
        for other in HOSTILE.iter().cycle().skip(index).step_by(17).take(5) {
            choice = choice.wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645).wrapping_add(1);
            let values = Values::new(text, other, choice.rotate_right(64));
            assert_templates_are_legal(&values);
            assert_fields_are_legal(&values);
        }
    }
}

#[test]
fn very_long_values_are_legal() {
    for text in ["a", "\"", " ", "é", "%", "\r\n", ",", "("].map(|piece| piece.repeat(5_000)) {
        let values = Values::new(&text, &text, u128::MAX);
        assert_templates_are_legal(&values);
        assert_fields_are_legal(&values);
    }
}

/// Values of each header field that are legal, and some that are not, as `if_legal` writes them.
#[test]
fn legal_texts_are_written_if_legal() {
    for examples in sip_codes_tests::header_examples::EXAMPLES {
        let accepted = examples.accepted.iter().copied();
        let refused = examples.refused().map(|refused| refused.value);
        for (value, is_accepted) in
            accepted.map(|value| (value, true)).chain(refused.map(|value| (value, false)))
        {
            visit_if_legal(value, &mut |name, response| {
                let rows = assert_legal(response, &format_args!("{name} of {value:?}"));
                if name == examples.field && is_accepted {
                    assert_eq!(rows, 1, "{name}: {value:?}");
                    let line = format!("{name}: {value}\r\n");
                    assert_eq!(response.header_lines().to_string(), line);
                }
            });
        }
    }
}

/// Any text, or up to six hostile ones.
fn texts() -> impl Strategy<Value = String> {
    let hostile = prop::collection::vec(prop::sample::select(HOSTILE), 0..6);
    prop_oneof![any::<String>(), hostile.prop_map(|texts| texts.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_text_is_legal_everywhere(text in texts(), other in texts(), choice: u128) {
        let values = Values::new(&text, &other, choice);
        assert_templates_are_legal(&values);
        assert_fields_are_legal(&values);
    }
}

/// Types of values are asked by `if_legal` too, and a value that changes is written as it was checked.
#[test]
fn a_value_that_changes_is_asked_once() {
    struct Changing(RefCell<Vec<&'static str>>);

    impl Display for Changing {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.0.borrow_mut().pop().unwrap_or("evil, \""))
        }
    }

    #[derive(SipResponse)]
    #[sip(405)]
    struct MethodNotAllowed(#[sip(header = "Allow", if_legal)] Changing);

    let response = MethodNotAllowed(Changing(RefCell::new(vec!["INVITE"])));
    assert_eq!(response.header_lines().to_string(), "Allow: INVITE\r\n");
    assert_eq!(response.header_lines().to_string(), "");
}

/// Types that hold a value are values.
#[test]
fn constants_of_types_are_legal() {
    const ALLOW: Allow = sip_header!("Allow", "INVITE, ACK");
    const ACCEPT: Accept = sip_header!("Accept", "application/sdp");
    const WARNING: Warning = sip_header!("Warning", "399 example.com \"\"");
    const SECURITY: SecurityServer = sip_header!("Security-Server", "tls;q=0.2, digest;q=0.1");

    #[derive(SipResponse)]
    #[sip(494)]
    struct Constants {
        #[sip(header = "Allow")]
        allow: Allow,
        #[sip(header = "Accept")]
        accept: Accept,
        #[sip(header = "Warning")]
        warning: Warning,
        #[sip(header = "Security-Server")]
        security: Box<SecurityServer>,
    }

    let security = Box::new(SECURITY);
    let response = Constants { allow: ALLOW, accept: ACCEPT, warning: WARNING, security };
    assert_eq!(assert_legal(&response, &"constants"), 4);
}
