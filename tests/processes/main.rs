//! What only other processes show: compilers, programs, the examples, and files of the repository.

mod assembly;
mod editions;
mod examples;
mod manifests;
mod no_std;
mod one_error_each;
mod readme;
