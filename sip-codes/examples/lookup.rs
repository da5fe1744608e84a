//! Prints what the registry says about a SIP response code.
//!
//! ```text
//! cargo run --example lookup -- 486     one code
//! cargo run --example lookup -- 4xx     a class
//! cargo run --example lookup -- busy    every code with the word in its phrase or meaning
//! cargo run --example lookup            the whole table
//! ```

use std::io::{self, Write};
use std::process::ExitCode;

use sip_codes::dialog::DialogEffect;
use sip_codes::header::{HeaderField, HeaderRule};
use sip_codes::method::{METHOD_RULES, METHODS};
use sip_codes::q850::{CauseBasis, ReleaseCause};
use sip_codes::registry::{REGISTRY, Registration, Standing};
use sip_codes::{StatusClass, StatusCode};

/// The columns of a terminal.
const WIDTH: usize = 80;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut out = io::stdout().lock();
    match answer(&words.join(" "), &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("lookup: {failure}");
            ExitCode::FAILURE
        }
    }
}

enum Failure {
    Output(io::Error),
    NotACode(String),
    NothingFound(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::Output(error) => write!(f, "cannot write: {error}"),
            Failure::NotACode(text) => {
                write!(f, "`{text}` is not a SIP status code; expected three digits, 100 to 699")
            }
            Failure::NothingFound(text) => {
                write!(f, "no code has `{text}` in its phrase or meaning; try a number, or `4xx`")
            }
        }
    }
}

fn answer(question: &str, out: &mut impl Write) -> Result<(), Failure> {
    if question.is_empty() {
        return Ok(table(REGISTRY.iter(), out)?);
    }
    if question.bytes().all(|byte| byte.is_ascii_digit()) {
        let status: StatusCode =
            question.parse().map_err(|_| Failure::NotACode(question.to_owned()))?;
        return Ok(code(status, out)?);
    }
    if let Some(class) = class(question) {
        return Ok(table(REGISTRY.iter().filter(|row| row.status_code().class() == class), out)?);
    }
    let found: Vec<&Registration> = REGISTRY.iter().filter(|row| mentions(row, question)).collect();
    match found[..] {
        [] => Err(Failure::NothingFound(question.to_owned())),
        [row] => Ok(details(row, out)?),
        _ => Ok(table(found.into_iter(), out)?),
    }
}

/// Reads `4xx`.
fn class(question: &str) -> Option<StatusClass> {
    match *question.as_bytes() {
        [digit @ b'1'..=b'6', b'x' | b'X', b'x' | b'X'] => {
            StatusClass::from_first_digit(digit - b'0')
        }
        _ => None,
    }
}

fn mentions(row: &Registration, question: &str) -> bool {
    let question = question.to_lowercase();
    let texts = [row.reason_phrase(), row.name(), row.summary()];
    texts.iter().chain(row.aliases()).any(|text| text.to_lowercase().contains(&question))
}

fn code(status: StatusCode, out: &mut impl Write) -> io::Result<()> {
    match status.registration() {
        Some(row) => details(row, out),
        None => {
            writeln!(out, "{status} is not registered; act as on {}", status.fallback())
        }
    }
}

fn details(row: &Registration, out: &mut impl Write) -> io::Result<()> {
    let status = row.status_code();
    let mut lines = vec![
        ("class", format!("{}xx, {}", status.class().first_digit(), status.class())),
        ("constant", format!("StatusCode::{}", row.name())),
        ("macro", format!("sip_status!({}, {:?})", status.as_str(), row.reason_phrase())),
        ("defined in", row.reference().to_string()),
        ("meaning", row.summary().to_owned()),
    ];
    if let Some(standing) = standing(row.standing()) {
        lines.push(("standing", standing.to_owned()));
    }
    for alias in row.aliases() {
        lines.push(("formerly", (*alias).to_owned()));
    }
    lines.extend(header_rules(status));
    lines.extend(rules(status));
    writeln!(out, "{status}")?;
    for (label, text) in lines {
        let first = format!("  {label:<12}");
        // Names such as Retry-After stay in one piece.
        let options = textwrap::Options::new(WIDTH)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .initial_indent(&first)
            .subsequent_indent("              ");
        for line in textwrap::wrap(&text, options) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// What a response with the code must carry, and what it must not of the header fields that are listed for it.
fn header_rules(status: StatusCode) -> Vec<(&'static str, String)> {
    let mut rules: Vec<&HeaderRule> = status.header_rules(None).collect();
    for method in METHODS.iter().copied().filter(|method| status.may_answer(method)) {
        rules.extend(status.header_rules(Some(method)));
    }
    rules.dedup();
    let mut lines = Vec::new();
    for rule in rules {
        let is_listed = |name: &&str| {
            HeaderField::find(name).is_some_and(|field| field.codes().contains(status))
        };
        if rule.names().iter().any(is_listed) {
            // A backquote is for a page.
            let text = rule.to_string().replace('`', "");
            lines.push(match text.strip_prefix("must carry ") {
                Some(header) => ("must carry", header.to_owned()),
                None => ("response", text),
            });
        }
    }
    lines
}

/// What the RFCs say of a code beside its meaning.
fn rules(status: StatusCode) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    // The first rule is that of all codes: none answers ACK.
    for rule in METHOD_RULES.iter().skip(1).filter(|rule| rule.applies_to(status)) {
        lines.push(("methods", format!("{} ({})", rule.summary(), rule.reference())));
    }
    if !status.is_failure() {
        return lines;
    }
    let rule = status.retry_rule();
    let headers = match rule.headers() {
        [] => String::new(),
        headers => format!("; see {}", headers.join(", ")),
    };
    let next = rule.retry().summary();
    lines.push(("client may", format!("{next}{headers} ({})", rule.reference())));
    let rule = status.dialog_rule();
    let ends = match rule.usual_effect() {
        DialogEffect::Dialog => "the dialog",
        DialogEffect::Usage => "the usage of the dialog",
        DialogEffect::Transaction => "the transaction only",
        _ => "what no RFC defines",
    };
    lines.push(("ends", format!("{ends} ({})", rule.reference())));
    if let Some(release) = status.q850_cause() {
        let is_default = release.basis() == CauseBasis::Default;
        let by_default = if is_default { ", by default" } else { "" };
        let reference = ReleaseCause::REFERENCE;
        lines.push(("Q.850", format!("{}{by_default} ({reference})", release.cause())));
    }
    lines
}

fn table<'a>(rows: impl Iterator<Item = &'a Registration>, out: &mut impl Write) -> io::Result<()> {
    for row in rows {
        let line = format!(
            "{}  {:<39}  {:<17}  {}",
            row.status_code().as_str(),
            row.reason_phrase(),
            row.reference().to_string(),
            standing(row.standing()).unwrap_or_default(),
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// What there is to say of a code that is not simply registered.
fn standing(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Deprecated => Some("deprecated"),
        Standing::Historic => Some("historic"),
        _ => None,
    }
}
