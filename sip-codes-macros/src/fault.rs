//! What is wrong with a caller's tokens, and where.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

/// How many characters a line of a message may have.
const LONGEST_LINE: usize = 100;

/// How much of what the caller wrote a message repeats.
const LONGEST_QUOTATION: usize = 28;

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
        Fault { start: span, end: span, message: folded(message.into()) }
    }

    /// A fault that stretches over all the tokens; over the whole call if there are none.
    pub(crate) fn over(tokens: &[TokenTree], message: impl Into<String>) -> Self {
        let span_of =
            |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
        Fault {
            start: span_of(tokens.first()),
            end: span_of(tokens.last()),
            message: folded(message.into()),
        }
    }

    /// Writes the error so that the compiler shows the message and the place, and nothing else.
    ///
    /// Each token has the caller's span alone: a token of the macro's would add a note about the
    /// macro to every error. The caller's edition then decides what `::core` is, and in that of 2015
    /// it is nothing, so `sip-codes`, if it is known to be at `root`, chooses by that edition.
    pub(crate) fn into_compile_error(self, root: Option<&impl ToTokens>) -> TokenStream {
        let message = self.message;
        let argument = quote_spanned!(self.end=> { #message });
        let since_2018 = quote_spanned!(self.start=> ::core::compile_error! #argument);
        let Some(root) = root else { return since_2018 };
        let edition = Ident::new("dyn", self.start);
        let before = quote_spanned!(self.start=> ::std::compile_error! #argument);
        quote!(#root::__private::by_edition! { #edition => { #before } { #since_2018 } })
    }
}

/// Breaks a line that is too long: before the way out if that is enough, else between words.
fn folded(message: String) -> String {
    let Some((end, _)) = message.char_indices().nth(LONGEST_LINE) else { return message };
    let (head, tail) = match message.split_once('\n') {
        Some((first, rest)) if first.len() <= end => (first, rest),
        // The last `; `, for an earlier one may be part of what the caller wrote.
        _ => match (message.rsplit_once("; "), message[..end].rfind(' ')) {
            (Some((fault, way_out)), _) if fault.len() <= end => (fault, way_out),
            (_, Some(space)) => (&message[..space], &message[space + 1..]),
            (_, None) => return message,
        },
    };
    format!("{head}\n{}", folded(tail.to_owned()))
}

/// Quotes what the caller wrote, cut short if it is long or goes over several lines.
pub(crate) fn quoted(text: &str) -> String {
    format!("`{}`", shortened(text))
}

/// The beginning of what the caller wrote.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST_QUOTATION) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.len() => format!("{line}…"),
        None => line.to_owned(),
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

    pub(crate) fn into_compile_errors(self, root: Option<&impl ToTokens>) -> TokenStream {
        self.0.into_iter().map(|fault| fault.into_compile_error(root)).collect()
    }
}
