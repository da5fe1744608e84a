//! One argument of a `#[sip(...)]` attribute. Entry point: [`Key::parse`].

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{ExprPath, LitStr, Token, WherePredicate};

use super::answer::Answer;
use super::header::{FieldHeader, HeaderArgument};
use super::keyword::{AttributeSite, Keyword};
use super::reason::{ReasonArgument, parse_reason_field};
use super::root::Root;
use super::shape::{assigned, assigned_string, listed, parse_list, parse_word};
use super::unknown::{hyphenated, looks_like_key, misplaced, starts_path, unknown, without_word};
use crate::argument::{Argument, is_punct};
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, shortened};
use crate::literal::Text;

/// What one argument says.
pub(super) enum Key {
    Answer(Answer),
    /// A keyword that is the whole argument, such as `complete`.
    Word(Keyword, Ident),
    Root(Root),
    /// The arguments of `methods`, which are not parsed yet.
    Methods(Vec<Argument>),
    /// The arguments of `stack_adds`, which are not parsed yet.
    StackAdds(Vec<Argument>),
    Bound(Bound),
    /// The arguments of `also`, which are not parsed yet.
    Also(Vec<Argument>),
    Parse(Box<ParseArgument>),
    Reason(ReasonArgument),
    /// `header("Name", "value")` on a variant or a struct.
    Header(HeaderArgument),
    /// `header = "Name"` or `headers = "Name"` on a field, which is the value.
    FieldHeader(FieldHeader),
}

/// The function that reads a field.
pub(crate) struct ParseArgument {
    /// The word `parse`.
    pub(crate) word: Ident,
    pub(crate) path: ExprPath,
}

/// The predicates that replace those that the derive would infer.
pub(crate) type Bound = Punctuated<WherePredicate, Token![,]>;

impl Key {
    /// Parses an argument by its first word.
    pub(super) fn parse(argument: &Argument, site: AttributeSite) -> Result<Self, Fault> {
        let tokens = &argument.tokens[..];
        let (word, rest) = match tokens {
            [] => {
                return Err(Fault::new(
                    argument.comma_span(),
                    format!("expected {}, found `,`", site.expected()),
                ));
            }
            [TokenTree::Ident(word), rest @ ..] if !starts_path(rest) => (word, rest),
            _ => return parse_code(tokens, site),
        };
        if let Some(fault) = hyphenated(tokens, site) {
            return Err(fault);
        }
        let keyword = match Keyword::find(&word.to_string()) {
            Some(keyword) if keyword.is_allowed_on(site) => keyword,
            Some(keyword) => return Err(misplaced(word, rest, site, keyword)),
            None if looks_like_key(word, rest) => return Err(unknown(word, rest, site)),
            None => return parse_code(tokens, site),
        };
        if let [colon, ..] = rest {
            if is_punct(colon, ":") {
                let what = format!("expected `=` after `{word}`, found `:`");
                return Err(Fault::new(colon.span(), what));
            }
        }
        let is_field = site == AttributeSite::Field;
        Ok(match keyword {
            Keyword::Extension => return parse_code(tokens, site),
            Keyword::Transparent => Key::Answer(Answer::Transparent(parse_word(word, rest)?)),
            Keyword::Other => Key::Answer(Answer::Other(parse_word(word, rest)?)),
            Keyword::Complete
            | Keyword::Failure
            | Keyword::SendOnly
            | Keyword::IfLegal
            | Keyword::Status => Key::Word(keyword, parse_word(word, rest)?),
            Keyword::Default => Key::Word(keyword, parse_default(word, rest)?),
            Keyword::Reason if is_field => Key::Word(keyword, parse_reason_field(word, rest)?),
            Keyword::Reason if site == AttributeSite::Enum => {
                Key::Reason(ReasonArgument::parse_of_enum(word, tokens)?)
            }
            Keyword::Reason => Key::Reason(ReasonArgument::parse(word, tokens)?),
            Keyword::Header if is_field => {
                Key::FieldHeader(FieldHeader::parse(word, tokens, false)?)
            }
            Keyword::Header => Key::Header(HeaderArgument::parse(tokens)?),
            Keyword::Headers => Key::FieldHeader(FieldHeader::parse(word, tokens, true)?),
            Keyword::Also => Key::Also(parse_list(word, tokens, "codes or classes", "486, 6xx")?),
            Keyword::Methods => {
                Key::Methods(parse_list(word, tokens, "methods", "INVITE, UPDATE")?)
            }
            Keyword::StackAdds => Key::StackAdds(parse_list(word, tokens, "names", "\"Contact\"")?),
            Keyword::Parse => Key::Parse(parse_function(word, tokens)?),
            Keyword::Bound => Key::Bound(parse_bound(tokens)?),
            Keyword::Crate => Key::Root(Root::parse(tokens)?),
        })
    }
}

/// Parses a status code, which a field has not.
fn parse_code(tokens: &[TokenTree], site: AttributeSite) -> Result<Key, Fault> {
    match without_word(tokens, site) {
        Some(fault) => Err(fault),
        None => CodeArgument::parse(tokens, Syntax::Attribute).map(Answer::Code).map(Key::Answer),
    }
}

/// Parses `default`.
fn parse_default(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [] => Ok(word.clone()),
        value => Err(Fault::spanning(value, "`default` takes no value")
            .instead("for another value than that of `Default`, use an `Option`")),
    }
}

/// Parses `parse = path`.
fn parse_function(word: &Ident, tokens: &[TokenTree]) -> Result<Box<ParseArgument>, Fault> {
    let parse = |path: TokenStream| syn::parse2::<ExprPath>(path).ok();
    let value = assigned(tokens).unwrap_or_default();
    if let Some(path) = parse(value.iter().cloned().collect()) {
        return Ok(Box::new(ParseArgument { word: word.clone(), path }));
    }
    // `parse = "path"`, `parse(path)`
    let (faulty, path) = match value {
        [] => (tokens, listed(&tokens[1..])),
        [text] => (value, Text::parse(text).map(|text| text.value().to_owned())),
        value => (value, None),
    };
    let is_path = |path: &String| path.parse().ok().and_then(parse).is_some();
    Err(match path.filter(is_path) {
        Some(path) => Fault::spanning(faulty, "expected the path of a function")
            .instead(format!("write `parse = {}`", shortened(&path))),
        None => Fault::spanning(
            faulty,
            "expected the path of a function, like `parse = Challenge::parse`",
        ),
    })
}

/// Parses `bound = "T: Display"`.
fn parse_bound(tokens: &[TokenTree]) -> Result<Bound, Fault> {
    assigned_string(tokens)
        .and_then(|text| {
            LitStr::new(text.value(), text.span()).parse_with(Bound::parse_terminated).ok()
        })
        .ok_or_else(|| Fault::spanning(tokens, "expected bounds, like `bound = \"T: Display\"`"))
}
