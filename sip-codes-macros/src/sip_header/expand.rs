//! The expansion of `sip_header!`. Entry point: [`header_type`].

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use super::check::{Header, ValueIndex};
use super::parse::Value;
use crate::template::{Functions, Inserted, template_parts};
use crate::tokens::local;

/// Generates the value: a constant if nothing is inserted.
pub(super) fn header_type(
    header: &Header<'_>,
    values: &[Value],
    root: &[TokenTree],
) -> TokenStream {
    let root: TokenStream = root.iter().cloned().collect();
    let name = Ident::new(&header.type_name, Span::call_site());
    let value = quote!(#root::header::#name);
    if header.template.insertions.is_empty() {
        let text = header.template.literals.concat();
        return quote!(#value::from_checked(#text));
    }
    // A path that begins with `$crate` would be an error at the whole call, and not at the value.
    let alias = local("codes");
    let functions = Functions::new(&alias);
    let parts = template_parts(&header.template, &functions);
    let functions = functions.bindings();
    let mut expressions = TokenStream::new();
    let mut bindings = TokenStream::new();
    for (index, value) in values.iter().enumerate() {
        let (expression, binding) = (&value.expression, binding(index));
        expressions.extend(quote!(&(#expression),));
        bindings.extend(quote!(#binding,));
    }
    // With the outer braces, the macro is one error where a pattern is expected.
    quote! {{
        match (#expressions) {
            (#bindings) => {
                use #root::__private_0_1::root as #alias;
                #functions
                #value::from_template(#parts)
            }
        }
    }}
}

/// The name that a value is bound to.
fn binding(index: usize) -> Ident {
    local(&format!("value_{index}"))
}

impl Inserted for ValueIndex {
    fn reference(self) -> TokenStream {
        let mut binding = binding(self.index);
        binding.set_span(self.span.resolved_at(binding.span()));
        binding.into_token_stream()
    }

    fn located(self, tokens: TokenStream) -> TokenStream {
        let located = |mut token: TokenTree| {
            token.set_span(self.span.resolved_at(token.span()));
            token
        };
        tokens.into_iter().map(located).collect()
    }
}
