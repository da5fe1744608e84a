//! What is looked up by code: the methods of [`StatusCode`] that read a table, and the tables.
//!
//! Each table has an entry for each of the 600 codes, so that a lookup is one load. A table becomes
//! part of a program only if the program uses it.

use core::fmt;

use super::Registration;
use super::table::REGISTRY;
use crate::status::{FIRST, LAST, StatusClass, StatusCode};

/// Lookups by code.
impl StatusCode {
    /// Returns the three digits, such as `486`.
    ///
    /// ```
    /// assert_eq!(sip_codes::StatusCode::BUSY_HERE.as_str(), "486");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        DIGITS[self.index()]
    }

    /// Returns the class: the first digit.
    ///
    /// ```
    /// use sip_codes::{StatusClass, StatusCode};
    ///
    /// assert_eq!(StatusCode::DECLINE.class(), StatusClass::GlobalFailure);
    /// ```
    #[must_use]
    pub const fn class(self) -> StatusClass {
        class(self.as_u16())
    }

    /// Returns the registered reason phrase, `None` for a code that is not registered.
    ///
    /// A phrase is text for people. A peer may send any other with the same code, so decide by
    /// the code only (RFC 3261 §7.2).
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::BUSY_HERE.reason_phrase(), Some("Busy Here"));
    /// assert_eq!(StatusCode::from_u16(699)?.reason_phrase(), None);
    /// # Ok::<(), sip_codes::InvalidStatusCode>(())
    /// ```
    #[doc(alias = "canonical_reason")]
    #[must_use]
    pub const fn reason_phrase(self) -> Option<&'static str> {
        REASON_PHRASES[self.index()]
    }

    /// Returns the status line without its final CRLF, with the registered reason phrase:
    /// `SIP/2.0 486 Busy Here` (RFC 3261 §7.2).
    ///
    /// The phrase of a code that is not registered is empty; the space before it stays
    /// (RFC 4475 §3.1.1.13).
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::BUSY_HERE.as_status_line(), "SIP/2.0 486 Busy Here");
    /// assert_eq!(StatusCode::from_u16(699)?.as_status_line(), "SIP/2.0 699 ");
    /// # Ok::<(), sip_codes::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn as_status_line(self) -> &'static str {
        STATUS_LINES[self.index()]
    }

    /// Returns what the registry knows of the code, `None` for a code that is not registered.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::registry::Standing;
    ///
    /// let row = StatusCode::ACCEPTED.registration().unwrap();
    /// assert_eq!(row.standing(), Standing::Deprecated);
    /// ```
    #[must_use]
    pub const fn registration(self) -> Option<&'static Registration> {
        row(self.index())
    }

    /// Returns the code to act on: the code itself when it is registered, else the one to treat it
    /// as.
    ///
    /// A final code that is not known is treated as x00 of its class, a provisional one as 183
    /// (RFC 3261 §8.1.3.2).
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_u16(699)?.fallback(), StatusCode::BUSY_EVERYWHERE);
    /// assert_eq!(StatusCode::from_u16(150)?.fallback(), StatusCode::SESSION_PROGRESS);
    /// assert_eq!(StatusCode::BUSY_HERE.fallback(), StatusCode::BUSY_HERE);
    /// # Ok::<(), sip_codes::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn fallback(self) -> StatusCode {
        if self.registration().is_some() {
            return self;
        }
        match self.class() {
            StatusClass::Provisional => StatusCode::SESSION_PROGRESS,
            StatusClass::Success => StatusCode::OK,
            StatusClass::Redirection => StatusCode::MULTIPLE_CHOICES,
            StatusClass::ClientError => StatusCode::BAD_REQUEST,
            StatusClass::ServerError => StatusCode::SERVER_INTERNAL_ERROR,
            StatusClass::GlobalFailure => StatusCode::BUSY_EVERYWHERE,
        }
    }

    /// The index of the code in each table.
    const fn index(self) -> usize {
        index(self.as_u16())
    }
}

