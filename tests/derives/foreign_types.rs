//! Types of other crates as fields: those of `sip-header`, which are written if they are legal and read with
//! `parse = …`.

use sip_codes::header::{Contact, WwwAuthenticate};
use sip_codes::received::FromSipResponseErrorKind;
use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode};
use sip_header::{
    ContactList, HeaderParse, ParseError, SipAccept, SipAuthValue, SipHeader, SipReason,
    SipReasonList, SipSecurity, SipWarning, SipWarningEntry, TokenList,
};

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Failure {
    #[sip(401)]
    Unauthorized {
        #[sip(header = "WWW-Authenticate", if_legal, parse = SipAuthValue::parse)]
        best: SipAuthValue,
        #[sip(headers = "WWW-Authenticate")]
        others: Vec<WwwAuthenticate>,
    },
    #[sip(302)]
    Moved {
        #[sip(header = "Contact", if_legal, parse = ContactList::parse_strict)]
        contacts: ContactList,
    },
    #[sip(300)]
    Choices {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
    },
    #[sip(405)]
    MethodNotAllowed {
        #[sip(header = "Allow", if_legal, parse = parse_allow)]
        methods: TokenList,
    },
    #[sip(415)]
    Media {
        #[sip(header = "Accept", if_legal, parse = SipAccept::parse)]
        accept: SipAccept,
    },
    #[sip(486)]
    Busy {
        #[sip(header = "Reason", if_legal, parse = SipReasonList::parse)]
        reasons: Option<SipReasonList>,
    },
    #[sip(488)]
    NotAcceptable {
        #[sip(header = "Warning", if_legal, parse = SipWarning::parse)]
        warnings: SipWarning,
    },
    #[sip(494)]
    SecurityAgreement {
        #[sip(header = "Security-Server", if_legal, parse = SipSecurity::parse)]
        security: SipSecurity,
    },
}

fn parse_allow(value: &str) -> Result<TokenList, ParseError> {
    TokenList::parse(SipHeader::Allow, value)
}

fn received(status: u16, rows: &[(&str, &str)]) -> OwnedResponse {
    let mut response = OwnedResponse::from_response(&StatusCode::from_u16(status).unwrap());
    response.extend(rows.iter().copied());
    response
}

/// Writes a value as the header fields that are expected, and reads it again.
fn assert_both_ways(failure: &Failure, header_lines: &str) {
    assert_eq!(failure.header_lines().to_string(), header_lines);
    assert_eq!(Failure::from_sip_response(failure).as_ref(), Ok(failure));
    let message = format!("{}\r\n{header_lines}\r\n", failure.status_line());
    let response = OwnedResponse::parse(message.as_bytes()).unwrap();
    assert_eq!(Failure::from_sip_response(&response).as_ref(), Ok(failure), "{message}");
}

fn challenge(nonce: &str, algorithm: &str) -> SipAuthValue {
    let challenge = SipAuthValue::new("Digest").unwrap();
    let challenge = challenge.with_quoted_param("realm", "a \"b\", c").unwrap();
    let challenge = challenge.with_quoted_param("nonce", nonce).unwrap();
    let challenge = challenge.with_param("algorithm", algorithm).unwrap();
    challenge.with_quoted_param("qop", "auth").unwrap()
}

#[test]
fn challenges_are_written_and_read_in_rows() {
    let best = challenge("1", "SHA-256");
    let others = [challenge("2", "SHA-512-256"), challenge("3", "MD5")]
        .map(|challenge| WwwAuthenticate::new(challenge.to_string()).unwrap())
        .to_vec();
    assert_both_ways(
        &Failure::Unauthorized { best: best.clone(), others },
        "WWW-Authenticate: Digest realm=\"a \\\"b\\\", c\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\"\r\n\
         WWW-Authenticate: Digest realm=\"a \\\"b\\\", c\", nonce=\"2\", algorithm=SHA-512-256, qop=\"auth\"\r\n\
         WWW-Authenticate: Digest realm=\"a \\\"b\\\", c\", nonce=\"3\", algorithm=MD5, qop=\"auth\"\r\n",
    );
    assert_both_ways(
        &Failure::Unauthorized { best, others: vec![] },
        "WWW-Authenticate: Digest realm=\"a \\\"b\\\", c\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\"\r\n",
    );
}

