//! Where a rule is written: a document and a section of it.

use core::fmt;

/// A document and the section of it that defines something.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::header::HeaderField;
/// use sip_codes::registry::Document;
///
/// let reference = StatusCode::BUSY_HERE.registration().unwrap().reference();
/// assert_eq!(reference.rfc(), Some(3261));
/// assert_eq!(reference.section(), "21.4.24");
/// assert_eq!(reference.to_string(), "RFC 3261 §21.4.24");
///
/// let reference = HeaderField::find("Restoration-Info").unwrap().reference();
/// assert_eq!(reference.document(), Document::ThreeGpp("24.229"));
/// assert_eq!(reference.rfc(), None);
/// assert_eq!(reference.to_string(), "3GPP TS 24.229 §7.2.11");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reference {
    document: Document,
    section: &'static str,
}

/// A document that defines something of SIP.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::header::HeaderField;
/// use sip_codes::registry::Document;
///
/// let busy = StatusCode::BUSY_HERE.registration().unwrap();
/// assert_eq!(busy.reference().document(), Document::Rfc(3261));
/// let identity = HeaderField::find("Additional-Identity").unwrap();
/// assert_eq!(identity.reference().document(), Document::ThreeGpp("24.229"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Document {
    /// An RFC, by its number, such as 3261.
    Rfc(u16),
    /// A technical specification of 3GPP, by its number, such as `24.229`.
    ThreeGpp(&'static str),
}

impl Reference {
    pub(crate) const fn new(rfc: u16, section: &'static str) -> Self {
        Reference { document: Document::Rfc(rfc), section }
    }

    #[cfg(feature = "full")]
    pub(crate) const fn three_gpp(specification: &'static str, section: &'static str) -> Self {
        Reference { document: Document::ThreeGpp(specification), section }
    }

    /// Returns the document.
    #[must_use]
    pub const fn document(&self) -> Document {
        self.document
    }

    /// Returns the number of the RFC, such as 3261; `None` if the document is no RFC.
    ///
    /// All response codes are defined by RFCs.
    #[must_use]
    pub const fn rfc(&self) -> Option<u16> {
        match self.document {
            Document::Rfc(number) => Some(number),
            Document::ThreeGpp(_) => None,
        }
    }

    /// Returns the number of the section, such as `21.4.24`.
    #[must_use]
    pub const fn section(&self) -> &'static str {
        self.section
    }
}

/// Writes the document as `RFC 3261` or `3GPP TS 24.229`.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Document::Rfc(number) => write!(f, "RFC {number}"),
            Document::ThreeGpp(number) => write!(f, "3GPP TS {number}"),
        }
    }
}

/// Writes the reference as `RFC 3261 §21.4.24`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} §{}", self.document, self.section)
    }
}
