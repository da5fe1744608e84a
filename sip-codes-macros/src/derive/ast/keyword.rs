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
/// the same in words; what it means.
macro_rules! keywords {
    ($($keyword:ident $word:expr, on $($site:ident)+, $home:literal, $meaning:literal;)+) => {
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

            /// What the keyword means. An editor shows it.
            const fn meaning(self) -> &'static str {
                match self {
                    $(Keyword::$keyword => $meaning,)+
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
    Extension EXTENSION, on Struct Enum Variant, "a variant or a struct",
        "`extension 499`: a code that is not registered, but that both peers know.";
    Transparent "transparent", on Struct Variant Field, "a variant or a field",
        "The response is the one of the field.";
    Other "other", on Variant, "a variant",
        "Reads every response that no other variant takes.";
    Reason "reason", on Struct Enum Variant Field, "a variant or a field",
        "The reason phrase: `reason = \"No user {user}\"`, `reason = display`, or `reason` on the field that is it.";
    Header "header", on Struct Variant Field, "a variant or a field",
        "A header field: `header(\"Name\", \"value {field}\")`, or `header = \"Name\"` on the field that is its value.";
    Headers "headers", on Field, "a field",
        "`headers = \"Name\"`: the header fields whose values are the items of this collection.";
    IfLegal "if_legal", on Field, "a field",
        "Beside `header`: leaves the header field out when the text of the field is not legal.";
    Status "status", on Field, "a field",
        "The code is this field, a `StatusCode`.";
    Also "also", on Struct Variant, "a variant or a struct",
        "`also(486, 6xx)`: further codes and classes that are read as this.";
    SendOnly "send_only", on Variant, "a variant",
        "No response is read as this variant.";
    Parse "parse", on Field, "a field",
        "`parse = path`: the function that reads the field, a `fn(&str) -> Result<T, E>`.";
    Default "default", on Field, "a field",
        "The field is `Default::default()` if the response does not carry it.";
    Complete "complete", on Struct Enum, "the type",
        "Implements `CompleteResponse`: each response carries the header fields that it must.";
    Failure "failure", on Struct Enum, "the type",
        "Implements `FailureResponse`: each code is 3xx to 6xx.";
    Methods "methods", on Struct Enum, "the type",
        "`methods(INVITE)`: implements `ResponseTo`: each code may answer the methods.";
    StackAdds "stack_adds", on Struct Enum, "the type",
        "`stack_adds(\"Contact\")`: header fields that the SIP stack adds.";
    Bound "bound", on Struct Enum, "the type",
        "`bound = \"T: Display\"`: the bounds of the impls.";
    Crate "crate", on Struct Enum, "the type",
        "`crate = path`: the path to `sip-codes`.";
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

    /// Whether a word is a keyword that is allowed here.
    pub(super) fn is_key(self, word: &Ident) -> bool {
        Keyword::find(&word.to_string()).is_some_and(|keyword| keyword.is_allowed_on(self))
    }

    /// The keywords that are allowed here, each with what it means. The name of an item cannot be `crate`.
    pub(super) fn offered_keys(self) -> Vec<(&'static str, &'static str)> {
        let mut keys = Vec::new();
        for keyword in Keyword::ALL {
            if keyword.is_allowed_on(self) && *keyword != Keyword::Crate {
                keys.push((keyword.name(), keyword.meaning()));
            }
        }
        keys
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
