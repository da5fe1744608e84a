//! Splits a text at its insertions. Entry point: [`Template::parse`].

use proc_macro2::Span;
use sip_codes_core::grammar::Place;

use super::format_spec::FormatSpec;
use super::{Format, Insertion, Template};
use crate::fault::{Fault, quoted};
use crate::literal::Text;
use crate::suggest;

impl<'a, V> Template<'a, V> {
    /// Parses a text. `find` finds the value that has a name or a position.
    pub(crate) fn parse(
        written: &'a Text,
        find: &mut dyn FnMut(&str) -> Result<V, Fault>,
    ) -> Result<Self, Fault> {
        let span = written.span();
        let mut template = Template { literals: Vec::new(), insertions: Vec::new(), written };
        let mut rest = written.value();
        let mut literal = String::new();
        while let Some(position) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(position);
            literal.push_str(before);
            if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
                literal.push_str(&brace[..1]);
                rest = after;
            } else if let Some(insertion) = brace.strip_prefix('{') {
                let Some((insertion, after)) = insertion.split_once('}') else {
                    return Err(
                        Fault::new(span, "`{` is not closed").instead("add `}`, or write `{{`")
                    );
                };
                template.literals.push(std::mem::take(&mut literal));
                template.insertions.push(Insertion::parse(insertion, find, span)?);
                rest = after;
            } else {
                return Err(Fault::new(span, "`}` closes nothing").instead("write `}}`"));
            }
        }
        literal.push_str(rest);
        template.literals.push(literal);
        Ok(template)
    }
}

impl<V> Insertion<V> {
    /// Parses `user`, `0:>3`, `seconds:width$.2` and the like.
    fn parse(
        insertion: &str,
        find: &mut dyn FnMut(&str) -> Result<V, Fault>,
        span: Span,
    ) -> Result<Self, Fault> {
        let (name, spec) = insertion.split_once(':').unwrap_or((insertion, ""));
        let name = name.trim().trim_start_matches("r#");
        let value = find(name)?;
        let spec = FormatSpec::parse(spec.trim_end(), span)?;
        let mut counts = Vec::new();
        for name in spec.count_arguments() {
            counts.push(find(name.trim_start_matches("r#"))?);
        }
        let format = (!spec.is_empty()).then(|| Format {
            spec: spec.renumbered(),
            counts,
            needed_trait: spec.format_trait(),
            zero_padding: spec.zero_padding(),
        });
        // The check of the template sets the place.
        let place = Place::ReasonPhrase;
        Ok(Insertion { value, name: name.to_owned(), place, needs_character: false, format })
    }
}

/// The error of an insertion that is no value: `what` is a field or an argument, and `names` are all of them.
pub(crate) fn no_such_name(what: &str, name: &str, names: &[&str], span: Span) -> Fault {
    let insertion = |name: &str| quoted(&format!("{{{name}}}"));
    let article = if what.starts_with('a') { "an" } else { "a" };
    if name.is_empty() {
        return match names.first() {
            Some(first) => Fault::new(span, format!("expected {article} {what} in `{{}}`"))
                .instead(format!("write {}", insertion(first))),
            None => {
                Fault::new(span, format!("expected {article} {what} in `{{}}`, and there is none"))
                    .instead("add one")
            }
        };
    }
    let shown = quoted(name);
    if !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        let fault = Fault::new(span, format!("expected {article} {what}, found {shown}"));
        // `self.user`, `.user`
        let member = name.trim_start_matches("self").trim_start_matches('.').trim();
        return match (names.contains(&member), what) {
            (true, _) => fault.instead(format!("write {}", insertion(member))),
            (false, "field") => {
                let first =
                    names.iter().find(|first| member.starts_with(**first)).or(names.first());
                let like =
                    first.map_or_else(String::new, |name| format!(", like {}", insertion(name)));
                fault.instead(format!("only a whole field can be inserted{like}"))
            }
            (false, _) => fault.instead("write `{}`, and the value after the text"),
        };
    }
    let fault = Fault::new(span, format!("there is no {what} {shown}"));
    if name == "self" && what == "field" {
        return fault.instead("for the `Display` of the type, write `reason = display`");
    }
    match (suggest::nearest_word(name.trim_start_matches('_'), names), names) {
        (Some(near), _) => fault.instead(format!("write {}", insertion(near))),
        (None, []) => fault.instead("add it"),
        (None, names) => fault.instead(format!("there is {}", list_insertions(names))),
    }
}

/// Lists the first names as insertions.
fn list_insertions(names: &[&str]) -> String {
    const SHOWN: usize = 3;
    let mut shown = Vec::new();
    for name in &names[..names.len().min(SHOWN)] {
        shown.push(quoted(&format!("{{{name}}}")));
    }
    let more = if names.len() > SHOWN { " and others" } else { "" };
    shown.join(", ") + more
}
