//! Measures operations that several contenders do, by time and by instructions, and prints a table of
//! each. Entry point: [`run`].

#[path = "../callgrind.rs"]
mod callgrind;
mod instructions;
mod table;
mod time;

use std::env;
use std::hint::black_box;

/// What a benchmark program measures, or a part of it that has a table of its own.
pub(crate) struct Benchmark {
    /// The name of the program, or of the part, for the folder of its results.
    pub(crate) name: &'static str,
    /// What a figure is for, such as `code`.
    pub(crate) unit: &'static str,
    /// The contender to which the ratios are; every operation has it.
    pub(crate) baseline: &'static str,
    pub(crate) operations: Vec<Operation>,
}

/// One operation over one list of inputs.
pub(crate) struct Operation {
    pub(crate) name: String,
    /// How many inputs a pass takes.
    pub(crate) inputs: f64,
    pub(crate) contenders: Vec<Contender>,
}

/// How one crate does the operation.
pub(crate) struct Contender {
    name: &'static str,
    /// Does it for each input once.
    pass: Box<dyn FnMut()>,
}

impl Benchmark {
    fn measure(self) {
        let Benchmark { name, unit, baseline, mut operations } = self;
        let times = time::measure(name, &mut operations);
        println!("\nNanoseconds a {unit}, median; in brackets, times that of {baseline}:\n");
        print!("{}", table::table(&operations, &times, baseline, 2));
        match instructions::count(&operations) {
            Ok(counts) => {
                println!("\nInstructions a {unit}; in brackets, times that of {baseline}:\n");
                print!("{}", table::table(&operations, &counts, baseline, 1));
            }
            Err(error) => println!("\nNo instruction counts: valgrind does not run here: {error}"),
        }
    }
}

/// Measures each benchmark of this program and prints its tables. If `instructions` has started this
/// program, only does the passes that it asks for.
pub(crate) fn run(benchmarks: Vec<Benchmark>) {
    // Cargo passes `--bench`. Only this program itself passes other arguments.
    let arguments = env::args().skip(1).filter(|argument| argument != "--bench");
    if let [operation, contender, passes] = arguments.collect::<Vec<_>>().as_slice() {
        let operations = benchmarks.into_iter().flat_map(|benchmark| benchmark.operations);
        instructions::run_passes(&mut operations.collect::<Vec<_>>(), operation, contender, passes);
        return;
    }
    for benchmark in benchmarks {
        benchmark.measure();
    }
}

impl Operation {
    pub(crate) fn new<I>(name: String, inputs: &[I], contenders: Vec<Contender>) -> Self {
        Operation { name, inputs: inputs.iter().map(|_| 1.0).sum(), contenders }
    }
}

impl Contender {
    /// Does an operation that makes something of each input.
    pub(crate) fn new<I: Clone + 'static, O>(
        name: &'static str,
        inputs: &[I],
        mut operation: impl FnMut(&I) -> O + 'static,
    ) -> Self {
        let inputs = inputs.to_vec();
        let pass = move || {
            for input in black_box(inputs.as_slice()) {
                black_box(operation(input));
            }
        };
        Contender { name, pass: Box::new(pass) }
    }

    /// Does an operation that writes into a `String`, the same one for all inputs.
    #[allow(dead_code, reason = "not every benchmark writes")]
    pub(crate) fn writer<I: Clone + 'static>(
        name: &'static str,
        inputs: &[I],
        operation: impl Fn(&mut String, &I) + 'static,
    ) -> Self {
        let mut text = String::with_capacity(128);
        Contender::new(name, inputs, move |input| {
            text.clear();
            operation(&mut text, input);
            black_box(text.as_str());
        })
    }
}
