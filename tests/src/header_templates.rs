//! Templates of header field values, as a program writes them, and the places of their insertions.

/// Templates of one header field.
pub struct Templates {
    /// The name of the header field.
    pub field: &'static str,
    /// Each template, with its insertions as `{name}`, and their places, as `Place` has them. A `+` after a
    /// place says that a character is needed.
    pub accepted: &'static [(&'static str, Option<&'static str>)],
    /// What is refused at an insertion: the template, the name of the insertion, what is expected, and the
    /// remedy.
    pub refused: &'static [(&'static str, &'static str, &'static str, &'static str)],
}

macro_rules! optional {
    () => {
        None
    };
    ($places:literal) => {
        Some($places)
    };
}

macro_rules! templates {
    ($(
        $field:literal {
            $($accepted:literal $(=> $places:literal)?;)*
            $(refused { $($refused:literal at $name:literal $expected:literal, $remedy:ident;)+ })?
        }
    )+) => {
        &[$(Templates {
            field: $field,
            accepted: &[$(($accepted, optional!($($places)?))),*],
            refused: &[$($(($refused, $name, $expected, stringify!($remedy))),+)?],
        }),+]
    };
}

/// Templates that must be accepted, and some that must not.
pub const TEMPLATES: &[Templates] = templates! {
    "Contact" {
        "<sip:{user}@{host}>" => "User+ HostAndPort";
        "<sip:{host}:{port}>" => "Host Port";
        "<sip:{host}>" => "HostAndPort";
        "<sip:{user}@{host}:{port}>" => "User+ Host Port";
        "<sip:[{address}]:{port}>" => "Ipv6Address Port";
        "<sip:{user}@[{address}]>" => "User+ Ipv6Address";
        "<sip:{user}%41@example.com>" => "User";
        "<sips:{user}:{password}@{host}>" => "User+ Password HostAndPort";
        "<{uri}>" => "Uri";
        "<{uri}>;q={q}" => "Uri Quality";
        "<{uri}>;expires={expires};q={q}" => "Uri Seconds Quality";
        "\"{name}\" <{uri}>" => "QuotedString Uri";
        "\"{first} {last}\" <sip:{user}@example.com>" => "QuotedString QuotedString User+";
        "sip:{user}@{host}" => "User+ HostAndPort";
        "sip:{user}@{host};expires={expires}" => "User+ HostAndPort Seconds";
        "<sip:{prefix}{number}@{host}>" => "User User+ HostAndPort";
        "<sip:+{number}@{host};user=phone>" => "User HostAndPort";
        "<sip:{user}@{host};transport={transport}>" => "User+ HostAndPort UriParameter+";
        "<sip:{user}@{host};transport=tcp;lr>";
        "<sip:{user}@{host};maddr={maddr};ttl={ttl}>" => "User+ HostAndPort Host Ttl";
        "<sip:{user}@{host};ob>;reg-id={id}" => "User+ HostAndPort Token+";
        "<sip:{user}@{host};gr={instance}>" => "User+ HostAndPort UriParameter+";
        "<sip:{user}@{host}?Subject={subject}&Priority=urgent>" => "User+ HostAndPort UriHeader";
        "<sip:{user}@{host}>;+sip.instance=\"<urn:uuid:{uuid}>\"" => "User+ HostAndPort QuotedString";
        "\"{name}\" <sip:{user}@{host};x={p}?Subject={s}>;expires={e};q={q};+sip.instance=\"<urn:uuid:{u}>\""
            => "QuotedString User+ HostAndPort UriParameter+ UriHeader Seconds Quality QuotedString";
        "<tel:{number}>" => "User+";
        "<tel:+{number}>" => "User";
        "<tel:{number};phone-context={domain}>" => "User User";
        "<mailto:{user}@{host}>" => "UriOpaque UriOpaque";
        "<urn:service:{service}>" => "UriOpaque";
        "<https://{host}/{path}>" => "HostAndPort UriOpaque";
        "<https://{host}:{port}/{path}?id={id}>" => "Host Port UriOpaque UriOpaque";
        "<https://[{address}]:{port}/>" => "Ipv6Address Port";
        "<https://example.com:{port}/>" => "Port";
        "<https://user@{host}/>" => "HostAndPort";
        "<https://{user}:{password}@{host}:{port}/{path}>" => "UriOpaque UriOpaque Host Port UriOpaque";
        "<https://example.com/{path}>" => "UriOpaque";
        "<sip:a@{first}>;q={a}, <sip:b@{second}>;q={b}" => "HostAndPort Quality HostAndPort Quality";
        "<sip:bob@{host}>;x={v};y=\"{w}\"" => "HostAndPort Token+ QuotedString";
        "<sip:bob@{host}>;x=[{address}]" => "HostAndPort Ipv6Address";
        "Bob <sip:bob@{host}>" => "HostAndPort";
        "<SIP:{user}%40home@{host}>" => "User HostAndPort";
        "<sip:{user}%40home@{host}>;Q={q};Expires={e}" => "User HostAndPort Quality Seconds";
        refused {
            "{uri}" at "uri" "an address", AngleBrackets;
            "{uri};q=0.5" at "uri" "an address", AngleBrackets;
            "{first}, {second}" at "first" "an address", AngleBrackets;
            "{name} <sip:bob@example.com>" at "name" "an address", Quotes;
            "Bob {last} <sip:bob@example.com>" at "last" "`<`, or quotes around the whole display name", Quotes;
            "{scheme}:{user}@example.com" at "scheme" "an address", Literal;
            "<{scheme}:{user}@example.com>" at "scheme" "a URI with a scheme, such as `sip:`", Literal;
            "<{uri};lr>" at "uri" "a URI with a scheme, such as `sip:`", Literal;
            "<sip{s}:a@b>" at "s" "a URI with a scheme, such as `sip:`", Literal;
            "<sip:bob@{host}.example.com>" at "host" "a host name or an IP address", Whole;
            "<sip:bob@sip.{host}>" at "host" "a host name or an IP address", Whole;
            "<sip:bob@{a}{b}>" at "a" "a host name or an IP address", Whole;
            "<sip:bob@{host}:50{port}>" at "port" "a port number, at most 65535", Whole;
            "<sip:bob@[2001:db8::{address}]>" at "address" "an IPv6 address", Whole;
            "<sip:bob@[{prefix}::1]>" at "prefix" "an IPv6 address", Whole;
            "<https://{host}.example.com/>" at "host" "a host name or an IP address", Whole;
            "<https://www.{host}/>" at "host" "a host name or an IP address", Whole;
            "<sip:a@b;{name}={value}>" at "name" "a URI parameter name", Literal;
            "<sip:a@b;x{name}={value}>" at "name" "a URI parameter name", Literal;
            "<sip:a@b?{name}={value}>" at "name" "a header field name in the URI", Literal;
            "<sip:a@b>;{name}={value}" at "name" "a parameter name", Literal;
            "<sip:a@b>;x-{name}={value}" at "name" "a parameter name", Literal;
            "<sip:a@b>;q=0.{q}" at "q" "a number from 0 to 1 with at most three decimals", Whole;
            "<sip:a@b>;expires=1{e}" at "e" "a number of seconds, at most 4294967295", Whole;
            "<sip:%{user}@b>" at "user" "two hexadecimal digits after `%`", Unescaped;
            "\"\\{name}\" <sip:a@b>" at "name" "a printable ASCII character after the backslash", Unescaped;
        }
    }
    "WWW-Authenticate" {
        "Digest realm=\"{realm}\", nonce=\"{nonce}\"" => "QuotedString QuotedString";
        "Digest realm=\"{r}\", nonce=\"{n}\", algorithm={a}, stale={s}, qop=\"{q}\""
            => "QuotedString QuotedString Token+ Boolean Token+";
        "Digest realm=\"{r}\", nonce=\"{n}\", qop=\"auth,{q}\"" => "QuotedString QuotedString Token+";
        "Digest realm=\"{r}\", qop=\"auth\", nonce=\"{time}:{hash}\", opaque=\"{o}\", stale=FALSE, algorithm=MD5"
            => "QuotedString QuotedString QuotedString QuotedString";
        "Digest realm=\"{r}\", domain=\"sip:{host}\", nonce=\"{n}\", qop=\"auth\""
            => "QuotedString HostAndPort QuotedString";
        "Digest realm=\"{r}\", domain=\"{uri} /{path}\", nonce=\"{n}\", qop=\"auth\""
            => "QuotedString Uri UriOpaque QuotedString";
        "Digest realm=\"{r}\", nonce=\"{n}\", qop=\"auth\", algorithm=SHA-{bits}"
            => "QuotedString QuotedString Token";
        "Digest realm=\"{r}\", nonce=\"{n}\", x={x}, y=\"{y}\"" => "QuotedString QuotedString Token+ QuotedString";
        "Bearer realm=\"{r}\", authz_server=\"https://{host}/{path}\""
            => "QuotedString QuotedString QuotedString";
        "Bearer realm=\"{r}\", scope=\"{s}\", error={e}" => "QuotedString QuotedString Token+";
        refused {
            "{scheme} realm=\"x\"" at "scheme" "an authentication scheme", Literal;
            "Digest {parameters}" at "parameters" "a parameter name", Literal;
            "Digest realm=\"r\", nonce={n}" at "n" "a quoted string", Quotes;
            "Digest realm=\"r\", nonce=\"n\", stale=tr{s}" at "s" "`true` or `false` without quotes", Whole;
        }
    }
    "Proxy-Authenticate" {
        "Digest realm=\"{realm}\", nonce=\"{nonce}\", qop=\"auth\", algorithm=MD5";
        "Digest realm=\"{0}\",nonce=\"{1}\",stale={2},qop=\"auth,auth-int\"" => "QuotedString QuotedString Boolean";
    }
    "Authentication-Info" {
        "nextnonce=\"{nonce}\"" => "QuotedString";
        "qop={qop}, nextnonce=\"{n}\", cnonce=\"{c}\"" => "Token+ QuotedString QuotedString";
        refused {
            "rspauth=\"{digest}\"" at "digest" "hexadecimal digits in lower case, in quotes", Whole;
        }
    }
    "Retry-After" {
        "{seconds}" => "Seconds";
        "{seconds} ({why})" => "Seconds Comment";
        "60 ({why});duration={d}" => "Comment Seconds";
        "{s};duration={d};x={x}" => "Seconds Seconds Token+";
        "120 (back at {time} (perhaps))" => "Comment";
        refused {
            "1{s}" at "s" "a number of seconds, at most 4294967295", Whole;
            "{s}{t}" at "t" "a number of seconds, at most 4294967295", Whole;
            "60 (\\{why})" at "why" "a printable ASCII character after the backslash", Unescaped;
        }
    }
    "Min-Expires" {
        "{seconds}" => "Seconds";
        refused {
            "{n}{m}" at "m" "a number of seconds, at most 4294967295", Whole;
            "1{n}" at "n" "a number of seconds, at most 4294967295", Whole;
        }
    }
    "Expires" { "{seconds}" => "Seconds"; }
    "Flow-Timer" { "{seconds}" => "Seconds"; }
    "Min-SE" {
        "{seconds}" => "SessionInterval";
        "{seconds};x={x}" => "SessionInterval Token+";
    }
    "Session-Expires" {
        "{seconds}" => "SessionInterval";
        "{seconds};refresher=uac" => "SessionInterval";
        "{seconds};refresher=uas;x=\"{x}\"" => "SessionInterval QuotedString";
        refused {
            "{seconds};refresher={r}" at "r" "`uac` or `uas`", Literal;
        }
    }
    "RSeq" { "{number}" => "ResponseNumber"; }
    "Timestamp" {
        "{seconds}" => "Number";
        "{seconds}.{fraction}" => "Number Number";
        "{seconds}.{fraction} {delay}" => "Number Number Number";
        "54.2 {whole}.{fraction}" => "Number Number";
        "{seconds} 0.{fraction}" => "Number Number";
    }
    "MIME-Version" { "{major}.{minor}" => "Number Number"; "1.{minor}" => "Number"; }
    "Date" {
        refused {
            "{date} {time} GMT" at "date" "a day of the week, such as `Sat`", Whole;
            "Sat, {day} Nov 2010 23:29:00 GMT" at "day" "a day of two digits", Whole;
            "Sat, 13 Nov {year} 23:29:00 GMT" at "year" "a year of four digits", Whole;
        }
    }
    "Allow" {
        "{method}" => "Token+";
        "INVITE, {method}" => "Token+";
        "{a}, {b}" => "Token+ Token+";
        "INVITE, ACK, BYE, CANCEL, OPTIONS, {a},{b}" => "Token+ Token+";
        "X-{a}, {b}{c}" => "Token Token Token+";
    }
    "Allow-Events" {
        "{package}" => "TokenWithoutDot+";
        "presence, {package}.winfo" => "TokenWithoutDot+";
        "{package}.{template}, dialog" => "TokenWithoutDot+ TokenWithoutDot+";
    }
    "Event" {
        "{package}" => "TokenWithoutDot+";
        "presence;id={id}" => "Token+";
        "{package}.winfo;id={id};x=\"{x}\"" => "TokenWithoutDot+ Token+ QuotedString";
    }
    "Supported" { "{tag}" => "Token+"; "timer, {tag}" => "Token+"; }
    "Unsupported" { "{tag}" => "Token+"; "{first}, {second}" => "Token+ Token+"; "x-{vendor}" => "Token"; }
    "Require" { "{tag}" => "Token+"; "100rel, {tag}" => "Token+"; }
    "Recv-Info" { "{package}" => "Token+"; "foo;x={x}, {package};y=\"{y}\"" => "Token+ Token+ QuotedString"; }
    "Accept" {
        "application/{subtype}" => "Token+";
        "{type}/{subtype};q={q}" => "TokenWithoutStar+ Token+ Quality";
        "application/sdp, {type}/*;q={q};x={x}" => "TokenWithoutStar+ Quality Token+";
        "text/x-{subtype};level={level}" => "Token Token+";
    }
    "Accept-Encoding" { "{coding};q={q}" => "Token+ Quality"; "gzip, {coding}" => "Token+"; }
    "Accept-Language" {
        "en;q={q}" => "Quality";
        "da, en-gb;q={a}, *;q={b}" => "Quality Quality";
        refused {
            "{language}" at "language" "a language tag or `*`", Whole;
            "en-{region};q=0.5" at "region" "a language tag or `*`", Whole;
        }
    }
    "Accept-Resource-Priority" { "{namespace}.{priority}" => "TokenWithoutDot+ TokenWithoutDot+"; "dsn.{p}, wps.{q}"; }
    "Resource-Priority" { "dsn.{p}" => "TokenWithoutDot+"; }
    "Content-Type" {
        "application/{subtype}" => "TokenWithoutStar+";
        "{type}/{subtype}" => "TokenWithoutStar+ TokenWithoutStar+";
        "multipart/mixed;boundary=\"{boundary}\"" => "QuotedString";
        "text/plain;charset={charset}" => "Token+";
        "application/vnd.{vendor}+json" => "TokenWithoutStar";
    }
    "Content-Encoding" { "{coding}" => "Token+"; }
    "Content-Language" {
        refused { "{language}" at "language" "a language tag", Whole; }
    }
    "Content-Disposition" {
        "{kind}" => "Token+";
        "session;handling={handling}" => "Token+";
        "attachment;filename=\"{file}\"" => "QuotedString";
    }
    "Content-ID" {
        "<{id}@example.com>" => "TokenWithoutDot+";
        "<{time}.{random}@example.com>" => "TokenWithoutDot+ TokenWithoutDot+";
        "<part-{id}@[192.0.2.1]>" => "TokenWithoutDot";
        refused { "<{id}@{host}>" at "host" "a host", Literal; }
    }
    "Content-Length" { "{length}" => "Number"; }
    "Warning" {
        "399 {agent} \"{text}\"" => "Agent+ QuotedString";
        "399 {host}:{port} \"{text}\"" => "Host Port QuotedString";
        "301 example.com \"Incompatible network address: {address}\"" => "QuotedString";
        "370 [{address}]:{port} \"{text}\"" => "Ipv6Address Port QuotedString";
        "399 proxy-{number} \"{text}\"" => "Token QuotedString";
        "399 {a}{b} \"{text}\"" => "Token Token+ QuotedString";
        "399 {a} \"x\", 301 {b} \"{t}\"" => "Agent+ Agent+ QuotedString";
        refused {
            "{code} example.com \"x\"" at "code" "a warn-code, from 300 to 399", Literal;
            "3{code} example.com \"x\"" at "code" "a warn-code, from 300 to 399", Literal;
            "399 example.com {text}" at "text" "a quoted text", Quotes;
        }
    }
    "Reason" {
        "Q.850;cause={cause}" => "Cause";
        "Q.850;cause={cause};text=\"{text}\"" => "Cause QuotedString";
        "SIP;cause={status};text=\"{text}\"" => "SipCause QuotedString";
        "SIP;cause={s};text=\"{t}\", Q.850;cause={c};text=\"{u}\"" => "SipCause QuotedString Cause QuotedString";
        "STIR;cause={code};text=\"{text}\"" => "Number QuotedString";
        "q.850;Cause={cause};location=LN" => "Cause";
        "SIP;cause=603;text=\"{t}\";location={l}" => "QuotedString Token+";
        "FreeSWITCH;cause={cause}" => "Number";
        "SIP;cause=603;ppi=\"{p}\"" => "QuotedString";
        refused {
            "{protocol};cause={c}" at "protocol" "a protocol", Literal;
            "{reason}" at "reason" "a protocol", Literal;
            "Q.850;cause={c};location={l}" at "l" "a location such as `U`, `LN` or `LOC-6`", Literal;
            "Q.850;cause=1{c}" at "c" "a cause of digits", Whole;
            "Q.850;cause=16;text={t}" at "t" "a quoted text", Quotes;
        }
    }
    "Security-Server" {
        "tls;q={q}" => "Quality";
        "{mechanism};q={q}" => "Token+ Quality";
        "tls;q={a}, digest;d-alg={b}" => "Quality Token+";
        "ipsec-3gpp;alg={alg};spi-c={c};spi-s={s};port-c={p};port-s={r}"
            => "Token+ Token+ Token+ Token+ Token+";
        refused {
            "tls;q={a}, digest;q={b}" at "b" "a `q` that no other mechanism has", Literal;
            "tls;q={a}, digest;q=0.1" at "a" "a `q` that no other mechanism has", Literal;
            "tls;q=0.1, {m};q={b}" at "b" "a `q` that no other mechanism has", Literal;
            "digest;d-ver=\"{d}\"" at "d" "32 hexadecimal digits in lower case, in quotes", Whole;
        }
    }
    "Call-Info" {
        "<{uri}>" => "Uri";
        "<{uri}>;purpose=jwscard" => "Uri";
        "<https://example.com:{port}/>" => "Port";
        "<https://{host}:{port}/{path}?a={q}>;purpose={p}" => "Host Port UriOpaque UriOpaque Token+";
        "<https://example.com/{user}/photo.jpg>;purpose=icon, <{info}>;purpose=info" => "UriOpaque Uri";
        "<cid:{id}>;purpose=card" => "UriOpaque+";
        "<sip:{user}@{host}>;m={m}" => "User+ HostAndPort Token+";
        refused {
            "{uri};purpose=info" at "uri" "a URI in angle brackets", AngleBrackets;
        }
    }
    "Error-Info" { "<sip:{file}@announcements.example.com>" => "User+"; "<{uri}>;x={x}" => "Uri Token+"; }
    "Alert-Info" { "<urn:alert:source:{source}>" => "UriOpaque"; "<https://{host}/{file}.wav>"; "<{uri}>;appearance={n}"; }
    "Geolocation" { "<cid:{id}>" => "UriOpaque+"; "<sips:{id}@{host}>" => "User+ HostAndPort"; "<{uri}>"; }
    "Geolocation-Error" {
        "100;code=\"{text}\"" => "QuotedString";
        "200;x={x};code=\"{text}\"" => "Token+ QuotedString";
        refused {
            "{code};code=\"x\"" at "code" "three digits", Literal;
            "100;code={text}" at "text" "a quoted string", Quotes;
        }
    }
    "AlertMsg-Error" {
        "100;message=\"{text}\"" => "QuotedString";
        refused { "10{code}" at "code" "three digits", Literal; }
    }
    "Geolocation-Routing" { "{routing}" => "YesNo"; }
    "Refer-Sub" { "{sub}" => "Boolean"; "{sub};x={x}" => "Boolean Token+"; }
    "Refer-Events-At" {
        "<{uri}>" => "SipUri";
        "<{uri}>;x=[::1]" => "SipUri";
        "<sip:{id}@{host}>" => "User+ HostAndPort";
        "<sips:{id}@{host}:{port}>;x={x}" => "User+ Host Port Token+";
        refused { "<{scheme}:a@b>" at "scheme" "a SIP or SIPS URI", Literal; }
    }
    "Path" { "<sip:{host};lr>" => "HostAndPort"; "<sip:{token}@{host}:{port};lr;ob>" => "User+ Host Port"; "<{uri}>"; }
    "Record-Route" { "<sip:{host};lr>" => "HostAndPort"; "<sip:{host}:{port};transport={t};lr>" => "Host Port UriParameter+"; }
    "Service-Route" { "<sip:orig@{host};lr>" => "HostAndPort"; "<{uri}>" => "Uri"; }
    "P-Associated-URI" { "<sip:{user}@{host}>" => "User+ HostAndPort"; "<tel:{number}>, <{uri}>" => "User+ Uri"; }
    "P-Asserted-Identity" {
        "\"{name}\" <sip:{user}@{host}>" => "QuotedString User+ HostAndPort";
        "<sip:{user}@{host}>, <tel:{number}>" => "User+ HostAndPort User+";
        "tel:+{number}" => "User";
        "\"{name}\" <{uri}>" => "QuotedString SipUri";
    }
    "P-Preferred-Identity" { "\"{name}\" <sip:{user}@{host}>"; }
    "P-Charge-Info" { "<sip:{user}@{host}>;npi=ISUP" => "User+ HostAndPort"; }
    "P-Refused-URI-List" { "sip:{user}@{host};members=<cid:{id}>" => "User+ HostAndPort UriOpaque+"; }
    "Permission-Missing" { "sip:{user}@{host}" => "User+ HostAndPort"; "<{a}>, <{b}>" => "Uri Uri"; }
    "Reply-To" { "\"{name}\" <{uri}>" => "QuotedString Uri"; "sip:{user}@{host};x={x}"; }
    "Policy-Contact" { "<{uri}>" => "Uri"; "<https://{host}/{policy}>;non-cacheable"; }
    "History-Info" {
        "<sip:{user}@{host}>;index=1" => "User+ HostAndPort";
        "<sip:{user}@{host}>;index=1.{n}" => "User+ HostAndPort Number";
        "<{uri}>;index={a}.{b};rc={a}" => "Uri Number Number Number";
        "<sip:{user}@{host}?Reason=SIP%3Bcause%3D{cause}>;index=1, <{uri}>;index=1.1;mp=1"
            => "User+ HostAndPort UriHeader Uri";
        refused {
            "<sip:a@b>;index=1{n}" at "n" "an index such as `1.2`", Whole;
        }
    }
    "P-Charging-Vector" {
        "icid-value={id}" => "Token+";
        "icid-value=\"{id}\";icid-generated-at={host};orig-ioi={ioi}" => "QuotedString Host Token+";
        refused { "{name}=1234" at "name" "a parameter name", Literal; }
    }
    "P-Charging-Function-Addresses" {
        "ccf={host}" => "Token+";
        "ccf=[{address}];ecf=\"{ecf}\"" => "Ipv6Address QuotedString";
    }
    "P-Access-Network-Info" {
        "3GPP-E-UTRAN-FDD;utran-cell-id-3gpp={cell}" => "Token+";
        "IEEE-802.11;i-wlan-node-id=\"{mac}\";network-provided" => "QuotedString";
    }
    "Feature-Caps" {
        "*;+g.3gpp.srvcc;+g.3gpp.atcf=\"<tel:{number}>\"" => "QuotedString";
        "*;+g.3gpp.icsi-ref=\"{icsi}\"" => "QuotedString";
        refused {
            "*;+{name}" at "name" "a parameter name", Literal;
            "*;+g.3gpp.atcf={uri}" at "uri" "a quoted string", Quotes;
        }
    }
    "Answer-Mode" { "{mode}" => "Token+"; }
    "Priv-Answer-Mode" { "Auto;x={x}" => "Token+"; }
    "P-Answer-State" { "{state};x={x}" => "Token+ Token+"; }
    "P-Early-Media" { "{direction}, gated" => "Token+"; }
    "P-Media-Authorization" {
        refused { "00{token}" at "token" "hexadecimal digits", Whole; }
    }
    "Privacy" {
        refused { "id;{value}" at "value" "a privacy value", Literal; }
    }
    "Session-ID" {
        "ab30317f1a784dc48ff824d0d3715d86;x={x}" => "Token+";
        refused {
            "{id}" at "id" "32 hexadecimal digits in lower case", Whole;
            "ab30317f1a784dc48ff824d0d3715d86;remote={r}" at "r" "32 hexadecimal digits in lower case", Whole;
        }
    }
    "SIP-ETag" { "{tag}" => "Token+"; "{time}-{random}" => "Token Token"; }
    "Server" {
        "{product}/{version} ({comment})" => "Token+ Token+ Comment";
        "Example/{version}" => "Token+";
        "Example/1.{minor} (build {build}; {os})" => "Token Comment Comment";
        "{product}" => "Token+";
    }
    "User-Agent" { "Example/{major}.{minor}" => "Token Token"; "Phone ({model})" => "Comment"; }
    "User-to-User" {
        "{data};encoding=hex" => "Token+";
        "\"{data}\";purpose={p};content={c}" => "QuotedString Token+ Token+";
    }
    "Organization" {
        "{name}" => "Text(start,end)+";
        "Boxes {name}" => "Text(end)+";
        "{name} Ltd." => "Text(start)+";
        "The {name} Company" => "Text";
        "{a} {b}" => "Text(start)+ Text(end)+";
        "{a}{b}" => "Text(start,end) Text(start,end)+";
        "({name})" => "Text";
        "\"{name}\" <{uri}>" => "Text Text";
    }
    "Subject" { "Re: {subject}" => "Text(end)+"; "{subject}!" => "Text(start)"; }
    "P-User-Database" { "<{uri}>" => "Uri"; }
    "P-Profile-Key" { "<sip:{key}@{host}>"; }
    "P-Served-User" { "<sip:{user}@{host}>;sescase=orig;regstate=reg"; }
    "Max-Breadth" { "{n}" => "Number"; }
    "P-DCS-LAES" { "{host}:{port};content=\"{c}\"" => "Text Text QuotedString"; }
    "Resource-Share" { "{value}" => "Text"; }
    "X-Account" {
        "{anything}" => "Text";
        " {a}, {b} " => "Text Text";
        "\"{name}\" <sip:{user}@{host}>" => "QuotedString User+ HostAndPort";
        "\"{name}\" <{uri}>;x={x}" => "QuotedString Uri Text";
        "5'11\" {x}" => "Text";
        "5'11\" {x} 6\"" => "QuotedString";
        "\"fixed\" {x}" => "Text";
        "\"fi\\éxed\" {x}" => "Text";
        "\"a\\\"b\" {x} \"{y}\"" => "Text QuotedString";
        "load < {x}" => "Text";
        "<a>{x}" => "Text";
        "a < b, <sip:{user}@{host}>" => "User+ HostAndPort";
        "{a} > {b}" => "Text Text";
        refused {
            "<{name}.example.com>" at "name" "a URI with a scheme, such as `sip:`", Literal;
            "\"\\{name}\"" at "name" "a printable ASCII character after the backslash", Unescaped;
        }
    }
};
