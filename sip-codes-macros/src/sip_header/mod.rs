//! `sip_header!`, in three stages: parse (`parse`), check (`check`), generate (`expand`).
//!
//! Entry point: [`expand_sip_header`], which also runs outside a compiler, where the tests call it.

mod check;
mod expand;
mod parse;

use proc_macro2::TokenStream;

use self::check::check_header;
use self::expand::header_type;
use self::parse::HeaderArguments;

/// Expands `sip_header!`, whose wrapper puts `$crate` before the caller's tokens.
pub(crate) fn expand_sip_header(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let root = tokens.next();
    let root = root.as_slice();
    let header = HeaderArguments::parse(tokens).and_then(|mut arguments| {
        let HeaderArguments { name, value, values } = &mut arguments;
        check_header(name, value, values).map(|header| header_type(&header, values, root))
    });
    header.unwrap_or_else(|fault| TokenStream::from_iter(fault.into_compile_error(root)))
}
