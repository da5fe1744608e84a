//! [`StatusCode`] in serde formats: written as a number, read from a number or a text.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::StatusCode;

/// Writes the code as a number.
impl Serialize for StatusCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

/// Reads the code from a number of 100 to 699, or from a text as `FromStr` does, because the keys of a map are texts
/// in many formats. For an element of XML, which does not say what it holds, use a `u16` and `TryFrom`.
impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A format that people read says which one a value is. Others have to be told what was written.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(NumberOrText)
        } else {
            deserializer.deserialize_u16(NumberOrText)
        }
    }
}

struct NumberOrText;

impl Visitor<'_> for NumberOrText {
    type Value = StatusCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SIP status code, 100 to 699")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<StatusCode, E> {
        StatusCode::try_from(number)
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    // Formats without unsigned numbers hand every number over as a signed one.
    fn visit_i64<E: Error>(self, number: i64) -> Result<StatusCode, E> {
        StatusCode::try_from(number)
            .map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<StatusCode, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}
