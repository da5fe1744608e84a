//! A status code as it is written, in `sip_status!` and in `#[sip(...)]`.
//!
//! Entry points: [`CodeArgument::parse`], and [`missing_code`] for the error of leaving the code out.

use std::fmt::Display;

use proc_macro2::{Group, Ident, Literal, Span, TokenTree};
use sip_codes_core::registry::Registration;
use sip_codes_core::{StatusClass, StatusCode};

use crate::argument::{EXTENSION, describe, is_punct, split_arguments};
use crate::fault::{Fault, quoted};
use crate::literal::{parse_number, parse_string};
use crate::suggest;

/// Three digits, perhaps after the word `extension`.
#[derive(Debug, Clone)]
pub(crate) struct CodeArgument {
    pub(crate) syntax: Syntax,
    pub(crate) extension: Option<Ident>,
    pub(crate) literal: Literal,
    /// The value of the digits, 0 to 999.
    pub(crate) number: u16,
}

/// Which macro a code is written in. A suggestion in an error message uses the same form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    Macro,
    Attribute,
    /// Inside of `also(...)`.
    Also,
}

impl Syntax {
    /// The code in this form, such as `sip_status!(486)`.
    pub(crate) fn write(self, argument: impl Display) -> String {
        match self {
            Syntax::Macro => format!("`sip_status!({argument})`"),
            Syntax::Attribute => format!("`#[sip({argument})]`"),
            Syntax::Also => format!("`also({argument})`"),
        }
    }

    /// What to write for all codes of a class.
    fn ask_class(self, class: StatusClass) -> String {
        let digit = class.first_digit();
        match (self, class) {
            (Syntax::Attribute, _) => {
                format!(
                    "write the code that is sent, and `also({digit}xx)` to read the whole class"
                )
            }
            (Syntax::Also, _) => format!("write `also({digit}xx)`"),
            (Syntax::Macro, StatusClass::Provisional) => ask_class("is_provisional"),
            (Syntax::Macro, StatusClass::Success) => ask_class("is_success"),
            (Syntax::Macro, StatusClass::Redirection) => ask_class("is_redirection"),
            (Syntax::Macro, StatusClass::ClientError) => ask_class("is_client_error"),
            (Syntax::Macro, StatusClass::ServerError) => ask_class("is_server_error"),
            (Syntax::Macro, StatusClass::GlobalFailure) => ask_class("is_global_failure"),
        }
    }

    /// What to use in this form for a status that is not known while compiling.
    fn at_run_time(self) -> &'static str {
        match self {
            Syntax::Macro => "`StatusCode::from_u16`",
            Syntax::Attribute => "a field with `#[sip(status)]`",
            Syntax::Also => "a variant with `#[sip(other)]`",
        }
    }
}

fn ask_class(predicate: &str) -> String {
    format!("for the class, match on `status.class()` or ask `status.{predicate}()`")
}

impl CodeArgument {
    /// Parses all the tokens as one code.
    pub(crate) fn parse(tokens: &[TokenTree], syntax: Syntax) -> Result<Self, Fault> {
        let (extension, tokens) = match tokens {
            // `extension 499`
            [first @ TokenTree::Ident(word), rest @ ..] if first.to_string() == EXTENSION => {
                (Some(word.clone()), rest)
            }
            // `extention 499`
            [TokenTree::Ident(word), TokenTree::Literal(_), ..]
                if suggest::nearest_word(&word.to_string(), &[EXTENSION]).is_some() =>
            {
                return Err(expected_extension(word));
            }
            // `private 499`
            [TokenTree::Ident(word), code @ TokenTree::Literal(literal)] => {
                return Err(word_before_code(word, code, parse_number(literal), syntax));
            }
            tokens => (None, tokens),
        };
        let form = Form { syntax, extension: extension.as_ref() };
        let literal = form.parse_literal(tokens)?;
        let number = form.parse_digits(&literal)?;
        Ok(CodeArgument { syntax, extension, literal, number })
    }

