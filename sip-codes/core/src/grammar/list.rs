//! Comma-separated lists: [`check_list`].

use super::scanner::{Check, Scanner};

/// Checks a list of one or more items. An item reads as far as it goes; `after` names what may
/// follow it.
pub(crate) fn check_list<'a>(
    mut scanner: Scanner<'a>,
    after: &'static str,
    mut check_item: impl FnMut(&mut Scanner<'a>) -> Check,
) -> Check {
    loop {
        check_item(&mut scanner)?;
        if !scanner.eat_separator(b',') {
            return scanner.finish(after);
        }
    }
}

/// Checks a value of exactly one item.
pub(crate) fn check_one<'a>(
    mut scanner: Scanner<'a>,
    after: &'static str,
    check_item: impl FnOnce(&mut Scanner<'a>) -> Check,
) -> Check {
    check_item(&mut scanner)?;
    scanner.finish(after)
}
