//! [`Fault`]: an error in what the caller wrote. It is built from parts, and laid out when it is
//! emitted.

use proc_macro2::{Ident, Literal, Span, TokenTree};

use crate::tokens::{braces, tokens_at};

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
    /// `by_edition!` of `sip-codes`, which is at `root`. `root` is empty if that is not known.
    pub(crate) fn into_compile_error(self, root: &[TokenTree]) -> Vec<TokenTree> {
        let mut message = Literal::string(&self.message());
        message.set_span(self.end);
        let argument = braces([message.into()], self.end);
        let error_by = |path| {
            let mut error = tokens_at(path, self.start);
            error.push(argument.clone());
            error
        };
        let since_2018 = error_by("::core::compile_error!");
        if root.is_empty() {
            return since_2018;
        }
        let before = error_by("::std::compile_error!");
        let site = Span::call_site();
        let mut editions = vec![Ident::new("dyn", self.start).into()];
        editions.extend(tokens_at("=>", site));
        editions.extend([braces(before, site), braces(since_2018, site)]);
        let mut error = root.to_vec();
        error.extend(tokens_at("::__private_0_1::by_edition!", site));
        error.push(braces(editions, site));
        error
    }

    /// Generates a value, at which the compiler shows the message as a warning: the only one that a
    /// macro can have it show is that of a deprecated item.
    pub(crate) fn into_warning(self, value: u16) -> TokenTree {
        let message = self.message();
        let site = Span::call_site();
        let constant = format!(
            "#[deprecated(note = {message:?})] const EXTENSION: ::core::primitive::u16 = {value}u16;"
        );
        let mut block = tokens_at(&constant, site);
        block.push(Ident::new("EXTENSION", self.start).into());
        braces(block, site)
    }
}

fn add_line(message: &mut String, line: &str) {
    message.push('\n');
    message.push_str(&break_line(line));
}

/// Breaks a line that is too long, between words. A word that is longer than a line is shortened.
fn break_line(line: &str) -> String {
    let Some((end, _)) = line.char_indices().nth(LONGEST_LINE) else { return line.to_owned() };
    if let Some(space) = line[..end].rfind(' ') {
        return format!("{}\n{}", &line[..space], break_line(&line[space + 1..]));
    }
    match line.split_once(' ') {
        Some((word, rest)) => break_line(&format!("{} {rest}", shortened(word))),
        None => shortened(line),
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
