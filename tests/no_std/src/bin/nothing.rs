//! The least program, with which the others are compared.

#![no_std]
#![no_main]

bare::program!(|arguments| arguments);
