import CurveModel
import Resampling

/// What people score, from their own labels.
package enum HumanLevel {
  /// Which of them to measure.
  package enum Voice: String, CaseIterable, Sendable {
    /// A single annotator, of all.
    case single
    /// The most frequent label of an item, or the mean of numbers.
    case majority
  }

  /// Single annotators and their majority, overall or, where grades are stated, for each grade.
  ///
  /// Held against the gold labels; without any, single annotators are held against the consensus of the
  /// others (leave one out), and the majority has nothing to be held against.
  ///
  /// - Throws: A metric that needs probabilities, or annotations that allow no comparison.
  package static func measure(
    _ annotations: Annotations, metric: any ScoringMetric.Type, voices: [Voice],
    positive: String? = nil
  ) throws(InputProblem) -> [MeasuredLevel] {
    if case .probabilities = metric.scoring {
      throw InputProblem(
        code: "needs-probabilities",
        message: "\(metric.quoted) needs probabilities, and annotators give labels",
        hint: "measure accuracy, error, f1 or f1-macro; for numbers mae, mse or rmse")
    }
    let place = try PositiveClass.place(in: annotations.names, stated: positive)
    let study = HumanStudy(annotations, metric: metric, positive: place)
    let grades: [Int?] = annotations.grades.isEmpty ? [nil] : annotations.grades.indices.map { $0 }
    var results: [MeasuredLevel] = []
    for grade in grades {
      for voice in voices where annotations.gold != nil || voice == .single {
        if let result = try study.result(voice, grade: grade) { results.append(result) }
      }
    }
    guard !results.isEmpty else {
      throw InputProblem(
        code: "nothing-to-compare",
        message: annotations.gold == nil
          ? "no item has labels of two annotators, and there are no gold labels"
          : "no annotated item has a gold label",
        hint: annotations.gold == nil
          ? "give the true labels with --gold" : "check that both files name items the same way")
    }
    return results
  }
}
