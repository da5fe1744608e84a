//! One argument of a `#[sip(...)]` attribute. Entry point: [`Key::parse`].
//!
//! [`Keyword`] lists the words that begin an argument, and says on what each may be written.

use proc_macro2::{Delimiter, Ident, Span, TokenTree};
use sip_codes_core::{StatusClass, StatusCode};
use syn::punctuated::Punctuated;
use syn::{ExprPath, LitStr, Token, WherePredicate};

use super::answer::Answer;
use super::root::Root;
use crate::argument::{Argument, describe, is_punct, split_arguments};
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, quoted};
use crate::literal::Text;
use crate::suggest;

/// What one argument says.
pub(super) enum Key {
    Answer(Answer),
    Root(Root),
    Complete(Ident),
    Failure(Ident),
    /// The arguments of `methods`, which are not parsed yet.
    Methods(Vec<Argument>),
    Bound(Bound),
    /// The arguments of `also`, which are not parsed yet.
    Also(Vec<Argument>),
    SendOnly(Ident),
    Parse(Box<ExprPath>),
    Default(Ident),
    /// `reason` on a field, which is the reason phrase.
    ReasonField(Ident),
    Reason(ReasonArgument),
    /// `header("Name", "value")` on a variant or a struct.
    Header(HeaderArgument),
    /// `header = "Name"` or `headers = "Name"` on a field, which is the value.
    FieldHeader(FieldHeader),
}

/// The predicates that replace those that the derive would infer.
pub(crate) type Bound = Punctuated<WherePredicate, Token![,]>;

/// A reason phrase of the caller's own.
pub(crate) struct ReasonArgument {
    /// The word `reason`.
    pub(crate) word: Ident,
    pub(crate) text: ReasonText,
}

pub(crate) enum ReasonText {
    /// `reason = "No user {user}"`.
    Template(Text),
    /// `reason = display`: what the `Display` of the type writes. Holds the word `display`.
    Display(Ident),
}

/// A further code, or a class of codes, that is read as a variant.
pub(crate) enum AlsoArgument {
    Code(CodeArgument),
    /// `5xx`, and its span.
    Class(StatusClass, Span),
}

/// The name of a method, perhaps after the word `extension`.
pub(crate) struct MethodArgument {
    pub(crate) extension: Option<Ident>,
    pub(crate) name: String,
    pub(crate) span: Span,
}

/// The name and the value of a header field.
pub(crate) struct HeaderArgument {
    pub(crate) name: HeaderName,
    pub(crate) value: Text,
}

/// The name of a header field, perhaps after the word `extension`.
pub(crate) struct HeaderName {
    pub(crate) extension: Option<Ident>,
    pub(crate) text: Text,
}

/// The name of a header field that a field is the value of.
pub(crate) struct FieldHeader {
    pub(crate) name: HeaderName,
    /// Whether the field is a collection: the word `headers`.
    pub(crate) is_list: bool,
}

/// What an attribute is written on. It decides which keywords are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AttributeSite {
    Struct,
    Enum,
    Variant,
    Field,
}

use AttributeSite::{Enum, Field, Struct, Variant};

/// The words that begin an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    Extension,
    Transparent,
    Other,
    Reason,
    Header,
    Headers,
    Also,
    SendOnly,
    Parse,
    Default,
    Complete,
    Failure,
    Methods,
    Bound,
    Crate,
}

impl Keyword {
    const ALL: [Keyword; 15] = [
        Keyword::Extension,
        Keyword::Transparent,
        Keyword::Other,
        Keyword::Reason,
        Keyword::Header,
        Keyword::Headers,
        Keyword::Also,
        Keyword::SendOnly,
        Keyword::Parse,
        Keyword::Default,
        Keyword::Complete,
        Keyword::Failure,
        Keyword::Methods,
        Keyword::Bound,
        Keyword::Crate,
    ];

