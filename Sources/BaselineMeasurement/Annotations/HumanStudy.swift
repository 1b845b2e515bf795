import CurveModel
import Resampling

/// Answers of people beside the truth, item by item.
struct HumanStudy {
  private let annotations: Annotations
  private let metric: any ScoringMetric.Type
  private let positive: Int?
  private let consensus: Consensus
  private let isNumeric: Bool

  /// Pairs that are scored at most while resampling: about a second.
  private static let mostWork = 50_000_000
  /// Resamples that a standard error takes at least (Efron & Tibshirani 1993: 50 to 200).
  private static let leastResamples = 200

  init(_ annotations: Annotations, metric: any ScoringMetric.Type, positive: Int?) {
    self.annotations = annotations
    self.metric = metric
    self.positive = positive
    isNumeric = !metric.scoring.isClassification
    consensus = Consensus(annotations, isNumeric: isNumeric)
  }

  private typealias Pair = (truth: Double, answer: Double)

  /// Nil where no item can be compared.
  func result(_ voice: HumanLevel.Voice, grade: Int?) throws(InputProblem) -> MeasuredLevel? {
    let items = annotations.byItem(grade: grade)
    var ties = 0
    var pairs: [[Pair]] = []
    var labels = 0
    for item in items.indices {
      let compared = self.pairs(items[item], item: item, voice, ties: &ties)
      if compared.isEmpty { continue }
      pairs.append(compared)
      labels += items[item].count
    }
    guard !pairs.isEmpty else { return nil }
    let labelled = items.filter { !$0.isEmpty }
    if voice == .majority, !hasMajorities(labelled) { return nil }
    var score = try self.score(Array(pairs.joined()))
    score.sampleSize = pairs.count
    try resample(pairs, into: &score)
    let word = grade.map { annotations.grades[$0] }
    var remarks = [
      "\(labels) \(labels == 1 ? "label" : "labels") of \(pairs.count) \(pairs.count == 1 ? "item" : "items"), "
        + reference
    ]
    if ties > 0 {
      remarks.append(
        "\(ties) \(ties == 1 ? "tie" : "ties") went to the label that is more frequent overall")
    }
    let agreement = self.agreement(items)
    remarks += agreement.map {
      "Krippendorff's alpha (\($0.scale.rawValue)): "
        + DecimalText.significant($0.value, digits: 3)
    }
    return MeasuredLevel(
      name: self.name(voice, word), grade: Self.grade(voice, word), score: score, remarks: remarks,
      details: [MeasuredDetail("labels", Double(labels))]
        + agreement.map { MeasuredDetail("krippendorff_alpha_\($0.scale.rawValue)", $0.value) })
  }

  private var reference: String {
    annotations.gold == nil
      ? "each held against the consensus of the other annotators" : "held against the gold labels"
  }

  private func pairs(
    _ entries: [Annotations.Entry], item: Int, _ voice: HumanLevel.Voice, ties: inout Int
  ) -> [Pair] {
    let labels = entries.map(\.label)
    guard let gold = annotations.gold else {
      return entries.indices.compactMap { index in
        var others = labels
        others.remove(at: index)
        // A tie among the others is no consensus.
        guard let other = consensus.answer(of: others), !other.isTie else { return nil }
        return (other.answer, consensus.answer(of: labels[index]))
      }
    }
    guard let truth = gold[item].map(consensus.answer(of:)) else { return [] }
    guard voice == .majority else { return labels.map { (truth, consensus.answer(of: $0)) } }
    guard let together = consensus.answer(of: labels) else { return [] }
    if together.isTie { ties += 1 }
    return [(truth, together.answer)]
  }

  private func score(_ pairs: [Pair]) throws(InputProblem) -> MeasuredScore {
    switch metric.scoring {
    case .numbers(let score):
      return score(
        NumberAnswers(truth: pairs.map(\.truth), predicted: pairs.map(\.answer)))
    case .labels(let score):
      return try score(
        LabelAnswers(
          truth: pairs.map { Int($0.truth) }, predicted: pairs.map { Int($0.answer) },
          names: annotations.names, positive: positive))
    case .probabilities: preconditionFailure("annotators give no probabilities")
    }
  }

  /// Error and 95 % interval by drawing items anew, each with all of its labels: labels of one item are
  /// not independent.
  private func resample(_ pairs: [[Pair]], into score: inout MeasuredScore) throws(InputProblem) {
    score.standardError = nil
    score.errorMethod = nil
    guard pairs.count > 1 else { return }
    let work = max(pairs.reduce(0) { $0 + $1.count }, 1)
    let count = min(max(Self.mostWork / work, Self.leastResamples), Bootstrap.resamples)
    var problem: InputProblem?
    let drawn = Bootstrap.statistics(ofPlaces: pairs.count, resamples: count) { places in
      do throws(InputProblem) {
        return try self.score(places.flatMap { pairs[$0] }).value
      } catch {
        problem = error
        return .nan
      }
    }
    if let problem { throw problem }
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / Double(drawn.count - 1)).squareRoot()
    // Where all items agree the resamples say nothing; the number of items still does.
    guard error > 0 else { return }
    score.standardError = error
    score.errorMethod = "bootstrap over items, \(count) resamples"
    score.interval = Quantile.of(drawn, 0.025)...Quantile.of(drawn, 0.975)
  }

  private func agreement(
    _ items: [[Annotations.Entry]]
  ) -> [(scale: KrippendorffAlpha.Scale, value: Double)] {
    let labels = items.map { $0.map(\.label) }
    let values = annotations.values
    let scales: [KrippendorffAlpha.Scale] =
      values == nil ? [.nominal] : [.nominal, .ordinal, .interval]
    return scales.compactMap { scale in
      KrippendorffAlpha.of(
        items: labels, values: values ?? annotations.names.indices.map(Double.init), scale: scale
      ).map { (scale, $0) }
    }
  }

  /// Two labels that differ have no majority; numbers have a mean from two on.
  private func hasMajorities(_ items: [[Annotations.Entry]]) -> Bool {
    let needed = isNumeric ? 2 : 3
    return 2 * items.count { $0.count >= needed } > items.count
  }

  private func name(_ voice: HumanLevel.Voice, _ grade: String?) -> String {
    let who = voice == .single ? "single annotator" : "majority of annotators"
    let against = annotations.gold == nil ? " against the consensus" : ""
    return who + against + (grade.map { " (\($0))" } ?? "")
  }

  /// The grade of the row: several people of a grade are of a higher one.
  private static func grade(_ voice: HumanLevel.Voice, _ grade: String?) -> String? {
    guard let grade, voice == .majority else { return grade }
    switch grade {
    case "crowd": return "crowd-ensemble"
    case "domain-expert", "specialist": return "expert-mixture"
    default: return grade
    }
  }
}
