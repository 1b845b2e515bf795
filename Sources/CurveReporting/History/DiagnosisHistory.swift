import CurveAnalysis
import CurveModel

/// Stored diagnoses in the order in which they were given: the diagnosis files are the record.
package struct DiagnosisHistory: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var path: String
    package var model: ComparedModel
    package var record: HistoryRecord
    /// SHA-256 of the file.
    package var sha256: String
    /// The path without what all entries end in: "runs/a" for "runs/a/diagnosis.json".
    fileprivate(set) var label: String

    package init(path: String, model: ComparedModel, record: HistoryRecord, sha256: String) {
      self.path = path
      self.sha256 = sha256
      self.model = model
      self.record = record
      label = path
    }
  }

  package let entries: [Entry]
  package let reproduction: Reproduction

  /// - Throws: The first diagnosis in another metric, direction or unit than the one before it.
  package init(_ entries: [Entry], reproduction: Reproduction) throws(InputProblem) {
    for (before, after) in zip(entries, entries.dropFirst()) {
      let (first, second) = (before.model.metric, after.model.metric)
      guard MetricName.key(first.name) == MetricName.key(second.name),
        first.direction == second.direction, first.unit == second.unit
      else {
        throw InputProblem(
          code: "different-metrics",
          message: "'\(second.name)' here, '\(first.name)' in '\(before.path)'",
          at: InputLocation(file: after.path), hint: "give diagnoses in one metric")
      }
    }
    self.entries = Self.labelled(entries)
    self.reproduction = reproduction
  }

  /// What was done between each diagnosis and the one before; one fewer than entries.
  var changes: [HistoryChange] {
    zip(entries, entries.dropFirst()).map { HistoryChange(from: $0, to: $1) }
  }

  private static func labelled(_ entries: [Entry]) -> [Entry] {
    let paths = entries.map { $0.path.split(separator: "/", omittingEmptySubsequences: false) }
    guard let name = paths.first?.last, entries.count > 1,
      paths.allSatisfy({ $0.count > 1 && $0.last == name })
    else { return entries }
    return zip(entries, paths).map { entry, parts in
      var labelled = entry
      labelled.label = parts.dropLast().joined(separator: "/")
      return labelled
    }
  }

  /// Index of the entry with the best validation level up to each entry; nil before the first level.
  var bestSoFar: [Int?] {
    var best: Int?
    return entries.indices.map { index in
      guard let level = oriented(index) else { return best }
      if best.flatMap(oriented).map({ level < $0 }) ?? true { best = index }
      return best
    }
  }

  /// Whether the verdict is another one than in the entry before.
  func isChanged(at index: Int) -> Bool {
    index > 0 && entries[index].model.verdict != entries[index - 1].model.verdict
  }

  /// The verdicts as they changed: "4 diagnoses: underfitting, then at the baseline; the best …".
  var sentence: String {
    let verdicts = entries.indices.filter { $0 == 0 || isChanged(at: $0) }
      .map { entries[$0].model.verdict.phrase }
    let count = entries.count == 1 ? "1 diagnosis" : "\(entries.count) diagnoses"
    let best = bestSoFar.last.flatMap { $0 }.map { index in
      "; the best validation level is \(level(entries[index].model.validation, index)) in "
        + "'\(entries[index].path)'"
    }
    return "\(count): \(verdicts.joined(separator: ", then "))\(best ?? "")."
  }

  /// The rows of the table: what is shown of each entry; a star marks the best so far.
  var rows: [[String]] {
    let train = levels(\.train)
    let validation = levels(\.validation)
    let bias = differences(\.avoidableBias)
    let gap = differences(\.generalizationGap)
    return zip(entries.indices, bestSoFar).map { index, best in
      let entry = entries[index]
      return [
        PlainText.line(entry.label, limit: 60),
        entry.model.verdict.title + (isChanged(at: index) ? " (changed)" : ""),
        train[index], validation[index] + (best == index ? " *" : ""), bias[index], gap[index],
      ]
    }
  }

  /// What a star behind a level means; nil where no row has one.
  var star: String? {
    bestSoFar.contains { $0 != nil } ? "* marks a level that is the best so far." : nil
  }

  static let columns = ["diagnosis", "verdict", "train", "validation", "bias", "gap"]

  private func oriented(_ index: Int) -> Double? {
    let model = entries[index].model
    return model.validation.map { $0.value * model.metric.direction.sign }
  }

  /// A level of every entry, all with the same decimals.
  private func levels(_ level: (ComparedModel) -> Level?) -> [String] {
    let decimals = ColumnDecimals(entries.compactMap { level($0.model).map { .init($0) } })
    return entries.map { entry in
      level(entry.model).map { decimals.text(.init($0)) + entry.model.metric.unitSuffix } ?? ""
    }
  }

  private func differences(_ component: (Components) -> Component?) -> [String] {
    let decimals = ColumnDecimals(
      entries.compactMap { component($0.model.components).map { .init($0) } })
    return entries.map { entry in
      component(entry.model.components).map {
        entry.model.metric.differenceText(decimals.text(.init($0)))
      } ?? ""
    }
  }

  private func level(_ level: Level?, _ index: Int) -> String {
    guard let level else { return "" }
    return DecimalText.measured(level.value, standardError: level.standardError)
      + entries[index].model.metric.unitSuffix
  }
}
