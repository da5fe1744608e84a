//! Finds the status lines in the text of a trace.

use std::io::{self, BufRead, Read};

/// More than a UDP datagram can hold, so longer than any line of one.
const LONGEST_LINE: u64 = 64 * 1024;

/// A trace, read line by line. What it keeps in memory is one line of at most 64 KiB.
pub(crate) struct Trace<R> {
    source: R,
    line: Vec<u8>,
    lines: u64,
    /// Whether the message that is being read reports on another one in its body.
    is_sipfrag: bool,
}

/// A line that should be a status line.
pub(crate) struct Found<'a> {
    /// Counted from 1.
    pub(crate) number: u64,
    /// Without its line break.
    pub(crate) text: &'a [u8],
    /// Whether it is in a `message/sipfrag` body, and so is not a response in this trace.
    pub(crate) is_sipfrag: bool,
}

impl<R: BufRead> Trace<R> {
    pub(crate) fn new(source: R) -> Self {
        Trace { source, line: Vec::new(), lines: 0, is_sipfrag: false }
    }

    /// The number of lines read so far.
    pub(crate) fn lines(&self) -> u64 {
        self.lines
    }

    pub(crate) fn next_status_line(&mut self) -> io::Result<Option<Found<'_>>> {
        while self.next_line()? {
            if is_sipfrag(&self.line) {
                self.is_sipfrag = true;
            } else if let Some(start) = status_line(&self.line) {
                let is_sipfrag = std::mem::take(&mut self.is_sipfrag);
                let text = &self.line[start..];
                return Ok(Some(Found { number: self.lines, text, is_sipfrag }));
            }
        }
        Ok(None)
    }

    /// Reads a line without its line break, and only the start of one that is too long.
    fn next_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let read = self.source.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(false);
        }
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
            if self.line.last() == Some(&b'\r') {
                self.line.pop();
            }
        } else {
            self.source.skip_until(b'\n')?;
        }
        self.lines += 1;
        Ok(true)
    }
}

/// Whether a line is the header field that announces a `message/sipfrag` body (RFC 3420).
fn is_sipfrag(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
    let (name, value) = line.split_at(colon);
    let name = name.trim_ascii_end();
    let is_content_type =
        name.eq_ignore_ascii_case(b"Content-Type") || name.eq_ignore_ascii_case(b"c");
    let media_type = value[1..].trim_ascii_start();
    is_content_type
        && media_type
            .get(.."message/sipfrag".len())
            .is_some_and(|start| start.eq_ignore_ascii_case(b"message/sipfrag"))
}

/// Where in a line its status line starts, if it looks like one.
///
/// At the very start, whatever follows `SIP/` is meant as a status line. Further right, where
/// wireshark's tools put it, it has to be one: the values of a folded Via start like it.
fn status_line(line: &[u8]) -> Option<usize> {
    const LABEL: &[u8] = b"Status-Line: ";

    let is_version = |text: &[u8]| text.get(..4).is_some_and(|it| it.eq_ignore_ascii_case(b"SIP/"));
    let indent = line.len() - line.trim_ascii_start().len();
    let start = if line[indent..].starts_with(LABEL) { indent + LABEL.len() } else { indent };
    if !is_version(&line[start..]) {
        return None;
    }
    let is_meant = start == 0 || sip_codes::StatusLine::parse(&line[start..]).is_ok();
    is_meant.then_some(start)
}
