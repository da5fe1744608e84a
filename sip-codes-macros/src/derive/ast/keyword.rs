//! [`Keyword`]: the words that begin an argument of `#[sip(...)]`, one row each, and [`AttributeSite`]: what
//! an attribute is written on, which decides the words that are allowed.

use proc_macro2::Ident;

use self::AttributeSite::{Enum, Field, Struct, Variant};
use crate::argument::EXTENSION;
use crate::suggest;

/// What an attribute is written on. It decides which keywords are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AttributeSite {
    Struct,
    Enum,
    Variant,
    Field,
}

/// Turns the rows below into [`Keyword`]. A row reads: the keyword and the word; on what it may be written;
/// the same in words.
macro_rules! keywords {
    ($($keyword:ident $word:expr, on $($site:ident)+, $home:literal;)+) => {
        /// The words that begin an argument.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Keyword {
            $($keyword,)+
        }

        impl Keyword {
            const ALL: &[Keyword] = &[$(Keyword::$keyword),+];

            const fn name(self) -> &'static str {
                match self {
                    $(Keyword::$keyword => $word,)+
                }
            }

            pub(super) const fn is_allowed_on(self, site: AttributeSite) -> bool {
                match self {
                    $(Keyword::$keyword => matches!(site, $($site)|+),)+
                }
            }

            /// On what the keyword may be written, in words.
            pub(super) const fn home(self) -> &'static str {
                match self {
                    $(Keyword::$keyword => $home,)+
                }
            }
        }
    };
}

keywords! {
    Extension EXTENSION, on Struct Enum Variant, "a variant or a struct";
    Transparent "transparent", on Struct Variant Field, "a variant or a field";
    Other "other", on Variant, "a variant";
    Reason "reason", on Struct Enum Variant Field, "a variant or a field";
    Header "header", on Struct Variant Field, "a variant or a field";
    Headers "headers", on Field, "a field";
    IfLegal "if_legal", on Field, "a field";
    Status "status", on Field, "a field";
    Also "also", on Struct Variant, "a variant or a struct";
    SendOnly "send_only", on Variant, "a variant";
    Parse "parse", on Field, "a field";
    Default "default", on Field, "a field";
    Complete "complete", on Struct Enum, "the type";
    Failure "failure", on Struct Enum, "the type";
    Methods "methods", on Struct Enum, "the type";
    StackAdds "stack_adds", on Struct Enum, "the type";
    Bound "bound", on Struct Enum, "the type";
    Crate "crate", on Struct Enum, "the type";
}

impl Keyword {
    /// The keyword that a word is, wherever it is allowed.
    pub(super) fn find(word: &str) -> Option<Keyword> {
        Keyword::ALL.iter().copied().find(|keyword| keyword.name() == word)
    }
}

impl AttributeSite {
    /// The allowed keyword that a word is a near miss of.
    pub(super) fn nearest_keyword(self, word: &str) -> Option<&'static str> {
        let mut names = Vec::new();
        for keyword in Keyword::ALL {
            if keyword.is_allowed_on(self) {
                names.push(keyword.name());
            }
        }
        suggest::nearest_word(word, &names)
    }

    /// The keyword that a word is, allowed here or not, or the allowed keyword that it is a near miss of.
    pub(super) fn intended_keyword(self, word: &Ident) -> Option<Keyword> {
        let word = word.to_string();
        Keyword::find(&word).or_else(|| self.nearest_keyword(&word).and_then(Keyword::find))
    }

    /// What may be written here, in words.
    pub(super) const fn expected(self) -> &'static str {
        match self {
            Struct | Variant => "a status code, `transparent`, `reason` or `header`",
            Enum => {
                "a status code, `reason = display`, `complete`, `failure`, `methods`, `stack_adds`, `bound` or `crate`"
            }
            Field => "`transparent`, `status`, `header`, `headers`, `reason`, `parse` or `default`",
        }
    }

    /// The site in words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Struct => "a struct",
            Enum => "the enum",
            Variant => "a variant",
            Field => "a field",
        }
    }
}
