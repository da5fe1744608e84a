//! Whatever the values are, what is written is legal: each value by the grammar of its header field, each
//! reason phrase by that of RFC 3261 §25.1.

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
        let number = [0, u64::MAX, u64::from(u32::MAX) + 1, choice as u64][pick(0, 4)];
        let host = match pick(1, 6) {
            0 => Host::from(ipv6),
            1 => Host::from(IpAddr::V4(Ipv4Addr::from(choice as u32))),
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
                _ => f64::from_bits(choice as u64),
            },
            boolean: bytes[12] % 2 == 0,
        }
    }
}

/// Declares a function that makes a response of each template.
macro_rules! templates {
    ($($field:literal $template:literal;)+) => {
        /// How many templates there are.
        const TEMPLATES: usize = [$($template),+].len();

        fn visit_templates(values: &Values<'_>, visit: &mut dyn FnMut(&str, &dyn SipResponse)) {
            $({
                #[derive(SipResponse)]
                #[sip(200, header($field, $template))]
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
    "Contact" "<sip:{text}@{host_and_port}>";
    "Contact" "<sip:{host}:{port}>";
    "Contact" "<sip:{host_and_port}>";
    "Contact" "<sip:{text}@{host}:{port}>";
    "Contact" "<sip:[{ipv6}]:{port}>";
    "Contact" "<sip:{text}@[{ipv6}]>";
    "Contact" "<sips:{text}:{other}@{host_and_port}>";
    "Contact" "<{uri}>";
    "Contact" "<{uri}>;q={quality}";
    "Contact" "<{uri}>;expires={seconds};q={quality}";
    "Contact" "\"{text}\" <{uri}>";
    "Contact" "\"{text} {other}\" <sip:{text}@example.com>";
    "Contact" "sip:{text}@{host_and_port}";
    "Contact" "sip:{text}@{host_and_port};expires={seconds}";
    "Contact" "<sip:{text}{other}@{host_and_port}>";
    "Contact" "<sip:+{text}@{host_and_port};user=phone>";
    "Contact" "<sip:{text}@{host_and_port};transport={other}>";
    "Contact" "<sip:{text}@{host_and_port};maddr={host};ttl={ttl}>";
    "Contact" "<sip:{text}@{host_and_port};ob>;reg-id={other}";
    "Contact" "<sip:{text}@{host_and_port};gr={other}>";
    "Contact" "<sip:{text}@{host_and_port}?Subject={other}&Priority=urgent>";
    "Contact" "<sip:{text}@{host_and_port}>;+sip.instance=\"<urn:uuid:{other}>\"";
    "Contact" "\"{text}\" <sip:{other}@{host_and_port};x={text}?Subject={other}>;expires={seconds};q={quality};+sip.instance=\"<urn:uuid:{text}>\"";
    "Contact" "<tel:{text}>";
    "Contact" "<tel:+{text}>";
    "Contact" "<tel:{text};phone-context={other}>";
    "Contact" "<mailto:{text}@{other}>";
    "Contact" "<urn:service:{text}>";
    "Contact" "<https://{host_and_port}/{text}>";
    "Contact" "<https://{host}:{port}/{text}?id={other}>";
    "Contact" "<https://[{ipv6}]:{port}/>";
    "Contact" "<https://example.com:{port}/>";
    "Contact" "<https://user@{host_and_port}/>";
    "Contact" "<https://{text}:{other}@{host}:{port}/{text}>";
    "Contact" "<https://example.com/{text}>";
    "Contact" "<sip:a@{host_and_port}>;q={quality}, <sip:b@{host_and_port}>;q={quality}";
    "Contact" "<sip:bob@{host_and_port}>;x={text};y=\"{other}\"";
    "Contact" "<sip:bob@{host_and_port}>;x=[{ipv6}]";
    "Contact" "Bob <sip:bob@{host_and_port}>";
    "Contact" "<SIP:{text}%40home@{host_and_port}>";
    "Contact" "<sip:{text}%40home@{host_and_port}>;Q={quality};Expires={seconds}";
    "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\"";
    "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", algorithm={text}, stale={boolean}, qop=\"{other}\"";
    "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", qop=\"auth,{text}\"";
    "WWW-Authenticate" "Digest realm=\"{text}\", qop=\"auth\", nonce=\"{other}:{text}\", opaque=\"{other}\", stale=FALSE, algorithm=MD5";
    "WWW-Authenticate" "Digest realm=\"{text}\", domain=\"sip:{host_and_port}\", nonce=\"{other}\", qop=\"auth\"";
    "WWW-Authenticate" "Digest realm=\"{text}\", domain=\"{uri} /{other}\", nonce=\"{text}\", qop=\"auth\"";
    "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", qop=\"auth\", algorithm=SHA-{text}";
    "WWW-Authenticate" "Digest realm=\"{text}\", nonce=\"{other}\", x={text}, y=\"{other}\"";
    "WWW-Authenticate" "Bearer realm=\"{text}\", authz_server=\"https://{other}/{text}\"";
    "WWW-Authenticate" "Bearer realm=\"{text}\", scope=\"{other}\", error={text}";
    "Proxy-Authenticate" "Digest realm=\"{text}\",nonce=\"{other}\",stale={boolean},qop=\"auth,auth-int\"";
    "Authentication-Info" "nextnonce=\"{text}\"";
    "Authentication-Info" "qop={text}, nextnonce=\"{other}\", cnonce=\"{text}\"";
    "Retry-After" "{seconds}";
    "Retry-After" "{seconds} ({text})";
    "Retry-After" "60 ({text});duration={seconds}";
    "Retry-After" "{seconds};duration={seconds};x={text}";
    "Retry-After" "120 (back at {text} (perhaps))";
    "Min-Expires" "{seconds}";
    "Expires" "{seconds}";
    "Flow-Timer" "{seconds}";
    "Min-SE" "{seconds}";
    "Min-SE" "{seconds};x={text}";
    "Session-Expires" "{seconds}";
    "Session-Expires" "{seconds};refresher=uac";
    "Session-Expires" "{seconds};refresher=uas;x=\"{text}\"";
    "RSeq" "{number}";
    "Timestamp" "{number}.{number}";
    "Timestamp" "{number}.{number} {number}";
    "Timestamp" "54.2 {number}.{number}";
    "Timestamp" "{number} 0.{number}";
    "MIME-Version" "{number}.{number}";
    "MIME-Version" "1.{number}";
    "Allow" "{text}";
    "Allow" "INVITE, {text}";
    "Allow" "{text}, {other}";
    "Allow" "INVITE, ACK, BYE, CANCEL, OPTIONS, {text},{other}";
    "Allow" "X-{text}, {other}{text}";
    "Allow-Events" "presence, {text}.winfo";
    "Allow-Events" "{text}.{other}, dialog";
    "Event" "presence;id={text}";
    "Event" "{text}.winfo;id={other};x=\"{text}\"";
    "Supported" "{text}";
    "Supported" "timer, {text}";
    "Unsupported" "{text}";
    "Unsupported" "{text}, {other}";
    "Unsupported" "x-{text}";
    "Require" "{text}";
    "Require" "100rel, {text}";
    "Recv-Info" "foo;x={text}, {other};y=\"{text}\"";
    "Accept" "application/{text}";
    "Accept" "{text}/{other};q={quality}";
    "Accept" "application/sdp, {text}/*;q={quality};x={other}";
    "Accept" "text/x-{text};level={other}";
    "Accept-Encoding" "{text};q={quality}";
    "Accept-Encoding" "gzip, {text}";
    "Accept-Language" "en;q={quality}";
    "Accept-Language" "da, en-gb;q={quality}, *;q={quality}";
    "Accept-Resource-Priority" "{text}.{other}";
    "Resource-Priority" "dsn.{text}";
    "Content-Type" "application/{text}";
    "Content-Type" "{text}/{other}";
    "Content-Type" "multipart/mixed;boundary=\"{text}\"";
    "Content-Type" "text/plain;charset={text}";
    "Content-Type" "application/vnd.{text}+json";
    "Content-Disposition" "session;handling={text}";
    "Content-Disposition" "attachment;filename=\"{text}\"";
    "Content-ID" "<{text}@example.com>";
    "Content-ID" "<{text}.{other}@example.com>";
    "Content-ID" "<part-{text}@[192.0.2.1]>";
    "Warning" "399 {text} \"{other}\"";
    "Warning" "399 {host}:{port} \"{text}\"";
    "Warning" "301 example.com \"Incompatible network address: {text}\"";
    "Warning" "370 [{ipv6}]:{port} \"{text}\"";
    "Warning" "399 proxy-{text} \"{other}\"";
    "Warning" "399 {text}{other} \"{text}\"";
    "Warning" "399 {text} \"x\", 301 {other} \"{text}\"";
    "Reason" "Q.850;cause={cause}";
    "Reason" "Q.850;cause={cause};text=\"{text}\"";
    "Reason" "SIP;cause={status};text=\"{text}\"";
    "Reason" "SIP;cause={status};text=\"{text}\", Q.850;cause={cause};text=\"{other}\"";
    "Reason" "STIR;cause={number};text=\"{text}\"";
    "Reason" "q.850;Cause={cause};location=LN";
    "Reason" "SIP;cause=603;text=\"{text}\";location={other}";
    "Reason" "FreeSWITCH;cause={number}";
    "Reason" "SIP;cause=603;ppi=\"{text}\"";
    "Security-Server" "tls;q={quality}";
    "Security-Server" "{text};q={quality}";
    "Security-Server" "tls;q={quality}, digest;d-alg={text}";
    "Security-Server" "ipsec-3gpp;alg={text};spi-c={other};spi-s={text};port-c={other};port-s={text}";
    "Call-Info" "<{uri}>";
    "Call-Info" "<{uri}>;purpose=jwscard";
    "Call-Info" "<https://{host}:{port}/{text}?a={other}>;purpose={text}";
    "Call-Info" "<https://example.com/{text}/photo.jpg>;purpose=icon, <{uri}>;purpose=info";
    "Call-Info" "<cid:{text}>;purpose=card";
    "Call-Info" "<sip:{text}@{host_and_port}>;m={other}";
    "Error-Info" "<sip:{text}@announcements.example.com>";
    "Error-Info" "<{uri}>;x={text}";
    "Alert-Info" "<urn:alert:source:{text}>";
    "Geolocation" "<cid:{text}>";
    "Geolocation" "<sips:{text}@{host_and_port}>";
    "Geolocation-Error" "100;code=\"{text}\"";
    "Geolocation-Error" "200;x={text};code=\"{other}\"";
    "AlertMsg-Error" "100;message=\"{text}\"";
    "Geolocation-Routing" "{boolean}";
    "Refer-Sub" "{boolean}";
    "Refer-Sub" "{boolean};x={text}";
    "Refer-Events-At" "<{sip_uri}>";
    "Refer-Events-At" "<{sip_uri}>;x=[::1]";
    "Refer-Events-At" "<sip:{text}@{host_and_port}>";
    "Refer-Events-At" "<sips:{text}@{host}:{port}>;x={other}";
    "Path" "<sip:{host_and_port};lr>";
    "Path" "<sip:{text}@{host}:{port};lr;ob>";
    "Record-Route" "<sip:{host_and_port};lr>";
    "Record-Route" "<sip:{host}:{port};transport={text};lr>";
    "Service-Route" "<sip:orig@{host_and_port};lr>";
    "Service-Route" "<{uri}>";
    "P-Associated-URI" "<sip:{text}@{host_and_port}>";
    "P-Associated-URI" "<tel:{text}>, <{uri}>";
    "P-Asserted-Identity" "\"{text}\" <sip:{other}@{host_and_port}>";
    "P-Asserted-Identity" "<sip:{text}@{host_and_port}>, <tel:{other}>";
    "P-Asserted-Identity" "tel:+{text}";
    "P-Asserted-Identity" "\"{text}\" <{sip_uri}>";
    "P-Charge-Info" "<sip:{text}@{host_and_port}>;npi=ISUP";
    "P-Refused-URI-List" "sip:{text}@{host_and_port};members=<cid:{other}>";
    "Permission-Missing" "sip:{text}@{host_and_port}";
    "Permission-Missing" "<{uri}>, <{uri}>";
    "Reply-To" "\"{text}\" <{uri}>";
    "Policy-Contact" "<{uri}>";
    "History-Info" "<sip:{text}@{host_and_port}>;index=1";
    "History-Info" "<sip:{text}@{host_and_port}>;index=1.{number}";
    "History-Info" "<{uri}>;index={number}.{number};rc={number}";
    "History-Info" "<sip:{text}@{host_and_port}?Reason=SIP%3Bcause%3D{other}>;index=1, <{uri}>;index=1.1;mp=1";
    "P-Charging-Vector" "icid-value={text}";
    "P-Charging-Vector" "icid-value=\"{text}\";icid-generated-at={host};orig-ioi={other}";
    "P-Charging-Function-Addresses" "ccf={text}";
    "P-Charging-Function-Addresses" "ccf=[{ipv6}];ecf=\"{text}\"";
    "P-Access-Network-Info" "3GPP-E-UTRAN-FDD;utran-cell-id-3gpp={text}";
    "P-Access-Network-Info" "IEEE-802.11;i-wlan-node-id=\"{text}\";network-provided";
    "Feature-Caps" "*;+g.3gpp.srvcc;+g.3gpp.atcf=\"<tel:{text}>\"";
    "Feature-Caps" "*;+g.3gpp.icsi-ref=\"{text}\"";
    "Priv-Answer-Mode" "Auto;x={text}";
    "P-Answer-State" "{text};x={other}";
    "P-Early-Media" "{text}, gated";
    "Session-ID" "ab30317f1a784dc48ff824d0d3715d86;x={text}";
    "SIP-ETag" "{text}";
    "SIP-ETag" "{text}-{other}";
    "Server" "{text}/{other} ({text})";
    "Server" "Example/{text}";
    "Server" "Example/1.{text} (build {other}; {text})";
    "User-Agent" "Example/{text}.{other}";
    "User-Agent" "Phone ({text})";
    "User-to-User" "{text};encoding=hex";
    "User-to-User" "\"{text}\";purpose={other};content={text}";
    "Organization" "{text}";
    "Organization" "Boxes {text}";
    "Organization" "{text} Ltd.";
    "Organization" "The {text} Company";
    "Organization" "{text} {other}";
    "Organization" "{text}{other}";
    "Organization" "({text})";
    "Organization" "\"{text}\" <{other}>";
    "P-User-Database" "<{uri}>";
    "Max-Breadth" "{number}";
    "P-DCS-LAES" "{text}:{other};content=\"{text}\"";
    "Resource-Share" "{text}";
    "X-Account" "{text}";
    "X-Account" " {text}, {other} ";
    "X-Account" "\"{text}\" <sip:{other}@{host_and_port}>";
    "X-Account" "\"{text}\" <{uri}>;x={other}";
    "X-Account" "5'11\" {text}";
    "X-Account" "5'11\" {text} 6\"";
    "X-Account" "\"fixed\" {text}";
    "X-Account" "\"a\\\"b\" {text} \"{other}\"";
    "X-Account" "load < {text}";
    "X-Account" "<a>{text}";
    "X-Account" "a < b, <sip:{text}@{host_and_port}>";
    "X-Account" "{text} > {other}";
    "Contact" "<sip:{text:>3.0}@example.com>";
    "Contact" "\"{text:?}\" <sip:{other:#?}@example.com;x={text:^9}>";
    "Contact" "<sip:example.com:{port:09}>;expires={seconds:030}";
    "RSeq" "{number:05}";
    "Min-SE" "{seconds:0300};x={text:.1}";
    "Allow" "{text:<5}";
    "Organization" "{text:>40}";
    "Date" "Sat, 13 Nov 2010 23:29:00 GMT";
    "Content-Language" "en";
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
    ($($name:literal)+) => {
        fn visit_if_legal(text: &str, visit: &mut dyn FnMut(&str, &dyn SipResponse)) {
            $({
                #[derive(SipResponse)]
                #[sip(200)]
                struct Response<'a>(#[sip(header = $name, if_legal)] &'a str);

                visit($name, &Response(text));
            })+
        }
    };
}

if_legal! {
    "Accept" "Accept-Encoding" "Accept-Language" "Alert-Info" "Allow" "Allow-Events" "Authentication-Info" "Call-Info"
    "Contact" "Content-Disposition" "Content-Encoding" "Content-ID" "Content-Language" "Content-Type" "Date"
    "Error-Info" "Expires" "Feature-Caps" "Geolocation-Error" "Geolocation-Routing" "History-Info" "MIME-Version"
    "Min-Expires" "Min-SE" "Organization" "P-Asserted-Identity" "P-Charging-Vector" "Path" "Proxy-Authenticate" "Reason"
    "Recv-Info" "Refer-Sub" "Reply-To" "Require" "Retry-After" "RSeq" "Security-Server" "Server" "Session-Expires"
    "SIP-ETag" "Supported" "Timestamp" "Unsupported" "User-to-User" "Warning" "WWW-Authenticate" "X-Any"
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
    #[sip(header = "Min-SE", header = "Min-Expires", header = "Expires", header = "Flow-Timer")]
    seconds: Duration,
    #[sip(header = "RSeq", header = "Max-Breadth")]
    number: u64,
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
        number,
        boolean,
    };
    assert!(assert_legal(&response, &context) >= 16, "{context}");
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
                    // A tab is a space.
                    let line = format!("{name}: {value}\r\n").replace('\t', " ");
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
