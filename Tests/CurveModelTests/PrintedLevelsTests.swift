import CurveModel
import Testing

@Suite("Levels printed together")
struct PrintedLevelsTests {
  private typealias Measured = PrintedLevels.Measured

  /// Train, validation with their errors, and the baseline; then what is printed of them, and bias,
  /// gap and excess.
  @Test(
    "share their decimals, and their differences are those of the printed numbers",
    arguments: [
      (36.04, 0.2, 41.06, 0.3, 35.0, "36.0 41.1 35", "1.0 5.1 6.1"),
      (14.06, 0.3, 23.12, 1.0, 12.0, "14.1 23.1 12", "2.1 9.0 11.1"),
      (0.0041, 0.001, 0.4312, 0.02, 0.0, "0.004 0.431 0", "0.004 0.427 0.431"),
      (0.9346, 0.005, 0.8677, 0.0101, 0.95, "0.935 0.868 0.95", "0.015 0.067 0.082"),
      (0.102, 0.01, 0.153, 0.012, 0.035, "0.102 0.153 0.035", "0.067 0.051 0.118"),
      (1.07e-7, 2e-9, 1.59e-7, 6e-9, 1.2e-7, "1.07e-7 1.59e-7 1.2e-7", "0.13e-7 0.52e-7 0.39e-7"),
      (1_067_402, 19_391, 1_586_767, 56_734, 1.2e6, "1.07M 1.59M 1.2M", "0.13M 0.52M 0.39M"),
      (27, 0, 32.5, 0, 25, "27.0 32.5 25", "2.0 5.5 7.5"),
      (0.00001, 0, 2, 0, 1, "1e-5 2.000 1", "1.000 2.000 1.000"),
      // 14.55 and 14.57 would differ by 0.02.
      (14.55373, 2e-5, 14.565983, 0, 14.5, "14.554 14.566 14.5", "0.054 0.012 0.066"),
    ] as [(Double, Double, Double, Double, Double, String, String)])
  func additive(
    _ train: Double, _ trainError: Double, _ validation: Double, _ error: Double,
    _ baseline: Double, _ levels: String, _ differences: String
  ) {
    let printed = PrintedLevels(
      [
        Measured(value: train, standardError: trainError),
        Measured(value: validation, standardError: error),
      ], stated: [baseline])
    #expect(
      [train, validation, baseline].map { printed.level($0) ?? "nil" }.joined(separator: " ")
        == levels)
    #expect(
      [train - baseline, validation - train, validation - baseline]
        .map { printed.difference($0) ?? "nil" }.joined(separator: " ") == differences)
    // In either orientation.
    #expect(printed.difference(baseline - train) == printed.difference(train - baseline))
  }

  @Test(
    "a standard error has the decimals of its level, and those of a level that was written down",
    arguments: [
      (0.452, 0.016, "0.016"), (0.3, 0.02, "0.02"), (0.3, 0.0099, "0.01"), (0.3, 0.0001, "0.0001"),
    ])
  func errors(_ level: Double, _ error: Double, _ expected: String) {
    let printed = PrintedLevels(
      [Measured(value: 0.452, standardError: 0.016), Measured(value: 0.162, standardError: 0.004)],
      stated: [0.3])
    #expect(printed.error(error, of: level) == expected)
    #expect(printed.error(error, of: 0.4) == nil)
  }

  @Test(
    "any other amount has their decimals, or one digit",
    arguments: [(2.915, "2.92"), (0.4, "0.40"), (0.0012, "0.001"), (0, "0.00")])
  func amounts(_ amount: Double, _ expected: String) {
    let printed = PrintedLevels(
      [Measured(value: 11.72, standardError: 0.005), Measured(value: 12.12, standardError: 0.005)],
      stated: [9])
    #expect(printed.amount(amount) == expected)
  }

  @Test("other values are left to others")
  func others() {
    let printed = PrintedLevels([Measured(value: 36, standardError: 0.2)], stated: [])
    #expect(printed.level(35.9) == nil && printed.difference(0.4) == nil)
    let none = PrintedLevels([], stated: [1])
    #expect(none.decimals == nil && none.level(1) == nil)
  }
}
