//! Dates, such as `Sat, 13 Nov 2010 23:29:00 GMT`: [`check_date`].

use super::invalid_header_value::InvalidHeaderValue;
use super::list::check_one;
use super::scanner::{Check, Scanner};

/// Starts with Monday, because 1 January of year 1 is one in the Gregorian calendar.
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const MONTHS: [(&str, u16); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];

/// Checks the value of `Date` (SIP-date, RFC 3261 §20.17, §25.1), where case counts and the time
/// zone is GMT.
///
/// The day has to exist, and to be the day of the week that is written before it (RFC 822 §5.2, to
/// which RFC 1123 §5.2.14 refers).
pub(crate) fn check_date(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| {
        const WEEKDAY: &str = "the day of the week of that date, such as `Sat`";
        let start = *scanner;
        let Some(weekday) = WEEKDAYS.iter().position(|name| eat_text(scanner, name)) else {
            return Err(scanner.fault("a day of the week, such as `Sat`"));
        };
        expect_text(scanner, ", ", "a comma and a space")?;
        let day_start = *scanner;
        let day = scan_number(scanner, 2, "a day of two digits")?;
        expect_text(scanner, " ", "a space")?;
        let Some(month) = MONTHS.iter().position(|(name, _)| eat_text(scanner, name)) else {
            return Err(scanner.fault("a month, such as `Nov`"));
        };
        expect_text(scanner, " ", "a space")?;
        let year = scan_number(scanner, 4, "a year of four digits")?;
        if day == 0 || day > days_of_month(month, year) {
            return Err(day_start.fault("a day of that month"));
        }
        if weekday != usize::from(weekday_of(day, month, year)) {
            return Err(start.fault(WEEKDAY));
        }

        expect_text(scanner, " ", "a space")?;
        scan_at_most(scanner, 23, "an hour of two digits, at most 23")?;
        expect_text(scanner, ":", "a colon")?;
        scan_at_most(scanner, 59, "minutes of two digits, at most 59")?;
        expect_text(scanner, ":", "a colon")?;
        // 60 is a leap second.
        scan_at_most(scanner, 60, "seconds of two digits, at most 60")?;
        expect_text(scanner, " GMT", "a space and `GMT`")
    })
}

fn is_leap_year(year: u16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of_month(month: usize, year: u16) -> u16 {
    MONTHS[month].1 + u16::from(month == 1 && is_leap_year(year))
}

/// Returns 0 for Monday. `month` counts from 0.
fn weekday_of(day: u16, month: usize, year: u16) -> u16 {
    // 400 years are a whole number of weeks; with them, year 0 does not go below zero.
    let years = year + 399;
    let days_of_years = u32::from(years) * 365 + u32::from(years / 4) - u32::from(years / 100)
        + u32::from(years / 400);
    let days_of_months: u16 = (0..month).map(|earlier| days_of_month(earlier, year)).sum();
    let days = days_of_years + u32::from(days_of_months) + u32::from(day) - 1;
    u16::try_from(days % 7).unwrap_or_default()
}

fn eat_text(scanner: &mut Scanner<'_>, text: &str) -> bool {
    let found = scanner.rest().starts_with(text);
    if found {
        for byte in text.bytes() {
            scanner.eat(byte);
        }
    }
    found
}

fn expect_text(scanner: &mut Scanner<'_>, text: &str, expected: &'static str) -> Check {
    if eat_text(scanner, text) { Ok(()) } else { Err(scanner.fault(expected)) }
}

/// Reads a number of exactly that many digits.
fn scan_number(
    scanner: &mut Scanner<'_>,
    length: usize,
    expected: &'static str,
) -> Result<u16, InvalidHeaderValue> {
    let start = *scanner;
    let digits = scanner.take_while(|byte| byte.is_ascii_digit());
    if scanner.is_at_insertion() {
        return Err(scanner.fault(expected));
    }
    match digits.parse() {
        Ok(number) if digits.len() == length => Ok(number),
        _ => Err(start.fault(expected)),
    }
}

fn scan_at_most(scanner: &mut Scanner<'_>, most: u16, expected: &'static str) -> Check {
    let start = *scanner;
    if scan_number(scanner, 2, expected)? <= most { Ok(()) } else { Err(start.fault(expected)) }
}
