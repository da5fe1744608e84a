//! SIP software and SIP stacks against the server `uas`, the client `uac` and the library.

mod client;
mod rsip_recipe;
mod server;
mod stacks;
