//! Prints a tally in 80 columns.

use std::collections::BTreeMap;
use std::io::{self, Write};

use sip_codes::StatusCode;

use crate::tally::{Kind, Tally};

pub(crate) fn report(tally: &Tally, out: &mut impl Write) -> io::Result<()> {
    let responses: u64 = tally.responses.values().sum();
    writeln!(out, "{responses} responses in {} lines", tally.lines)?;
    table(&tally.responses, out)?;

    if !tally.reports.is_empty() {
        writeln!(out, "\nreported in message/sipfrag bodies")?;
        table(&tally.reports, out)?;
    }

    if !tally.phrases.is_empty() {
        writeln!(out, "\nphrases that differ from the registered one")?;
        for ((status, phrase), count) in &tally.phrases {
            let shown = if phrase.is_empty() { "(none)" } else { phrase };
            writeln!(out, "  {}  {shown:<65}  {count:>6}", status.as_str())?;
        }
        if tally.other_phrases > 0 {
            writeln!(out, "  and {} lines with others", tally.other_phrases)?;
        }
    }

    if !tally.faulty.is_empty() {
        let faulty = tally.faulty.len() as u64 + tally.other_faulty;
        writeln!(out, "\nlines that start like a status line and are none: {faulty}")?;
        for line in &tally.faulty {
            writeln!(out, "  line {}: {}", line.number, line.text)?;
            writeln!(out, "    {}", line.why)?;
        }
        if tally.other_faulty > 0 {
            writeln!(out, "  and {} more", tally.other_faulty)?;
        }
    }
    Ok(())
}

fn table(counts: &BTreeMap<(Kind, StatusCode), u64>, out: &mut impl Write) -> io::Result<()> {
    for ((kind, status), count) in counts {
        let phrase = match status.reason_phrase() {
            Some(phrase) => phrase.to_owned(),
            None => format!("not registered, act as on {}", status.fallback()),
        };
        writeln!(out, "  {:<13}  {}  {phrase:<50}  {count:>6}", kind.as_str(), status.as_str())?;
    }
    Ok(())
}