    const fn name(self) -> &'static str {
        match self {
            Keyword::Extension => "extension",
            Keyword::Transparent => "transparent",
            Keyword::Other => "other",
            Keyword::Reason => "reason",
            Keyword::Header => "header",
            Keyword::Headers => "headers",
            Keyword::Also => "also",
            Keyword::SendOnly => "send_only",
            Keyword::Parse => "parse",
            Keyword::Default => "default",
            Keyword::Complete => "complete",
            Keyword::Failure => "failure",
            Keyword::Methods => "methods",
            Keyword::Bound => "bound",
            Keyword::Crate => "crate",
        }
    }

    /// On what the keyword may be written.
    const fn sites(self) -> &'static [AttributeSite] {
        match self {
            Keyword::Extension => &[Struct, Enum, Variant],
            Keyword::Transparent | Keyword::Header | Keyword::Reason => &[Struct, Variant, Field],
            Keyword::Headers | Keyword::Parse | Keyword::Default => &[Field],
            Keyword::Other | Keyword::SendOnly => &[Variant],
            Keyword::Also => &[Struct, Variant],
            Keyword::Complete
            | Keyword::Failure
            | Keyword::Methods
            | Keyword::Bound
            | Keyword::Crate => &[Struct, Enum],
        }
    }

    /// The same in words.
    const fn home(self) -> &'static str {
        match self {
            Keyword::Extension | Keyword::Also => "a variant or a struct",
            Keyword::Transparent | Keyword::Header | Keyword::Reason => "a variant or a field",
            Keyword::Headers | Keyword::Parse | Keyword::Default => "a field",
            Keyword::Other | Keyword::SendOnly => "a variant",
            Keyword::Complete
            | Keyword::Failure
            | Keyword::Methods
            | Keyword::Bound
            | Keyword::Crate => "the type",
        }
    }

    fn find(name: &str) -> Option<Keyword> {
        Keyword::ALL.iter().copied().find(|keyword| keyword.name() == name)
    }
}

impl AttributeSite {
    /// The names of the keywords that are allowed here.
    fn names(self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for keyword in &Keyword::ALL {
            if keyword.sites().contains(&self) {
                names.push(keyword.name());
            }
        }
        names
    }

    /// The keyword that a word is, allowed here or not, or the allowed keyword that it is a near miss of.
    pub(super) fn intended_keyword(self, word: &Ident) -> Option<Keyword> {
        let name = word.to_string();
        let near = || suggest::nearest_word(&name, &self.names()).and_then(Keyword::find);
        Keyword::find(&name).or_else(near)
    }

    fn expected(self) -> &'static str {
        match self {
            Struct | Variant => "a status code, `transparent`, `reason` or `header`",
            Enum => "a status code, `complete`, `failure`, `methods`, `bound` or `crate`",
            Field => "`transparent`, `header`, `headers`, `reason`, `parse` or `default`",
        }
    }
}

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
            _ if site == Field => return Err(unexpected(tokens, site)),
            _ => return parse_code(tokens),
        };
        let keyword = match Keyword::find(&word.to_string()) {
            Some(keyword) if keyword.sites().contains(&site) => keyword,
            Some(keyword) => return Err(misplaced(word, site, keyword)),
            None if looks_like_key(word, rest) => return Err(unknown(word, rest, site)),
            None if site == Field => return Err(unexpected(tokens, site)),
            None => return parse_code(tokens),
        };
        match keyword {
            Keyword::Extension => parse_code(tokens),
            Keyword::Transparent => {
                parse_word(word, rest).map(|word| Key::Answer(Answer::Transparent(word)))
            }
            Keyword::Other => parse_word(word, rest).map(|word| Key::Answer(Answer::Other(word))),
            Keyword::Complete => parse_word(word, rest).map(Key::Complete),
            Keyword::Failure => parse_word(word, rest).map(Key::Failure),
            Keyword::Methods => {
                parse_list(tokens, "methods, like `methods(INVITE, UPDATE)`").map(Key::Methods)
            }
            Keyword::SendOnly => parse_word(word, rest).map(Key::SendOnly),
            Keyword::Default => parse_word(word, rest).map(Key::Default),
            Keyword::Also => {
                parse_list(tokens, "codes or classes, like `also(486, 6xx)`").map(Key::Also)
            }
            Keyword::Parse => parse_function(tokens).map(Key::Parse),
            Keyword::Reason if site == Field => {
                parse_reason_field(word, rest).map(Key::ReasonField)
            }
            Keyword::Bound => parse_bound(tokens).map(Key::Bound),
            Keyword::Crate => Root::parse(tokens).map(Key::Root),
            Keyword::Reason => parse_reason(word, rest).map(Key::Reason),
            Keyword::Header if site == Field => {
                parse_field_header(tokens, false).map(Key::FieldHeader)
            }
            Keyword::Header => parse_header(tokens).map(Key::Header),
            Keyword::Headers => parse_field_header(tokens, true).map(Key::FieldHeader),
        }
    }
}

