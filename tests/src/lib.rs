//! The code of the README, compiled and run.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
