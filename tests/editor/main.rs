//! Prints what rust-analyzer shows at each place of `program.rs` where a comment asks, and compares it with
//! `shown.txt`, which `UPDATE_EXPECT=1` writes anew.
//!
//! Run it by hand, where rust-analyzer is installed: `cargo run --package sip-codes-tests --bin editor`.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long rust-analyzer may take to load the project, or to check it.
const PATIENCE: Duration = Duration::from_secs(300);

/// A question, and the cursor as the line and the column, both from 0.
struct Place {
    question: &'static str,
    line: usize,
    column: usize,
}

/// A running rust-analyzer.
struct Editor {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    is_ready: bool,
    /// The diagnostics of each file.
    diagnostics: BTreeMap<String, Value>,
}

impl Editor {
    fn start(folder: &Path) -> std::io::Result<Self> {
        let mut process = Command::new("rust-analyzer")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let input = process.stdin.take().expect("the input is piped");
        let mut output = BufReader::new(process.stdout.take().expect("the output is piped"));
        let (sender, messages) = channel();
        thread::spawn(move || {
            while let Some(message) = read_message(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let (requests, is_ready, diagnostics) = (0, false, BTreeMap::new());
        let mut editor = Editor { process, input, messages, requests, is_ready, diagnostics };
        let capabilities = json!({
            "experimental": { "serverStatusNotification": true },
            "textDocument": {
                "hover": { "contentFormat": ["markdown"] },
                "definition": { "linkSupport": true },
                "completion": { "completionItem": { "documentationFormat": ["markdown"] } },
            },
        });
        editor.request(
            "initialize",
            &json!({ "rootUri": uri(folder), "capabilities": capabilities }),
        );
        editor.notify("initialized", &json!({}));
        Ok(editor)
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("it runs");
        self.input.flush().expect("it runs");
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("rust-analyzer answers");
            if message["id"] == id && message.get("method").is_none() {
                return message["result"].clone();
            }
            self.handle(&message);
        }
    }

    /// Handles what rust-analyzer says or asks on its own.
    fn handle(&mut self, message: &Value) {
        let parameters = &message["params"];
        if let (Some(id), Some(_)) = (message.get("id"), message.get("method")) {
            let items = parameters["items"].as_array();
            let result = items.map_or(Value::Null, |items| json!(vec![Value::Null; items.len()]));
            let answer = json!({ "jsonrpc": "2.0", "id": id, "result": result });
            self.send(&answer);
        }
        match message["method"].as_str() {
            Some("experimental/serverStatus") => {
                self.is_ready = parameters["quiescent"] == true;
            }
            Some("textDocument/publishDiagnostics") => {
                let file = parameters["uri"].as_str().expect("files have names").to_owned();
                self.diagnostics.insert(file, parameters["diagnostics"].clone());
            }
            _ => {}
        }
    }

    /// Handles messages until the condition holds, and then those that come at once.
    fn wait_until(&mut self, is_reached: impl Fn(&Editor) -> bool) {
        let start = Instant::now();
        loop {
            match self.messages.recv_timeout(Duration::from_secs(3)) {
                Ok(message) => self.handle(&message),
                Err(RecvTimeoutError::Timeout) if is_reached(self) => return,
                Err(RecvTimeoutError::Timeout) => {
                    assert!(start.elapsed() < PATIENCE, "rust-analyzer takes too long");
                }
                Err(RecvTimeoutError::Disconnected) => panic!("rust-analyzer ended"),
            }
        }
    }

    /// Whether the compiler has said something about a file.
    fn is_checked(&self, file: &str) -> bool {
        let diagnostics = self.diagnostics.get(file).and_then(Value::as_array);
        diagnostics.is_some_and(|all| all.iter().any(|diagnostic| diagnostic["source"] == "rustc"))
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // It has no state worth keeping.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads one message: header lines, an empty line, JSON. `None` at the end.
fn read_message(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Takes the questions out of a program.
fn take_questions(program: &str) -> (String, Vec<Place>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    let mut rest = program;
    while let Some(start) = rest.find("/*") {
        text.push_str(&rest[..start]);
        let (comment, after) = rest[start + 2..].split_once("*/").expect("comments are closed");
        let question = ["completion", "hover", "definition"]
            .into_iter()
            .find(|question| *question == comment)
            .expect("a comment is a question");
        let line = text.matches('\n').count();
        let column = text.len() - text.rfind('\n').map_or(0, |end| end + 1);
        places.push(Place { question, line, column });
        rest = after;
    }
    text.push_str(rest);
    (text, places)
}

/// Writes a project with the program, and returns its folder.
fn write_project(text: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = tests.parent().expect("the package is in the workspace");
    let folder = root.join("target/editor");
    fs::create_dir_all(folder.join("src")).expect("it can be written");
    let library = format!("{:?}", root.join("sip-codes").to_string_lossy());
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nsip-codes = {{ path = {library} }}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    // The versions that are there already.
    let _ = fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"));
    fs::write(folder.join("src/lib.rs"), text).expect("it can be written");
    folder
}

/// Writes what rust-analyzer answers.
fn describe(question: &str, answer: &Value) -> String {
    let mut shown = String::new();
    match question {
        "completion" => {
            let items = answer.get("items").unwrap_or(answer);
            for item in items.as_array().into_iter().flatten() {
                let text = item["textEdit"]["newText"].as_str().or(item["label"].as_str());
                let meaning = item["documentation"]["value"].as_str().unwrap_or_default();
                writeln!(shown, "    {}: {meaning}", text.unwrap_or_default()).unwrap();
            }
        }
        "hover" => {
            let text = answer["contents"]["value"].as_str().unwrap_or_default();
            for line in text.lines().filter(|line| !["", "---"].contains(line)) {
                writeln!(shown, "    {line}").unwrap();
            }
        }
        _ => {
            for target in answer.as_array().into_iter().flatten() {
                let file = target["targetUri"].as_str().unwrap_or_default();
                let file = Path::new(file.trim_start_matches("file://"));
                let line = target["targetSelectionRange"]["start"]["line"].as_u64().unwrap_or(0);
                let source = fs::read_to_string(file).unwrap_or_default();
                let line = source.lines().nth(usize::try_from(line).unwrap_or(0)).unwrap_or("");
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                writeln!(shown, "    {name}: {}", line.trim()).unwrap();
            }
        }
    }
    if shown.is_empty() { "    (nothing)\n".to_owned() } else { shown }
}

/// Writes the errors of the compiler in a file, each with the text that is underlined.
fn describe_errors(diagnostics: &Value, text: &str) -> String {
    let position = |diagnostic: &Value, end: &str| {
        let number = |key| {
            let number = diagnostic["range"][end][key].as_u64().unwrap_or(0);
            usize::try_from(number).unwrap_or(0)
        };
        (number("line"), number("character"))
    };
    let mut errors = Vec::new();
    for diagnostic in diagnostics.as_array().into_iter().flatten() {
        // 1 is an error. What rust-analyzer finds on its own comes at another time.
        if diagnostic["severity"] != 1 || diagnostic["source"] != "rustc" {
            continue;
        }
        let ((line, start), (_, end)) =
            (position(diagnostic, "start"), position(diagnostic, "end"));
        let source = text.lines().nth(line).unwrap_or("");
        let underlined = source.get(start..end).unwrap_or(source);
        let message = diagnostic["message"].as_str().unwrap_or_default().replace('\n', "\n    ");
        errors.push((line, format!("error at `{underlined}`\n    {message}\n")));
    }
    errors.sort();
    errors.dedup();
    errors.into_iter().map(|(_, error)| error).collect()
}

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("editor");
    let program = fs::read_to_string(folder.join("program.rs")).expect("it is there");
    let (text, places) = take_questions(&program);
    let project = write_project(&text);
    let file = uri(&project.join("src/lib.rs"));
    let mut editor = match Editor::start(&project) {
        Ok(editor) => editor,
        Err(error) => {
            eprintln!(
                "rust-analyzer does not run ({error}); try `rustup component add rust-analyzer`"
            );
            return ExitCode::FAILURE;
        }
    };
    let document = json!({ "uri": file, "languageId": "rust", "version": 1, "text": text });
    editor.notify("textDocument/didOpen", &json!({ "textDocument": document }));
    editor.wait_until(|editor| editor.is_ready);

    let mut shown = String::new();
    for Place { question, line, column } in places {
        let parameters = json!({
            "textDocument": { "uri": file },
            "position": { "line": line, "character": column },
        });
        let answer = editor.request(&format!("textDocument/{question}"), &parameters);
        let source = text.lines().nth(line).expect("the place is in the program");
        let (before, after) = source.split_at(column);
        writeln!(shown, "{question} {}|{after}", before.trim_start()).unwrap();
        shown.push_str(&describe(question, &answer));
    }
    editor.wait_until(|editor| editor.is_checked(&file));
    shown.push_str(&describe_errors(&editor.diagnostics[&file], &text));
    print!("{shown}");

    let accepted = folder.join("shown.txt");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(accepted, shown).expect("it can be written");
    } else if fs::read_to_string(accepted).unwrap_or_default() != shown {
        eprintln!("it is not what `shown.txt` says");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