    /// The status that a value stands for, in whatever form it is written, such as `= 486`, `("486")` or
    /// `StatusCode::BUSY_HERE`.
    pub(crate) fn find_status(tokens: &[TokenTree]) -> Option<StatusCode> {
        let number = match tokens {
            [TokenTree::Literal(literal)] => parse_number(literal),
            [TokenTree::Group(group)] => value_in(group),
            [mark, value @ ..] if is_punct(mark, "=!") => return CodeArgument::find_status(value),
            [.., TokenTree::Ident(name)] => {
                return suggest::row_by_name(&name.to_string()).map(Registration::status_code);
            }
            tokens => code_in_call(tokens).map(|code| code.number),
        };
        StatusCode::from_u16(number?).ok()
    }

    /// The error of a number that is not 100 to 699.
    pub(crate) fn out_of_range(&self) -> Fault {
        let token = TokenTree::Literal(self.literal.clone());
        let found = describe(&token);
        out_of_range(&[token], &found)
    }
}

/// The error of leaving the code out.
pub(crate) fn missing_code(span: Span, syntax: Syntax) -> Fault {
    Fault::new(span, "missing status code").instead(format!("add one, like {}", syntax.write(486)))
}

fn out_of_range(tokens: &[TokenTree], found: &str) -> Fault {
    Fault::spanning(tokens, format!("{found} is not a SIP status code"))
        .instead("expected three digits, from 100 to 699")
}

fn expected_extension(word: &Ident) -> Fault {
    let found = quoted(&word.to_string());
    Fault::new(word.span(), format!("expected `{EXTENSION}`, found {found}"))
}

/// The error of `private 499`, where the word may be meant as `extension`.
fn word_before_code(word: &Ident, code: &TokenTree, value: Option<u16>, syntax: Syntax) -> Fault {
    match value.map(StatusCode::from_u16) {
        Some(Ok(status)) if status.registration().is_none() => expected_extension(word),
        Some(Ok(status)) => {
            let found = quoted(&word.to_string());
            let what = format!("expected nothing before {}, found {found}", describe(code));
            Fault::new(word.span(), what)
                .instead(format!("write {}", syntax.write(status.as_str())))
        }
        Some(Err(_)) | None => out_of_range(std::slice::from_ref(code), &describe(code)),
    }
}

/// The form of a code, which the suggestion in an error message repeats.
struct Form<'a> {
    syntax: Syntax,
    extension: Option<&'a Ident>,
}

