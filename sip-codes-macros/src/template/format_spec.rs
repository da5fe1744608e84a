//! The format specification of an insertion, such as `:>3` or `:01$.2?`, with the grammar of
//! [`std::fmt`]. Entry point: [`FormatSpec::parse`].

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use crate::fault::{Fault, quoted};

/// What follows the colon of an insertion.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FormatSpec<'t> {
    /// Fill and alignment, sign, `#` and `0`, as written.
    flags: &'t str,
    width: Option<Count<'t>>,
    precision: Option<Count<'t>>,
    /// The type, as written.
    ty: &'t str,
    trait_: FormatTrait,
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count<'t> {
    Number(&'t str),
    /// The argument of this name or position, which is written before `$`.
    Argument(&'t str),
}

/// A trait of [`std::fmt`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormatTrait {
    Display,
    Debug,
    LowerHex,
    UpperHex,
    Octal,
    Binary,
    LowerExp,
    UpperExp,
    Pointer,
}

impl<'t> FormatSpec<'t> {
    /// Parses a format specification as `format!` does.
    pub(super) fn parse(spec: &'t str, span: Span) -> Result<Self, Fault> {
        let mut rest = Rest(spec);
        let fill = rest.0.chars().next().map_or(0, char::len_utf8);
        if rest.0[fill..].starts_with(['<', '^', '>']) {
            rest.skip(fill + 1);
        } else if rest.0.starts_with(['<', '^', '>']) {
            rest.skip(1);
        }
        if rest.0.starts_with(['+', '-']) {
            rest.skip(1);
        }
        if rest.0.starts_with('#') {
            rest.skip(1);
        }
        // `0$` is not the flag but the width that the argument 0 has.
        if rest.0.starts_with('0') && !rest.0.starts_with("0$") {
            rest.skip(1);
        }
        let flags = &spec[..spec.len() - rest.0.len()];
        let width = rest.parse_count();
        let mut precision = None;
        if rest.0.starts_with('.') {
            rest.skip(1);
            if rest.0.starts_with('*') {
                let what = "`.*` takes the precision from an argument of its own";
                return Err(Fault::new(span, what).instead("name a field, like `.0$`"));
            }
            precision = Some(rest.parse_count().ok_or_else(|| unknown(spec, span))?);
        }
        let trait_ = FormatTrait::find(rest.0).ok_or_else(|| unknown(spec, span))?;
        for count in [width, precision].into_iter().flatten() {
            if let Count::Number(number) = count {
                check_number(number, span)?;
            }
        }
        Ok(FormatSpec { flags, width, precision, ty: rest.0, trait_ })
    }

    /// The width, if it only says how many digits a number has at least, with zeros before it.
    pub(super) fn zero_padding(&self) -> Option<usize> {
        match (self.flags, self.width, self.precision, self.ty) {
            ("0", Some(Count::Number(width)), None, "") => width.parse().ok(),
            _ => None,
        }
    }

    /// The arguments that are a width or a precision.
    pub(super) fn count_arguments(&self) -> Vec<&'t str> {
        let mut arguments = Vec::new();
        for count in [self.width, self.precision] {
            if let Some(Count::Argument(name)) = count {
                arguments.push(name);
            }
        }
        arguments
    }

    /// The trait that the value needs.
    pub(super) fn format_trait(&self) -> FormatTrait {
        self.trait_
    }

    /// Whether it says nothing, and the value is a `Display`.
    pub(super) fn is_empty(&self) -> bool {
        self.flags.is_empty()
            && self.width.is_none()
            && self.precision.is_none()
            && self.ty.is_empty()
    }

    /// Writes the specification for `format_args!`, with its width and precision arguments numbered
    /// from 1 on; 0 is the value.
    pub(super) fn renumbered(&self) -> String {
        let mut next = 1;
        let mut write = |count: Option<Count<'_>>| match count {
            None => String::new(),
            Some(Count::Number(number)) => number.to_owned(),
            Some(Count::Argument(_)) => {
                next += 1;
                format!("{}$", next - 1)
            }
        };
        let width = write(self.width);
        let precision =
            self.precision.map_or_else(String::new, |count| format!(".{}", write(Some(count))));
        format!("{}{width}{precision}{}", self.flags, self.ty)
    }
}

/// Checks that formatting takes a width or a precision.
fn check_number(number: &str, span: Span) -> Result<(), Fault> {
    if number.parse::<u16>().is_ok() {
        return Ok(());
    }
    let what = format!("{} is too large for a width or a precision", quoted(number));
    Err(Fault::new(span, what).instead(format!("write at most {}", u16::MAX)))
}

fn unknown(spec: &str, span: Span) -> Fault {
    let what = format!("{} is not a format specification of `format!`", quoted(spec));
    Fault::new(span, what).instead("see the documentation of `std::fmt`")
}

/// What is left to parse.
struct Rest<'t>(&'t str);

impl<'t> Rest<'t> {
    fn skip(&mut self, bytes: usize) {
        self.0 = &self.0[bytes..];
    }

    /// Parses digits, or an argument before `$`. Skips nothing if there is neither.
    fn parse_count(&mut self) -> Option<Count<'t>> {
        let end_of =
            |is_part: &dyn Fn(char) -> bool| self.0.find(|c| !is_part(c)).unwrap_or(self.0.len());
        let digits = end_of(&|c| c.is_ascii_digit());
        if digits > 0 {
            let number = &self.0[..digits];
            self.skip(digits);
            if self.0.starts_with('$') {
                self.skip(1);
                return Some(Count::Argument(number));
            }
            return Some(Count::Number(number));
        }
        let name = end_of(&|c| c.is_alphanumeric() || matches!(c, '_' | '#'));
        if name > 0 && self.0[name..].starts_with('$') {
            let argument = &self.0[..name];
            self.skip(name + 1);
            return Some(Count::Argument(argument));
        }
        None
    }
}

impl FormatTrait {
    fn find(ty: &str) -> Option<Self> {
        Some(match ty {
            "" => FormatTrait::Display,
            "?" | "x?" | "X?" => FormatTrait::Debug,
            "x" => FormatTrait::LowerHex,
            "X" => FormatTrait::UpperHex,
            "o" => FormatTrait::Octal,
            "b" => FormatTrait::Binary,
            "e" => FormatTrait::LowerExp,
            "E" => FormatTrait::UpperExp,
            "p" => FormatTrait::Pointer,
            _ => return None,
        })
    }
}

/// Generates the path of the trait.
impl ToTokens for FormatTrait {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            FormatTrait::Display => quote!(::core::fmt::Display),
            FormatTrait::Debug => quote!(::core::fmt::Debug),
            FormatTrait::LowerHex => quote!(::core::fmt::LowerHex),
            FormatTrait::UpperHex => quote!(::core::fmt::UpperHex),
            FormatTrait::Octal => quote!(::core::fmt::Octal),
            FormatTrait::Binary => quote!(::core::fmt::Binary),
            FormatTrait::LowerExp => quote!(::core::fmt::LowerExp),
            FormatTrait::UpperExp => quote!(::core::fmt::UpperExp),
            FormatTrait::Pointer => quote!(::core::fmt::Pointer),
        });
    }
}
