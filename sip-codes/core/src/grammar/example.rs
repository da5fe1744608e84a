//! An example of a value for each grammar: [`ValueGrammar::example`].

use super::value_grammar::ValueGrammar;

impl ValueGrammar {
    /// Returns a value that keeps to the grammar; of a list, one item.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// let warning = HeaderField::find("Warning").unwrap();
    /// assert_eq!(warning.grammar().example(), "399 example.com \"text\"");
    /// assert!(warning.check_value(warning.grammar().example()).is_ok());
    /// ```
    #[must_use]
    pub const fn example(self) -> &'static str {
        match self {
            ValueGrammar::Seconds | ValueGrammar::RetryAfter => "60",
            ValueGrammar::SessionInterval => "90",
            ValueGrammar::Digits | ValueGrammar::ResponseNumber => "1",
            ValueGrammar::Timestamp => "54.2",
            ValueGrammar::Version => "1.0",
            ValueGrammar::Date => "Sat, 13 Nov 2010 23:29:00 GMT",
            ValueGrammar::Token
            | ValueGrammar::TokenWithParameters
            | ValueGrammar::Tokens
            | ValueGrammar::TokensWithParameters
            | ValueGrammar::TokensOrStrings => "token",
            ValueGrammar::Boolean => "true",
            ValueGrammar::YesNo => "yes",
            ValueGrammar::Privacy => "id",
            ValueGrammar::Methods => "INVITE",
            ValueGrammar::OptionTags => "100rel",
            ValueGrammar::EventTypes | ValueGrammar::Event => "presence",
            ValueGrammar::ResourcePriorities => "dsn.flash",
            ValueGrammar::HexStrings => "00a1",
            ValueGrammar::MediaType | ValueGrammar::MediaRanges => "application/sdp",
            ValueGrammar::Encodings => "gzip",
            ValueGrammar::Languages | ValueGrammar::LanguageTags => "en",
            ValueGrammar::Address
            | ValueGrammar::Addresses
            | ValueGrammar::NameAddress
            | ValueGrammar::Identities
            | ValueGrammar::Contacts
            | ValueGrammar::RefusedUris
            | ValueGrammar::Uri
            | ValueGrammar::Uris
            | ValueGrammar::SipUri => "<sip:bob@example.com>",
            ValueGrammar::NameAddresses => "<sip:p1.example.com;lr>",
            ValueGrammar::History => "<sip:bob@example.com>;index=1",
            ValueGrammar::Challenge => {
                "Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\""
            }
            ValueGrammar::AuthenticationInfo => "nextnonce=\"84f1c\"",
            ValueGrammar::Warnings => "399 example.com \"text\"",
            ValueGrammar::Reasons => "SIP;cause=486",
            ValueGrammar::Mechanisms => "tls",
            ValueGrammar::GeolocationError | ValueGrammar::AlertMsgError => "100",
            ValueGrammar::SessionId => "ab30317f1a784dc48ff824d0d3715d86",
            ValueGrammar::ContentId => "<1234@example.com>",
            ValueGrammar::Features => "*;+g.3gpp.srvcc",
            ValueGrammar::ChargingVector => "icid-value=1234",
            ValueGrammar::ChargingAddresses => "ccf=192.0.2.1",
            ValueGrammar::Products => "Example/1.2",
            ValueGrammar::Text | ValueGrammar::Unchecked => "text",
        }
    }
}
