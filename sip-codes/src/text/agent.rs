//! [`Agent`]: writes the agent of a warning, which is a host or a token.

use core::fmt::{self, Write};
use core::net::Ipv6Addr;

use sip_codes_core::grammar::Place;

use super::escape::Escape;

/// The length of the longest host with a port: a name of 253 bytes (RFC 1035 §2.3.4), a dot at its end, a colon and
/// five digits.
const LONGEST: usize = 260;

/// A writer that writes a host as it is, and other text as a token. Text is held back as long as it can be a host.
pub(crate) struct Agent<'w> {
    token: Escape<'w>,
    held: [u8; LONGEST],
    length: usize,
    is_host: bool,
}

impl<'w> Agent<'w> {
    pub(crate) fn new(out: &'w mut dyn Write) -> Self {
        let token = Escape::new(out, Place::Agent);
        Agent { token, held: [0; LONGEST], length: 0, is_host: true }
    }

    /// Ends the agent. Returns whether a character has been written.
    pub(crate) fn finish(mut self) -> Result<bool, fmt::Error> {
        let held = core::str::from_utf8(&self.held[..self.length]).unwrap_or_default();
        if self.is_host && held.parse::<Ipv6Addr>().is_ok() {
            self.token.write_unescaped("[")?;
            self.token.write_unescaped(held)?;
            self.token.write_unescaped("]")?;
        } else if self.is_host && Place::HostAndPort.check(held).is_ok() {
            self.token.write_unescaped(held)?;
        } else {
            self.token.write_str(held)?;
        }
        self.token.finish()
    }
}

impl Write for Agent<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.is_host {
            let end = self.length + text.len();
            if let Some(free) = self.held.get_mut(self.length..end) {
                free.copy_from_slice(text.as_bytes());
                self.length = end;
                return Ok(());
            }
            self.is_host = false;
            let held = core::str::from_utf8(&self.held[..self.length]).unwrap_or_default();
            self.token.write_str(held)?;
            self.length = 0;
        }
        self.token.write_str(text)
    }
}
