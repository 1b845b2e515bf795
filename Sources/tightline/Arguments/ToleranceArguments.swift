import ArgumentParser

/// What counts as a difference, and how sure a proportion is.
struct ToleranceArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Smallest difference worth acting on, in the metric's units; 1% is one point of a share.",
    transform: Expected.tolerance)
  var tolerance: StatedTolerance?

  @Option(
    name: .customLong("validation-n"), parsing: .unconditional,
    help: "Number of validation examples, for proportions.", transform: Expected.positiveWhole)
  var validationSize: Int?
}
