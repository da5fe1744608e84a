//! The sources that are compiled.

use std::fmt::Write;

use sip_codes::registry::{REGISTRY, Registration};

/// How many constants there are in a source of them.
pub(crate) const USES: u32 = 10_000;
/// How many enums there are in a source of them.
pub(crate) const ENUMS: usize = 200;
/// How many variants an enum has.
pub(crate) const VARIANTS: usize = 20;

/// How a constant is written.
#[derive(Clone, Copy)]
pub(crate) struct Constant {
    /// What comes before the first.
    head: &'static str,
    ty: &'static str,
    /// Writes one constant; the number makes them differ.
    write: fn(u32) -> String,
}

pub(crate) const STATUS: Constant = Constant {
    head: "use sip_codes::StatusCode;",
    ty: "StatusCode",
    write: |number| format!("StatusCode::{}", row(number).name()),
};

pub(crate) const SIP_STATUS: Constant = Constant {
    head: "use sip_codes::{StatusCode, sip_status};",
    write: |number| format!("sip_status!({})", row(number).status_code().as_str()),
    ..STATUS
};

/// A procedural macro behind a declarative one, as `sip_status!` is, that does no work: what the
/// compiler itself takes.
pub(crate) const NO_WORK: Constant = Constant {
    head: "use sip_codes::StatusCode;\n\
        macro_rules! no_work { ($($status:tt)*) => { nothing::nothing! { $($status)* } } }",
    write: |number| format!("no_work!(StatusCode::{})", row(number).name()),
    ..STATUS
};

/// The procedural macro that `NO_WORK` calls.
pub(crate) const NOTHING: &str = "\
use proc_macro::TokenStream;
#[proc_macro]
pub fn nothing(input: TokenStream) -> TokenStream {
    input
}
";

pub(crate) const PLAIN_DATE: Constant =
    Constant { head: "use time::Date;", ty: "Date", write: |_| "Date::MIN".to_owned() };

pub(crate) const DATE: Constant = Constant {
    head: "use time::{Date, macros::date};",
    write: |number| format!("date!({}-11-{:02})", 2000 + number % 100, 1 + number % 28),
    ..PLAIN_DATE
};

pub(crate) fn as_constants(constant: Constant) -> String {
    let mut source = format!("{}\n", constant.head);
    for number in 0..USES {
        let value = (constant.write)(number);
        let _ = writeln!(source, "pub const C{number}: {} = {value};", constant.ty);
    }
    source
}

pub(crate) fn in_expressions(constant: Constant) -> String {
    const IN_A_FUNCTION: u32 = 100;

    let mut source = format!("{}\n", constant.head);
    for function in 0..USES / IN_A_FUNCTION {
        let _ =
            writeln!(source, "pub fn f{function}() -> [{}; {IN_A_FUNCTION}] {{\n[", constant.ty);
        for number in 0..IN_A_FUNCTION {
            let _ = writeln!(source, "{},", (constant.write)(function * IN_A_FUNCTION + number));
        }
        source.push_str("]\n}\n");
    }
    source
}

pub(crate) fn enums_with_match() -> String {
    enums(
        "use sip_codes::StatusCode;\n",
        "",
        |_| String::new(),
        |name| {
            let mut method = format!(
                "impl {name} {{\npub fn status_code(&self) -> StatusCode {{\nmatch self {{\n"
            );
            for (variant, row) in variants() {
                let _ = writeln!(method, "{name}::{variant} => StatusCode::{},", row.name());
            }
            method + "}\n}\n}\n"
        },
    )
}

pub(crate) fn enums_by_hand() -> String {
    enums(
        "use sip_codes::{SipResponse, StatusCode};\n",
        "",
        |_| String::new(),
        |name| {
            let mut impls = format!(
                "impl SipResponse for {name} {{\nfn status_code(&self) -> StatusCode {{\nmatch *self {{\n"
            );
            for (variant, row) in variants() {
                let _ = writeln!(impls, "Self::{variant} => StatusCode::{},", row.name());
            }
            impls + "}\n}\n}\n"
        },
    )
}

pub(crate) fn enums_with_sip_response() -> String {
    enums(
        "use sip_codes::SipResponse;\n",
        ", SipResponse",
        |row| format!("#[sip({})]", row.status_code().as_str()),
        |_| String::new(),
    )
}

pub(crate) fn enums_in_both_directions() -> String {
    enums(
        "use sip_codes::{FromSipResponse, SipResponse};\n",
        ", SipResponse, FromSipResponse",
        |row| format!("#[sip({})]", row.status_code().as_str()),
        |_| String::new(),
    )
}

pub(crate) fn enums_with_serialize() -> String {
    enums("use serde::Serialize;\n", ", Serialize", |_| String::new(), |_| String::new())
}

pub(crate) fn enums_with_serialize_and_deserialize() -> String {
    enums(
        "use serde::{Deserialize, Serialize};\n",
        ", Serialize, Deserialize",
        |_| String::new(),
        |_| String::new(),
    )
}

pub(crate) fn enums_with_thiserror() -> String {
    enums(
        "use thiserror::Error;\n",
        ", Error",
        |row| format!("#[error(\"{}\")]", row.reason_phrase()),
        |_| String::new(),
    )
}

fn enums(
    import: &str,
    derive: &str,
    attribute: impl Fn(&Registration) -> String,
    method: impl Fn(&str) -> String,
) -> String {
    let mut source = import.to_owned();
    for number in 0..ENUMS {
        let name = format!("Error{number}");
        let _ = writeln!(source, "#[derive(Debug{derive})]\npub enum {name} {{");
        for (variant, row) in variants() {
            let _ = writeln!(source, "{}\n{variant},", attribute(row));
        }
        source.push_str("}\n");
        source.push_str(&method(&name));
    }
    source
}

fn variants() -> impl Iterator<Item = (String, &'static Registration)> {
    REGISTRY.iter().take(VARIANTS).enumerate().map(|(number, row)| (format!("V{number}"), row))
}

fn row(number: u32) -> &'static Registration {
    &REGISTRY[number as usize % REGISTRY.len()]
}
