//! A SIP user agent client over UDP and TCP, which reads every failure into one error type.
//!
//! ```text
//! cargo run --bin uac -- --user bob --password secret register sip:127.0.0.1:5060
//! cargo run --bin uac -- --patience 5 call 'sip:bob@127.0.0.1:5060;transport=tcp'
//! ```
//!
//! It prints a line for each request: what came back, what was read from it, and what comes next. The
//! exit code is 0 if the registration is there, the call was answered or canceled, or the request was
//! granted. The failures and their meaning are in `failure.rs`, the next request is in `attempt.rs`,
//! the SIP stack in `stack.rs`.

mod attempt;
mod client;
mod digest;
mod failure;
mod options;
mod stack;

use std::process::ExitCode;

use crate::client::Client;
use crate::options::{Options, USAGE};
use crate::stack::Stack;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(options) = Options::parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let stack = match Stack::start(options.proxy.as_ref()).await {
        Ok(stack) => stack,
        Err(error) => {
            eprintln!("uac: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut is_done = true;
    for _ in 0..options.times {
        is_done &= Client::new(&stack, &options).run().await;
    }
    if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
