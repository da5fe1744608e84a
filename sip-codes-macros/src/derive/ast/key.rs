//! One argument of a `#[sip(...)]` attribute. Entry point: [`Key::parse`].

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::StatusCode;
use syn::punctuated::Punctuated;
use syn::{ExprPath, LitStr, Token, WherePredicate};

use super::answer::Answer;
use super::header::{FieldHeader, HeaderArgument};
use super::keyword::{AttributeSite, Keyword};
use super::reason::{PHRASE_WORDS, ReasonArgument, parse_reason_field};
use super::root::Root;
use super::shape::{assigned, assigned_string, parse_list, parse_word};
use crate::argument::{Argument, describe};
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, quoted};
use crate::suggest;

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
    Parse(Box<ExprPath>),
    Reason(ReasonArgument),
    /// `header("Name", "value")` on a variant or a struct.
    Header(HeaderArgument),
    /// `header = "Name"` or `headers = "Name"` on a field, which is the value.
    FieldHeader(FieldHeader),
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
            [TokenTree::Ident(word), rest @ ..] => (word, rest),
            _ => return parse_code(tokens, site),
        };
        let keyword = match Keyword::find(&word.to_string()) {
            Some(keyword) if keyword.is_allowed_on(site) => keyword,
            Some(keyword) => return Err(misplaced(word, rest, site, keyword)),
            None if looks_like_key(word, rest) => return Err(unknown(word, rest, site)),
            None => return parse_code(tokens, site),
        };
        let is_field = site == AttributeSite::Field;
        Ok(match keyword {
            Keyword::Extension => return parse_code(tokens, site),
            Keyword::Transparent => Key::Answer(Answer::Transparent(parse_word(word, rest)?)),
            Keyword::Other => Key::Answer(Answer::Other(parse_word(word, rest)?)),
            Keyword::Complete
            | Keyword::Failure
            | Keyword::SendOnly
            | Keyword::IfLegal
            | Keyword::Status
            | Keyword::Default => Key::Word(keyword, parse_word(word, rest)?),
            Keyword::Reason if is_field => Key::Word(keyword, parse_reason_field(word, rest)?),
            Keyword::Reason if site == AttributeSite::Enum => {
                Key::Reason(ReasonArgument::parse_of_enum(word, tokens)?)
            }
            Keyword::Reason => Key::Reason(ReasonArgument::parse(word, tokens)?),
            Keyword::Header if is_field => Key::FieldHeader(FieldHeader::parse(tokens, false)?),
            Keyword::Header => Key::Header(HeaderArgument::parse(tokens)?),
            Keyword::Headers => Key::FieldHeader(FieldHeader::parse(tokens, true)?),
            Keyword::Also => {
                Key::Also(parse_list(tokens, "codes or classes, like `also(486, 6xx)`")?)
            }
            Keyword::Methods => {
                Key::Methods(parse_list(tokens, "methods, like `methods(INVITE, UPDATE)`")?)
            }
            Keyword::StackAdds => {
                Key::StackAdds(parse_list(tokens, "names, like `stack_adds(\"Contact\")`")?)
            }
            Keyword::Parse => Key::Parse(parse_function(tokens)?),
            Keyword::Bound => Key::Bound(parse_bound(tokens)?),
            Keyword::Crate => Key::Root(Root::parse(tokens)?),
        })
    }
}

/// Parses a status code, which a field has not.
fn parse_code(tokens: &[TokenTree], site: AttributeSite) -> Result<Key, Fault> {
    if site == AttributeSite::Field {
        let found = tokens.first().map(describe).unwrap_or_default();
        return Err(Fault::spanning(
            tokens,
            format!("expected {}, found {found}", site.expected()),
        ));
    }
    CodeArgument::parse(tokens, Syntax::Attribute).map(Answer::Code).map(Key::Answer)
}

/// Parses `parse = path`.
fn parse_function(tokens: &[TokenTree]) -> Result<Box<ExprPath>, Fault> {
    assigned(tokens)
        .and_then(|path| syn::parse2(path.iter().cloned().collect()).ok())
        .map(Box::new)
        .ok_or_else(|| {
            Fault::spanning(tokens, "expected a function, like `parse = Challenge::parse`")
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

/// Tells a key from the name of a constant and from an expression that starts with a name.
fn looks_like_key(word: &Ident, rest: &[TokenTree]) -> bool {
    match rest {
        [] => suggest::row_by_name(&word.to_string()).is_none(),
        [TokenTree::Punct(mark), ..] => mark.as_char() == '=',
        [TokenTree::Group(_), ..] => true,
        _ => false,
    }
}

/// The error of a keyword that belongs somewhere else.
fn misplaced(word: &Ident, rest: &[TokenTree], site: AttributeSite, keyword: Keyword) -> Fault {
    let instead = match (keyword, site, assigned_status(rest)) {
        (Keyword::Status, _, Some(status)) => {
            format!("write {}", Syntax::Attribute.write(status.as_str()))
        }
        (Keyword::Headers, AttributeSite::Struct | AttributeSite::Variant, _) => {
            "write `header`".to_owned()
        }
        (Keyword::Default, AttributeSite::Variant, _) => {
            "for the variant that no other variant takes, write `other`".to_owned()
        }
        (Keyword::SendOnly, AttributeSite::Struct, _) => "leave out `FromSipResponse`".to_owned(),
        _ => format!("move it to {}", keyword.home()),
    };
    Fault::new(word.span(), format!("`{word}` is not for {}", site.name())).instead(instead)
}

/// The status that is assigned to a word, as in `code = 404`.
fn assigned_status(rest: &[TokenTree]) -> Option<StatusCode> {
    rest.split_first().and_then(|(_, value)| CodeArgument::find_status(value))
}

/// The error of a word that is no keyword.
fn unknown(word: &Ident, rest: &[TokenTree], site: AttributeSite) -> Fault {
    let name = word.to_string();
    let instead = match (site.nearest_keyword(&name), assigned_status(rest)) {
        (Some(key), _) => format!("write `{key}`"),
        (None, Some(status)) if site != AttributeSite::Field => {
            format!("write {}", Syntax::Attribute.write(status.as_str()))
        }
        _ if site != AttributeSite::Enum && PHRASE_WORDS.contains(&&*name) => {
            "write `reason`".to_owned()
        }
        (None, _) => format!("expected {}", site.expected()),
    };
    Fault::new(word.span(), format!("unknown key {}", quoted(&name))).instead(instead)
}
