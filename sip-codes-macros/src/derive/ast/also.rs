//! One argument of `also(...)`. Entry point: [`AlsoArgument::parse`].

use proc_macro2::{Span, TokenTree};
use sip_codes_core::StatusClass;

use super::shape::listed;
use crate::argument::{Argument, describe, is_punct};
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, quoted};

/// A further code, or a class of codes, that is read as a variant.
pub(crate) enum AlsoArgument {
    Code(CodeArgument),
    /// `5xx`, and its span.
    Class(StatusClass, Span),
}

impl AlsoArgument {
    pub(crate) fn span(&self) -> Span {
        match self {
            AlsoArgument::Code(code) => code.literal.span(),
            AlsoArgument::Class(_, span) => *span,
        }
    }

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
        match &argument.tokens[..] {
            // `!401`, `not(401)`
            [first, rest @ ..] if is_exclusion(first) => {
                let what = format!("expected a code or a class, found {}", describe(first));
                Err(excluded(Fault::spanning(&argument.tokens, what), rest))
            }
            // `4xx - 401`
            [TokenTree::Literal(class), mark, rest @ ..]
                if is_punct(mark, "-!") && class_of(&class.to_string()).is_some() =>
            {
                let what = format!("expected `,` after `{class}`, found {}", describe(mark));
                Err(excluded(Fault::new(mark.span(), what), rest))
            }
            // `[600, 603]`
            [group @ TokenTree::Group(_)] => {
                let what = format!("expected a code or a class, found {}", describe(group));
                let fault = Fault::new(group.span(), what);
                Err(match listed(&argument.tokens) {
                    Some(codes) => fault.instead(format!("write {}", Syntax::Also.write(codes))),
                    None => fault,
                })
            }
            tokens => CodeArgument::parse(tokens, Syntax::Also).map(AlsoArgument::Code),
        }
    }
}

/// The words that leave something out in other languages.
pub(super) const EXCLUSION_WORDS: [&str; 4] = ["not", "except", "exclude", "without"];

fn is_exclusion(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => EXCLUSION_WORDS.iter().any(|other| word == other),
        token => is_punct(token, "!"),
    }
}

/// Adds to an error what to write instead of an exception from a class.
pub(super) fn excluded(fault: Fault, code: &[TokenTree]) -> Fault {
    let code = CodeArgument::find_status(code).map_or("the code", |status| status.as_str());
    fault
        .instead(format!("give {code} a variant of its own"))
        .note("a class is read for the codes that no other variant has")
}

/// The class that `4xx` stands for.
pub(super) fn class_of(text: &str) -> Option<StatusClass> {
    match text.as_bytes() {
        [digit, b'x' | b'X', b'x' | b'X'] => {
            StatusClass::from_first_digit(digit.wrapping_sub(b'0'))
        }
        _ => None,
    }
}
