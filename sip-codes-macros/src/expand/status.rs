//! What `sip_status!` becomes.

use proc_macro2::TokenStream;

use super::code::code;
use crate::check;

pub(crate) fn status(status: &check::Status) -> TokenStream {
    code(&status.root, status.code)
}