#[test]
fn contacts_are_written_and_read() {
    const CONTACTS: &str = "\"A, \\\"b\\\"\" <sip:a@example.com;x=1>;q=0.5, <sip:b@example.com>";

    let contacts = ContactList::parse_strict(CONTACTS).unwrap();
    let header_lines = format!("Contact: {CONTACTS}\r\n");
    assert_both_ways(&Failure::Moved { contacts: contacts.clone() }, &header_lines);
    let contacts = contacts.addrs().iter().map(|address| Contact::new(address.to_string()));
    let contacts = contacts.collect::<Result<_, _>>().unwrap();
    assert_both_ways(&Failure::Choices { contacts }, &header_lines);
}

#[test]
fn token_lists_and_media_types_are_written_and_read() {
    let methods = TokenList::new(SipHeader::Allow, ["INVITE", "ACK"]).unwrap();
    assert_both_ways(&Failure::MethodNotAllowed { methods }, "Allow: INVITE, ACK\r\n");
    let accept = SipAccept::parse_strict("application/sdp;level=1, text/*;q=0.5").unwrap();
    assert_both_ways(
        &Failure::Media { accept },
        "Accept: application/sdp;level=1, text/*;q=0.5\r\n",
    );
}

#[test]
fn reasons_are_written_and_read() {
    let reasons = vec![
        SipReason::new("Q.850").unwrap().with_cause(17).with_text("User, \"busy\"").unwrap(),
        SipReason::new("SIP").unwrap().with_cause(486),
    ];
    let header_lines = "Reason: Q.850;cause=17;text=\"User, \\\"busy\\\"\", SIP;cause=486\r\n";
    let list = SipReasonList::new(reasons).unwrap();
    assert_both_ways(&Failure::Busy { reasons: Some(list) }, header_lines);
    assert_both_ways(&Failure::Busy { reasons: None }, "");
}

#[test]
fn warnings_are_written_and_read() {
    let warnings = vec![
        SipWarningEntry::new(304, "example.com:5061", "no \"opus\", sorry \\").unwrap(),
        SipWarningEntry::new(399, "[2001:db8::1]", "").unwrap(),
    ];
    let header_lines = "Warning: 304 example.com:5061 \"no \\\"opus\\\", sorry \\\\\", \
                        399 [2001:db8::1] \"\"\r\n";
    let list = SipWarning::new(warnings).unwrap();
    assert_both_ways(&Failure::NotAcceptable { warnings: list }, header_lines);
}

#[test]
fn security_mechanisms_are_written_and_read() {
    const MECHANISMS: &str = "tls;q=0.2, ipsec-ike;q=0.1;x=\"a, b\"";

    let security = SipSecurity::parse_strict(MECHANISMS).unwrap();
    let header_lines = format!("Security-Server: {MECHANISMS}\r\n");
    assert_both_ways(&Failure::SecurityAgreement { security }, &header_lines);
}

/// Their grammar is wider than ours, or a part is not what its place takes.
#[test]
fn what_is_not_legal_is_left_out() {
    let without_nonce = SipAuthValue::new("Digest").unwrap().with_param("realm", "a").unwrap();
    let unauthorized = Failure::Unauthorized { best: without_nonce, others: vec![] };
    assert_eq!(unauthorized.header_lines().to_string(), "");
    let reason = SipReason::new("Q.850").unwrap().with_cause(17);
    let reasons = SipReasonList::new(vec![reason.clone(), reason]).unwrap();
    assert_eq!(Failure::Busy { reasons: Some(reasons) }.header_lines().to_string(), "");
}

#[test]
fn what_the_function_refuses_is_an_error_with_the_value() {
    for (status, name, value) in [
        (401, "WWW-Authenticate", ""),
        (302, "Contact", "<sip:a@b>, bob"),
        (300, "Contact", "<>"),
        (488, "Warning", "soon"),
    ] {
        let response = received(status, &[(name, value)]);
        let error = Failure::from_sip_response(&response).unwrap_err();
        assert_eq!(error.kind(), FromSipResponseErrorKind::InvalidHeader, "{name}: {value}");
        assert_eq!((error.header(), error.value()), (Some(name), Some(value)));
        assert_eq!(error.status_code().as_u16(), status);
    }
    // What need not be there is none when it is malformed.
    let read = Failure::from_sip_response(&received(486, &[("Reason", ";cause=1")]));
    assert_eq!(read, Ok(Failure::Busy { reasons: None }));
    // An empty item of a list is none.
    let read = Failure::from_sip_response(&received(300, &[("Contact", " ,")]));
    assert_eq!(read, Ok(Failure::Choices { contacts: vec![] }));
    let error = Failure::from_sip_response(&received(302, &[])).unwrap_err();
    assert_eq!(error.kind(), FromSipResponseErrorKind::MissingHeader);
}