fn parse_code(tokens: &[TokenTree]) -> Result<Key, Fault> {
    CodeArgument::parse(tokens, Syntax::Attribute).map(Answer::Code).map(Key::Answer)
}

/// Parses a keyword that is the whole argument.
fn parse_word(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [] => Ok(word.clone()),
        [next, ..] => Err(Fault::new(
            next.span(),
            format!("expected nothing or `,` after `{word}`, found {}", describe(next)),
        )),
    }
}

/// The string literal of `word = "text"`.
fn assigned_string(tokens: &[TokenTree]) -> Option<Text> {
    match tokens {
        [_, equals, text] if is_punct(equals, "=") => Text::parse(text),
        _ => None,
    }
}

/// The arguments of `word(first, second)`; none if the tokens have another form.
fn arguments_in_parentheses(tokens: &[TokenTree]) -> Vec<Argument> {
    match tokens {
        [_, TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            split_arguments(group.stream().into_iter())
        }
        _ => Vec::new(),
    }
}

/// Parses a keyword with arguments, such as `also(486, 600)` or `methods(INVITE)`.
fn parse_list(tokens: &[TokenTree], expected: &str) -> Result<Vec<Argument>, Fault> {
    let arguments = arguments_in_parentheses(tokens);
    if arguments.is_empty() {
        return Err(Fault::spanning(tokens, format!("expected {expected}")));
    }
    Ok(arguments)
}

/// Parses `parse = path`.
fn parse_function(tokens: &[TokenTree]) -> Result<Box<ExprPath>, Fault> {
    match tokens {
        [_, equals, path @ ..] if is_punct(equals, "=") => {
            syn::parse2(path.iter().cloned().collect()).map(Box::new).ok()
        }
        _ => None,
    }
    .ok_or_else(|| Fault::spanning(tokens, "expected a function, like `parse = Challenge::parse`"))
}

/// Parses `bound = "T: Display"`.
fn parse_bound(tokens: &[TokenTree]) -> Result<Bound, Fault> {
    assigned_string(tokens)
        .and_then(|text| {
            LitStr::new(text.value(), text.span()).parse_with(Bound::parse_terminated).ok()
        })
        .ok_or_else(|| Fault::spanning(tokens, "expected bounds, like `bound = \"T: Display\"`"))
}

/// Parses `reason = "text"` and `reason = display`.
fn parse_reason(word: &Ident, rest: &[TokenTree]) -> Result<ReasonArgument, Fault> {
    let text = match rest {
        [equals, TokenTree::Ident(display)] if is_punct(equals, "=") && display == "display" => {
            Some(ReasonText::Display(display.clone()))
        }
        [equals, text] if is_punct(equals, "=") => Text::parse(text).map(ReasonText::Template),
        _ => None,
    };
    text.map(|text| ReasonArgument { word: word.clone(), text }).ok_or_else(|| {
        let mut tokens = vec![TokenTree::Ident(word.clone())];
        tokens.extend_from_slice(rest);
        Fault::spanning(&tokens, "expected a text or `display`, like `reason = \"No such user\"`")
    })
}

