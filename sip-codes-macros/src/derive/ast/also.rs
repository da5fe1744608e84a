//! One argument of `also(...)`. Entry point: [`AlsoArgument::parse`].

use proc_macro2::{Span, TokenTree};
use sip_codes_core::StatusClass;

use crate::argument::Argument;
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, quoted};

/// A further code, or a class of codes, that is read as a variant.
pub(crate) enum AlsoArgument {
    Code(CodeArgument),
    /// `5xx`, and its span.
    Class(StatusClass, Span),
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
