//! What is wrong with a caller's tokens, and where.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// One fault: a message that stands at the tokens to mend.
#[derive(Debug)]
pub(crate) struct Fault {
    start: Span,
    end: Span,
    message: String,
}

impl Fault {
    /// A fault at one place.
    pub(crate) fn at(span: Span, message: impl Into<String>) -> Self {
        Fault { start: span, end: span, message: message.into() }
    }

    /// A fault that stretches over all the tokens; over the whole call if there are none.
    pub(crate) fn over(tokens: &[TokenTree], message: impl Into<String>) -> Self {
        let span_of =
            |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
        Fault {
            start: span_of(tokens.first()),
            end: span_of(tokens.last()),
            message: message.into(),
        }
    }

    pub(crate) fn into_compile_error(self) -> TokenStream {
        let message = self.message;
        let argument = quote_spanned!(self.end=> { #message });
        quote_spanned!(self.start=> ::core::compile_error! #argument)
    }
}

/// All faults of one input, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

/// The proof that a fault has been reported, so that nobody reports it again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reported(());

impl Faults {
    pub(crate) fn report(&mut self, fault: Fault) -> Reported {
        self.0.push(fault);
        Reported(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn into_compile_errors(self) -> impl Iterator<Item = TokenStream> {
        self.0.into_iter().map(Fault::into_compile_error)
    }
}
