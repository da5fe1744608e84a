//! The tables of codes, header fields and rules, and the pages that are generated from them.

mod dialog;
mod documentation;
mod forking;
mod header_fields;
mod header_templates;
mod methods;
mod q850;
mod registry;
mod retry;
