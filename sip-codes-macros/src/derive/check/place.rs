//! The place of each insertion in a header field value, found from the literal text around it.
//! Entry point: [`PlaceFinder`].

use sip_codes_core::grammar::ValueGrammar;

/// Where an insertion is, which decides how its value is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    ReasonPhrase,
    /// In a header field value, outside of all that follows.
    HeaderValue,
    /// Between double quotes.
    QuotedString,
    /// Between parentheses.
    Comment,
    /// Between angle brackets, as a URI or as a part that may have parts itself.
    Uri,
    /// Between `sip:` and `@`.
    UriUser,
    /// After `@`.
    UriHost,
    /// The value of a parameter of a URI.
    UriParameter,
    /// After `?` in a URI.
    UriHeader,
}

/// Reads a header field value from left to right, and knows the place of what comes next.
pub(super) struct PlaceFinder {
    /// Whether quotes and angle brackets mean something in this header field.
    is_structured: bool,
    /// Whether parentheses do.
    has_comments: bool,
    state: State,
    /// Whether a backslash escapes what comes next.
    is_escaped: bool,
}

enum State {
    Outside,
    Quoted,
    /// In this many parentheses.
    Comment(usize),
    /// After `<`: what has been read of the URI, with a NUL for each insertion.
    Uri(String),
}

impl PlaceFinder {
    /// Begins the value of a header field with a grammar; `None` for a field that is not known.
    pub(super) fn new(grammar: Option<ValueGrammar>) -> Self {
        PlaceFinder {
            is_structured: grammar != Some(ValueGrammar::Text),
            has_comments: matches!(
                grammar,
                Some(ValueGrammar::RetryAfter | ValueGrammar::Products)
            ),
            state: State::Outside,
            is_escaped: false,
        }
    }

    /// Reads literal text.
    pub(super) fn read_literal(&mut self, text: &str) {
        text.chars().for_each(|character| self.read(character));
    }

    /// Finds the place of an insertion that comes next, with all literal text after it. Returns the
    /// character before the insertion if that would escape the first character of the value.
    pub(super) fn find(&mut self, after: &str) -> Result<Place, char> {
        if self.is_escaped {
            return Err('\\');
        }
        Ok(match &mut self.state {
            State::Outside => Place::HeaderValue,
            State::Quoted => Place::QuotedString,
            State::Comment(_) => Place::Comment,
            State::Uri(text) => {
                if is_in_escape(text) {
                    return Err('%');
                }
                let place = place_in_uri(text, after);
                text.push('\0');
                place
            }
        })
    }

    /// Ends the value. Text that leaves a quote, an angle bracket or a parenthesis open is an error:
    /// what is wrong, and what to write instead.
    pub(super) fn finish(self) -> Result<(), (&'static str, &'static str)> {
        match self.state {
            State::Outside => Ok(()),
            State::Quoted => Err(("`\"` is not closed", "add `\\\"`")),
            State::Comment(_) => Err(("`(` is not closed", "add `)`")),
            State::Uri(_) => Err(("`<` is not closed", "add `>`")),
        }
    }

    fn read(&mut self, character: char) {
        if std::mem::take(&mut self.is_escaped) || !self.is_structured {
            return;
        }
        match (&mut self.state, character) {
            (State::Quoted | State::Comment(_), '\\') => self.is_escaped = true,
            (State::Outside, '"') => self.state = State::Quoted,
            (State::Outside, '<') => self.state = State::Uri(String::new()),
            (State::Outside, '(') if self.has_comments => self.state = State::Comment(1),
            (State::Comment(depth), '(') => *depth += 1,
            (State::Quoted, '"') | (State::Uri(_), '>') | (State::Comment(1), ')') => {
                self.state = State::Outside;
            }
            (State::Comment(depth), ')') => *depth -= 1,
            (State::Uri(text), character) => text.push(character),
            (State::Outside | State::Quoted | State::Comment(_), _) => {}
        }
    }
}

/// Whether a URI ends within `%` and two hexadecimal digits.
fn is_in_escape(uri: &str) -> bool {
    let uri = uri.strip_suffix(|last: char| last.is_ascii_hexdigit()).unwrap_or(uri);
    uri.ends_with('%')
}

/// The place of an insertion in a URI, found from the text before and after it.
fn place_in_uri(before: &str, after: &str) -> Place {
    let (is_sip, rest) = match before.split_once(':') {
        Some((scheme, rest)) => (may_be_sip(scheme), rest),
        None => (false, before),
    };
    // No `@` comes after that of the user part, which may itself hold `;` and `?`.
    let (has_user, rest) = match rest.split_once('@') {
        Some((_, rest)) if is_sip => (true, rest),
        _ => (false, rest),
    };
    if is_sip && !has_user && has_at_sign(after) {
        Place::UriUser
    } else if rest.contains('?') {
        Place::UriHeader
    } else if rest.rsplit_once(';').is_some_and(|(_, parameter)| parameter.contains('=')) {
        Place::UriParameter
    } else if has_user && !rest.contains(';') {
        Place::UriHost
    } else {
        Place::Uri
    }
}

/// Whether the scheme of a URI is SIP or SIPS, or is inserted and may be one of them.
fn may_be_sip(scheme: &str) -> bool {
    scheme.contains('\0') || ["sip", "sips"].iter().any(|sip| scheme.eq_ignore_ascii_case(sip))
}

/// Whether the literal text has an `@` before the URI ends.
fn has_at_sign(text: &str) -> bool {
    text.chars().find(|character| matches!(character, '@' | '>')) == Some('@')
}
