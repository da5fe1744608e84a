//! What is looked up by code: an entry for each of the 600 codes, so that a look-up is one load.
//!
//! A table becomes part of a program only if the program asks it.

use crate::registration::Registration;
use crate::registry::REGISTRY;
use crate::status_class::StatusClass;

/// The first code, whose entry is the first of each table.
pub(crate) const FIRST: u16 = 100;
pub(crate) const LAST: u16 = 699;
const COUNT: usize = (LAST - FIRST + 1) as usize;

/// `486`. Slicing a text instead would check at run time where its characters end.
pub(crate) static DIGITS: [&str; COUNT] = {
    const TEXT: [[u8; 3]; COUNT] = {
        let mut text = [[0; 3]; COUNT];
        let mut index = 0;
        while index < COUNT {
            text[index] = digits(index);
            index += 1;
        }
        text
    };
    texts(&TEXT)
};

/// `Busy Here`, and nothing for a code that is not registered.
pub(crate) static REASON_PHRASES: [Option<&str>; COUNT] = {
    let mut entries = [None; COUNT];
    let mut row = 0;
    while row < REGISTRY.len() {
        entries[index(REGISTRY[row].status.as_u16())] = Some(REGISTRY[row].phrase);
        row += 1;
    }
    entries
};

/// `SIP/2.0 486 Busy Here`, and `SIP/2.0 499 ` for a code that is not registered.
pub(crate) static STATUS_LINES: [&str; COUNT] = {
    const TEXT: [[u8; 12]; COUNT] = {
        let mut text = [[0; 12]; COUNT];
        let mut index = 0;
        while index < COUNT {
            let [a, b, c] = digits(index);
            text[index] = [b'S', b'I', b'P', b'/', b'2', b'.', b'0', b' ', a, b, c, b' '];
            index += 1;
        }
        text
    };
    let mut entries = texts(&TEXT);
    let mut row = 0;
    while row < REGISTRY.len() {
        entries[index(REGISTRY[row].status.as_u16())] = REGISTRY[row].status_line;
        row += 1;
    }
    entries
};

/// The place of the row in the registry, and `NO_ROW` for a code that is not registered.
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

/// The row of the code at that place.
pub(crate) const fn row(index: usize) -> Option<&'static Registration> {
    match ROWS[index] {
        NO_ROW => None,
        row => Some(&REGISTRY[row as usize]),
    }
}

/// The class of a code. Classes begin at multiples of four, so a quarter of the code tells; and an
/// index below 256 into 256 entries needs no check.
pub(crate) const fn class(code: u16) -> StatusClass {
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

/// The place of a code in each table.
pub(crate) const fn index(code: u16) -> usize {
    (code - FIRST) as usize
}

const fn digits(index: usize) -> [u8; 3] {
    const DIGIT: &[u8; 10] = b"0123456789";
    let code = index + FIRST as usize;
    [DIGIT[code / 100], DIGIT[code / 10 % 10], DIGIT[code % 10]]
}

const fn texts<const LENGTH: usize>(
    ascii: &'static [[u8; LENGTH]; COUNT],
) -> [&'static str; COUNT] {
    let mut texts = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        texts[index] = match core::str::from_utf8(&ascii[index]) {
            Ok(text) => text,
            Err(_) => panic!("it is ASCII"),
        };
        index += 1;
    }
    texts
}
