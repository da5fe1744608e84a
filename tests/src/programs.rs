//! The server `uas` and the client `uac` of this folder, built and started for the tests.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;

/// Builds a program with a target directory inside `temporary`, and returns its path.
///
/// # Panics
///
/// Panics if it does not compile.
#[must_use]
pub fn build(temporary: &str, program: &str) -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();

    // Both together, because cargo compiles the SIP stack again for other features of its
    // dependencies.
    let folder = FOLDER.get_or_init(|| {
        let status = crate::cargo("build", temporary)
            .args(["--package", "uas", "--package", "uac"])
            .status()
            .expect("cargo runs");
        assert!(status.success());
        crate::target(temporary).join("debug")
    });
    folder.join(program)
}

/// The server, which ends with the value.
pub struct Uas {
    process: Child,
    /// Where it listens, over UDP and TCP.
    pub address: SocketAddr,
    /// What it has logged so far.
    pub log: Arc<Mutex<String>>,
}

impl Uas {
    /// Starts the server on a free port. It is built inside `temporary`.
    ///
    /// # Panics
    ///
    /// Panics if it does not compile or start.
    #[must_use]
    pub fn start(temporary: &str) -> Self {
        let mut process = Command::new(build(temporary, "uas"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let mut stdout = BufReader::new(process.stdout.take().expect("it is piped"));
        stdout.read_line(&mut line).expect("the server says where it listens");
        let address = line
            .strip_prefix("listening on ")
            .and_then(|rest| rest.split(',').next())
            .expect(&line)
            .parse()
            .expect(&line);
        let log = Arc::new(Mutex::new(String::new()));
        let lines = BufReader::new(process.stderr.take().expect("it is piped")).lines();
        let written = Arc::clone(&log);
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                written.lock().unwrap().extend([&line, "\n"]);
            }
        });
        Uas { process, address, log }
    }
}

impl Drop for Uas {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
