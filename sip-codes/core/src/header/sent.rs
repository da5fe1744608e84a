//! What a sender must write beyond the grammar of a value: [`HeaderField::check_sent_value`].
//!
//! A receiver reads values that break these rules.

use super::HeaderField;
use crate::grammar::{INSERTION, InvalidHeaderValue, ValueGrammar, repeats_privacy_value};
use crate::parts::{
    ask, has_uri_parameter, is_insertion, items, main_part, named, parameter, scheme, split, uri,
};
use crate::q850::Cause;
use crate::status::StatusCode;

impl HeaderField {
    /// Checks the rules for senders on a value that keeps to the grammar: what an RFC says that a response must have
    /// in the value, although a receiver reads the value without it.
    ///
    /// - A Digest challenge has `qop` (RFC 3261 §22.4), a Bearer challenge `authz_server` and a quoted `realm` (RFC 8898
    ///   §2.2, §4).
    /// - `P-Asserted-Identity` and `P-Preferred-Identity` are one SIP, SIPS or tel URI, or a SIP or SIPS URI and a tel
    ///   URI (RFC 3325 §9.1, §9.2).
    /// - Each entry of `History-Info` has an `index` (RFC 7044 §5).
    /// - In `Privacy`, `none` is alone, no word is repeated, and `critical` follows another (RFC 3323 §4.2).
    /// - The cause of a `Reason` is 1 to 127 for Q.850, and a response code for SIP (RFC 3326 §2).
    /// - Each URI of `Path` and `Service-Route` has the parameter `lr` (RFC 3327 §4, RFC 3608 §5).
    /// - `Max-Breadth` is positive (RFC 5393 §5.3.1).
    ///
    /// [`INSERTION`] in the value stands for what is not known, and is legal everywhere.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// let challenge = HeaderField::find("WWW-Authenticate").unwrap();
    /// let value = r#"Digest realm="example.com", nonce="84f1c""#;
    /// assert!(challenge.check_value(value).is_ok());
    /// let error = challenge.check_sent_value(value).unwrap_err();
    /// assert_eq!(error.expected(), "a `qop` parameter too (RFC 3261 §22.4)");
    /// assert!(challenge.check_sent_value(&format!("{value}, qop=\"auth\"")).is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the value, if it breaks a rule.
    pub fn check_sent_value(&self, value: &str) -> Result<(), InvalidHeaderValue> {
        let expected = match (self.grammar(), self.name()) {
            (ValueGrammar::Challenge, _) => check_challenge(value),
            (ValueGrammar::Identities, _) => check_identities(value),
            (_, "History-Info") => items(value).find_map(check_history_entry),
            (ValueGrammar::Privacy, _) => check_privacy(value),
            (ValueGrammar::Reasons, _) => items(value).find_map(check_reason),
            (_, "Path") => {
                let expected = "`;lr` in the URI, such as `<sip:p1.example.com;lr>` (RFC 3327 §4)";
                has_strict_route(value).then_some(expected)
            }
            (_, "Service-Route") => {
                let expected = "`;lr` in the URI, such as `<sip:p1.example.com;lr>` (RFC 3608 §5)";
                has_strict_route(value).then_some(expected)
            }
            (_, "Max-Breadth") => {
                let is_zero = value.bytes().all(|byte| byte == b'0');
                is_zero.then_some("a positive number (RFC 5393 §5.3.1)")
            }
            _ => None,
        };
        expected.map_or(Ok(()), |expected| Err(InvalidHeaderValue::new(value.len(), expected)))
    }
}

/// What is expected of a value, if it breaks a rule.
type Expected = Option<&'static str>;

fn check_challenge(challenge: &str) -> Expected {
    let (scheme, parameters) = challenge.split_once([' ', '\t'])?;
    let find = |name| items(parameters).find_map(|pair| named(pair, name));
    let has = |name| find(name).is_some() || items(parameters).any(is_insertion);
    if scheme.eq_ignore_ascii_case("Digest") && !has("qop") {
        return Some("a `qop` parameter too (RFC 3261 §22.4)");
    }
    if scheme.eq_ignore_ascii_case("Bearer") {
        if !has("authz_server") {
            return Some("an `authz_server` parameter too (RFC 8898 §4)");
        }
        if find("realm").is_some_and(|realm| !realm.starts_with(['"', INSERTION])) {
            return Some("a `realm` in quotes (RFC 8898 §4)");
        }
    }
    None
}

fn check_identities(value: &str) -> Expected {
    const EXPECTED: &str =
        "one SIP, SIPS or tel URI, or one of SIP or SIPS and one of tel (RFC 3325 §9.1)";
    let (sip, tel) = (&["sip", "sips"][..], &["tel"][..]);
    // A whole URI that is inserted is a SIP URI, but nothing is known of an insertion that is the value.
    let is = |item: &str, schemes: &[&str]| match scheme(item) {
        Some(this) => schemes.iter().any(|one| this.eq_ignore_ascii_case(one)),
        None => is_insertion(item) || schemes == sip,
    };
    let mut identities = items(value);
    let (first, second) = (identities.next()?, identities.next());
    let is_legal = match second {
        None => is(first, sip) || is(first, tel),
        Some(second) => (is(first, sip) && is(second, tel)) || (is(first, tel) && is(second, sip)),
    };
    (!is_legal || identities.next().is_some()).then_some(EXPECTED)
}

fn check_history_entry(entry: &str) -> Expected {
    let has_index = is_insertion(entry) || parameter(entry, "index").is_some();
    (!has_index).then_some("an `index` parameter, such as `index=1.1` (RFC 7044 §5)")
}

/// Returns whether the URI of any route is without the parameter `lr` of loose routing.
fn has_strict_route(routes: &str) -> bool {
    items(routes).map(uri).any(|uri| !is_insertion(uri) && !has_uri_parameter(uri, "lr"))
}

fn check_privacy(value: &str) -> Expected {
    let is = |word: &str, name: &str| word.eq_ignore_ascii_case(name);
    for (index, word) in split(value, b';').enumerate() {
        if is(word, "none") && split(value, b';').nth(1).is_some() {
            return Some("`none` without another word (RFC 3323 §4.2)");
        }
        if is(word, "critical") && index == 0 {
            return Some("another word before `critical` (RFC 3323 §4.2)");
        }
    }
    repeats_privacy_value(value).then_some("a word that was not used before (RFC 3323 §4.2)")
}

fn check_reason(reason: &str) -> Expected {
    let protocol = main_part(reason);
    let cause = parameter(reason, "cause")?;
    if protocol.eq_ignore_ascii_case("Q.850") {
        let is_wrong = ask(cause, |cause| cause.parse::<Cause>().is_ok()) == Some(false);
        return is_wrong.then_some("a cause of Q.850, 1 to 127 (RFC 3326 §2)");
    }
    let is_code = |cause: &str| StatusCode::from_bytes(cause.as_bytes()).is_ok();
    let is_wrong = protocol.eq_ignore_ascii_case("SIP") && ask(cause, is_code) == Some(false);
    is_wrong.then_some("a response code as the cause of SIP (RFC 3326 §2)")
}
