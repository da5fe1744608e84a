//! Finds the status lines in the text of a trace.

use std::io::{self, BufRead, Read};
use std::{mem, str};

/// More than a UDP datagram can hold, so longer than any line of one.
const LONGEST_LINE: usize = 64 * 1024;

/// A trace, read line by line. What it keeps in memory is one line and one header field, each of at
/// most 64 KiB.
pub(crate) struct Trace<R> {
    source: R,
    line: Vec<u8>,
    lines: u64,
    /// The header fields of the message that is being read.
    head: Option<Head>,
    /// Set between the header fields of a message and its `message/sipfrag` body: how many bytes of the
    /// body are left, in which its first line has to begin.
    sipfrag_left: usize,
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
        Trace { source, line: Vec::new(), lines: 0, head: None, sipfrag_left: 0 }
    }

    /// The number of lines read so far.
    pub(crate) fn lines(&self) -> u64 {
        self.lines
    }

    pub(crate) fn next_status_line(&mut self) -> io::Result<Option<Found<'_>>> {
        while self.next_line()? {
            let sipfrag_left = mem::take(&mut self.sipfrag_left);
            let Some(start) = start_line(&self.line) else {
                if self.line.is_empty() {
                    self.sipfrag_left = match self.head.take() {
                        Some(head) => head.sipfrag_length(),
                        None => sipfrag_left.saturating_sub("\r\n".len()),
                    };
                } else if let Some(head) = &mut self.head {
                    head.add(&self.line);
                }
                continue;
            };
            let head = self.head.take();
            // The text of a capture has no empty line before a body.
            let is_in_capture =
                |head: Head| head.is_indented && start.is_indented && head.sipfrag_length() > 0;
            let is_sipfrag =
                !start.is_labelled && (sipfrag_left > 0 || head.is_some_and(is_in_capture));
            self.head = (!is_sipfrag).then(|| Head::new(start.is_indented));
            if start.is_response {
                let text = &self.line[start.index..];
                return Ok(Some(Found { number: self.lines, text, is_sipfrag }));
            }
        }
        Ok(None)
    }

    /// Reads a line without its line break, and only the start of one that is too long.
    fn next_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let read =
            self.source.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut self.line)?;
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

/// What the header fields of a message tell of its body.
struct Head {
    /// Whether the text is that of a capture, whose lines are all indented.
    is_indented: bool,
    /// The header field that is being read; it may go on in the next line.
    field: Vec<u8>,
    is_sipfrag: bool,
    content_length: Option<usize>,
}

impl Head {
    fn new(is_indented: bool) -> Self {
        Head { is_indented, field: Vec::new(), is_sipfrag: false, content_length: None }
    }

    /// Adds a line: a header field, or more of the last one (RFC 3261 §7.3.1).
    fn add(&mut self, line: &[u8]) {
        if self.is_indented || !line.starts_with(b" ") && !line.starts_with(b"\t") {
            self.end_field();
        }
        let room = LONGEST_LINE - self.field.len();
        self.field.extend_from_slice(&line[..line.len().min(room)]);
    }

    fn end_field(&mut self) {
        // Blanks mean nothing around the slash of a media type, and a length has none.
        let mut field = mem::take(&mut self.field);
        field.retain(|byte| !byte.is_ascii_whitespace());
        field.make_ascii_lowercase();
        let mut parts = field.splitn(2, |byte| *byte == b':');
        match (parts.next(), parts.next()) {
            (Some(b"content-type" | b"c"), Some(value)) => {
                let media_type = value.split(|byte| *byte == b';').next();
                self.is_sipfrag = media_type == Some(b"message/sipfrag");
            }
            (Some(b"content-length" | b"l"), Some(value)) => {
                self.content_length = str::from_utf8(value).ok().and_then(|text| text.parse().ok());
            }
            _ => {}
        }
    }

    /// The length of the `message/sipfrag` body (RFC 3420): 0 if there is none, 1 if it is not known.
    fn sipfrag_length(mut self) -> usize {
        self.end_field();
        if self.is_sipfrag { self.content_length.unwrap_or(1) } else { 0 }
    }
}

/// The first line of a request or a response.
struct StartLine {
    /// Where it begins in its line.
    index: usize,
    is_response: bool,
    is_indented: bool,
    /// Whether it comes after the label that wireshark's tools write.
    is_labelled: bool,
}

/// Finds the first line of a message.
///
/// At the very start, whatever follows `SIP/` is meant as a status line. Further right, where
/// wireshark's tools put it, it has to be one: the values of a folded Via start like it.
fn start_line(line: &[u8]) -> Option<StartLine> {
    let text = line.trim_ascii_start();
    let label = [b"Status-Line: ".as_slice(), b"Request-Line: "];
    let rest = label.iter().find_map(|label| text.strip_prefix(*label));
    let (text, is_labelled) = (rest.unwrap_or(text), rest.is_some());
    let index = line.len() - text.len();
    let is_response = text.get(..4).is_some_and(|it| it.eq_ignore_ascii_case(b"SIP/"))
        && (index == 0 || sip_codes::StatusLine::parse(text).is_ok());
    let is_request = (index == 0 || is_labelled) && text.ends_with(b" SIP/2.0");
    let is_indented = index > 0;
    (is_response || is_request).then_some(StartLine {
        index,
        is_response,
        is_indented,
        is_labelled,
    })
}
