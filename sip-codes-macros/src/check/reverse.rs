//! From a status back to a variant: `#[sip(try_from)]` and `#[sip(other)]`.

use proc_macro2::Ident;

use super::code::Code;
use super::response::{Answer, Arm};
use crate::ast::{self, Field};
use crate::fault::{Fault, Faults, Reported, quoted};

/// The variants that a status becomes, each code once.
pub(crate) struct Reverse<'a> {
    pub(crate) variants: Vec<(Code, &'a Ident)>,
    /// The variant of all other codes, and its field.
    pub(crate) other: Option<(&'a Ident, &'a Field)>,
}

impl<'a> Reverse<'a> {
    /// Checks an enum; nothing comes of it without `try_from`.
    pub(crate) fn of(
        try_from: Option<&Ident>,
        cases: &'a [ast::Case],
        arms: &[Result<Arm<'_>, Reported>],
        faults: &mut Faults,
    ) -> Result<Option<Self>, Reported> {
        let mut reverse = Reverse { variants: Vec::new(), other: None };
        let mut outcome = Ok(());
        for (case, arm) in cases.iter().zip(arms) {
            let fault = match (&case.answer, try_from) {
                (Some(ast::Answer::Other(word)), None) => Some(Fault::at(
                    word.span(),
                    "`other` needs `#[sip(try_from)]` on the enum; add it there",
                )),
                (Some(ast::Answer::Faulty(_)), _) | (_, None) => None,
                (Some(ast::Answer::Other(word)), Some(_)) => {
                    // With no field or several it has been reported already.
                    let [field, ..] = &case.fields[..] else { continue };
                    let other = (&case.ident, field);
                    reverse.other.replace(other).map(|(first, _)| second_other(word, first))
                }
                (_, Some(_)) if !case.fields.is_empty() => Some(Fault::at(
                    case.ident.span(),
                    format!(
                        "`try_from` cannot fill the fields of {}; leave them out",
                        quoted(&case.ident.to_string()),
                    ),
                )),
                (_, Some(_)) => match arm {
                    Ok(Arm { answer: Answer::Code { code, .. }, .. }) => reverse.add(*code, case),
                    Ok(_) | Err(_) => None,
                },
            };
            if let Some(fault) = fault {
                outcome = Err(faults.report(fault));
            }
        }
        outcome.map(|()| try_from.map(|_| reverse))
    }

    fn add(&mut self, code: Code, case: &'a ast::Case) -> Option<Fault> {
        let status = code.status();
        if let Some((_, first)) = self.variants.iter().find(|(other, _)| other.status() == status) {
            let at = match &case.answer {
                Some(ast::Answer::Code(code)) => code.literal.span(),
                _ => case.ident.span(),
            };
            let message = format!(
                "`{}` is {} already; with `try_from` a code is one variant",
                status.as_str(),
                quoted(&first.to_string()),
            );
            return Some(Fault::at(at, message));
        }
        self.variants.push((code, &case.ident));
        None
    }
}

fn second_other(word: &Ident, first: &Ident) -> Fault {
    Fault::at(
        word.span(),
        format!(
            "expected one variant with `other`, found a second; the first is {}",
            quoted(&first.to_string()),
        ),
    )
}
