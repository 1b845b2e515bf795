import CurveModel

/// The learning rate that a console named last.
struct ConsoleRate {
  private(set) var value: ConsoleLine.Value?
  private var isPlaced = false

  /// The name of a rate that stands above the training only, among its settings: what became of it is not said.
  var setting: String? { isPlaced ? nil : value?.name }

  /// Takes a rate that a line names; it is placed where the training had begun.
  mutating func take(_ found: ConsoleLine.Value, isPlaced: Bool) {
    value = ConsoleLine.Value(name: value?.name ?? found.name, number: found.number)
    self.isPlaced = self.isPlaced || isPlaced
  }
}

extension ConsoleTable {
  /// Leaves out a rate that is a setting and no schedule.
  mutating func dropSetting(_ rate: String?) {
    guard let rate, let index = index(of: rate) else { return }
    leaveOut(index, NamedOnceAbove.reason)
  }
}