/// Writes `486 Busy Here`, or only the digits of a code that is not registered.
///
/// ```
/// use sip_codes::StatusCode;
///
/// assert_eq!(StatusCode::BUSY_HERE.to_string(), "486 Busy Here");
/// assert_eq!(StatusCode::from_u16(699)?.to_string(), "699");
/// # Ok::<(), sip_codes::InvalidStatusCode>(())
/// ```
impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.registration() {
            Some(row) => f.pad(&row.status_line["SIP/2.0 ".len()..]),
            None => f.pad(self.as_str()),
        }
    }
}

/// How many codes there are.
const COUNT: usize = (LAST - FIRST + 1) as usize;

/// An array of texts, one for each code: its three digits between two other texts.
///
/// By `concat!`, because texts that a `const fn` makes cost the compiler a tenth of this crate.
macro_rules! texts {
    ($before:literal $after:literal) => {
        in_a_row(&texts!(hundreds $before $after 1 2 3 4 5 6))
    };
    (hundreds $before:literal $after:literal $($a:literal)+) => {
        [$(texts!(tens $before $after $a 0 1 2 3 4 5 6 7 8 9)),+]
    };
    (tens $before:literal $after:literal $a:literal $($b:literal)+) => {
        [$(texts!(ones $before $after $a $b 0 1 2 3 4 5 6 7 8 9)),+]
    };
    (ones $before:literal $after:literal $a:literal $b:literal $($c:literal)+) => {
        [$(concat!($before, $a, $b, $c, $after)),+]
    };
}

const fn in_a_row(texts: &[[[&'static str; 10]; 10]; 6]) -> [&'static str; COUNT] {
    let mut row = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        row[index] = texts[index / 100][index / 10 % 10][index % 10];
        index += 1;
    }
    row
}

/// `486`. Slicing a text instead would check at run time where its characters end.
static DIGITS: [&str; COUNT] = texts!("" "");

/// `Busy Here`, and nothing for a code that is not registered.
static REASON_PHRASES: [Option<&str>; COUNT] = {
    let mut entries = [None; COUNT];
    let mut row = 0;
    while row < REGISTRY.len() {
        entries[index(REGISTRY[row].status.as_u16())] = Some(REGISTRY[row].phrase);
        row += 1;
    }
    entries
};

/// `SIP/2.0 486 Busy Here`, and `SIP/2.0 499 ` for a code that is not registered.
static STATUS_LINES: [&str; COUNT] = {
    let mut entries = texts!("SIP/2.0 " " ");
    let mut row = 0;
    while row < REGISTRY.len() {
        entries[index(REGISTRY[row].status.as_u16())] = REGISTRY[row].status_line;
        row += 1;
    }
    entries
};

/// The index of the row in the registry, and `NO_ROW` for a code that is not registered.
static ROWS: [u8; COUNT] = {
    assert!(REGISTRY.len() <= NO_ROW as usize);
    let mut entries = [NO_ROW; COUNT];
    let mut row = 0;
    while row < NO_ROW {
        if (row as usize) < REGISTRY.len() {
            entries[index(REGISTRY[row as usize].status.as_u16())] = row;
        }
        row += 1;
    }
    entries
};
const NO_ROW: u8 = u8::MAX;

/// The row of the code with that index.
const fn row(index: usize) -> Option<&'static Registration> {
    match ROWS[index] {
        NO_ROW => None,
        row => Some(&REGISTRY[row as usize]),
    }
}

/// The class of a code.
///
/// `code / 4` is below 175 and distinguishes the classes, because they start at multiples of 100.
/// With 256 entries and `% 256` the compiler drops the bounds check.
const fn class(code: u16) -> StatusClass {
    // Not a `static`, which another crate could not evaluate while it compiles.
    const CLASSES: [StatusClass; 256] = {
        let mut entries = [StatusClass::GlobalFailure; 256];
        let mut quarter = 0;
        while quarter < 600 / 4 {
            entries[quarter] = match quarter / 25 {
                0 | 1 => StatusClass::Provisional,
                2 => StatusClass::Success,
                3 => StatusClass::Redirection,
                4 => StatusClass::ClientError,
                _ => StatusClass::ServerError,
            };
            quarter += 1;
        }
        entries
    };
    CLASSES[(code / 4 % 256) as usize]
}

const fn index(code: u16) -> usize {
    (code - FIRST) as usize
}
