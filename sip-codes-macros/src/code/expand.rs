//! Generates the path of the constant of a status code. Entry points: [`constant`], and [`extension`]
//! for a code that is an argument.

use proc_macro2::{Literal, Span, TokenTree};

use super::check::Code;
use crate::tokens::{segment, tokens_at};

/// Generates the constant of a code, in the crate at `root`. It is a path, so that it is an expression
/// and a pattern; its last segment has the span of the digits, so that an editor shows the constant's
/// documentation there.
pub(crate) fn constant(root: &[TokenTree], code: Code) -> Vec<TokenTree> {
    match code {
        Code::Registered(row, span) => {
            let mut path = root.to_vec();
            path.extend(segment("StatusCode", Span::call_site()));
            path.extend(segment(row.name(), span));
            path
        }
        Code::Extension(status, span) => {
            let mut number = Literal::u16_unsuffixed(status.as_u16());
            number.set_span(span);
            extension(root, number.into(), span)
        }
    }
}

/// Generates the constant of a code that is not registered, or of an argument that becomes an error
/// or a warning.
pub(crate) fn extension(root: &[TokenTree], argument: TokenTree, span: Span) -> Vec<TokenTree> {
    let mut path = root.to_vec();
    path.extend(tokens_at("::__private_0_1::Extension::<", Span::call_site()));
    path.push(argument);
    path.extend(tokens_at(">", Span::call_site()));
    path.extend(segment("STATUS", span));
    path
}
