//! A type for each method that has rules on its codes, for [`ResponseTo`](crate::ResponseTo).
//!
//! No value of these types exists. ACK has none, because no response answers it.

/// Declares a type for each method.
macro_rules! methods {
    ($($name:ident $method:literal)+) => {$(
        #[doc = concat!("The method ", $method, ".")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {}
    )+};
}

methods! {
    Invite "INVITE"
    Bye "BYE"
    Cancel "CANCEL"
    Options "OPTIONS"
    Register "REGISTER"
    Info "INFO"
    Prack "PRACK"
    Subscribe "SUBSCRIBE"
    Notify "NOTIFY"
    Update "UPDATE"
    Message "MESSAGE"
    Refer "REFER"
    Publish "PUBLISH"
}
