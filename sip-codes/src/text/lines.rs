//! [`lines`]: what is left of a text without its line breaks.

/// Returns the lines of a text without the blanks around them, and without those that are empty then. With one
/// space between them they are one line, as the lines of a folded header field are (RFC 3261 §7.3.1).
///
/// Each CR and each LF ends a line.
pub(crate) fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = text.split(|byte| matches!(byte, b'\r' | b'\n'));
    lines.map(trim_blanks).filter(|line| !line.is_empty())
}

/// Returns the text without spaces and tabs around it.
pub(crate) fn trim_blanks(text: &[u8]) -> &[u8] {
    let is_text = |byte: &u8| !matches!(byte, b' ' | b'\t');
    let Some(start) = text.iter().position(is_text) else { return &[] };
    let end = text.iter().rposition(is_text).unwrap_or(start);
    &text[start..=end]
}
