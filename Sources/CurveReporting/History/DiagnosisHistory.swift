import CurveAnalysis
import CurveModel

/// Stored diagnoses in the order in which they were given: the diagnosis files are the record.
package struct DiagnosisHistory: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var path: String
    package var model: ComparedModel

    package init(path: String, model: ComparedModel) {
      self.path = path
      self.model = model
    }
  }

  package let entries: [Entry]

  /// - Throws: The first diagnosis in another metric, direction or unit than the one before it.
  package init(_ entries: [Entry]) throws(InputProblem) {
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
    self.entries = entries
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

  /// The rows of the table: what is shown of each entry.
  var rows: [[String]] {
    zip(entries.indices, bestSoFar).map { index, best in
      let entry = entries[index]
      let change = isChanged(at: index) ? "changed" : ""
      return [
        entry.path, entry.model.verdict.title + (change.isEmpty ? "" : " (\(change))"),
        level(entry.model.train, index), level(entry.model.validation, index),
        difference(entry.model.components.avoidableBias, index),
        difference(entry.model.components.generalizationGap, index),
        best.map { level(entries[$0].model.validation, $0) } ?? "",
      ]
    }
  }

  static let columns = [
    "diagnosis", "verdict", "train", "validation", "avoidable bias", "gap", "best so far",
  ]

  private func oriented(_ index: Int) -> Double? {
    let model = entries[index].model
    return model.validation.map { $0.value * model.metric.direction.sign }
  }

  private func level(_ level: Level?, _ index: Int) -> String {
    guard let level else { return "" }
    return DecimalText.measured(level.value, standardError: level.standardError)
      + entries[index].model.metric.unitSuffix
  }

  private func difference(_ component: Component?, _ index: Int) -> String {
    guard let component else { return "" }
    let error = (component.high - component.low) / 4
    return entries[index].model.metric.differenceText(
      DecimalText.measured(component.value, standardError: error > 0 ? error : nil))
  }
}
