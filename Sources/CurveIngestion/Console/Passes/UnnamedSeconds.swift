import CurveModel

/// Numbers behind a value that nothing names, as the validation loss in "Epoch 3 loss 0.71 / 0.87" may be: they are left
/// out, and a reviewer should know.
struct UnnamedSeconds {
  private var counts: [String: Int] = [:]

  private static let fewestLines = 5

  mutating func note(_ name: String) { counts[name, default: 0] += 1 }

  /// What to say where none of the columns of a log is that of data held out.
  func warnings(beside columns: [ConsoleColumn]) -> [ReadingWarning] {
    let isNamed = columns.contains { $0.metric.split ?? .train != .train }
    return isNamed ? [] : warnings
  }

  private var warnings: [ReadingWarning] {
    counts.filter { $0.value >= Self.fewestLines }.map(\.key).sorted().map { name in
      ReadingWarning(
        message:
          "a second number behind '\(name)', as in '0.71 / 0.87', is left out: nothing names it; "
          + "if it is that of validation, the log has to say so")
    }
  }
}
