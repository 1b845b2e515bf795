import CurveModel

// Why a column whose header could name a metric is no curve.
extension WideLayout {
  func noCurveReason(_ column: Table.Column, _ metric: ColumnMeaning.MetricColumn)
    -> IgnoredColumn.Reason?
  {
    // A curve whose numbers cannot be read must not vanish: its cells are reported one by one.
    let isKnown = { MetricFamily.of(metric.metric) != nil }
    if column.words.contains(where: NumberText.hasGroupedDigits), isKnown() { return nil }
    if metric.split != nil, column.isKept, column.wordCount > 0,
      column.words.allSatisfy({ $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false }),
      isKnown()
    {
      return nil
    }
    if column.isKept, !column.holdsNumbers {
      return column.wordCount > 0 ? .text : .noValues
    }
    if column.isKept, !column.isNumeric { return .other("mostly text") }
    if Self.isRepeat(metric), options.asSeeds == false { return .other("one repeat of several") }
    if let last = lastSet(of: column.name) {
      return .other("an earlier evaluation set; the last one, '\(last)', is read")
    }
    let hasTwin = !metric.key.isEmpty && header.curves.namedKeys.contains(metric.key)
    guard metric.split != nil || hasTwin || isKnown() else {
      return .unknownMetric
    }
    if metric.split ?? .train == .train, RunningSum.isOne(column.cells, of: metric) {
      return .runningSum
    }
    return nil
  }

  /// The column of CatBoost's last evaluation set: "MultiClass" beside "MultiClass:0".
  private func lastSet(of name: String) -> String? {
    guard let mark = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let number = name[mark...].dropFirst()
    guard !number.isEmpty, number.allSatisfy(\.isNumber) else { return nil }
    let last = String(name[..<mark])
    return table.index(of: last) == nil ? nil : last
  }

  /// Says that a metric was taken for validation for no other reason than that training has a column of its own.
  mutating func warnOfBare(_ entry: Entry, beside twins: [Entry]) {
    guard let train = twins.first else { return }
    layout.warnings.append(
      ReadingWarning(
        message: "'\(entry.name)' names no split; beside '\(train.name)' it is read as validation"))
  }

  /// Says that scores were taken for validation for where they stand.
  mutating func warnOfEvaluations(_ scores: [String], beside loss: String) {
    let isOne = scores.count == 1
    layout.warnings.append(
      ReadingWarning(
        message: "\(Spelling.quotedList(scores)) \(isOne ? "names" : "name") no split; "
          + "\(isOne ? "it stands" : "they stand") beside '\(loss)' at every so many places only, "
          + "as evaluations do, and \(isOne ? "is" : "are") read as validation"))
  }

  /// Says that a loss was left out for what its values are.
  mutating func warnOfSum(_ name: String) {
    layout.warnings.append(
      ReadingWarning(
        message:
          "'\(name)' only grows, by what each place adds: it is a sum over the training, and left out"
      ))
  }

  /// "run0", "fold_3": a repeat whose mean stands in another column.
  private static func isRepeat(_ metric: ColumnMeaning.MetricColumn) -> Bool {
    guard metric.split == nil else { return false }
    let letters = metric.key.prefix { $0.isLetter }
    let number = metric.key.dropFirst(letters.count)
    return ColumnWords.repeats.contains(String(letters)) && !number.isEmpty
      && number.allSatisfy(\.isNumber)
  }
}
