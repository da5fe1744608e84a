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
        let mut message = break_line(&self.what);
        if let Some(instead) = &self.instead {
            let joined = format!("{}; {instead}", self.what);
            if joined.chars().count() <= LONGEST_LINE {
                message = joined;
            } else {
                add_line(&mut message, instead);
            }
        }
        for note in &self.notes {
            add_line(&mut message, note);
        }
        message
    }

    /// Generates the `compile_error!`, so that the compiler shows the message and the place, and
    /// nothing else.
    ///
    /// Each token has only the caller's span, because a token of the macro's own would add a note
    /// about the macro to every error. The tokens then have the caller's edition as well, and
    /// `::core::compile_error!` does not resolve in edition 2015, so the error goes through
    /// `by_edition!` of `sip-codes`, which is at `root`.
    pub(crate) fn into_compile_error(self, root: Option<&dyn ToTokens>) -> TokenStream {
        let message = self.message();
        let argument = quote_spanned!(self.end=> { #message });
        let since_2018 = quote_spanned!(self.start=> ::core::compile_error! #argument);
        let Some(root) = root else { return since_2018 };
        let edition = Ident::new("dyn", self.start);
        let before = quote_spanned!(self.start=> ::std::compile_error! #argument);
        quote!(#root::__private_0_1::by_edition! { #edition => { #before } { #since_2018 } })
    }

    /// Generates a value, at which the compiler shows the message as a warning: the only one that a
    /// macro can have it show is that of a deprecated item.
    pub(crate) fn into_warning(self, value: u16) -> TokenStream {
        let message = self.message();
        let used = Ident::new("EXTENSION", self.start);
        quote!({
            #[deprecated(note = #message)]
            const EXTENSION: ::core::primitive::u16 = #value;
            #used
        })
    }
}

fn add_line(message: &mut String, line: &str) {
    message.push('\n');
    message.push_str(&break_line(line));
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

/// All errors and warnings of one input, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    errors: Vec<Fault>,
    warnings: Vec<Fault>,
}

/// The proof that an error has been reported, so that it is not reported again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reported(());

impl Faults {
    pub(crate) fn report(&mut self, fault: Fault) -> Reported {
        self.errors.push(fault);
        Reported(())
    }

    /// Adds a warning, with which the program compiles.
    pub(crate) fn warn(&mut self, fault: Fault) {
        self.warnings.push(fault);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// Generates the errors, and the warnings with the lints that the caller allows.
    pub(crate) fn into_items(
        self,
        root: Option<&dyn ToTokens>,
        allowed_lints: &TokenStream,
    ) -> TokenStream {
        let mut items = TokenStream::new();
        for error in self.errors {
            items.extend(error.into_compile_error(root));
        }
        for warning in self.warnings {
            let value = warning.into_warning(0);
            items.extend(quote!(#allowed_lints const _: ::core::primitive::u16 = #value;));
        }
        items
    }
}