/// Parses `reason` on a field.
fn parse_reason_field(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [equals, text] if is_punct(equals, "=") && Text::parse(text).is_some() => {
            Err(Fault::new(text.span(), "on a field, `reason` has no text")
                .instead("move the reason phrase to the variant"))
        }
        _ => parse_word(word, rest),
    }
}

/// Parses `header("Name", "value")`.
fn parse_header(tokens: &[TokenTree]) -> Result<HeaderArgument, Fault> {
    let arguments = arguments_in_parentheses(tokens);
    let expected = "expected a name and a value";
    match &arguments[..] {
        [name, value] => match (HeaderName::parse(&name.tokens), value.text()) {
            (Some(name), Some(value)) => return Ok(HeaderArgument { name, value }),
            (Some(_), None) => return Err(value_without_quotes(value)),
            (None, _) => {}
        },
        [row] => {
            let text = row.text();
            if let Some((name, value)) = text.as_ref().and_then(|text| text.value().split_once(':'))
            {
                let (name, value) = (name.trim(), value.trim());
                return Err(Fault::spanning(&row.tokens, expected)
                    .instead(format!("write `header({name:?}, {value:?})`")));
            }
        }
        _ => {}
    }
    Err(match parse_field_header(tokens, false) {
        Ok(header) => {
            let name = header.name.text.value();
            Fault::spanning(tokens, expected).instead(format!(
                "if a field is the value, move `#[sip(header = {name:?})]` onto the field"
            ))
        }
        Err(_) => {
            Fault::spanning(tokens, format!("{expected}, like `header(\"Retry-After\", \"60\")`"))
        }
    })
}

/// The error of a value that is no string literal.
fn value_without_quotes(value: &Argument) -> Fault {
    match &value.tokens[..] {
        [] => Fault::new(value.comma_span(), "expected a value in quotes, found `,`"),
        [literal @ TokenTree::Literal(_)] => {
            let found = literal.to_string();
            Fault::new(
                literal.span(),
                format!("expected a value in quotes, found {}", quoted(&found)),
            )
            .instead(format!("write {}", quoted(&format!("\"{found}\""))))
        }
        tokens => Fault::spanning(tokens, "expected a value in quotes")
            .instead("a field is inserted by its name, like `\"{seconds}\"`"),
    }
}

/// Parses `header = "Name"` and `headers = "Name"`.
fn parse_field_header(tokens: &[TokenTree], is_list: bool) -> Result<FieldHeader, Fault> {
    match tokens {
        [_, equals, name @ ..] if is_punct(equals, "=") => HeaderName::parse(name),
        _ => None,
    }
    .map(|name| FieldHeader { name, is_list })
    .ok_or_else(|| {
        let like = if is_list { "`headers = \"Allow\"`" } else { "`header = \"Retry-After\"`" };
        Fault::spanning(tokens, format!("expected a name, like {like}"))
    })
}

impl AlsoArgument {
    /// Parses `486`, `extension 499` and `5xx`.
    pub(super) fn parse(argument: &Argument) -> Result<Self, Fault> {
        if let [TokenTree::Literal(literal)] = &argument.tokens[..] {
            if let Some(class) = class_of(&literal.to_string()) {
                return Ok(AlsoArgument::Class(class, literal.span()));
            }
        }
        if let Some(text) = argument.text() {
            if let Some(class) = class_of(text.value()) {
                let what =
                    format!("expected a class, found {}", quoted(&format!("{:?}", text.value())));
                let instead = format!(
                    "write {}",
                    Syntax::Also.write(format_args!("{}xx", class.first_digit()))
                );
                return Err(Fault::new(text.span(), what).instead(instead));
            }
        }
        CodeArgument::parse(&argument.tokens, Syntax::Also).map(AlsoArgument::Code)
    }
}

/// The class that `4xx` stands for.
fn class_of(text: &str) -> Option<StatusClass> {
    match text.as_bytes() {
        [digit, b'x' | b'X', b'x' | b'X'] => {
            StatusClass::from_first_digit(digit.wrapping_sub(b'0'))
        }
        _ => None,
    }
}

