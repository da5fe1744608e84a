//! [`StatusCode`] as a number in every serde format.

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

/// Reads the code from a number of 100 to 699; anything else is an error.
impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u16(Number)
    }
}

struct Number;

impl Visitor<'_> for Number {
    type Value = StatusCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SIP status code, 100 to 699")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<StatusCode, E> {
        u16::try_from(number)
            .ok()
            .and_then(|code| StatusCode::from_u16(code).ok())
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    // Formats without unsigned numbers hand every number over as a signed one.
    fn visit_i64<E: Error>(self, number: i64) -> Result<StatusCode, E> {
        u16::try_from(number)
            .ok()
            .and_then(|code| StatusCode::from_u16(code).ok())
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }
}
