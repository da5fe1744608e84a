//! The manifests keep the published crates together, small, and of one version.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use toml::Table;

fn manifest(folder: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder).join("Cargo.toml");
    fs::read_to_string(path).expect("there is a manifest").parse().expect("it is TOML")
}

fn names(table: &Table) -> BTreeSet<&str> {
    table.keys().map(String::as_str).collect()
}

#[test]
fn published_crates_name_each_other_exactly() {
    let workspace = manifest(".");
    let version = workspace["workspace"]["package"]["version"].as_str().unwrap();
    let dependencies = workspace["workspace"]["dependencies"].as_table().unwrap();
    assert_eq!(
        names(dependencies),
        BTreeSet::from(["sip-codes", "sip-codes-core", "sip-codes-macros"])
    );
    for (name, dependency) in dependencies {
        assert_eq!(dependency["version"].as_str(), Some(format!("={version}").as_str()), "{name}");
    }
}

#[test]
fn users_compile_no_more_than_promised() {
    let core = manifest("sip-codes/core");
    for dependency in core["dependencies"].as_table().unwrap().values() {
        assert_eq!(
            dependency["optional"].as_bool(),
            Some(true),
            "core has no dependency of its own"
        );
    }
    let facade = manifest("sip-codes");
    let dependencies = facade["dependencies"].as_table().unwrap();
    assert_eq!(
        names(dependencies),
        BTreeSet::from(["serde_core", "sip-codes-core", "sip-codes-macros", "sip-header"])
    );
    for name in ["serde_core", "sip-codes-macros", "sip-header"] {
        assert_eq!(dependencies[name]["optional"].as_bool(), Some(true), "{name}");
    }
    let default = facade["features"]["default"].as_array().unwrap();
    assert!(default.iter().all(|feature| feature.as_str() != Some("sip-header")));
    let macros = manifest("sip-codes-macros");
    let dependencies = macros["dependencies"].as_table().unwrap();
    assert_eq!(
        names(dependencies),
        BTreeSet::from(["proc-macro2", "quote", "sip-codes-core", "syn"])
    );
    for name in ["proc-macro2", "quote", "syn"] {
        assert_eq!(dependencies[name]["optional"].as_bool(), Some(true), "{name}");
    }
}

#[test]
fn published_crates_take_their_data_from_the_workspace() {
    for folder in ["sip-codes", "sip-codes/core", "sip-codes-macros"] {
        let manifest = manifest(folder);
        let package = manifest["package"].as_table().unwrap();
        for key in ["version", "edition", "rust-version", "license", "keywords", "categories"] {
            assert_eq!(package[key]["workspace"].as_bool(), Some(true), "{folder}: {key}");
        }
        assert!(package.contains_key("description"), "{folder}");
        assert_eq!(manifest["lints"]["workspace"].as_bool(), Some(true), "{folder}");
    }
}
