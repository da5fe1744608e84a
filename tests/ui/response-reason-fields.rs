use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(404, reason = "No user {usr}")]
    Misspelt { user: String },
    #[sip(404, reason = "No user {user}")]
    NoField,
    #[sip(404, reason = "No user {1}")]
    NoSecond(String),
    #[sip(404, reason = "No user {}")]
    Empty { user: String },
    #[sip(404, reason = "No user {}")]
    EmptyWithoutField,
    #[sip(404, reason = "No user {user.name}")]
    Expression { user: String },
    #[sip(404, reason = "No user {user")]
    NotClosed { user: String },
    #[sip(404, reason = "No user user}")]
    NotOpened { user: String },
    #[sip(404, reason = "No user {user:z}")]
    Format { user: String },
    #[sip(404, reason = "No user {user:width$}")]
    Width { user: String },
    #[sip(404, reason = "No user {user:.*}")]
    Precision { user: String },
    #[sip(404, reason = "No user {_0}")]
    Underscore(String),
    #[sip(404, reason = "No user {domain}")]
    Other { user: String },
}

fn main() {}
