//! Reads the tokens of a type one after another.

use std::collections::VecDeque;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};

use super::argument::{is_punct, show};
use crate::fault::Fault;

/// The tokens that are still to be read.
///
/// Opens the invisible groups in which a `macro_rules!` macro hands on its `$vis:vis` and
/// `$attribute:meta`; those in the middle of a type stay, for they keep it together.
pub(super) struct Reader {
    tokens: VecDeque<TokenTree>,
    /// Where the token stands that was read last.
    last: Span,
}

impl Reader {
    pub(super) fn new(tokens: TokenStream) -> Self {
        Reader { tokens: tokens.into_iter().collect(), last: Span::call_site() }
    }

    pub(super) fn peek(&mut self) -> Option<&TokenTree> {
        while let Some(TokenTree::Group(group)) = self.tokens.front() {
            if group.delimiter() != Delimiter::None {
                break;
            }
            let inside = group.stream();
            self.tokens.pop_front();
            for (position, token) in inside.into_iter().enumerate() {
                self.tokens.insert(position, token);
            }
        }
        self.tokens.front()
    }

    pub(super) fn next(&mut self) -> Option<TokenTree> {
        self.peek();
        self.next_closed()
    }

    /// Reads a token, or an invisible group as one.
    fn next_closed(&mut self) -> Option<TokenTree> {
        let token = self.tokens.pop_front()?;
        self.last = token.span();
        Some(token)
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    pub(super) fn is_at_punct(&mut self, mark: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
    }

    pub(super) fn is_at_word(&mut self, word: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(ident)) if ident == word)
    }

    /// Passes over the mark if it is next.
    pub(super) fn skip_punct(&mut self, mark: char) -> bool {
        let is_next = self.is_at_punct(mark);
        if is_next {
            self.next();
        }
        is_next
    }

    pub(super) fn ident(&mut self, what: &str) -> Result<Ident, Fault> {
        match self.peek() {
            Some(TokenTree::Ident(ident)) => {
                let ident = ident.clone();
                self.next();
                Ok(ident)
            }
            _ => Err(self.expected(what)),
        }
    }

    /// Reads a group if it is next.
    pub(super) fn group(&mut self, delimiter: Delimiter) -> Option<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {}
            _ => return None,
        }
        match self.next() {
            Some(TokenTree::Group(group)) => Some(group),
            _ => None,
        }
    }

    /// Reads until a token outside of all angle brackets is one of those that end it.
    ///
    /// In a type every `<` is a bracket, and every `>` but that of `->`.
    pub(super) fn until(&mut self, is_end: impl Fn(&TokenTree) -> bool) -> Vec<TokenTree> {
        let mut read: Vec<TokenTree> = Vec::new();
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.front() {
            if !(is_punct(token, ">") && read.last().is_some_and(is_joint_minus)) {
                if depth == 0 && is_end(token) {
                    break;
                }
                if is_punct(token, "<") {
                    depth += 1;
                } else if is_punct(token, ">") {
                    depth = depth.saturating_sub(1);
                }
            }
            read.extend(self.next_closed());
        }
        read
    }

    /// Passes over an expression, up to the comma after it.
    ///
    /// In an expression `<` is a bracket where an operand begins, after `::`, and in the type after `as`.
    pub(super) fn skip_expression(&mut self) {
        const BEFORE_OPERAND: &[&str] =
            &["break", "else", "if", "in", "loop", "match", "return", "unsafe", "while"];
        let mut is_after_operand = false;
        let mut is_in_type = false;
        while self.tokens.front().is_some_and(|token| !is_punct(token, ",")) {
            is_after_operand = match self.next_closed() {
                Some(TokenTree::Punct(colon)) if colon.as_char() == ':' => false,
                Some(TokenTree::Punct(less)) if less.as_char() == '<' && is_after_operand => {
                    if less.spacing() == Spacing::Joint {
                        // The second half of `<<` or `<=`.
                        self.next_closed();
                    }
                    false
                }
                Some(TokenTree::Punct(less)) if less.as_char() == '<' => {
                    self.until(|token| is_punct(token, ">"));
                    self.next_closed();
                    true
                }
                Some(TokenTree::Ident(word)) => {
                    is_in_type |= word == "as";
                    !is_in_type && !BEFORE_OPERAND.iter().any(|before| word == before)
                }
                Some(TokenTree::Literal(_) | TokenTree::Group(_)) => true,
                Some(TokenTree::Punct(_)) | None => {
                    is_in_type = false;
                    false
                }
            };
        }
    }

    /// The fault of finding something else next.
    pub(super) fn expected(&self, what: &str) -> Fault {
        match self.tokens.front() {
            Some(found) => {
                Fault::at(found.span(), format!("expected {what}, found {}", show(found)))
            }
            None => Fault::at(self.last, format!("expected {what} after this")),
        }
    }
}

/// Whether the token makes an arrow of a `>` after it.
fn is_joint_minus(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-' && punct.spacing() == Spacing::Joint)
}
