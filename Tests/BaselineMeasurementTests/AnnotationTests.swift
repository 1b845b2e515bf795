import CurveModel
import Resampling
import Testing

@testable import BaselineMeasurement

@Suite struct AnnotationTests {
  /// Krippendorff 2011, the reliability data of 4 observers and 12 units; values of α from there.
  private static let published: [[Int]] = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]

  @Test(
    "alpha equals the published example",
    arguments: [
      (KrippendorffAlpha.Scale.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
    ])
  func published(_ scale: KrippendorffAlpha.Scale, _ expected: Double) throws {
    let items = Self.published.map { $0.map { $0 - 1 } }
    let alpha = try #require(
      KrippendorffAlpha.of(items: items, values: [1, 2, 3, 4, 5], scale: scale))
    #expect(abs(alpha - expected) < 0.0005)
  }

  @Test("alpha is not defined without pairs, or where nothing differs")
  func undefined() {
    #expect(KrippendorffAlpha.of(items: [[0], [1]], values: [0, 1], scale: .nominal) == nil)
    #expect(KrippendorffAlpha.of(items: [[0, 0], [0]], values: [0, 1], scale: .nominal) == nil)
  }

  /// Annotators who are right with probability `skill`, and else choose another of four labels.
  private func simulated(
    items: Int, people: Int, skill: Double, seed: UInt64, hasGold: Bool = true
  ) -> Annotations {
    var numbers = RepeatableNumbers(seed: seed)
    let truth = (0..<items).map { _ in numbers.index(below: 4) }
    let entries = (0..<items).flatMap { item in
      (0..<people).map { person in
        let isRight = Double(numbers.index(below: 1_000_000)) < skill * 1e6
        let label = isRight ? truth[item] : (truth[item] + 1 + numbers.index(below: 3)) % 4
        return Annotations.Entry(item: item, annotator: person, label: label)
      }
    }
    return Annotations(
      itemCount: items, annotatorCount: people, names: ["a", "b", "c", "d"], entries: entries,
      gold: hasGold ? truth.map(Optional.some) : nil)
  }

  @Test("the interval holds the known skill in about 95 of 100 simulations")
  func coverage() throws {
    let simulations = 60
    var covered = 0
    for seed in 0..<UInt64(simulations) {
      let result = try #require(
        try HumanLevel.measure(
          simulated(items: 60, people: 3, skill: 0.8, seed: seed), metric: Accuracy.self,
          voices: [.single]
        ).first)
      let interval = try #require(result.score.interval)
      if interval.contains(0.8) { covered += 1 }
    }
    // 95 % of 60 are 57; 52 or fewer would come about in 1 of 80 such tests.
    #expect(covered >= 53, "\(covered) of \(simulations)")
  }

  @Test("the majority of able annotators is better than one, and the consensus stands in for gold")
  func voices() throws {
    let annotations = simulated(items: 300, people: 5, skill: 0.75, seed: 7)
    let both = try HumanLevel.measure(
      annotations, metric: Accuracy.self, voices: HumanLevel.Voice.allCases)
    #expect(both.map(\.name) == ["single annotator", "majority of annotators"])
    #expect(abs(both[0].score.value - 0.75) < 0.05 && both[1].score.value > 0.85)
    let alone = try HumanLevel.measure(
      simulated(items: 300, people: 5, skill: 0.75, seed: 7, hasGold: false),
      metric: Accuracy.self, voices: HumanLevel.Voice.allCases)
    #expect(alone.map(\.name) == ["single annotator against the consensus"])
    #expect(abs(alone[0].score.value - 0.75) < 0.07)
    let twice = try HumanLevel.measure(annotations, metric: Accuracy.self, voices: [.single])
    #expect(twice[0].score == both[0].score, "the same input gives the same interval")
  }
}
