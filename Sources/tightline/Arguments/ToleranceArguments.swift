import ArgumentParser

/// What counts as a difference, and how sure a proportion is.
struct ToleranceArguments: ParsableArguments {
  @Option(help: "Smallest difference worth acting on, in the metric's units.")
  var tolerance: Double?

  @Option(
    name: .customLong("validation-n"), help: "Number of validation examples, for proportions.")
  var validationSize: Int?

  func validate() throws {
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw ValidationError("--tolerance expects a positive number")
    }
    if let validationSize, validationSize < 1 {
      throw ValidationError("--validation-n expects a positive whole number")
    }
  }
}
