import CurveModel

extension ModelComparison {
  /// What the comparison says, in plain sentences with their numbers.
  package var sentences: [String] {
    [levels, certainty, lengths, ends, movement, change, consequence].compactMap { $0 }
  }

  /// The level of one side on the split that is compared: "0.875", "91.3 %"; "?" where it has none.
  package func level(of model: ComparedModel) -> String {
    guard let level = model.level(on: split) else { return "?" }
    return (printed.level(level.value) ?? "?") + model.metric.unitSuffix
  }

  /// A difference without its sign: "0.015", "1.5 points"; that of the levels as they are printed.
  package func amount(_ value: Double) -> String {
    a.metric.differenceText(printed.amount(value))
  }

  /// A difference with its sign.
  package func signed(_ value: Double) -> String { a.metric.differenceText(number(value)) }

  private func number(_ value: Double) -> String {
    let text = printed.amount(value)
    return value < 0 && DecimalText.holdsDigits(text) ? "-" + text : text
  }

  /// Both levels and their difference with the same decimals: those that the interval leaves, and up to two
  /// more where different levels would read the same, an end of the interval would read 0, or its half would
  /// read as the difference that is larger or smaller.
  private var printed: PrintedLevels {
    let pair = [a, b].compactMap { $0.level(on: split) }
    let levels = PrintedLevels(
      pair.map { .init(value: $0.value, standardError: error ?? 0) }, stated: []
    ).finer { $0.tellsApart }
    guard error != nil else { return levels }
    let half = (difference.high - difference.low) / 2
    return levels.finer { levels in
      levels.shows(difference.low) && levels.shows(difference.high)
        && levels.amount(half) != levels.amount(difference.value)
    }
  }

  /// A quarter of the interval is about its standard error.
  private var error: Double? {
    let width = difference.high - difference.low
    return width > 0 && width.isFinite ? width / 4 : nil
  }

  private var levels: String {
    let what = "\(split == .train ? "training" : "validation") \(a.metric.name)"
    guard let isBetter else {
      return a.isSame(as: b)
        ? "A and B hold the same numbers: \(what) is \(level(of: a)) in both."
        : "A and B are equal in \(what) (\(level(of: a)))."
    }
    let (better, worse) = isBetter ? ("B", "A") : ("A", "B")
    let (first, second) = isBetter ? (b, a) : (a, b)
    let (low, high) =
      isBetter ? (-difference.high, -difference.low) : (difference.low, difference.high)
    let range =
      error == nil
      ? ""
      : " (95 %: \(number(low)) to \(signed(high)))"
    // Within the noise a level only lies better: nothing is said to be better.
    let verb = isTold ? "is better by" : "came out better by"
    return "\(better) \(verb) \(amount(difference.value))\(range) in \(what): "
      + "\(level(of: first)) against \(level(of: second)) of \(worse)."
  }

  private var certainty: String? {
    if a.isSame(as: b) { return nil }
    guard let improvement else { return oneRun }
    let isB = improvement.value >= 0.5
    let likelier = isB ? improvement : improvement.reversed
    func chance(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }
    let interval = likelier.interval
    let range = "\(chance(interval.lowerBound)) to \(chance(interval.upperBound))"
    let names = isB ? "B beats a run of A" : "A beats a run of B"
    let opening =
      "A run of \(names) with probability \(chance(likelier.value)) (95 %: \(range), from "
      + "\(evidence))"
    switch conclusion {
    case .meaningful:
      return "\(opening): more than noise, and large enough to matter\(besidesMeans)."
    case .notMeaningful:
      return
        "\(opening): more than noise, but small, since it may be less than 75 %\(besidesMeans)."
    case .notSignificant, .oneRun:
      return isBeyondNoise
        ? "\(opening): the means differ by more than noise, but so few runs do not tell how often one beats the other, "
          + "since 1/2 is possible too; \(enough)."
        : "\(opening): not told from noise, since 1/2 is possible too; \(enough)."
    }
  }

  /// Runs can be told apart by their order where their means are not.
  private var besidesMeans: String {
    isBeyondNoise ? "" : ", though the means may be equal: a few runs far off move a mean"
  }

  /// "4 pairs of runs", "4 and 6 runs".
  private var evidence: String {
    improvement?.isPaired == true ? "\(a.runs) pairs of runs" : "\(a.runs) and \(b.runs) runs"
  }

  private var enough: String {
    guard let runsNeeded else {
      return "at this probability no affordable number of runs would tell"
    }
    let paired = improvement?.isPaired == true ? "pairs of runs" : "runs each"
    return "about \(runsNeeded) \(paired) would tell if it stays there"
  }

  private var oneRun: String {
    let opening = a.runs == 1 && b.runs == 1 ? "One run each" : "One side has a single run"
    guard difference.value != 0 else {
      return "\(opening), and how much repeated runs differ is not known."
    }
    let half = amount((difference.high - difference.low) / 2)
    let place = isBeyondNoise ? "larger than" : "within"
    let noise = difference.high > difference.low ? " (± \(half), 95 %)" : ""
    let start =
      "\(opening): the difference is \(place) what the scatter within a run explains\(noise). How "
      + "much repeated runs differ is not known"
    let runs =
      runsNeeded.map { "about \($0) runs of each would tell a difference of this size" }
      ?? "no affordable number of runs would tell a difference of this size"
    let told = "\(start); if by no more than that scatter, \(runs)."
    guard !isBeyondNoise else { return told }
    let usual = RunsNeeded.toTell(probability: ProbabilityOfImprovement.meaningful) ?? 29
    return "\(told) To see that one is better in three of four runs takes \(usual) of each."
  }

  /// What left its curve at the end of either, of which the levels tell nothing.
  private var ends: String? {
    let broken = [("A", a), ("B", b)].compactMap { name, model in
      model.brokenEnd.map { "of \(name), \($0.summary)" }
    }
    guard !broken.isEmpty else { return nil }
    let judged = broken.count == 2 ? "both are" : "it is"
    return broken.joined(separator: "; ").startingSentence
      + ": \(judged) judged by what came before."
  }

  private var change: String {
    a.verdict == b.verdict
      ? "Both are \(a.verdict.phrase)."
      : "The verdict changes from \(a.verdict.phrase) to \(b.verdict.phrase)."
  }
}
