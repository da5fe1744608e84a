//! The header fields of a case: each has a legal name that is there once. Entry point:
//! [`Headers::check`].

use sip_codes_core::grammar;
use syn::LitStr;

use super::code::Code;
use super::template::{Purpose, Template};
use crate::ast::{self, Field, HeaderArgument};
use crate::fault::{Fault, Faults, Reported, quoted, shortened};
use crate::suggest;

/// A header field that a response carries.
pub(crate) struct Header<'a> {
    pub(crate) name: &'a LitStr,
    pub(crate) value: HeaderSource<'a>,
}

/// Where the value of a header field comes from.
pub(crate) enum HeaderSource<'a> {
    Text(Template<'a>),
    Field(&'a Field),
    /// An `Option`. There is no header field if it is `None`.
    OptionalField(&'a Field),
}

/// The header fields of a case, legal or not.
pub(super) struct Headers<'a> {
    /// All header fields, if each is legal.
    pub(super) legal: Result<Vec<Header<'a>>, Reported>,
    /// The names that are written or were meant, whatever the values are.
    pub(super) names: Vec<HeaderName<'a>>,
    /// False if the name of some header field could not be read. Then no header field may be
    /// reported as missing.
    pub(super) names_are_complete: bool,
}

/// The name of a header field.
pub(super) struct HeaderName<'a> {
    pub(super) written: &'a LitStr,
    /// What was written, or what it is a near miss of.
    meant: String,
    /// Whether the field that is the value may be `None`.
    pub(super) is_optional: bool,
    pub(super) is_legal: bool,
}

impl<'a> Headers<'a> {
    /// Checks the header fields of a case that has the code.
    pub(super) fn check(case: &'a ast::Case, code: Option<Code>, faults: &mut Faults) -> Self {
        let mut headers =
            Headers { legal: Ok(Vec::new()), names: Vec::new(), names_are_complete: true };
        for header in &case.headers {
            match header {
                Ok(HeaderArgument { name, value }) => {
                    let value = Template::parse(value, Purpose::HeaderValue, &case.fields);
                    headers.add(name, value.map(HeaderSource::Text), code, faults);
                }
                Err(reported) => headers.add_without_name(*reported),
            }
        }
        for field in &case.fields {
            for name in &field.header_names {
                match name {
                    Ok(name) => headers.add(name, Ok(HeaderSource::new(field)), code, faults),
                    Err(reported) => headers.add_without_name(*reported),
                }
            }
        }
        headers
    }

    /// Adds a header field. Its name and its value may each have an error.
    fn add(
        &mut self,
        name: &'a LitStr,
        value: Result<HeaderSource<'a>, Fault>,
        code: Option<Code>,
        faults: &mut Faults,
    ) {
        let is_optional = matches!(value, Ok(HeaderSource::OptionalField(_)));
        let is_legal = self.add_name(name, is_optional, code).map_err(|fault| faults.report(fault));
        let value = value.map_err(|fault| faults.report(fault));
        match (is_legal.and(value), &mut self.legal) {
            (Ok(value), Ok(legal)) => legal.push(Header { name, value }),
            (Err(reported), _) => self.legal = Err(reported),
            (Ok(_), Err(_)) => {}
        }
    }

    /// Adds a header field whose name could not be read.
    fn add_without_name(&mut self, reported: Reported) {
        self.legal = Err(reported);
        self.names_are_complete = false;
    }

    fn add_name(
        &mut self,
        written: &'a LitStr,
        is_optional: bool,
        code: Option<Code>,
    ) -> Result<(), Fault> {
        let text = written.value();
        if text.is_empty() || !text.bytes().all(grammar::is_token_byte) {
            self.names_are_complete = false;
            let shown = shortened(&format!("{text:?}"));
            return Err(Fault::new(written.span(), format!("{shown} is not a header field name"))
                .instead("expected a token (RFC 3261 §25.1)"));
        }
        let near = suggest::nearest_header(&text, code.and_then(Code::registration));
        let is_repeated = self.names.iter().any(|name| name.is_legal && name.is(&text));
        let fault = match near {
            Some(near) => Some(
                Fault::new(
                    written.span(),
                    format!("`{text}` is not a header field of this response"),
                )
                .instead(format!("write `{near}`")),
            ),
            None if is_repeated => Some(
                Fault::new(
                    written.span(),
                    format!("the header field {} is repeated", quoted(&text)),
                )
                .instead("keep one of them"),
            ),
            None => None,
        };
        let meant = near.map_or(text, str::to_owned);
        self.names.push(HeaderName { written, meant, is_optional, is_legal: fault.is_none() });
        fault.map_or(Ok(()), Err)
    }
}

impl HeaderName<'_> {
    /// Whether the names are the same, in any case (RFC 3261 §7.3.1).
    pub(super) fn is(&self, name: &str) -> bool {
        self.meant.eq_ignore_ascii_case(name)
    }
}

impl<'a> HeaderSource<'a> {
    fn new(field: &'a Field) -> Self {
        match field.inside_option() {
            Some(_) => HeaderSource::OptionalField(field),
            None => HeaderSource::Field(field),
        }
    }
}
