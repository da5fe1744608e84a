//! Values of header fields that a sender may write, and values that it must not. The list is compiled
//! into the tests of `tests` as well.

/// What a header field may hold, and what not.
pub struct Examples {
    /// The name of the header field.
    pub field: &'static str,
    /// What a sender may write.
    pub accepted: &'static [&'static str],
    /// Breaks the ABNF.
    pub malformed: &'static [Refused],
    /// Follows the ABNF, mostly as a parameter of any name, but the text of an RFC forbids it or
    /// gives it no meaning.
    pub meaningless: &'static [Refused],
}

/// A value that is refused.
pub struct Refused {
    /// The value itself.
    pub value: &'static str,
    /// The byte at which the first fault is.
    pub position: usize,
    /// What is expected there.
    pub expected: &'static str,
}

macro_rules! examples {
    ($(
        $field:literal {
            $(accepts { $($accepted:literal;)+ })?
            $(malformed { $($malformed:literal at $position:literal $expected:literal;)+ })?
            $(meaningless { $($meaningless:literal at $place:literal $wanted:literal;)+ })?
        }
    )+) => {
        &[$(Examples {
            field: $field,
            accepted: &[$($($accepted),+)?],
            malformed: &[$($(
                Refused { value: $malformed, position: $position, expected: $expected },
            )+)?],
            meaningless: &[$($(
                Refused { value: $meaningless, position: $place, expected: $wanted },
            )+)?],
        }),+]
    };
}

