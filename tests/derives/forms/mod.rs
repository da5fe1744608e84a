//! Every form of the macros, and types that are easily read or written wrongly, in a crate that denies
//! warnings: the expansions cause none.

#![deny(warnings, missing_docs)]

// The warnings are the fact that this file shows.
#[allow(deprecated)]
mod extension_registered;
pub mod response_forms;
pub mod response_types;
pub mod status_forms;
mod status_patterns;
