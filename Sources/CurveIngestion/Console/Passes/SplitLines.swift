import CurveModel

/// Values whose lines say their split and nothing else (`ValueOrigin.splitOnOwnLine`): "train: 0.5", and "val: 0.4" on
/// the line below.
///
/// What is counted, "train: 50000", is no curve.
enum SplitLines {
  /// The value of a line that is no more than a split and a number, behind its place.
  static func value(in rest: [ConsoleTokens.Token]) -> ConsoleLine.Value? {
    let own = rest.drop { [.mark, .cut, .open, .close].contains($0) }.filter { $0 != .mark }
    guard own.count == 2, case .word(let word) = own[0], case .number(let number) = own[1],
      ConsoleLine.split(word) != nil
    else { return nil }
    return ConsoleLine.Value(name: word, number: number, origin: .splitOnOwnLine)
  }

  fileprivate static func isCurve(_ column: ConsoleColumn) -> Bool {
    let numbers = column.numbers
    return numbers.count >= fewest && numbers.contains { $0 != $0.rounded() }
  }

  private static let fewest = 3
}

extension ConsoleTable {
  /// Takes lines of splits for curves of one metric, where there is one of training and one that was held out.
  mutating func settleSplitLines() {
    let lines = columns.indices.filter { columns[$0].origin == .splitOnOwnLine }
    guard !lines.isEmpty else { return }
    let splits = lines.map { columns[$0].metric.split }
    let areCurves =
      splits.contains(.train) && splits.contains { $0 != .train }
      && lines.allSatisfy { SplitLines.isCurve(columns[$0]) }
    for index in lines.reversed() {
      let name = columns[index].name
      let isKnown = columns.contains { $0.origin == .splitAlone && $0.name == name }
      if areCurves, !isKnown {
        columns[index].settle(as: name, leaving: .splitAlone)
      } else if SplitLines.isCurve(columns[index]) {
        leaveOut(index, .other("it names no metric"))
      } else {
        columns.remove(at: index)
      }
    }
  }
}
