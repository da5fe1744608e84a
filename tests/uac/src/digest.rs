//! Answers to challenges (RFC 3261 §22.4, RFC 8760). Entry points: [`choose`] and
//! [`Challenge::answer`].

use digest_auth::{
    Algorithm, AlgorithmType, AuthContext, Charset, HttpMethod, Qop, WwwAuthenticateHeader,
};
use sip_header::SipAuthValue;

/// Who the client is.
pub(crate) struct Account {
    pub(crate) user: String,
    pub(crate) password: String,
}

/// A challenge that the client can answer.
pub(crate) struct Challenge(WwwAuthenticateHeader);

/// Chooses the challenge with the best algorithm that the client knows. Of equals, the first is what
/// the server likes best (RFC 8760 §2.4).
pub(crate) fn choose(challenges: &[SipAuthValue]) -> Option<Challenge> {
    let known = challenges.iter().filter_map(Challenge::new);
    known.reduce(|best, other| if other.rank() > best.rank() { other } else { best })
}

impl Challenge {
    /// Returns `None` for a scheme, an algorithm or a quality of protection that the client does not
    /// know.
    fn new(value: &SipAuthValue) -> Option<Self> {
        if !value.scheme().eq_ignore_ascii_case("Digest") {
            return None;
        }
        let algorithm = match value.algorithm() {
            None => Algorithm::default(),
            Some(name) => known_algorithm(name)?,
        };
        // A challenge without `qop` is of RFC 2069.
        let qop = match value.qop() {
            None => None,
            Some(offered) if offers_auth(offered) => Some(vec![Qop::AUTH]),
            Some(_) => return None,
        };
        Some(Challenge(WwwAuthenticateHeader {
            domain: None,
            realm: value.realm()?.to_owned(),
            nonce: value.nonce()?.to_owned(),
            opaque: value.opaque().map(str::to_owned),
            stale: is_stale(value),
            algorithm,
            qop,
            userhash: false,
            charset: Charset::ASCII,
            nc: 0,
        }))
    }

    fn rank(&self) -> u8 {
        match self.0.algorithm.algo {
            AlgorithmType::MD5 => 0,
            AlgorithmType::SHA2_256 => 1,
            AlgorithmType::SHA2_512_256 => 2,
        }
    }

    pub(crate) fn algorithm(&self) -> Algorithm {
        self.0.algorithm
    }

    pub(crate) fn realm(&self) -> &str {
        &self.0.realm
    }

    /// Whether only the nonce of the last answer was too old, so that the password may be right.
    pub(crate) fn is_stale(&self) -> bool {
        self.0.stale
    }

    /// Makes the credentials for a request, each time with the next nonce count.
    pub(crate) fn answer(&mut self, account: &Account, method: &str, uri: &str) -> Option<String> {
        let body: Option<&[u8]> = None;
        let context = AuthContext::new_with_method(
            &*account.user,
            &*account.password,
            uri,
            body,
            HttpMethod::from(method),
        );
        Some(self.0.respond(&context).ok()?.to_header_string())
    }
}

/// Names of algorithms compare in any case.
fn known_algorithm(name: &str) -> Option<Algorithm> {
    const KNOWN: [&str; 3] = ["MD5", "SHA-256", "SHA-512-256"];
    KNOWN.iter().find(|known| known.eq_ignore_ascii_case(name))?.parse().ok()
}

fn offers_auth(qop: &str) -> bool {
    qop.split(',').any(|offered| offered.trim().eq_ignore_ascii_case("auth"))
}

fn is_stale(value: &SipAuthValue) -> bool {
    value.param("stale").flatten().is_some_and(|stale| stale.eq_ignore_ascii_case("true"))
}
