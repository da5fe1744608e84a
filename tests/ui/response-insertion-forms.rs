use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(404, reason = "No user {self.user}")]
    OfSelf { user: String },
    #[sip(404, reason = "No user {self.0}")]
    Position(String),
    #[sip(404, reason = "No user {user.len()}")]
    Method { user: String },
    #[sip(404, reason = "{self}")]
    Itself { user: String },
    #[sip(404, reason = "No user {}", user)]
    Argument { user: String },
    #[sip(404, reason = "No user {}", self.user)]
    ArgumentOfSelf { user: String },
    #[sip(404, reason = "No user {n}, {}", n = user.len(), user)]
    Expression { user: String },
    #[sip(404, reason("No user {}", user))]
    Parentheses { user: String },
    #[sip(404, reason = format!("No user {}", user))]
    Format { user: String },
    #[sip(404, reason = user)]
    Field { user: String },
    #[sip(404, reason = MESSAGE)]
    Constant,
    #[sip(404, header("X-User", "no {}", user))]
    Header { user: String },
    #[sip(404, reason = "{0:70000}")]
    Width(u8),
    #[sip(404, reason = "{0:.99999999999999999999}")]
    Precision(u8),
}

fn main() {}
