//! Where a rule stands: an RFC and a section of it.

use core::fmt;

/// An RFC and the section of it that defines something.
///
/// ```
/// use sip_codes_core::StatusCode;
///
/// let reference = StatusCode::BUSY_HERE.registration().unwrap().reference();
/// assert_eq!(reference.rfc(), 3261);
/// assert_eq!(reference.section(), "21.4.24");
/// assert_eq!(reference.to_string(), "RFC 3261 §21.4.24");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reference {
    rfc: u16,
    section: &'static str,
}

impl Reference {
    pub(crate) const fn new(rfc: u16, section: &'static str) -> Self {
        Reference { rfc, section }
    }

    /// Returns the number of the RFC, such as 3261.
    #[must_use]
    pub const fn rfc(&self) -> u16 {
        self.rfc
    }

    /// Returns the number of the section, such as `21.4.24`.
    #[must_use]
    pub const fn section(&self) -> &'static str {
        self.section
    }
}

/// Writes the reference as `RFC 3261 §21.4.24`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RFC {} §{}", self.rfc, self.section)
    }
}

/// The text of a documentation link to a section, so that all links have one form.
macro_rules! rfc_link {
    ($rfc:literal, $section:literal) => {
        concat!(
            "[RFC ",
            $rfc,
            " §",
            $section,
            "](https://www.rfc-editor.org/rfc/rfc",
            $rfc,
            "#section-",
            $section,
            ")"
        )
    };
}
pub(crate) use rfc_link;
