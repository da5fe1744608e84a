//! Programs without std and without an allocator work, and are small:
//! `cargo test --package sip-codes-tests --test processes no_std -- --nocapture` prints the size of each.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use object::{Object, ObjectSection};
use sip_codes_tests::{cargo, target};

/// Builds all programs once, and returns the folder in which they are.
fn build() -> PathBuf {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let status = cargo("build", temporary)
        .args(["--release", "--manifest-path", "no_std/Cargo.toml"])
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the programs link");
    target(temporary).join("release")
}

fn exit_status(program: &Path) -> Option<i32> {
    Command::new(program).status().expect("the program runs").code()
}

/// The bytes of code and data that are loaded with a program.
fn size(program: &Path) -> u64 {
    let file = fs::read(program).expect("the program is there");
    let file = object::File::parse(&*file).expect("it is a program");
    file.sections()
        .filter(|section| match section.flags() {
            object::SectionFlags::Elf { sh_flags } => {
                sh_flags & u64::from(object::elf::SHF_ALLOC) != 0
            }
            flags => panic!("{flags:?}"),
        })
        .map(|section| section.size())
        .sum()
}

#[test]
fn programs_without_std_work_and_are_small() {
    let folder = build();
    let program = |name: &str| folder.join(name);
    // Each has its own name as its only argument, so 1 is what it counts.
    assert_eq!(exit_status(&program("nothing")), Some(1));
    assert_eq!(exit_status(&program("one_status")), Some((1 + 486) % 256));
    assert_eq!(exit_status(&program("reason_phrases")), Some(i32::from(b'B')));
    let first_letters = b"BBC".iter().fold(0, |letters, letter| letters ^ letter);
    assert_eq!(exit_status(&program("registry")), Some(i32::from(first_letters)));
    assert_eq!(exit_status(&program("responses")), Some(0));
    assert_eq!(exit_status(&program("rules")), Some(0));

    let nothing = size(&program("nothing"));
    for (name, most) in [
        ("one_status", 64),
        ("reason_phrases", 16 * 1024),
        ("registry", 48 * 1024),
        ("responses", 72 * 1024),
        ("rules", 32 * 1024),
    ] {
        let added = size(&program(name)).saturating_sub(nothing);
        println!("{name}: {added} bytes more than nothing");
        assert!(added <= most, "{name}: {added}");
    }
}