impl MethodArgument {
    /// Parses `INVITE`, `extension TELEPORT` and `"X-MOVE"`.
    pub(super) fn parse(argument: &Argument) -> Result<Self, Fault> {
        let (extension, name) = match &argument.tokens[..] {
            [TokenTree::Ident(word), name] if word == "extension" => (Some(word.clone()), name),
            [name] => (None, name),
            [] => {
                return Err(Fault::new(argument.comma_span(), "expected a method, found `,`"));
            }
            tokens => {
                return Err(Fault::spanning(tokens, "expected a method, like `INVITE`"));
            }
        };
        let span = name.span();
        let name = match (name, Text::parse(name)) {
            (TokenTree::Ident(name), _) => name.to_string(),
            (_, Some(text)) => text.value().to_owned(),
            (other, None) => {
                let found = describe(other);
                return Err(Fault::new(span, format!("expected a method, found {found}")));
            }
        };
        Ok(MethodArgument { extension, name, span })
    }
}

impl HeaderName {
    /// Parses `"Name"` and `extension "Name"`.
    fn parse(tokens: &[TokenTree]) -> Option<Self> {
        let (extension, text) = match tokens {
            [TokenTree::Ident(word), text] if word == "extension" => (Some(word.clone()), text),
            [text] => (None, text),
            _ => return None,
        };
        Text::parse(text).map(|text| HeaderName { extension, text })
    }
}

/// The error of a reason phrase without its key.
pub(super) fn bare_reason(code: &CodeArgument, text: &Text) -> Fault {
    let fault = Fault::new(text.span(), "expected a key before the text");
    let status = StatusCode::from_u16(code.number);
    if status.is_ok_and(|status| status.reason_phrase() == Some(text.value())) {
        return fault.instead(format!("leave it out, it is the phrase of `{}`", code.literal));
    }
    fault.instead("for a reason phrase of your own, write `reason = \"...\"`")
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

fn unexpected(tokens: &[TokenTree], site: AttributeSite) -> Fault {
    let found = tokens.first().map(describe).unwrap_or_default();
    Fault::spanning(tokens, format!("expected {}, found {found}", site.expected()))
}

/// The error of a keyword that belongs somewhere else.
fn misplaced(word: &Ident, site: AttributeSite, keyword: Keyword) -> Fault {
    let here = match site {
        Struct => "a struct",
        Enum => "the enum",
        Variant => "a variant",
        Field => "a field",
    };
    let instead = match (keyword, site) {
        (Keyword::Headers, Struct | Variant) => "write `header`".to_owned(),
        (Keyword::Default, Variant) => {
            "for the variant that no other variant takes, write `other`".to_owned()
        }
        (Keyword::SendOnly, Struct) => "leave out `FromSipResponse`".to_owned(),
        _ => format!("move it to {}", keyword.home()),
    };
    Fault::new(word.span(), format!("`{word}` is not for {here}")).instead(instead)
}

/// What other libraries call a reason phrase.
const PHRASE_WORDS: [&str; 5] = ["phrase", "message", "text", "reason_phrase", "display"];

fn unknown(word: &Ident, rest: &[TokenTree], site: AttributeSite) -> Fault {
    let name = word.to_string();
    let assigned = rest.split_first().and_then(|(_, value)| CodeArgument::find_status(value));
    let instead = match (suggest::nearest_word(&name, &site.names()), assigned) {
        (Some(key), _) => format!("write `{key}`"),
        (None, Some(status)) if site != Field => {
            format!("write {}", Syntax::Attribute.write(status.as_str()))
        }
        _ if site != Enum && PHRASE_WORDS.contains(&&*name) => "write `reason`".to_owned(),
        (None, _) => format!("expected {}", site.expected()),
    };
    Fault::new(word.span(), format!("unknown key {}", quoted(&name))).instead(instead)
}
