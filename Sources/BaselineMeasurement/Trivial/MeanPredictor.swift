import CurveModel

/// A predictor that looks at no input: what a model that learnt nothing scores.
package enum MeanPredictor {
  /// Fits on training targets and scores on those held out; both are of the metric's kind, with at
  /// least one value.
  ///
  /// Without a strategy it is the best constant answer under the metric; `positive` is the class that F1
  /// asks about, where it is stated.
  ///
  /// - Throws: A metric that is not defined on these targets.
  package static func measure(
    train: Target, heldOut: Target, metric: any ScoringMetric.Type,
    strategy: TrivialStrategy? = nil, positive: String? = nil
  ) throws(InputProblem) -> MeasuredLevel {
    let chosen = strategy ?? .best(for: metric)
    guard chosen.isClassification == metric.scoring.isClassification else {
      throw InputProblem(
        code: "strategy-does-not-fit",
        message: "'\(chosen.rawValue)' gives no answer that \(metric.quoted) can score",
        at: InputLocation(file: "--strategy"),
        hint: "leave it out, or write --strategy \(TrivialStrategy.best(for: metric).rawValue)")
    }
    switch (train, heldOut, metric.scoring) {
    case (.numbers(let fitted), .numbers(let truth), .numbers(let score)):
      return number(fitted, truth, score, chosen)
    case (.classes(let fitted), .classes(let truth), _):
      return try ConstantClass(fitted, heldOut: truth, metric: metric, positive: positive)
        .result(chosen)
    default:
      preconditionFailure("the targets are of the metric's kind")
    }
  }

  private static func number(
    _ fitted: [Double], _ truth: [Double], _ score: (NumberAnswers) -> MeasuredScore,
    _ strategy: TrivialStrategy
  ) -> MeasuredLevel {
    let value = strategy == .median ? median(fitted) : mean(fitted)
    let text = DecimalText.significant(value, digits: 6)
    return MeasuredLevel(
      name: strategy.rawValue,
      score: score(
        NumberAnswers(truth: truth, predicted: Array(repeating: value, count: truth.count))),
      remarks: [
        "always predicts \(text), the \(strategy.rawValue) of \(fitted.count) training examples"
      ],
      details: [MeasuredDetail("prediction", value)])
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The middle value, or the mean of the two middle ones.
  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}

/// Constant answers about classes.
private struct ConstantClass {
  private let names: [String]
  private let truth: [Int]
  /// Training examples of each class.
  private let counts: [Int]
  private let size: Int
  private let positive: Int?
  private let metric: any ScoringMetric.Type

  init(
    _ fitted: ClassColumn, heldOut: ClassColumn, metric: any ScoringMetric.Type, positive: String?
  ) throws(InputProblem) {
    names = ClassColumn.allNames(of: [fitted, heldOut])
    truth = heldOut.coded(in: names)
    var counts = Array(repeating: 0, count: names.count)
    for code in fitted.coded(in: names) { counts[code] += 1 }
    self.counts = counts
    size = fitted.codes.count
    self.metric = metric
    self.positive = try PositiveClass.place(in: names, stated: positive)
  }

  func result(_ strategy: TrivialStrategy) throws(InputProblem) -> MeasuredLevel {
    if strategy == .prior { return try score(prior, as: "class prior", remark: priorRemark) }
    guard let label = strategy == .positive ? positive : majority else {
      throw PositiveClass.unstated(names, for: metric.name)
    }
    let role = strategy == .positive ? "positive class" : "majority class"
    let shown = "'\(names[label])'"
    var answer = Array(repeating: 0.0, count: names.count)
    answer[label] = 1
    return try score(
      answer, as: role,
      remark: "always predicts \(shown), \(counts[label]) of \(size) training examples")
  }

  /// Scores the same probabilities for every example, or the likeliest class of them.
  private func score(
    _ answer: [Double], as name: String, remark: String
  ) throws(InputProblem) -> MeasuredLevel {
    let score: MeasuredScore
    switch metric.scoring {
    case .numbers: preconditionFailure("classes are not scored as numbers")
    case .labels(let scored):
      let label = answer.indices.max {
        answer[$0] < answer[$1] || answer[$0] == answer[$1] && $0 > $1
      }
      score = try scored(
        LabelAnswers(
          truth: truth, predicted: Array(repeating: label ?? 0, count: truth.count), names: names,
          positive: positive))
    case .probabilities(let scored):
      score = try scored(
        ProbabilityAnswers(
          truth: truth, probabilities: answer, names: names, positive: positive))
    }
    return MeasuredLevel(
      name: name, score: score, remarks: [remark] + unseen,
      details: names.count <= 20
        ? zip(names, counts).map { MeasuredDetail("share of '\($0)'", Double($1) / Double(size)) }
        : [])
  }

  private var prior: [Double] { counts.map { Double($0) / Double(size) } }

  private var majority: Int? {
    counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 }
  }

  private var priorRemark: String {
    let shown =
      names.count > 6
      ? ""
      : ": "
        + zip(names, prior).map { name, share in
          "'\(name)' \(DecimalText.significant(share, digits: 3))"
        }.joined(separator: ", ")
    return "predicts the class shares of \(size) training examples\(shown)"
  }

  /// Classes that occur only among the examples held out.
  private var unseen: [String] {
    let missing = Set(truth).filter { counts[$0] == 0 }.sorted().map { names[$0] }
    guard !missing.isEmpty else { return [] }
    return ["not among the training examples: \(Spelling.quotedList(missing))"]
  }
}
