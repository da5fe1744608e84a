//! SIP software and SIP stacks against the server `uas`, the client `uac` and the library.

mod client;
mod server;
mod stacks;
