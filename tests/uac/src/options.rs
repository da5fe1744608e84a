//! The command line. Entry point: [`Options::parse`].

use std::time::Duration;

use ezk_sip_types::Method;
use ezk_sip_types::print::AppendCtx;
use ezk_sip_types::uri::SipUri;

use crate::digest::Account;

pub(crate) const USAGE: &str = "\
usage: uac [OPTION]... register URI      registers the user at a registrar
       uac [OPTION]... call URI          calls, and ends the call when it is answered
       uac [OPTION]... request METHOD URI

  --proxy URI             where all requests go, like `sip:127.0.0.1:5060;transport=tcp`
  --user NAME             who the client is; `alice` if not given
  --password WORD         for a 401 or a 407
  --expires SECONDS       how long a registration is to last
  --require TAG           an option tag that the server must support
  --header 'NAME: VALUE'  one more header field
  --call-id TEXT          the Call-ID, if it is not to be a new one
  --patience SECONDS      how long to wait in all when a 503 says so; 0 if not given
  --cancel                cancels the call when it rings
  --times NUMBER          does it so often";

/// What the client is to do.
pub(crate) struct Options {
    pub(crate) method: Method,
    pub(crate) target: SipUri,
    pub(crate) proxy: Option<SipUri>,
    pub(crate) account: Account,
    pub(crate) expires: Option<u32>,
    pub(crate) required: Vec<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) call_id: Option<String>,
    pub(crate) patience: Duration,
    pub(crate) cancels: bool,
    pub(crate) times: u32,
}

impl Options {
    /// Returns `None` for anything that the usage does not name.
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let mut options = Options {
            method: Method::OPTIONS,
            target: "sip:127.0.0.1".parse().ok()?,
            proxy: None,
            account: Account { user: "alice".to_owned(), password: String::new() },
            expires: None,
            required: Vec::new(),
            headers: Vec::new(),
            call_id: None,
            patience: Duration::ZERO,
            cancels: false,
            times: 1,
        };
        loop {
            let argument = arguments.next()?;
            let mut value = || arguments.next();
            match argument.as_str() {
                "--proxy" => options.proxy = Some(value()?.parse().ok()?),
                "--user" => options.account.user = value()?,
                "--password" => options.account.password = value()?,
                "--expires" => options.expires = Some(value()?.parse().ok()?),
                "--require" => options.required.push(value()?),
                "--header" => {
                    let row = value()?;
                    let (name, value) = row.split_once(':')?;
                    options.headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                "--call-id" => options.call_id = Some(value()?),
                "--patience" => options.patience = Duration::from_secs(value()?.parse().ok()?),
                "--cancel" => options.cancels = true,
                "--times" => options.times = value()?.parse().ok()?,
                "register" | "call" | "request" => {
                    options.method = match argument.as_str() {
                        "register" => Method::REGISTER,
                        "call" => Method::INVITE,
                        _ => Method::from(value()?.as_str()),
                    };
                    options.target = value()?.parse().ok()?;
                    return value().is_none().then_some(options);
                }
                _ => return None,
            }
        }
    }

    /// Whether the user gives this header field.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name))
    }

    /// The domain of the user, which is that of the callee.
    pub(crate) fn domain(&self) -> String {
        self.target.host_port.default_print_ctx().to_string()
    }

    /// Whom the request is for.
    pub(crate) fn target_text(&self) -> String {
        self.target.default_print_ctx().to_string()
    }
}
