import CurveModel

/// A setting that goes with a verdict more often than chance has it.
package struct SettingAssociation: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    case equals(String)
    case atLeast(Double)
    case below(Double)
  }

  package struct Share: Hashable, Sendable {
    /// Runs that have the verdict.
    package var with: Int
    package var of: Int
  }

  package var setting: String
  package var condition: Condition
  package var verdict: Verdict
  /// Runs for which the condition holds.
  package var inside: Share
  /// Runs that have the setting, and for which it does not.
  package var outside: Share
  /// Probability of such a difference by chance, corrected for the number of tests.
  package var chance: Double
}

/// Finds the settings that go with a verdict.
///
/// Every value of a setting (of a number: every threshold) is held against every verdict by Fisher's
/// exact test; Holm's correction (1979) over all these tests keeps the chance that any association is
/// a false alarm below `level`. An association is no cause.
struct SettingAssociations {
  /// The tests that were made.
  private(set) var testCount = 0
  private(set) var found: [SettingAssociation] = []

  /// The usual chance of a false alarm over all tests.
  static let level = 0.05
  /// Among fewer runs no test of a sweep's many settings can say anything.
  private static let leastRuns = 8
  /// A number with more values is cut at as many quantiles.
  private static let mostConditions = 32

  /// How many runs have each verdict.
  private typealias Tally = [Verdict: Int]

  init(_ rows: [SurveyRow]) {
    // That a run has no baseline is no property of the run.
    let judged = rows.compactMap { row in row.judgement.map { ($0.verdict, row.settings) } }
      .filter { $0.0 != .noBaseline }
    guard judged.count >= Self.leastRuns else { return }
    var values: [String: [(value: String, verdict: Verdict)]] = [:]
    for (verdict, settings) in judged {
      for setting in settings { values[setting.name, default: []].append((setting.value, verdict)) }
    }
    let test = FisherTest(upTo: judged.count)
    let candidates = values.keys.sorted().flatMap { name in
      Self.candidates(name, values[name] ?? [], test)
    }
    testCount = candidates.count
    found = Self.strongest(Self.corrected(candidates))
  }

  /// Every condition on a setting with every verdict, with the chance of each alone.
  private static func candidates(
    _ name: String, _ runs: [(value: String, verdict: Verdict)], _ test: FisherTest
  ) -> [SettingAssociation] {
    guard runs.count >= leastRuns else { return [] }
    let totals = tally(runs.map(\.verdict))
    guard totals.count > 1 else { return [] }
    let verdicts = totals.keys.sorted { $0.rawValue < $1.rawValue }
    return groups(runs, totals).flatMap { condition, inside in
      let count = inside.values.reduce(0, +)
      return verdicts.map { verdict in
        let share = SettingAssociation.Share(with: inside[verdict] ?? 0, of: count)
        let rest = SettingAssociation.Share(
          with: (totals[verdict] ?? 0) - share.with, of: runs.count - share.of)
        return SettingAssociation(
          setting: name, condition: condition, verdict: verdict, inside: share, outside: rest,
          chance: test.chance(
            inside: (share.with, share.of), outside: (rest.with, rest.of)))
      }
    }
  }

  /// The conditions on a setting, each with the verdicts of the runs that it holds for.
  private static func groups(
    _ runs: [(value: String, verdict: Verdict)], _ totals: Tally
  ) -> [(SettingAssociation.Condition, Tally)] {
    let numbers = runs.compactMap { run in
      RunSetting(name: "", value: run.value).number.map { ($0, run.verdict) }
    }
    if numbers.count == runs.count { return thresholds(numbers, totals) }
    var tallies: [String: Tally] = [:]
    for run in runs { tallies[run.value, default: [:]][run.verdict, default: 0] += 1 }
    // A value of its own for most runs is a name, no setting.
    guard tallies.count > 1, tallies.count * 2 <= runs.count else { return [] }
    return tallies.keys.sorted().map { (.equals($0), tallies[$0] ?? [:]) }
  }

  private static func thresholds(
    _ runs: [(number: Double, verdict: Verdict)], _ totals: Tally
  ) -> [(SettingAssociation.Condition, Tally)] {
    let sorted = runs.sorted { $0.number < $1.number }
    let cuts = sorted.indices.dropFirst().filter { sorted[$0 - 1].number < sorted[$0].number }
    let stride = max(cuts.count / mostConditions, 1)
    let chosen = cuts.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
    var below: Tally = [:]
    return zip([0] + chosen, chosen).flatMap { start, cut in
      below.merge(tally(sorted[start..<cut].map(\.verdict)), uniquingKeysWith: +)
      let edge = sorted[cut].number
      return [
        (SettingAssociation.Condition.below(edge), below),
        (.atLeast(edge), totals.merging(below, uniquingKeysWith: -)),
      ]
    }
  }

  private static func tally(_ verdicts: [Verdict]) -> Tally {
    verdicts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Holm: the smallest of m chances times m, the next times m − 1, never falling.
  private static func corrected(_ candidates: [SettingAssociation]) -> [SettingAssociation] {
    var highest = 0.0
    return candidates.sorted(by: isStronger).enumerated().map { rank, candidate in
      var candidate = candidate
      highest = max(highest, min(candidate.chance * Double(candidates.count - rank), 1))
      candidate.chance = highest
      return candidate
    }
  }

  /// The strongest association of each setting with each verdict, below the level.
  private static func strongest(_ sorted: [SettingAssociation]) -> [SettingAssociation] {
    var seen: Set<[String]> = []
    return sorted.filter { association in
      association.chance < level
        && seen.insert([association.setting, association.verdict.rawValue]).inserted
    }
  }

  private static func isStronger(_ first: SettingAssociation, _ second: SettingAssociation) -> Bool
  {
    if first.chance != second.chance { return first.chance < second.chance }
    if first.difference != second.difference { return first.difference > second.difference }
    return (first.setting, first.verdict.rawValue) < (second.setting, second.verdict.rawValue)
  }
}

extension SettingAssociation {
  /// How much larger the verdict's share is inside than outside.
  fileprivate var difference: Double {
    Double(inside.with) / Double(max(inside.of, 1)) - Double(outside.with)
      / Double(max(outside.of, 1))
  }
}
