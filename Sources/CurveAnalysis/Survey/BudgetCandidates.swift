import CurveModel

/// The runs of a survey that can be forecast at a budget, and why the others cannot.
package struct BudgetCandidates: Sendable {
  package let budget: Double
  package let axis: Axis.Kind?
  /// Runs in the metric and over the x-axis of most, that neither broke nor learnt nothing.
  package let comparable: [SurveyRow]
  /// Those of them that end before the budget.
  package let rows: [SurveyRow]
  /// One reason for every other run.
  let leftOut: [String]

  /// The last place of any run that can be compared.
  package var longest: Double { Self.longest(of: comparable) }

  /// Without a budget it is twice the longest run: nothing is forecast that any of them has seen.
  package init(_ survey: Survey, budget: Double?) {
    let sound = survey.rows.filter { Self.defect(of: $0) == nil }
    let common = Self.mostCommon(sound.compactMap(Self.measure))
    let comparable = sound.filter { Self.measure($0) == common }
    let budget = budget ?? 2 * Self.longest(of: comparable)
    func hasSeen(_ row: SurveyRow) -> Bool {
      budget > 0 && row.judgement.map { $0.lastX >= budget } ?? false
    }
    let axis = comparable.first?.judgement?.axis
    self.budget = budget
    self.axis = axis
    self.comparable = comparable
    rows = comparable.filter { !hasSeen($0) }
    let place = axis.map { Axis(kind: $0).word + " " } ?? ""
    leftOut =
      survey.rows.compactMap(Self.defect)
      + sound.filter { Self.measure($0) != common }
      .map { _ in "in another metric, or over another x-axis, than most" }
      + comparable.filter(hasSeen)
      .map { _ in "trained to \(place)\(DecimalText.place(budget)) or beyond already" }
  }

  private static func longest(of rows: [SurveyRow]) -> Double {
    rows.compactMap { $0.judgement?.lastX }.max() ?? 0
  }

  /// Why a run has no future to ask for; nil for a sound one.
  private static func defect(of row: SurveyRow) -> String? {
    guard let judgement = row.judgement else { return "could not be judged" }
    guard judgement.oriented?.isFinite == true else { return "without a level" }
    switch judgement.verdict {
    case .diverged: return "diverged"
    case .notLearning: return "learnt nothing"
    default: return nil
    }
  }

  /// What runs have to share to be compared: their metric and their x-axis.
  private static func measure(_ row: SurveyRow) -> [String]? {
    row.judgement.map { [$0.measure, $0.axis.rawValue] }
  }

  /// The most frequent; of equals the one that comes first by name.
  private static func mostCommon(_ measures: [[String]]) -> [String]? {
    var counts: [[String]: Int] = [:]
    for measure in measures { counts[measure, default: 0] += 1 }
    return counts.max { first, second in
      first.value != second.value
        ? first.value < second.value : second.key.lexicographicallyPrecedes(first.key)
    }?.key
  }
}
