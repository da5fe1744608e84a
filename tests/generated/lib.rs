//! A crate that consists of the file which the environment variable `GENERATED` names.

#[cfg(generated)]
include!(env!("GENERATED"));
