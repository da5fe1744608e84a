//! Names that must differ from each other, such as those of parameters: [`check_distinct`].

use core::cmp::Ordering;

use super::invalid_header_value::InvalidHeaderValue;
use super::scanner::{Check, Scanner};

/// How many names are kept at once, to be compared with all that follow.
const BATCH: usize = 512;

/// A part of a value that has names, as far as it has been read.
pub(crate) struct Names {
    count: usize,
    /// A bit for each name, which other names may share.
    seen: u64,
    may_repeat: bool,
}

impl Names {
    /// Counts a name that has been read.
    pub(crate) fn add(&mut self, name: &str) {
        let (Some(first), Some(last)) = (name.bytes().next(), name.bytes().next_back()) else {
            return;
        };
        // The factors give different bits to the names that one header field usually has.
        let sum = usize::from(first | 0x20) + usize::from(last | 0x20) * 45 + name.len() * 5;
        let bit = 1 << (sum % 64);
        self.may_repeat |= self.seen & bit != 0;
        self.seen |= bit;
        self.count += 1;
    }
}

/// Reads with `scan`, which adds each name to the [`Names`]. Fails at a name that was there before, in any
/// case of its letters.
///
/// If two names share a bit, all names are read again: `next_name` reads what comes before a name, the name,
/// and what comes after it. It returns the name and its position.
///
/// Nothing is allocated, so at most 512 names are kept, sorted, while the names after them are looked up.
/// Then the next 512 are kept. So the time is linear up to that number of names, and each further 512 names
/// cost another reading of what follows them. The most names that 64 KB can hold are 17,000.
pub(crate) fn check_distinct<'a>(
    scanner: &mut Scanner<'a>,
    expected: &'static str,
    next_name: fn(&mut Scanner<'a>) -> Option<(usize, &'a str)>,
    scan: impl FnOnce(&mut Scanner<'a>, &mut Names) -> Check,
) -> Check {
    let start = scanner.again();
    let mut names = Names { count: 0, seen: 0, may_repeat: false };
    let result = scan(scanner, &mut names);
    if names.may_repeat {
        // A repeated name comes before another fault, because a name is added before its value is read.
        find_repeated(start, names.count, expected, next_name)?;
    }
    result
}

/// Returns the fault of the first name that is there for the second time.
#[cold]
fn find_repeated<'a>(
    start: Scanner<'a>,
    count: usize,
    expected: &'static str,
    next_name: fn(&mut Scanner<'a>) -> Option<(usize, &'a str)>,
) -> Check {
    // Few names are usual, and a large array takes a while to be cleared.
    let position = if count <= 16 {
        find_repeated_position::<16>(start, count, next_name)
    } else {
        find_repeated_position::<BATCH>(start, count, next_name)
    };
    position.map_or(Ok(()), |position| Err(InvalidHeaderValue::new(position, expected)))
}

#[inline(never)]
fn find_repeated_position<'a, const BATCH: usize>(
    mut scanner: Scanner<'a>,
    mut count: usize,
    next_name: fn(&mut Scanner<'a>) -> Option<(usize, &'a str)>,
) -> Option<usize> {
    let next_name = |scanner: &mut Scanner<'a>| {
        let name = next_name(scanner);
        debug_assert!(name.is_some(), "what was read once is read again");
        name
    };
    let mut first = usize::MAX;
    while count > 0 {
        let mut batch = [("", 0); BATCH];
        let batch = &mut batch[..count.min(BATCH)];
        for entry in &mut *batch {
            let (position, name) = next_name(&mut scanner)?;
            *entry = (name, position);
        }
        count -= batch.len();
        // Most names are not in the batch. For most of these, one bit of this filter shows that.
        let mut filter = [0_u64; 64];
        for (name, _) in &*batch {
            let (word, bit) = hash(name);
            filter[word] |= bit;
        }
        batch.sort_unstable_by(|(name, position), (other, other_position)| {
            compare(name, other).then(position.cmp(other_position))
        });
        for pair in batch.windows(2) {
            if compare(pair[0].0, pair[1].0).is_eq() {
                first = first.min(pair[1].1);
            }
        }
        let mut later = scanner;
        for _ in 0..count {
            let (position, name) = next_name(&mut later)?;
            if position >= first {
                break;
            }
            let (word, bit) = hash(name);
            if filter[word] & bit != 0
                && batch.binary_search_by(|(other, _)| compare(other, name)).is_ok()
            {
                first = position;
            }
        }
        if scanner.position() >= first {
            break;
        }
    }
    (first < usize::MAX).then_some(first)
}

/// Returns one of 4096 bits, as the word and the bit in it. The case of letters does not matter.
fn hash(name: &str) -> (usize, u64) {
    // FNV-1a.
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    });
    ((hash >> 26) as usize, 1 << (hash % 64))
}

/// An order in which names are equal that differ only in the case of letters.
fn compare(name: &str, other: &str) -> Ordering {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    let by_letters = || name.bytes().map(lower).cmp(other.bytes().map(lower));
    name.len().cmp(&other.len()).then_with(by_letters)
}
