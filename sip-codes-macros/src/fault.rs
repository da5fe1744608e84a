//! [`Fault`]: an error in what the caller wrote. It is built from parts, and laid out when it is
//! emitted. [`Faults`] collects all errors of one input.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

/// How many characters a line of a message may have.
const LONGEST_LINE: usize = 100;

/// How many characters of what the caller wrote a message repeats.
const LONGEST_QUOTATION: usize = 28;

/// One error, at the tokens to change.
#[derive(Debug)]
pub(crate) struct Fault {
    start: Span,
    end: Span,
    /// What is wrong.
    what: String,
    /// What to write instead.
    instead: Option<String>,
    /// Further facts, each on a line of its own.
    notes: Vec<String>,
}

impl Fault {
    /// An error at one token.
    pub(crate) fn new(span: Span, what: impl Into<String>) -> Self {
        Fault { start: span, end: span, what: what.into(), instead: None, notes: Vec::new() }
    }

    /// An error from the first to the last of the tokens; at the whole call if there are none.
    pub(crate) fn spanning(tokens: &[TokenTree], what: impl Into<String>) -> Self {
        let span_of =
            |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
        Fault { end: span_of(tokens.last()), ..Fault::new(span_of(tokens.first()), what) }
    }

    /// Adds what to write instead.
    pub(crate) fn instead(mut self, instead: impl Into<String>) -> Self {
        self.instead = Some(instead.into());
        self
    }

    /// Adds a line.
    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Joins the parts: what to write instead follows after `; ` if the line is not too long.
    fn message(&self) -> String {
        let mut lines = Vec::new();
        let mut first = self.what.clone();
        if let Some(instead) = &self.instead {
            let joined = format!("{first}; {instead}");
            if joined.chars().count() <= LONGEST_LINE {
                first = joined;
            } else {
                lines.push(instead);
            }
        }
        let lines = [&first].into_iter().chain(lines).chain(&self.notes);
        lines.map(|line| break_line(line)).collect::<Vec<_>>().join("\n")
    }

    /// Generates the `compile_error!`, so that the compiler shows the message and the place, and
    /// nothing else.
    ///
    /// Each token has only the caller's span, because a token of the macro's own would add a note
    /// about the macro to every error. The tokens then have the caller's edition as well, and
    /// `::core::compile_error!` does not resolve in edition 2015, so the error goes through
    /// `by_edition!` of `sip-codes`, which is at `root`.
    pub(crate) fn into_compile_error(self, root: Option<&impl ToTokens>) -> TokenStream {
        let message = self.message();
        let argument = quote_spanned!(self.end=> { #message });
        let since_2018 = quote_spanned!(self.start=> ::core::compile_error! #argument);
        let Some(root) = root else { return since_2018 };
        let edition = Ident::new("dyn", self.start);
        let before = quote_spanned!(self.start=> ::std::compile_error! #argument);
        quote!(#root::__private_0_1::by_edition! { #edition => { #before } { #since_2018 } })
    }
}

/// Breaks a line that is too long, between words.
fn break_line(line: &str) -> String {
    let Some((end, _)) = line.char_indices().nth(LONGEST_LINE) else { return line.to_owned() };
    match line[..end].rfind(' ') {
        Some(space) => format!("{}\n{}", &line[..space], break_line(&line[space + 1..])),
        None => line.to_owned(),
    }
}

/// Quotes what the caller wrote, shortened if it is long or has several lines.
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

/// All errors of one input, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

/// The proof that an error has been reported, so that it is not reported again.
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
