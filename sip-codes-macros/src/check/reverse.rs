//! From a status back to a variant: `#[sip(try_from)]` and `#[sip(other)]`. Entry point:
//! [`Reverse::check`].

use proc_macro2::Ident;

use super::case::{Case, Content};
use super::code::Code;
use crate::ast::{self, Answer, Field};
use crate::fault::{Fault, Faults, Reported, quoted};

/// The variants that a status becomes, each code once.
pub(crate) struct Reverse<'a> {
    pub(crate) variants: Vec<(Code, &'a Ident)>,
    /// The variant of all other codes, and its field.
    pub(crate) other: Option<(&'a Ident, &'a Field)>,
}

impl<'a> Reverse<'a> {
    /// Checks an enum. Returns `None` if it is not marked with `try_from`.
    pub(super) fn check(
        try_from: Option<&Ident>,
        variants: &'a [ast::Case],
        cases: &[Result<Case<'_>, Reported>],
        faults: &mut Faults,
    ) -> Result<Option<Self>, Reported> {
        let mut reverse = Reverse { variants: Vec::new(), other: None };
        let mut outcome = Ok(());
        for (variant, case) in variants.iter().zip(cases) {
            let fault = match (&variant.answer, try_from) {
                (Some(Answer::Other(word)), None) => Some(
                    Fault::new(word.span(), "`other` needs `#[sip(try_from)]` on the enum")
                        .instead("add it there"),
                ),
                (Some(Answer::Faulty(_)), _) | (_, None) => None,
                (Some(Answer::Other(word)), Some(_)) => {
                    // Another number of fields than one has been reported already.
                    let [field, ..] = &variant.fields[..] else { continue };
                    let other = (&variant.ident, field);
                    reverse.other.replace(other).map(|(first, _)| second_other(word, first))
                }
                (_, Some(_)) if !variant.fields.is_empty() => Some(
                    Fault::new(
                        variant.ident.span(),
                        format!(
                            "`try_from` cannot fill the fields of {}",
                            quoted(&variant.ident.to_string()),
                        ),
                    )
                    .instead("leave them out"),
                ),
                (_, Some(_)) => match case {
                    Ok(Case { content: Content::Own { code, .. }, .. }) => {
                        reverse.add(*code, variant)
                    }
                    Ok(_) | Err(_) => None,
                },
            };
            if let Some(fault) = fault {
                outcome = Err(faults.report(fault));
            }
        }
        outcome.map(|()| try_from.map(|_| reverse))
    }

    fn add(&mut self, code: Code, variant: &'a ast::Case) -> Option<Fault> {
        let status = code.status();
        if let Some((_, first)) = self.variants.iter().find(|(other, _)| other.status() == status) {
            let span = match &variant.answer {
                Some(Answer::Code(code)) => code.literal.span(),
                _ => variant.ident.span(),
            };
            let first = quoted(&first.to_string());
            return Some(
                Fault::new(span, format!("`{}` is {first} already", status.as_str()))
                    .instead("with `try_from` a code is one variant"),
            );
        }
        self.variants.push((code, &variant.ident));
        None
    }
}

fn second_other(word: &Ident, first: &Ident) -> Fault {
    Fault::new(word.span(), "expected one variant with `other`, found a second")
        .instead(format!("the first is {}", quoted(&first.to_string())))
}