impl Form<'_> {
    /// A code in this form.
    fn write(&self, code: impl Display) -> String {
        match self.extension {
            Some(extension) => self.syntax.write(format_args!("{extension} {code}")),
            None => self.syntax.write(code),
        }
    }

    /// How to write several codes, which have at most a `|` between them.
    fn write_each(&self, tokens: &[TokenTree]) -> String {
        let mut codes = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Literal(literal) => codes.push(literal),
                token if is_punct(token, "|") => {}
                _ => return self.ask_each(),
            }
        }
        if self.syntax == Syntax::Also {
            let codes: Vec<String> = codes.into_iter().map(ToString::to_string).collect();
            return format!("write {}", self.syntax.write(codes.join(", ")));
        }
        let mut statuses = Vec::new();
        for literal in codes {
            match parse_number(literal).map(StatusCode::from_u16) {
                Some(Ok(status)) => statuses.push(status.as_str()),
                _ => return self.ask_each(),
            }
        }
        let has_marks = tokens.len() == 2 * statuses.len() - 1;
        match (self.syntax, &statuses[..]) {
            (Syntax::Attribute, [first, others @ ..]) => {
                format!(
                    "write {}",
                    self.write(format_args!("{first}, also({})", others.join(", ")))
                )
            }
            (Syntax::Macro, [_, _] | [_, _, _]) if has_marks => {
                format!("write `sip_status!({})`", statuses.join(") | sip_status!("))
            }
            _ => self.ask_each(),
        }
    }

    /// How to write several codes, without the codes.
    fn ask_each(&self) -> String {
        match self.syntax {
            Syntax::Macro => format!("write each as {}", self.write(486)),
            Syntax::Attribute => "further codes that are read are in `also(...)`".to_owned(),
            Syntax::Also => "put a comma between them".to_owned(),
        }
    }

    /// How to write a code that has words after it.
    fn write_with_words(&self, code: &Literal, word: &TokenTree) -> String {
        if word.to_string() == EXTENSION {
            return format!("write {}", self.syntax.write(format_args!("{EXTENSION} {code}")));
        }
        let status = parse_number(code).and_then(|number| StatusCode::from_u16(number).ok());
        match (self.syntax, status.and_then(StatusCode::registration)) {
            (Syntax::Macro, Some(row)) => {
                let phrase = row.reason_phrase();
                format!("write {}", self.write(format_args!("{code}, {phrase:?}")))
            }
            _ => "leave the words out".to_owned(),
        }
    }

    fn missing(&self) -> Fault {
        match self.extension {
            Some(extension) => Fault::new(extension.span(), "missing status code")
                .instead(format!("add one, like {}", self.write(499))),
            None => missing_code(Span::call_site(), self.syntax),
        }
    }

    /// The one literal that the tokens should be.
    fn parse_literal(&self, tokens: &[TokenTree]) -> Result<Literal, Fault> {
        Err(match tokens {
            // `486`
            [TokenTree::Literal(literal)] => return Ok(literal.clone()),
            // `-486`
            [sign, TokenTree::Literal(literal)] if is_punct(sign, "+-") => {
                self.not_plain(tokens, parse_number(literal))
            }
            // `extension = 499`
            [mark, TokenTree::Literal(code)]
                if self.extension.is_some() && is_punct(mark, "=:") =>
            {
                let what = format!("expected a code, found {}", describe(mark));
                Fault::new(mark.span(), what).instead(format!("write {}", self.write(code)))
            }
            // `(486)`, `{ 486 }`, `(STATUS)`
            [TokenTree::Group(group)] => match value_in(group) {
                Some(value) => self.not_plain(tokens, Some(value)),
                None => self.expression(tokens),
            },
            // `400..=499`, `..500`
            _ if is_range(tokens) => range(tokens, self.syntax),
            // `486 | 600`, `486 600`
            [TokenTree::Literal(_), next, ..] if is_another_code(next) => {
                let what = format!("expected one status code, found {}", describe(next));
                Fault::new(next.span(), what).instead(self.write_each(tokens))
            }
            // `486 "Busy Here"`
            [TokenTree::Literal(_), phrase @ TokenTree::Literal(_)] => {
                Fault::new(phrase.span(), format!("expected `,` before {}", describe(phrase)))
            }
            // `486 Busy`
            [TokenTree::Literal(code), next, ..] if !is_operator(next) => {
                let shown = quoted(&code.to_string());
                let found = describe(next);
                let what = format!("expected nothing or `,` after {shown}, found {found}");
                let fault = Fault::new(next.span(), what);
                match next {
                    TokenTree::Ident(_) => fault.instead(self.write_with_words(code, next)),
                    _ => fault,
                }
            }
            // `400 + 86`, `STATUS`, nothing
            _ => self.expression(tokens),
        })
    }

    /// The number in a literal of three digits and nothing else.
    fn parse_digits(&self, literal: &Literal) -> Result<u16, Fault> {
        match *literal.to_string().as_bytes() {
            // `486`
            [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                Ok([a, b, c].iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
            }
            // `4xx`
            [digit @ b'0'..=b'9', b'x' | b'X', b'x' | b'X'] => {
                Err(class(literal, digit - b'0', self.syntax))
            }
            _ => match (parse_number(literal), row_with_phrase(literal)) {
                // `"Busy Here"`
                (None, Some(row)) => {
                    Err(Fault::new(literal.span(), "expected three digits, found a reason phrase")
                        .instead(format!("write {}", self.write(row.status_code().as_str()))))
                }
                // `486u16`, `4_86`, `"486"`, `"486 Busy Here"`
                (value, _) => Err(self.not_plain(&[TokenTree::Literal(literal.clone())], value)),
            },
        }
    }

    /// The error of a code in another form than three digits, or of something else.
    fn not_plain(&self, tokens: &[TokenTree], value: Option<u16>) -> Fault {
        let found = match tokens {
            [token] => describe(token),
            tokens => quoted(&tokens.iter().map(ToString::to_string).collect::<String>()),
        };
        match value.map(StatusCode::from_u16) {
            Some(Ok(status)) => {
                Fault::spanning(tokens, format!("expected three plain digits, found {found}"))
                    .instead(format!("write {}", self.write(status.as_str())))
            }
            Some(Err(_)) => out_of_range(tokens, &found),
            None => self.expression(tokens),
        }
    }

    /// The error of anything that would have to be computed.
    fn expression(&self, tokens: &[TokenTree]) -> Fault {
        let found = match tokens {
            [] => return self.missing(),
            [token] => describe(token),
            _ => "an expression".to_owned(),
        };
        let fault = Fault::spanning(tokens, format!("expected three digits, found {found}"));
        if let Some(code) = code_in_call(tokens) {
            let form = Form { syntax: self.syntax, extension: code.extension.as_ref() };
            return fault.instead(format!("write {}", form.write(&code.literal)));
        }
        let at_run_time = self.syntax.at_run_time();
        let [.., TokenTree::Ident(name)] = tokens else {
            return fault.instead(format!("for a run-time value, use {at_run_time}"));
        };
        let name = name.to_string();
        match &suggest::rows_near_name(&name)[..] {
            [row] if row.name().eq_ignore_ascii_case(&name) => {
                fault.instead(format!("write {}", self.syntax.write(row.status_code().as_str())))
            }
            [] if !suggest::is_constant_name(&name) => {
                fault.instead(format!("for a run-time value, use {at_run_time}"))
            }
            [] if self.syntax == Syntax::Macro => {
                fault.instead(format!("for a constant, use {at_run_time}"))
            }
            [] => fault.instead("write them, because a macro cannot read a constant"),
            [row] => {
                let form = self.syntax.write(row.status_code().as_str());
                fault.instead(format!("`{}` is {form}", row.name()))
            }
            rows => rows.iter().fold(fault, |fault, row| {
                let form = self.syntax.write(row.status_code().as_str());
                fault.note(format!("`{}` is {form}", row.name()))
            }),
        }
    }
}