/// Examples of each value grammar.
pub const EXAMPLES: &[Examples] = examples! {
    "Expires" {
        accepts {
            "0";
            "3600";
            "000060";
            "4294967295";
        }
        malformed {
            "" at 0 "a number of seconds, at most 4294967295";
            "60 " at 2 "the end";
            "+60" at 0 "a number of seconds, at most 4294967295";
            "1.5" at 1 "the end";
            "60;x=y" at 2 "the end";
            "-1" at 0 "a number of seconds, at most 4294967295";
            "60s" at 2 "the end";
            "0x3C" at 1 "the end";
            "٦٠" at 0 "a number of seconds, at most 4294967295";
            " 60" at 0 "a number of seconds, at most 4294967295";
            "60\t" at 2 "the end";
            "6 0" at 1 "the end";
            "1,2" at 1 "the end";
            "0\r\nVia: x" at 1 "the end";
        }
        meaningless {
            "4294967296" at 0 "a number of seconds, at most 4294967295";
            "99999999999999999999" at 0 "a number of seconds, at most 4294967295";
        }
    }
    "Session-Expires" {
        accepts {
            "1800;refresher=uac";
            "1800;refresher=uas";
            "4294967295";
        }
        malformed {
            "1800;refresher=" at 15 "`uac` or `uas`";
            "1800,1800" at 4 "a semicolon or the end";
        }
        meaningless {
            "89" at 0 "a number of seconds, at least 90";
        }
    }
    "Min-SE" {
        accepts {
            r#"90 ; X="a;b""#;
            "1800";
            "90";
            "90;x=y";
        }
        malformed {
            "" at 0 "a number of seconds, at most 4294967295";
            "x" at 0 "a number of seconds, at most 4294967295";
            "90;" at 3 "a parameter name";
            "90 x" at 2 "a semicolon or the end";
        }
        meaningless {
            "89" at 0 "a number of seconds, at least 90";
            "0" at 0 "a number of seconds, at least 90";
            "4294967296" at 0 "a number of seconds, at most 4294967295";
            "90;a=1;A=2" at 7 "a parameter name that was not used before";
        }
    }
    "Retry-After" {
        accepts {
            "0";
            "120 (I'm in a meeting)";
            r"120(back (soon) \) ok);duration=3600";
            "18000 ; Duration = 3600 ; x";
            r#"5 ("half open, über) "#;
            "5 ()";
            "18000;duration=3600";
            "5 (a (b) c);duration=10";
            "120\t( \\\\ )\t;x=\"y\"";
        }
        malformed {
            "Fri, 31 Dec 1999 23:59:59 GMT" at 0 "a number of seconds, at most 4294967295";
            "120 (a (b)" at 10 "a closing parenthesis";
            r"120 (a\)" at 8 "a closing parenthesis";
            "120 (a) (b)" at 8 "a comment, a semicolon or the end";
            "120;duration=60 (later)" at 15 "a comment, a semicolon or the end";
            "(x) 120" at 0 "a number of seconds, at most 4294967295";
            "120,130" at 3 "a comment, a semicolon or the end";
            "" at 0 "a number of seconds, at most 4294967295";
            "120 " at 3 "a comment, a semicolon or the end";
            r"120 (ü\ü)" at 8 "a printable ASCII character after the backslash";
            "120 (\u{7})" at 5 "a character other than a control character";
        }
        meaningless {
            "120;duration=1h" at 13 "a number of seconds, at most 4294967295";
            "120;duration=1;duration=2" at 15 "a parameter name that was not used before";
            "4294967296" at 0 "a number of seconds, at most 4294967295";
            "1;duration=4294967296" at 11 "a number of seconds, at most 4294967295";
            "1;duration" at 10 "a number of seconds, at most 4294967295";
            r#"1;duration="60""# at 11 "a number of seconds, at most 4294967295";
        }
    }
    "Allow" {
        accepts {
            "";
            "INVITE, ACK, BYE";
            "INVITE,ACK\t,\tBYE";
            "invite";
            "!x-*_+`.%indeed'~, OPTIONS";
            "ACK, ACK";
            "INVITE, *";
        }
        malformed {
            "INVITE," at 7 "a method name";
            "INVITE,,ACK" at 7 "a method name";
            "INVITE ACK" at 6 "a comma or the end";
            r#""INVITE""# at 0 "a method name";
            "INVITE;x" at 6 "a comma or the end";
            "INVITE, M/2" at 9 "a comma or the end";
            "INVITE ," at 8 "a method name";
            " INVITE" at 0 "a method name";
            "INVITE " at 6 "a comma or the end";
        }
    }
    "Require" {
        accepts {
            "100rel";
            "100rel , timer,path";
            "100REL";
            "com.example.foo_1";
            "sec-agree, x%41";
            "sec-agree";
        }
        malformed {
            "" at 0 "an option tag";
            "100rel path" at 6 "a comma or the end";
            "100rel;q=1" at 6 "a comma or the end";
            r#""100rel""# at 0 "an option tag";
            ", 100rel" at 0 "an option tag";
            "grün" at 2 "a comma or the end";
            "100rel," at 7 "an option tag";
        }
    }
    "Supported" {
        accepts {
            "";
            "timer, path";
        }
        malformed {
            " " at 0 "an option tag";
            "," at 0 "an option tag";
        }
    }
    "Recv-Info" {
        accepts {
            "";
            r#"foo;x="a,b" , bar"#;
            "foo, bar;x=1";
        }
        malformed {
            r#"foo;x="a,bar"# at 12 "a closing quote";
            "foo;" at 4 "a parameter name";
            r#""foo""# at 0 "a token";
        }
        meaningless {
            "foo;x=1;x=2" at 8 "a parameter name that was not used before";
        }
    }
    "Allow-Events" {
        accepts {
            "presence , presence.winfo";
            "presence, presence.winfo";
            "a.b.c";
            "u";
        }
        malformed {
            "" at 0 "an event package";
            "presence..winfo" at 9 "an event template after the dot";
            "presence;id=1" at 8 "a comma or the end";
            ".presence" at 0 "an event package";
            "presence." at 9 "an event template after the dot";
            "presence presence" at 8 "a comma or the end";
        }
    }
    "Accept-Resource-Priority" {
        accepts {
            "dsn.flash-override,\twps.3";
            "";
            "dsn.flash, wps.3";
        }
        malformed {
            "dsn" at 3 "a dot and a priority";
            "dsn.flash.x" at 9 "a comma or the end";
            ".flash" at 0 "a namespace";
            "dsn." at 4 "a priority";
        }
    }
    "P-Early-Media" {
        accepts {
            "sendrecv,gated";
            "";
        }
        malformed {
            "sendrecv;x" at 8 "a comma or the end";
        }
    }
    "Content-Encoding" {
        accepts {
            "GZIP, x-foo";
            "gzip";
        }
        malformed {
            "" at 0 "a token";
            "gzip;q=1" at 4 "a comma or the end";
        }
    }
    "Accept" {
        accepts {
            "";
            "application/sdp;level=1, application/x-private, text/html";
            "*/*;q=0";
            "text / html ; q = 0.5";
            "APPLICATION/SDP;Q=1.000,text/*;q=0.";
            r#"a/b;p="x, y;q=\"2\"""#;
            "text/html;level";
            "application/sdp;level=1, text/html;q=0.5";
            "* / *";
        }
        malformed {
            "application" at 11 "a slash and a media subtype";
            "text/html," at 10 "a media type";
            "text/html charset=utf-8" at 9 "a semicolon, a comma or the end";
            "text/html;level=" at 16 "a parameter value";
            "text/;q=1" at 5 "a media subtype";
            "/html" at 0 "a media type";
            "text/html;q=0.5 " at 15 "a semicolon, a comma or the end";
            "text/html/x" at 9 "a semicolon, a comma or the end";
        }
        meaningless {
            "text/html;q=1.001" at 12 "a number from 0 to 1 with at most three decimals";
            "text/html;q=.5" at 12 "a number from 0 to 1 with at most three decimals";
            "text/html;q=0.1234" at 12 "a number from 0 to 1 with at most three decimals";
            "text/html;q=5" at 12 "a number from 0 to 1 with at most three decimals";
            r#"text/html;q="0.5""# at 12 "a number from 0 to 1 with at most three decimals";
            "*/sdp" at 2 "`*` as the subtype of `*`";
            "text/html;q=1;Q=1" at 14 "a parameter name that was not used before";
            "a/b;q=2.0" at 6 "a number from 0 to 1 with at most three decimals";
            "a/b;q=00" at 6 "a number from 0 to 1 with at most three decimals";
            "a/b;q" at 5 "a number from 0 to 1 with at most three decimals";
        }
    }
    "Accept-Encoding" {
        accepts {
            "";
            "gzip";
            "gzip;q=1.0, identity; q=0.5, *;q=0";
            "GZIP ;Q = 0.123";
            "x-compress+v1";
            r#"gzip;x="a,b""#;
            "gzip;q=0.5, identity";
        }
        malformed {
            "gzip,,identity" at 5 "a content coding or `*`";
            "gzip deflate" at 4 "a semicolon, a comma or the end";
            "gzip;" at 5 "a parameter name";
            ";q=1" at 0 "a content coding or `*`";
            r#""gzip""# at 0 "a content coding or `*`";
        }
        meaningless {
            "gzip;q=0.1234" at 7 "a number from 0 to 1 with at most three decimals";
            "gzip;q" at 6 "a number from 0 to 1 with at most three decimals";
            "gzip;q=-1" at 7 "a number from 0 to 1 with at most three decimals";
        }
    }
    "Accept-Language" {
        accepts {
            "";
            "da, en-gb;q=0.8, en;q=0.7";
            "*";
            "EN-Latn-GB ;Q=0.";
            "i-default,x-klingon";
            "abcdefgh-ABCDEFGH";
            "es-419";
            "de-1996";
            "da, en-gb;q=0.8";
        }
        malformed {
            "en_US" at 2 "a semicolon, a comma or the end";
            "abcdefghi" at 0 "at most eight letters";
            "en-" at 3 "one to eight letters or digits";
            "en-*" at 3 "one to eight letters or digits";
            "en fr" at 2 "a semicolon, a comma or the end";
            "-en" at 0 "a language tag or `*`";
            "419" at 0 "a language tag or `*`";
            "en-abcdefghi" at 3 "one to eight letters or digits";
            "e n" at 1 "a semicolon, a comma or the end";
        }
        meaningless {
            "en;q=2" at 5 "a number from 0 to 1 with at most three decimals";
            "en;q=1.5" at 5 "a number from 0 to 1 with at most three decimals";
        }
    }
    "WWW-Authenticate" {
        accepts {
            r#"Digest realm="atlanta.com", domain="sip:boxesbybob.com", qop="auth", nonce="f84f1cec", opaque="", stale=FALSE, algorithm=MD5"#;
            r#"digest REALM = "a, b",NONCE="n""#;
            r#"Digest  realm="say \"hi\" \\", nonce="n""#;
            r#"Digest realm="zürich",nonce="",qop="auth,auth-int",algorithm=SHA-256"#;
            "NoOneKnowsThisScheme opaque-data=here";
            r#"Digest nonce="n" , realm="r" , userhash=true"#;
            r#"Digest realm="biloxi.com", qop="auth,auth-int", nonce="dcd9", opaque="", stale=FALSE, algorithm=MD5"#;
            r#"Bearer authz_server="https://as.example.com", scope="sip""#;
            r#"Digest realm="a",nonce="n",qop="auth, auth-int""#;
            r#"Digest realm="a",nonce="n",domain="sip:a.example  https://b.example/c?d=e /f;g""#;
        }
        malformed {
            "Digest" at 6 "a blank and a parameter";
            r#"Digest realm="a" nonce="n""# at 16 "a comma or the end";
            r#"Digest realm="a", nonce="n", Digest realm="b", nonce="m""# at 35 "an equals sign and a value";
            r#"Digest realm="a\", nonce="n""# at 26 "a comma or the end";
            r#"Digest realm="a"; nonce="n""# at 16 "a comma or the end";
            "" at 0 "an authentication scheme";
            "Digest " at 7 "a parameter name";
            "Digest realm" at 12 "an equals sign and a value";
            "Digest realm=" at 13 "a quoted string";
            r#"Digest realm="a","# at 17 "a parameter name";
            r#"Digest realm="a",,nonce="n""# at 17 "a parameter name";
            "Digest realm=[::1]" at 13 "a quoted string";
            r#""Digest" realm="a""# at 0 "an authentication scheme";
            r#"Digest realm="a", nonce="n" "# at 27 "a comma or the end";
        }
        meaningless {
            r#"Digest realm=atlanta.com, nonce="n""# at 13 "a quoted string";
            r#"Basic realm="a""# at 0 "another scheme than Basic";
            r#"Digest realm="a",nonce="n",qop=auth"# at 31 r#"a quoted list such as "auth,auth-int""#;
            r#"Digest realm="a",nonce="n",algorithm="MD5""# at 37 "an algorithm without quotes";
            r#"Digest realm="a",nonce="n",stale=maybe"# at 33 "`true` or `false` without quotes";
            r#"Digest realm="a",nonce="n",stale="true""# at 33 "`true` or `false` without quotes";
            r#"Digest realm="a""# at 16 "a `nonce` parameter too";
            r#"Digest nonce="n""# at 16 "a `realm` parameter too";
            r#"Digest realm="a",realm="b",nonce="n""# at 17 "a parameter name that was not used before";
            r#"Digest realm="a",nonce="n",qop="""# at 31 r#"a quoted list such as "auth,auth-int""#;
            r#"Digest realm="a",nonce=n"# at 23 "a quoted string";
            r#"Digest realm="a",nonce="n",opaque=x"# at 34 "a quoted string";
            r#"Digest realm="a",nonce="n",domain=x"# at 34 r#"a quoted list of URIs such as "sip:example.com""#;
            r#"Digest realm="a",nonce="n",domain="""# at 35 "a URI with a scheme, such as `sip:`";
            r#"Digest realm="a",nonce="n",domain="a.example""# at 35 "a URI with a scheme, such as `sip:`";
            r#"Digest realm="a",nonce="n",domain="sip:a.example,sip:b""# at 48 "a character that a URI may hold there";
            "NTLM a=1, A=2" at 10 "a parameter name that was not used before";
        }
    }
    "Warning" {
        accepts {
            r#"307 isi.edu "Session parameter 'foo' not understood""#;
            r#"399 [2001:db8::1]:5060 "x""#;
            r#"399 proxy_1 "a, \"b\" \\" , 301 192.0.2.1:5060 "c""#;
            r#"370 devnull """#;
            r#"399 x.example. "zu groß""#;
            r#"399 x  "t""#;
            r#"380 example.com:5061 "SIPS Not Allowed""#;
        }
        malformed {
            "307 isi.edu text" at 12 "a quoted text";
            r#"1307 isi.edu "x""# at 0 "a warn-code, from 300 to 399";
            r#"307  isi.edu "x""# at 4 "a host or a token";
            r#"399 2001:db8::1 "x""# at 4 "a host name or an IP address";
            r#"307 "isi.edu" "x""# at 4 "a host or a token";
            "307 isi.edu 'text'" at 12 "a quoted text";
            r#"307 isi.edu "x" "Wed, 01 Jan 2020 00:00:00 GMT""# at 15 "a comma or the end";
            r#"307 isi.edu "x","# at 16 "a warn-code, from 300 to 399";
            r#"307 isi.edu"x""# at 11 "a space and a quoted text";
            r#"307 isi.edu "open"# at 17 "a closing quote";
            "307\tisi.edu \"x\"" at 3 "a space and the agent that warns";
            "" at 0 "a warn-code, from 300 to 399";
            r#"30 isi.edu "x""# at 0 "a warn-code, from 300 to 399";
            "307" at 3 "a space and the agent that warns";
            "307 isi.edu" at 11 "a space and a quoted text";
            r#"399 [2001:db8::1 "x""# at 16 "a closing bracket";
            r#"399 host:port "x""# at 9 "a port number, at most 65535";
            r#"399 host: "x""# at 9 "a port number, at most 65535";
            r#"399 [1:2] "x""# at 5 "an IPv6 address";
            r#"307 isi.edu "a" ,, 307 isi.edu "b""# at 17 "a warn-code, from 300 to 399";
        }
        meaningless {
            r#"299 isi.edu "x""# at 0 "a warn-code, from 300 to 399";
            r#"199 isi.edu "x""# at 0 "a warn-code, from 300 to 399";
            r#"399 host:65536 "x""# at 9 "a port number, at most 65535";
        }
    }
    "Contact" {
        accepts {
            "<sip:a@b;maddr=239.255.255.1;ttl=15>";
            "<sip:a@b;maddr=[2001:db8::1];ttl=255;lr>";
            r#""Mr. Watson" <sip:watson@worcester.bell-telephone.com> ;q=0.7; expires=3600, "Mr. Watson" <mailto:watson@bell-telephone.com> ;q=0.1"#;
            r#""Smith, \"Al\" <x>" <sip:al@example.com>"#;
            "sip:bob@example.com;expires=60, <sip:carol@[2001:db8::1]:5070;transport=tcp>";
            "Bob A. <sip:alice;day=tuesday,x?y@example.com>";
            r#""Müller"<SIP:m@EXAMPLE.com?Subject=x%20y&Priority=urgent>;Q=1.000"#;
            "Bob<sip:bob@example.com>";
            r#""Mr. W" <sip:w@x.com;transport=tcp>;q=0.7;expires=3600, <mailto:w@b.com>;q=0.1"#;
            "<tel:+1-201-555-0123;phone-context=x>";
            "tel:+1-201-555-0123";
            "<sip:a@b.com> ";
            "<sips:b%20c:p%40w@192.0.2.1:5061;lr;method=INVITE?a=&b=c>";
            "sip:[2001:db8::1]";
            "<sip:example.com.>";
            r#"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>;+sip.instance="<urn:uuid:0>""#;
        }
        malformed {
            "Müller <sip:m@example.com>" at 1 "`<`, or quotes around the whole display name";
            "Watson, Thomas <sip:t@example.org>" at 6 "`<`, or quotes around the whole display name";
            "< sip:t@example.org >" at 1 "a URI with a scheme, such as `sip:`";
            r#""Mr. J. User <sip:j@example.com>"# at 32 "a closing quote";
            r#""Joe" <sip:joe@example.org>;;;;"# at 28 "a parameter name";
            "<joe@example.org>" at 1 "a URI with a scheme, such as `sip:`";
            r#""Bob" sip:bob@example.com"# at 6 "a URI in angle brackets";
            "" at 0 "an address";
            "bob" at 3 "a URI in angle brackets";
            "sip:" at 4 "a host";
            "sip:bob@" at 8 "a host";
            "<sip:bob@example.com" at 20 "a closing angle bracket";
            "<sip:bob@example.com>>" at 21 "a semicolon, a comma or the end";
            "<>" at 1 "a URI with a scheme, such as `sip:`";
            "<sip:a@b@c>" at 8 "a character that a URI may hold there";
            "<sip:@example.com>" at 5 "a user";
            "<sip:a%4@example.com>" at 7 "two hexadecimal digits after `%`";
            "<sip:a%4g@example.com>" at 7 "two hexadecimal digits after `%`";
            "<sip:bob@example.com;>" at 21 "a URI parameter name";
            "<sip:bob@example.com;a=>" at 23 "a URI parameter value";
            "<sip:bob@example.com?>" at 21 "a header field name in the URI";
            "<sip:bob@example.com?a>" at 22 "`=` and a header field value in the URI";
            "<sip:bob@exa_mple.com>" at 12 "a character that a URI may hold there";
            "<sip:bob@-a.com>" at 9 "a host name or an IP address";
            "<sip:bob@a..com>" at 9 "a host name or an IP address";
            "<sip:bob@1.2.3>" at 9 "a host name or an IP address";
            "<sip:bob@1.2.3.4.5>" at 9 "a host name or an IP address";
            "<sip:bob@[::g]>" at 12 "a closing bracket";
            "<sip:bob@[::1>" at 13 "a closing bracket";
            "<sip:bob@example.com:>" at 21 "a port number, at most 65535";
            "<sip:bo b@example.com>" at 7 "`@`, or a character that a user may hold";
            "<sip:bob\t@example.com>" at 8 "`@`, or a character that a user may hold";
            "\"a\r\n\" <sip:b@c.com>" at 2 "a character other than a control character";
            r#""a\"# at 3 "a printable ASCII character after the backslash";
            "<1sip:a@b.com>" at 1 "a URI with a scheme, such as `sip:`";
            "sip:a@b.com>" at 11 "a character that a URI may hold there";
            "<sip:a@b.com> x" at 14 "a semicolon, a comma or the end";
            "sip:a@b.com," at 12 "an address";
            "a;b <sip:a@b.com>" at 1 "`<`, or quotes around the whole display name";
            "<mailto:>" at 8 "something after the URI scheme";
            r#"<sip:a"b@c.com>"# at 6 "`@`, or a character that a user may hold";
            "\u{a0}<sip:a@b.com>" at 0 "an address";
            " <sip:a@b.com>" at 0 "an address";
        }
        meaningless {
            "<sip:a@b;ttl=256>" at 13 "a number from 0 to 255";
            "<sip:a@b;ttl=0001>" at 13 "a number from 0 to 255";
            "<sip:a@b;maddr=a_b>" at 16 "a character that a URI may hold there";
            "sip:user@example.com?Route=%3Csip:a%3E" at 20 "angle brackets around a URI with a question mark";
            "<sip:a@b.com>;q=0.5;q=0.6" at 20 "a parameter name that was not used before";
            "<sip:a@b.com>;q=2" at 16 "a number from 0 to 1 with at most three decimals";
            "*" at 0 "an address, because `*` is for REGISTER requests";
            "<sip:a@b.com>;expires=soon" at 22 "a number of seconds, at most 4294967295";
            r#"<sip:a@b.com>;expires="60""# at 22 "a number of seconds, at most 4294967295";
            "<sip:a@b.com>;expires=4294967296" at 22 "a number of seconds, at most 4294967295";
            "<sip:a@b.com;lr;lr>" at 16 "a URI parameter name that was not used before";
            "<sip:bob@192.0.2.061>" at 9 "a host name or an IP address";
            "<sip:bob@256.0.0.1>" at 9 "a host name or an IP address";
            "<sip:bob@example.com:65536>" at 21 "a port number, at most 65535";
        }
    }
    "Record-Route" {
        accepts {
            "<sip:p1.example.com;lr>,<sip:p2.example.com;lr>;x";
            r#""P 1" <sip:p1.example.com;lr>"#;
            "P <sip:p1.example.com;lr>;q=2";
        }
        malformed {
            "sip:p1.example.com;lr" at 0 "a URI in angle brackets";
            "sip:p1.example.com" at 0 "a URI in angle brackets";
            "*" at 1 "a URI in angle brackets";
            "" at 0 "an address";
        }
    }
    "Call-Info" {
        accepts {
            "<http://wwww.example.com/alice/photo.jpg> ;purpose=icon, <http://www.example.com/alice/> ;purpose=info";
            "<sip:not-in-service-recording@atlanta.com>";
            "<https://h.example/a,b;c?x=1,2&y=%22>;PURPOSE=jwscard";
            r#"<http://[2001:db8::1]:8080/x>;a="b, <c>""#;
            "<urn:alert:source:external>,<cid:a1@example.com>";
            "<sip:a@example.com>;h=[2001:db8::9];x";
            "<https://block.example.net/complaint-jws>;purpose=jwscard";
            "<file:///etc/motd>";
            "<http://example.com>";
            "<http://user:pw@example.com:80/?a=1>";
        }
        malformed {
            "cid:abc@example.com;purpose=x" at 0 "a URI in angle brackets";
            r#""Info" <http://example.com/>"# at 0 "a URI in angle brackets";
            "<http://example.com/a b>" at 21 "a character that a URI may hold there";
            "<http://example.com/über>" at 20 "a character that a URI may hold there";
            "<http://example.com/#top>" at 20 "a character that a URI may hold there";
            "<www.example.com/x>" at 1 "a URI with a scheme, such as `sip:`";
            "< http://e.com/>" at 1 "a URI with a scheme, such as `sip:`";
            "<//e.com>" at 1 "a URI with a scheme, such as `sip:`";
            "<>" at 1 "a URI with a scheme, such as `sip:`";
            "<http://example.com/100%>" at 24 "two hexadecimal digits after `%`";
            "" at 0 "a URI in angle brackets";
            "<http://[::1/x>" at 12 "a closing bracket";
            "<http://[::1]x/>" at 13 "a character that a URI may hold there";
            "<http://example.com/[x]>" at 20 "a character that a URI may hold there";
            r"<http://example.com/\>" at 20 "a character that a URI may hold there";
            "<http://example.com/|>" at 20 "a character that a URI may hold there";
            "<:x>" at 1 "a URI with a scheme, such as `sip:`";
            "<sip:a@example.com>;" at 20 "a parameter name";
            "<sip:a@example.com>;h=[::g]" at 25 "a closing bracket";
            "<cid:a>;purpose=icon;;x" at 21 "a parameter name";
        }
        meaningless {
            "<cid:a@b>;purpose=icon;Purpose=info" at 23 "a parameter name that was not used before";
        }
    }
    "Geolocation-Error" {
        accepts {
            r#"100 ; code="Cannot Process Location""#;
            "300";
            r#"202;CODE="a, b; \"c\"""#;
            r#"299;code="""#;
            r#"100;ext;x=[::1];code="Ortung unmöglich""#;
            "201\t;\tcode\t=\t\"x\"";
            r#"100;code="Cannot Process Location""#;
        }
        malformed {
            "" at 0 "three digits";
            "1000" at 0 "three digits";
            "100, 200" at 3 "a semicolon or the end";
            r#"100 code="x""# at 3 "a semicolon or the end";
            "100;code=Cannot Process" at 9 "a quoted string";
        }
        meaningless {
            r#"100;code="a";code="b""# at 13 "a parameter name that was not used before";
            "7" at 0 "three digits";
            "42" at 0 "three digits";
            "100;code=Cannot" at 9 "a quoted string";
            "100;code" at 8 "a quoted string";
            r#"100;CODE="a";code="b""# at 13 "a parameter name that was not used before";
        }
    }
    "AlertMsg-Error" {
        accepts {
            r#"100 ; message="Cannot process the alert payload""#;
            "103";
            r#"101;MESSAGE="not present, or \"lost\"""#;
            r#"999;message="""#;
            r#"102;x;message="ungültig""#;
            r#"100;code="x""#;
        }
        malformed {
            "10" at 0 "three digits";
            "1000" at 0 "three digits";
            "100, 101" at 3 "a semicolon or the end";
            "100;message='a b'" at 12 "a quoted string";
            "100;" at 4 "a parameter name";
            "100;message=" at 12 "a quoted string";
        }
        meaningless {
            r#"100;message="a";Message="b""# at 16 "a parameter name that was not used before";
            "100;message=x" at 12 "a quoted string";
        }
    }
    "Security-Server" {
        accepts {
            "ipsec-ike;q=0.1, tls;q=0.2";
            "tls;q=0.5, digest;q=0.501";
            "tls";
            "TLS ; Q = 1.000 ,digest;q=0.";
            r#"digest;d-alg=MD5;d-qop=auth;d-ver="0123456789abcdef0123456789abcdef""#;
            "ipsec-3gpp;q=0.5;alg=hmac-sha-1-96;spi-c=1;port-c=5062";
            r#"x-new;foo="a,b;q=9", tls;q=0.5"#;
        }
        malformed {
            "" at 0 "a security mechanism";
            "tls,,digest" at 4 "a security mechanism";
            "tls digest" at 3 "a semicolon, a comma or the end";
            r#""tls""# at 0 "a security mechanism";
            "tls;q=" at 6 "a number from 0 to 1 with at most three decimals";
            "tls," at 4 "a security mechanism";
        }
        meaningless {
            "tls;q=0.1, digest;q=0.10" at 20 "a `q` that no other mechanism has";
            "tls;q=2" at 6 "a number from 0 to 1 with at most three decimals";
            r#"digest;d-ver="0123""# at 13 "32 hexadecimal digits in lower case, in quotes";
            r#"digest;d-ver="0123456789ABCDEF0123456789ABCDEF""# at 13 "32 hexadecimal digits in lower case, in quotes";
            r#"digest;d-alg="MD5""# at 13 "a token without quotes";
            r#"digest;d-qop="auth""# at 13 "a token without quotes";
            "tls;q=1,a,b;q=1.000" at 14 "a `q` that no other mechanism has";
            "tls;d-ver=0123456789abcdef0123456789abcdef" at 10 "32 hexadecimal digits in lower case, in quotes";
        }
    }
    "Reason" {
        accepts {
            "SIP;cause=486;location=LN";
            r#"SIP;cause=603;text="v=analytics1;url=https://a.example";location=any"#;
            r#"SIP ;cause=200 ;text="Call completed elsewhere""#;
            r#"SIP;cause=486;text="user busy",Q.850;cause=17"#;
            r#"Q.850;cause=47;text="RESOURCE UNAVAILABLE, \"X\"""#;
            "SIP";
            r#"q.850;CAUSE=016;Text="über""#;
            r#"STIR;cause=436;ppi="..a",STIR;cause=438;ppi="..b""#;
            r#"SIP;cause=200;text="Call completed elsewhere""#;
            "Q.850;cause=26";
            r#"Q.850 ;cause=16 ;text="Terminated""#;
            r#"Q.850;cause=16;text="NORMAL_CLEARING""#;
            r#"SIP;cause=487;text="ORIGINATOR_CANCEL""#;
            r#"SIP;cause=408;text="ACK Timeout""#;
            r#"Q.850;cause=47;text="RESOURCE UNAVAILABLE, UNSPECIFIED""#;
            r#"Q.850;cause=41;text="Temporary failure""#;
            "Q.850 ;cause=18";
            r#"Q.850;cause=1;text="Unallocated (unassigned) number";location=LN"#;
            r#"SIP;cause=603;text="Blocked";location=RLN"#;
            r#"SIP ;cause=580 ;text="Precondition Failure""#;
            r#"SIP ;cause=600 ;text="Busy Everywhere""#;
            r#"STIR ;cause=436 ;text="Bad Identity Info""#;
            r#"STIR ;cause=438 ;text="Invalid Identity Header" ;ppi="..rJ6F1V""#;
            r#"preemption ;cause=1 ;text="UA Preemption""#;
            r#"RELEASE_CAUSE ;cause=1 ;text="User ends call""#;
            "X.int;reasoncode=0x0000030A;add-info=068C.0001.0001";
            r#"SIP;cause=200;text="Received reject SDP""#;
            "Q.850;cause=99999999999999999999";
            "q.850;Location=loc-6";
        }
        malformed {
            "" at 0 "a protocol";
            ";cause=16" at 0 "a protocol";
            "Q.850;;cause=16" at 6 "a parameter name";
            "Q.850;cause=" at 12 "a cause of digits";
            "SIP;cause=486;text=user busy" at 19 "a quoted text";
            "SIP;text=address changed" at 9 "a quoted text";
            r#"SIP;cause=486;text="Busy"# at 24 "a closing quote";
            r#"SIP;cause=486;text="say "no"""# at 25 "a semicolon, a comma or the end";
            "Q.850;cause=16;" at 15 "a parameter name";
            "SIP;cause=200,,Q.850;cause=16" at 14 "a protocol";
            "SIP;cause=200," at 14 "a protocol";
            r#"Preemption :cause=2 ;text="Reserved Resources Preempted""# at 10 "a semicolon, a comma or the end";
            "Q 850;cause=16" at 1 "a semicolon, a comma or the end";
            r#""Q.850";cause=16"# at 0 "a protocol";
            r#"SIP;cause=486;text="user busy"\,Q.850;cause=17"# at 30 "a semicolon, a comma or the end";
        }
        meaningless {
            "Q.850;cause=16,q.850;cause=17" at 15 "a protocol that was not used before";
            "SIP;cause=abc" at 10 "a cause of digits";
            "SIP;cause=-1" at 10 "a cause of digits";
            r#"SIP;cause="486""# at 10 "a cause of digits";
            "SIP;cause=486;text=Busy" at 19 "a quoted text";
            "Q.850;cause=16;cause=17" at 15 "a parameter name that was not used before";
            "Q.850;cause" at 11 "a cause of digits";
            "SIP;cause=486,Q.850;cause=17,sip;cause=487" at 29 "a protocol that was not used before";
            "Q.850;cause=1;location=MOON" at 23 "a location such as `U`, `LN` or `LOC-6`";
            r#"Q.850;cause=1;location="LN""# at 23 "a location such as `U`, `LN` or `LOC-6`";
        }
    }
    "Min-Expires" {
        accepts {
            "60";
        }
        malformed {
            "soon" at 0 "a number of seconds, at most 4294967295";
            "" at 0 "a number of seconds, at most 4294967295";
        }
        meaningless {
            "4294967296" at 0 "a number of seconds, at most 4294967295";
        }
    }
    "Flow-Timer" {
        accepts {
            "0";
            "120";
        }
        malformed {
            "120;x=y" at 3 "the end";
            "1e3" at 1 "the end";
        }
    }
    "Unsupported" {
        accepts {
            "100rel, foo";
        }
        malformed {
            "" at 0 "an option tag";
        }
    }
    "Proxy-Require" {
        accepts {
            "sec-agree";
        }
        malformed {
            "" at 0 "an option tag";
        }
    }
    "Resource-Priority" {
        accepts {
            "dsn.flash";
        }
        malformed {
            "" at 0 "a namespace";
        }
    }
    "P-Media-Authorization" {
        accepts {
            "0123abcDEF, 00";
        }
        malformed {
            "" at 0 "hexadecimal digits";
            "0x10" at 1 "a comma or the end";
            "12 34" at 2 "a comma or the end";
        }
    }
    "Content-Language" {
        accepts {
            "en";
            "fr-CA, de";
        }
        malformed {
            "" at 0 "a language tag";
            "*" at 0 "a language tag";
            "en;q=1" at 2 "a hyphen, a comma or the end";
        }
    }
    "Proxy-Authenticate" {
        accepts {
            r#"Digest realm="biloxi.com", qop="auth,auth-int", nonce="dcd9", opaque="", stale=FALSE, algorithm=MD5"#;
        }
        meaningless {
            r#"Basic realm="a""# at 0 "another scheme than Basic";
        }
    }
    "Path" {
        accepts {
            "<sip:p1.example.com;lr>";
            r#""P; 1" <sip:p1.example.com;LR=on>;a, <sip:p1.example.com;lr?a=b>, <sips:a;b?c@[::1]:5061;ob;lr>"#;
            "<sip:p1.example.com>";
            "<sip:p1.example.com;lr>, <sip:p2.example.com>;lr";
            "<sip:lr;lr@p1.example.com>";
            "<sip:p1.example.com?lr=a>";
        }
        malformed {
            "sip:p1.example.com" at 0 "a URI in angle brackets";
        }
    }
    "P-Associated-URI" {
        accepts {
            "";
            "<sip:a@b.com>";
        }
        malformed {
            "sip:a@b.com" at 0 "a URI in angle brackets";
        }
    }
    "P-Asserted-Identity" {
        accepts {
            r#""Cullen" <sip:fluffy@example.com>, <tel:+14085264000>"#;
            "tel:+14085264000";
        }
        malformed {
            "<sip:a@b.com>;x=y" at 13 "a comma or the end";
            "sip:a@b.com;user=phone" at 11 "a comma or the end";
            "" at 0 "an address";
        }
    }
    "Reply-To" {
        accepts {
            "Bob <sip:bob@biloxi.com>;x=1";
        }
        malformed {
            "<sip:a@b.com>, <sip:c@d.com>" at 13 "a semicolon or the end";
        }
    }
    "Permission-Missing" {
        accepts {
            "sip:C@example.com";
            "<sip:a@b>, <sip:c@d>";
        }
        malformed {
            "" at 0 "an address";
        }
    }
    "Error-Info" {
        accepts {
            "<sip:not-in-service@example.com>;x=1";
        }
        malformed {
            "sip:not-in-service@example.com" at 0 "a URI in angle brackets";
        }
    }
    "Alert-Info" {
        accepts {
            "<urn:alert:source:external>";
        }
        malformed {
            "" at 0 "a URI in angle brackets";
        }
    }
    "Refer-Events-At" {
        accepts {
            "<sip:abc@example.com;gr>";
            "<SIPS:abc@example.com>;x";
        }
        malformed {
            "<sip:a@b.com>, <sip:c@d.com>" at 13 "a semicolon or the end";
            "sip:a@b.com" at 0 "a URI in angle brackets";
        }
        meaningless {
            "<http://example.com/>" at 1 "a SIP or SIPS URI";
        }
    }
    "Date" {
        accepts {
            "Sat, 13 Nov 2010 23:29:00 GMT";
            "Thu, 29 Feb 2024 00:00:00 GMT";
            "Sun, 31 Dec 2028 23:59:60 GMT";
            "Tue, 01 Jan 1901 00:00:00 GMT";
            "Tue, 29 Feb 2000 12:00:00 GMT";
        }
        malformed {
            "" at 0 "a day of the week, such as `Sat`";
            "Sat, 13 Nov 2010 23:29:00 EST" at 25 "a space and `GMT`";
            "Sat, 13 Nov 2010 23:29:00 gmt" at 25 "a space and `GMT`";
            "sat, 13 Nov 2010 23:29:00 GMT" at 0 "a day of the week, such as `Sat`";
            "Sat, 13 nov 2010 23:29:00 GMT" at 8 "a month, such as `Nov`";
            "Sat,13 Nov 2010 23:29:00 GMT" at 3 "a comma and a space";
            "Mon, 1 Nov 2010 23:29:00 GMT" at 5 "a day of two digits";
            "Sat, 13 Nov 10 23:29:00 GMT" at 12 "a year of four digits";
            "Sat, 13 Nov 2010 23:29 GMT" at 22 "a colon";
            "Sat, 13 Nov 2010 23:29:00 GMT " at 29 "the end";
            "Saturday, 13-Nov-10 23:29:00 GMT" at 3 "a comma and a space";
            "Sat Nov 13 23:29:00 2010" at 3 "a comma and a space";
            "Sat, 13 Nov 2010  23:29:00 GMT" at 17 "an hour of two digits, at most 23";
            "Sat, 13 Nov 2010 23:29:00 +0000" at 25 "a space and `GMT`";
        }
        meaningless {
            "Sun, 13 Nov 2010 23:29:00 GMT" at 0 "the day of the week of that date, such as `Sat`";
            "Sun, 31 Nov 2010 23:29:00 GMT" at 5 "a day of that month";
            "Thu, 29 Feb 1900 00:00:00 GMT" at 5 "a day of that month";
            "Sat, 00 Nov 2010 23:29:00 GMT" at 5 "a day of that month";
            "Sat, 13 Nov 2010 24:00:00 GMT" at 17 "an hour of two digits, at most 23";
            "Sat, 13 Nov 2010 23:60:00 GMT" at 20 "minutes of two digits, at most 59";
            "Sat, 13 Nov 2010 23:29:61 GMT" at 23 "seconds of two digits, at most 60";
        }
    }
    "SIP-ETag" {
        accepts {
            "dx200xyz";
        }
        malformed {
            "" at 0 "a token";
            r#""x""# at 0 "a token";
            "a b" at 1 "the end";
            "a,b" at 1 "the end";
            "a;b" at 1 "the end";
            "a " at 1 "the end";
        }
    }
    "Suppress-If-Match" {
        accepts {
            "*";
        }
        malformed {
            "a, b" at 1 "the end";
        }
    }
    "RSeq" {
        accepts {
            "988789";
            "1";
            "4294967295";
        }
        malformed {
            "" at 0 "a number from 1 to 4294967295";
            "-1" at 0 "a number from 1 to 4294967295";
            "1 " at 1 "the end";
        }
        meaningless {
            "0" at 0 "a number from 1 to 4294967295";
            "4294967296" at 0 "a number from 1 to 4294967295";
        }
    }
    "Max-Breadth" {
        accepts {
            "60";
            "0";
        }
        malformed {
            "" at 0 "a number";
            "x" at 0 "a number";
        }
    }
    "Organization" {
        accepts {
            "";
            "Boxes by Bob";
            "Größe, \"x\" (y) <z>;\tq";
        }
        malformed {
            " a" at 0 "text without a blank before it";
            "a " at 1 "the end";
            "a\u{7}b" at 1 "a character other than a control character";
            "a\r\nb" at 1 "a character other than a control character";
            "\ta" at 0 "text without a blank before it";
            "\u{85}" at 0 "a character other than a control character";
        }
    }
    "Server" {
        accepts {
            "HomeServer v2";
            "Example/1.2 (beta (x)) other";
            "a / b";
            "(only a comment)";
            "(a) (b) ";
            "FreeSWITCH-mod_sofia/1.10.9+git~2021";
        }
        malformed {
            "" at 0 "a product name or a comment in parentheses";
            "Example,Inc" at 7 "a blank or the end";
            "a/" at 2 "a product version";
            "a/b/c" at 3 "a blank or the end";
            "a(b)" at 1 "a blank or the end";
            "(a" at 2 "a closing parenthesis";
            "Example " at 7 "a blank or the end";
            "a: b" at 1 "a blank or the end";
            "/1" at 0 "a product name or a comment in parentheses";
            "(a)b" at 3 "a blank or the end";
        }
    }
    "P-Visited-Network-ID" {
        accepts {
            r#""Visited network number 1", other.net;x=1"#;
        }
        malformed {
            "" at 0 "a token or a quoted string";
            "a b" at 1 "a semicolon, a comma or the end";
        }
    }
    "Identity-Info" {
        accepts {
            "<https://example.com/cert>;alg=rsa-sha1";
        }
        malformed {
            "https://example.com/cert" at 0 "a URI in angle brackets";
        }
    }
    "P-Called-Party-ID" {
        accepts {
            r#""Bob" <sip:bob@example.com>;x=y"#;
        }
        malformed {
            "sip:bob@example.com" at 0 "a URI in angle brackets";
            "<sip:a@b.com>,<sip:c@d.com>" at 13 "a semicolon or the end";
        }
    }
    "Answer-Mode" {
        accepts {
            "Manual";
            "Auto;require";
        }
        malformed {
            "a\nb" at 1 "a semicolon or the end";
            "" at 0 "a token";
            "Manual, Auto" at 6 "a semicolon or the end";
            "Manual ;" at 8 "a parameter name";
        }
    }
    "Content-Disposition" {
        accepts {
            "session;handling=optional";
        }
        malformed {
            ";handling=optional" at 0 "a token";
        }
    }
    "Content-Type" {
        accepts {
            "application/sdp";
            r#"multipart/mixed;boundary="a b""#;
            "text / plain ; charset=UTF-8";
        }
        malformed {
            "" at 0 "a media type";
            "application" at 11 "a slash and a media subtype";
            "application/" at 12 "a media subtype";
            "application/sdp;charset" at 23 "an equals sign and a value";
            "a/b;c=[::1]" at 6 "a parameter value";
            "a/b, c/d" at 3 "a semicolon or the end";
            "application/sdp " at 15 "a semicolon or the end";
        }
        meaningless {
            "*/*" at 0 "a media type";
            "text/*" at 5 "a media subtype";
            "a/b;c=1;C=2" at 8 "a parameter name that was not used before";
        }
    }
    "Timestamp" {
        accepts {
            "54";
            "54 0.3";
            "54.";
            "54.21 .5";
            "54\t0";
        }
        malformed {
            "" at 0 "a number of seconds";
            ".5" at 0 "a number of seconds";
            "54 " at 3 "a delay in seconds";
            "54 0.3 " at 6 "the end";
            "-1" at 0 "a number of seconds";
            "54,0" at 2 "the end";
            "1e3" at 1 "the end";
            "54 x" at 3 "a delay in seconds";
        }
    }
    "MIME-Version" {
        accepts {
            "1.0";
        }
        malformed {
            "1" at 1 "a dot and a number";
            "1." at 2 "a number";
            "1.0.0" at 3 "the end";
            "" at 0 "a number";
        }
    }
    "Refer-Sub" {
        accepts {
            "true";
            "FALSE;x=y";
        }
        malformed {
            "" at 0 "`true` or `false`";
            "1" at 0 "`true` or `false`";
            "true,false" at 4 "a semicolon or the end";
        }
        meaningless {
            "true;a;a" at 7 "a parameter name that was not used before";
        }
    }
    "Privacy" {
        accepts {
            "id";
            "header;session;critical";
        }
        malformed {
            "" at 0 "a privacy value";
            "id; critical" at 3 "a privacy value";
            "id;" at 3 "a privacy value";
            "id,critical" at 2 "a semicolon or the end";
        }
    }
    "Session-ID" {
        accepts {
            "ab30317f1a784dc48ff824d0d3715d86;remote=47755a9de7794ba387653f2099600ef2";
            "00000000000000000000000000000000";
        }
        malformed {
            "" at 0 "32 hexadecimal digits in lower case";
            "ab30317f1a784dc48ff824d0d3715d8" at 0 "32 hexadecimal digits in lower case";
            "AB30317F1A784DC48FF824D0D3715D86" at 0 "32 hexadecimal digits in lower case";
            "ab30317f1a784dc48ff824d0d3715d866" at 0 "32 hexadecimal digits in lower case";
            "ab30317f-1a78-4dc4-8ff8-24d0d3715d86" at 0 "32 hexadecimal digits in lower case";
        }
        meaningless {
            "ab30317f1a784dc48ff824d0d3715d86;remote=1" at 40 "32 hexadecimal digits in lower case";
            "ab30317f1a784dc48ff824d0d3715d86;remote" at 39 "32 hexadecimal digits in lower case";
        }
    }
    "User-to-User" {
        accepts {
            "56a390f3d2b7310023a2;encoding=hex;purpose=isdn-interwork;content=isdn-uui";
            r#""a, b", c"#;
        }
        malformed {
            "" at 0 "a token or a quoted string";
            "a b" at 1 "a semicolon, a comma or the end";
        }
    }
    "Geolocation-Routing" {
        accepts {
            "yes";
            "No";
        }
        malformed {
            "" at 0 "`yes` or `no`";
            "yes;x" at 3 "the end";
        }
        meaningless {
            "true" at 0 "`yes` or `no`";
        }
    }
    "Event" {
        accepts {
            "presence";
            "presence.winfo ; ID = 1;x=\"y\"";
        }
        malformed {
            "" at 0 "an event package";
            "presence." at 9 "an event template after the dot";
            "presence, dialog" at 8 "a semicolon or the end";
        }
        meaningless {
            "presence;id=\"1\"" at 12 "a token without quotes";
        }
    }
    "Authentication-Info" {
        accepts {
            r#"nextnonce="47364c23432d2e131a5fb210812c""#;
            r#"qop=auth, rspauth="6629fae49393a05397450978507c4ef1" , cnonce="0a4f113b",nc=0000000a"#;
            r#"rspauth="""#;
            "x=y";
        }
        malformed {
            "" at 0 "a parameter name";
            "nextnonce" at 9 "an equals sign and a value";
            r#"nextnonce="a","# at 14 "a parameter name";
            r#"nextnonce="a"; qop=auth"# at 13 "a comma or the end";
        }
        meaningless {
            "nextnonce=a" at 10 "a quoted string";
            r#"qop="auth""# at 4 "a quality of protection without quotes";
            r#"rspauth="6629FA""# at 8 "hexadecimal digits in lower case, in quotes";
            r#"nc="00000001""# at 3 "8 hexadecimal digits in lower case";
            "nc=1" at 3 "8 hexadecimal digits in lower case";
            "nc=00000001,NC=00000002" at 12 "a parameter name that was not used before";
        }
    }
    "Content-ID" {
        accepts {
            "<1234@example.com>";
            "<part1.a+b/c=d?{e}@[192.0.2.1]>";
        }
        malformed {
            "1234@example.com" at 0 "`<` and an identifier";
            "<@example.com>" at 1 "an identifier";
            "<a..b@example.com>" at 3 "an identifier";
            "<1234>" at 5 "`@` and a host";
            "<1234@>" at 6 "a host";
            "<1234@example.com.>" at 18 "a host";
            "<1234@[192.0.2.1>" at 17 "`]`";
            "<1234@example.com" at 17 "`>`";
            "<1234 @example.com>" at 5 "`@` and a host";
            "<1234@example.com> " at 18 "the end";
        }
    }
    "Feature-Caps" {
        accepts {
            "*";
            "*;+g.3gpp.srvcc;+g.3gpp.atcf=\"<tel:+1-237-888-9999>\" , * ; +sip.x";
        }
        malformed {
            "" at 0 "`*`";
            "+g.3gpp.srvcc" at 0 "`*`";
            "*;g.3gpp.srvcc" at 2 "the name of a feature, such as `+g.3gpp.srvcc`";
            "*;+1" at 2 "the name of a feature, such as `+g.3gpp.srvcc`";
            "*;+g.3gpp.atcf=x" at 15 "a quoted string";
            "*;+a,*;" at 7 "a parameter name";
        }
        meaningless {
            "*;+a;+A" at 5 "a parameter name that was not used before";
        }
    }
    "P-Charging-Vector" {
        accepts {
            "icid-value=1234bc9876e; icid-generated-at=192.0.6.8; orig-ioi=home1.net";
            r#"ICID-Value="a;b" ;term-ioi=[::1];related-icid=x;icid-generated-at=[2001:db8::1];x"#;
        }
        malformed {
            "" at 0 "a parameter name";
            "orig-ioi=home1.net" at 0 "`icid-value=` and a value";
            "icid-value" at 10 "`icid-value=` and a value";
            "icid-value=a;" at 13 "a parameter name";
            "icid-value=a, icid-value=b" at 12 "a semicolon or the end";
        }
        meaningless {
            "icid-value=a;icid-value=b" at 13 "a parameter name that was not used before";
            r#"icid-value=a;icid-generated-at="b""# at 31 "a host";
        }
    }
    "P-Charging-Function-Addresses" {
        accepts {
            "ccf=192.1.1.1; ccf-2=192.1.1.2;ecf=[5555::b99:c88:d77:e66]";
            "ccf=a , ecf=\"b, c\";x";
        }
        malformed {
            "" at 0 "a parameter name";
            ";ccf=a" at 0 "a parameter name";
            "ccf=" at 4 "a parameter value";
            "ccf=a;" at 6 "a parameter name";
        }
        meaningless {
            "ecf" at 3 "an equals sign and an address";
            "ccf=a;CCF=b" at 6 "a parameter name that was not used before";
        }
    }
    "P-Access-Network-Info" {
        accepts {
            "3GPP-UTRAN-TDD; utran-cell-id-3gpp=234151D0FCE11";
            "IEEE-802.11;i-wlan-node-id=\"00:11\";network-provided, x";
        }
        malformed {
            "" at 0 "a token";
        }
    }
    "History-Info" {
        accepts {
            "<sip:bob@example.com>;index=1, \"Bob\" <sip:bob@192.0.2.4?Reason=SIP%3Bcause%3D302>;index=1.1;rc=1";
            "<sip:bob@example.com>;x=y";
        }
        malformed {
            "sip:bob@example.com;index=1" at 0 "a URI in angle brackets";
            "<sip:bob@example.com>;index=" at 28 "an index such as `1.2`";
        }
        meaningless {
            "<sip:bob@example.com>;index" at 27 "an index such as `1.2`";
            "<sip:bob@example.com>;index=1." at 30 "an index such as `1.2`";
            "<sip:bob@example.com>;rc=a" at 25 "an index such as `1.2`";
            "<sip:bob@example.com>;index=\"1\"" at 28 "an index such as `1.2`";
        }
    }
    "P-Refused-URI-List" {
        accepts {
            "sip:friends-list@example.com;members=<cid:an3bt8jf03@example.com>";
            "<sip:a@b> , sip:c@d;members = <cid:1@b> ;x=y";
        }
        malformed {
            "sip:a@b;members=" at 16 "a URI in angle brackets";
            "sip:a@b;members=<>" at 17 "a URI with a scheme, such as `sip:`";
        }
        meaningless {
            "sip:a@b;members" at 15 "a URI in angle brackets";
            "sip:a@b;members=x" at 16 "a URI in angle brackets";
        }
    }
    "In-Reply-To" {
        accepts {
            "70710@saturn.bell-tel.com";
            "";
        }
        malformed {
            "a\nb" at 1 "a character other than a control character";
        }
    }
};

impl Examples {
    /// Returns all values that are refused.
    pub fn refused(&self) -> impl Iterator<Item = &'static Refused> {
        self.malformed.iter().chain(self.meaningless)
    }
}
