import Foundation
import TestSupport

/// Lines of runs that are made up, the same in every run of the tests.
enum StreamLines {
  struct Run {
    var train: [Double]
    var validation: [Double]
    var baseline: Double

    var line: String {
      #"{"run":"r","train":\#(train),"val":\#(validation),"baseline":\#(baseline)}"#
    }
  }

  static func many(_ count: Int) -> [String] { runs(count).map(\.line) }

  /// Runs of 1 to 60 points that fall, turn up, scatter and break.
  static func runs(_ count: Int) -> [Run] {
    var random = SeededNumbers(seed: 7)
    return (0..<count).map { _ in
      let points = random.below(3) == 0 ? 50 : 1 + random.below(60)
      let level = 0.05 + 0.3 * random.share()
      let gap = 0.4 * random.share() - 0.05
      let noise = 0.04 * random.share()
      let rise = random.below(3) == 0 ? random.share() / Double(points) : 0
      func values(_ offset: Double, _ rise: Double, _ random: inout SeededNumbers) -> [Double] {
        (0..<points).map { point in
          let share = Double(point) / Double(points)
          let value =
            level + offset + exp(-5 * share) + rise * max(0, Double(point) - Double(points) / 3)
            + noise * (random.share() - 0.5)
          return (value * 10_000).rounded() / 10_000
        }
      }
      var train = values(0, 0, &random)
      if random.below(20) == 0, points > 8 { train[points / 2] += 0.7 }
      return Run(
        train: train, validation: values(gap, rise, &random),
        baseline: ((level + 0.3 * random.share() - 0.05) * 1000).rounded() / 1000)
    }
  }
}