/// The code in `sip_status!(486)`, `StatusCode::from_u16(486)` and `StatusCode(486)`.
fn code_in_call(tokens: &[TokenTree]) -> Option<CodeArgument> {
    let (name, group) = match tokens {
        [.., TokenTree::Ident(name), TokenTree::Group(group)] => (name, group),
        [.., TokenTree::Ident(name), mark, TokenTree::Group(group)] if is_punct(mark, "!") => {
            (name, group)
        }
        _ => return None,
    };
    if !["sip_status", "from_u16", "StatusCode"].contains(&&*name.to_string()) {
        return None;
    }
    let arguments = split_arguments(group.stream().into_iter());
    CodeArgument::parse(&arguments.first()?.tokens, Syntax::Macro).ok()
}

/// The number in a group that holds nothing else.
fn value_in(group: &Group) -> Option<u16> {
    let mut tokens = group.stream().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Literal(literal)), None) => parse_number(&literal),
        _ => None,
    }
}

/// Whether this token, after a literal, adds another code.
fn is_another_code(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(_) => is_punct(token, "|"),
        TokenTree::Literal(literal) => parse_number(literal).is_some(),
        TokenTree::Ident(_) | TokenTree::Group(_) => false,
    }
}

/// Whether this token continues an expression that began with a literal.
fn is_operator(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(_) => is_punct(token, "+-*/%&^<>=?."),
        TokenTree::Ident(_) => token.to_string() == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

fn is_range(tokens: &[TokenTree]) -> bool {
    tokens.windows(2).any(|pair| pair.iter().all(|token| is_punct(token, ".")))
}

/// The error of `400..=499`.
fn range(tokens: &[TokenTree], syntax: Syntax) -> Fault {
    let class = tokens.iter().find_map(|token| match token {
        TokenTree::Literal(literal) => StatusCode::from_u16(parse_number(literal)?).ok(),
        _ => None,
    });
    let class = class.map_or(StatusClass::ClientError, StatusCode::class);
    Fault::spanning(tokens, "expected one status code, found a range")
        .instead(syntax.ask_class(class))
}

/// The error of `4xx`.
fn class(literal: &Literal, first_digit: u8, syntax: Syntax) -> Fault {
    match StatusClass::from_first_digit(first_digit) {
        Some(class) => Fault::new(literal.span(), format!("`{literal}` is not one status code"))
            .instead(syntax.ask_class(class)),
        None => {
            Fault::new(literal.span(), format!("`{literal}` is not a class of SIP status codes"))
                .instead("expected 1xx to 6xx")
        }
    }
}

/// The row whose reason phrase a literal is.
fn row_with_phrase(literal: &Literal) -> Option<&'static Registration> {
    let (phrase, _) = parse_string(&literal.to_string())?;
    suggest::rows_by_phrase(&phrase).first().copied()
}
