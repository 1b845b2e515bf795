import CurveAnalysis
import CurveModel

/// What a survey says in sentences, plain text.
struct SurveySentences {
  let survey: Survey

  /// How many runs have which verdict: "3 runs: 2 overfitting; 1 could not be judged".
  var counts: String {
    let verdicts = survey.verdictCounts.map { "\(Self.count($0.count)) \($0.verdict.title)" }
    let judged = verdicts.isEmpty ? "" : ": " + verdicts.joined(separator: ", ")
    let failed =
      survey.failedCount > 0 ? "; \(Self.count(survey.failedCount)) could not be judged" : ""
    let others =
      survey.otherFiles > 0
      ? " \(Self.count(survey.otherFiles, "other file")) below the paths "
        + "\(survey.otherFiles == 1 ? "was not read as a log" : "were not read as logs")." : ""
    let counted = Self.count(survey.rows.count, "run") + judged + failed + "." + others
    guard survey.rows.isEmpty else { return counted }
    if survey.passedOver > 0 {
      return counted + " \(Self.count(survey.passedOver, "run")) "
        + (survey.passedOver == 1 ? "was" : "were") + " passed over by --include and --exclude."
    }
    guard survey.otherFiles > 0 else {
      return counted + " There is no training log below the paths."
    }
    return counted + " 'tightline inspect FILE' says why a file is taken for a log or not."
  }

  /// What a question mark behind a verdict means; nil where no row has one.
  static func leaning(among rows: [SurveyRow]) -> String? {
    rows.lazy.compactMap { $0.judgement?.leans }.first.map {
      "\($0.title)? is an undecided run that leans so."
    }
  }

  /// What an exclamation mark behind a verdict means; nil where no row has one.
  static func doubtful(among rows: [SurveyRow]) -> String? {
    rows.contains { $0.judgement.map { !$0.doubts.isEmpty } ?? false }
      ? "! marks a verdict on input that looks wrong: see below." : nil
  }

  /// What looks wrong about the input of which runs, a sentence each.
  var doubts: [String] {
    survey.doubts.map { Self.sentence($0.page.code, $0.runs, $0.page.summary) }
  }

  /// What left its curve at the end of which runs, a sentence each.
  var brokenEnds: [String] {
    survey.brokenEnds.map { Self.sentence($0.page.name, $0.runs, $0.page.summary) }
  }

  static let brokenEndsHeading = "Look at the end of these runs"
  static let brokenEndsNote =
    "They are judged by what came before; 'tightline diagnose' says what it saw in a run."

  private static func sentence(_ name: String, _ runs: [String], _ summary: String) -> String {
    let names = runs.map { PlainText.line(PathText.shown($0), limit: 400) }
    return "\(name), \(count(names.count, "run")) (\(listed(names))): \(summary)"
  }

  static let doubtsHeading = "Check the input first"
  static let doubtsNote =
    "'tightline diagnose' says what it saw in a run, 'tightline explain CODE' what to do."

  /// The first few of many names.
  static func listed(_ names: [String]) -> String {
    let left = names.count - shownNames
    return Spelling.list(left > 1 ? names.prefix(shownNames) + ["\(left) more"] : names)
  }

  private static let shownNames = 3

  /// Which metrics the levels are in, and what they are held against; nil without a judged run.
  var metrics: String? {
    var counts: [String: Int] = [:]
    var names: [String] = []
    var spellings: [String: String] = [:]
    for judgement in survey.rows.compactMap(\.judgement) {
      let better = judgement.metric.direction == .lower ? "lower" : "higher"
      let against = judgement.tightest.map {
        ", tightest baseline \(PlainText.line($0.name, limit: 40)) at "
          + DecimalText.significant($0.value) + judgement.metric.unitSuffix
      }
      // "acc" and "accuracy" are one metric, called as the first run has it.
      let called = spellings[judgement.measure] ?? judgement.metric.name
      spellings[judgement.measure] = called
      let name = "\(PlainText.line(called, limit: 40)) (\(better) is better\(against ?? ""))"
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    guard let first = names.first else { return nil }
    let ofTraining =
      survey.rows.contains { $0.judgement?.isLevelOfTraining ?? false }
      ? " 'train' marks levels of training, where no validation was logged; they rank behind the others."
      : ""
    let notes = converted.map { " \($0)" } ?? ""
    if names.count == 1 { return "Level: \(first).\(notes)\(ofTraining)" }
    let listed = names.prefix(4).map { "\($0) in \(Self.count(counts[$0] ?? 0, "run"))" }
    let rest = names.count > 4 ? ", and \(names.count - 4) more" : ""
    return "Levels: \(listed.joined(separator: "; "))\(rest). Different metrics are ranked apart."
      + notes + ofTraining
  }

  /// How many runs are logged in another unit than they stand in; nil where none is.
  private var converted: String? {
    let units = survey.rows.compactMap { $0.judgement?.unitOfLog }
    let counts = [(Metric.Unit.fraction, "fractions"), (.percent, "percent")].compactMap {
      unit, word in
      let count = units.count { $0 == unit }
      return count > 0 ? "\(Self.count(count, "run")) logged in \(word)" : nil
    }
    guard !counts.isEmpty else { return nil }
    return "\(Spelling.list(counts)) \(units.count == 1 ? "stands" : "stand") in the unit of most."
  }

  /// Which settings go with which verdict, a sentence each.
  var associations: [String] {
    survey.associations.prefix(Self.shownAssociations).map { association in
      let name = PlainText.line(association.setting, limit: 40)
      let condition =
        switch association.condition {
        case .equals(let value): "\(name) = \(PlainText.line(value, limit: 40))"
        case .atLeast(let edge): "\(name) from \(DecimalText.significant(edge, digits: 4)) on"
        case .below(let edge): "\(name) below \(DecimalText.significant(edge, digits: 4))"
        }
      return "\(association.verdict.title) goes with \(condition): "
        + "\(Self.share(association.inside)) there, \(Self.share(association.outside)) elsewhere "
        + "(\(Self.chance(association.chance)))"
    }
  }

  /// How these were found; nil when nothing was.
  var associationTest: String? {
    guard !survey.associations.isEmpty else { return nil }
    let left = survey.associations.count - Self.shownAssociations
    return (left > 0 ? "\(Self.count(left)) more are in the JSON. " : "")
      + "Fisher's exact test, p after Holm's correction for "
      + "\(Self.count(survey.testCount, "test")). What goes together need not be cause and effect."
  }

  private static let shownAssociations = 8

  private static func share(_ share: SettingAssociation.Share) -> String {
    "\(count(share.with)) of \(count(share.of))"
  }

  private static func chance(_ chance: Double) -> String {
    chance < 0.0001 ? "p < 0.0001" : "p = \(DecimalText.significant(chance, digits: 2))"
  }

  /// "1 run", "12,000 runs".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(count(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The number with a comma between its thousands.
  static func count(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}
