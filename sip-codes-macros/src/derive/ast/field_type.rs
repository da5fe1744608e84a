//! What the derive needs to know about the type of a field: whether it is an `Option` ([`inside_option`]), a text
//! without a `FromStr` ([`is_text`]) or a collection ([`is_collection`]), what is behind its references
//! ([`behind_references`]), and where it begins ([`first_span`]).

use proc_macro2::{Delimiter, Span, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// The `T` of `Option<T>`, also in parentheses, and under the path `option::Option`, with or without
/// `std` or `core` before it.
///
/// A macro sees only names. A type of the caller's own with the name `Option` is taken for the
/// standard one if it is written without a module, and is then an error at the field.
pub(super) fn inside_option(ty: &Type) -> Option<&Type> {
    let path = match ty {
        Type::Paren(ty) => return inside_option(&ty.elem),
        Type::Group(ty) => return inside_option(&ty.elem),
        Type::Path(ty) if ty.qself.is_none() => &ty.path,
        _ => return None,
    };
    let mut segments = path.segments.iter().rev();
    let option = segments.next().filter(|last| last.ident == "Option")?;
    if segments.next().is_some_and(|module| module.ident != "option") {
        return None;
    }
    match &option.arguments {
        PathArguments::AngleBracketed(arguments) if arguments.args.len() == 1 => {
            match &arguments.args[0] {
                GenericArgument::Type(inside) => Some(inside),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The pointers that own what they point to.
const POINTERS: [&str; 4] = ["Box", "Rc", "Arc", "Cow"];

/// Whether a type is `Box<str>`, `Rc<str>`, `Arc<str>` or `Cow<'_, str>`, under any path and also in parentheses. They
/// have a `From<String>`, but no `FromStr`.
pub(super) fn is_text(ty: &Type) -> bool {
    let Some(last) = last_segment(ty) else { return false };
    is_named(ty, &POINTERS) && first_argument(last).is_some_and(|target| is_named(target, &["str"]))
}

/// Whether the last word of the path to a type is one of these names.
fn is_named(ty: &Type, names: &[&str]) -> bool {
    last_segment(ty).is_some_and(|last| names.iter().any(|name| last.ident == name))
}

/// Whether a type is `String`, `str`, or one for which [`is_text`] is true.
pub(super) fn is_string(ty: &Type) -> bool {
    is_text(ty) || is_named(ty, &["String", "str"])
}

/// Whether a type is written as one without a size: `str`, `[T]` or `dyn Trait`.
pub(super) fn is_unsized(ty: &Type) -> bool {
    match ty {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Paren(ty) => is_unsized(&ty.elem),
        Type::Group(ty) => is_unsized(&ty.elem),
        Type::Path(ty) => ty.path.is_ident("str"),
        _ => false,
    }
}

/// Whether a type is a `bool`.
pub(super) fn is_bool(ty: &Type) -> bool {
    is_named(ty, &["bool"])
}

/// Whether a type is a primitive integer.
pub(super) fn is_integer(ty: &Type) -> bool {
    const NAMES: [&str; 12] =
        ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];
    is_named(ty, &NAMES)
}

/// Whether a type is an array, a slice, or by its name a collection of the standard library. None of them is one value
/// of a header field.
pub(super) fn is_collection(ty: &Type) -> bool {
    const NAMES: [&str; 5] = ["Vec", "VecDeque", "LinkedList", "BTreeSet", "HashSet"];
    match ty {
        Type::Array(_) | Type::Slice(_) => true,
        ty => match item_of_collection(ty) {
            Some(Type::Slice(_)) => is_named(ty, &POINTERS) || is_named(ty, &NAMES),
            Some(_) => is_named(ty, &NAMES),
            None => false,
        },
    }
}

/// The `T` of `Vec<T>` and other collections.
pub(super) fn item_of_collection(ty: &Type) -> Option<&Type> {
    last_segment(ty).and_then(first_argument)
}

/// The last segment of the path that a type is, also in parentheses.
fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Paren(ty) => last_segment(&ty.elem),
        Type::Group(ty) => last_segment(&ty.elem),
        Type::Path(ty) => ty.path.segments.last(),
        _ => None,
    }
}

/// The first type in the angle brackets of a segment.
fn first_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// The `T` of `&T`, `&&T` and the like, also in parentheses, and the number of references; `T` itself
/// if it is no reference.
pub(super) fn behind_references(ty: &Type) -> (usize, &Type) {
    match ty {
        Type::Paren(ty) => behind_references(&ty.elem),
        Type::Group(ty) => behind_references(&ty.elem),
        Type::Reference(ty) => {
            let (count, target) = behind_references(&ty.elem);
            (count + 1, target)
        }
        _ => (0, ty),
    }
}

/// The first token of a type; where the caller wrote it, if it is a fragment of a `macro_rules!`
/// macro.
pub(super) fn first_span(ty: &Type) -> Span {
    fn first_of(tokens: impl ToTokens) -> Span {
        match tokens.to_token_stream().into_iter().next() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                first_of(group.stream())
            }
            Some(token) => token.span(),
            None => Span::call_site(),
        }
    }
    first_of(ty)
}
