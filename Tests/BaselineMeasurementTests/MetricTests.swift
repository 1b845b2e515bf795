import CurveModel
import Foundation
import TestSupport
import Testing

@testable import BaselineMeasurement

/// Metrics against scikit-learn 1.9; scripts/check-baselines compares more of them on larger data.
@Suite struct MetricTests {
  private let truth = [0, 0, 1, 1, 2, 2, 2, 1, 0, 2]
  private let predicted = [0, 1, 1, 1, 2, 0, 2, 1, 0, 1]
  private let scores = [0.1, 0.4, 0.35, 0.8, 0.65, 0.4, 0.9, 0.2]
  private let isPositive = [0, 0, 1, 1, 1, 0, 1, 0]

  private func label(_ metric: any ScoringMetric.Type, positive: Int? = nil) throws -> MeasuredScore
  {
    guard case .labels(let score) = metric.scoring else { throw Unexpected() }
    return try score(
      LabelAnswers(
        truth: truth, predicted: predicted, names: ["0", "1", "2"], positive: positive))
  }

  private func number(_ metric: any ScoringMetric.Type) throws -> MeasuredScore {
    guard case .numbers(let score) = metric.scoring else { throw Unexpected() }
    return score(NumberAnswers(truth: [1, 2.5, -3, 7], predicted: [1.5, 2, -1, 7]))
  }

  private struct Unexpected: Error {}

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test("classes: accuracy, error and F1")
  func labels() throws {
    #expect(near(try label(Accuracy.self).value, 0.7))
    #expect(near(try label(ErrorRate.self).value, 0.3))
    #expect(near(try label(BalancedAccuracy.self).value, 0.7222222222222222))
    #expect(near(try label(BinaryF1.self, positive: 1).value, 0.75))
    #expect(near(try label(MacroF1.self).value, 0.6944444444444445))
    #expect(throws: InputProblem.self) { try label(BinaryF1.self) }
  }

  @Test("numbers: squared and absolute errors, with the errors of their means")
  func numbers() throws {
    #expect(near(try number(MeanSquaredError.self).value, 1.125))
    #expect(near(try number(RootMeanSquaredError.self).value, 1.0606601717798212))
    #expect(near(try number(MeanAbsoluteError.self).value, 0.75))
    #expect(near(try number(Determination.self).value, 0.9120879120879121))
    #expect(near(try number(MeanAbsoluteError.self).standardError, 0.4330127018922193))
  }

  @Test("R² of equal answers is 1 for perfect predictions and 0 for others, as in scikit-learn")
  func equalAnswers() throws {
    guard case .numbers(let score) = Determination.scoring else { throw Unexpected() }
    let perfect = score(NumberAnswers(truth: [2, 2], predicted: [2, 2]))
    #expect(perfect.value == 1 && perfect.standardError == nil)
    #expect(score(NumberAnswers(truth: [2, 2], predicted: [2, 3])).value == 0)
  }

  @Test("probabilities: the log-loss clips them, and ties count half in the area under the curve")
  func probabilities() throws {
    guard case .probabilities(let loss) = LogLoss.scoring,
      case .probabilities(let area) = AreaUnderCurve.scoring
    else { throw Unexpected() }
    let answers = ProbabilityAnswers(
      truth: isPositive, probabilities: scores.flatMap { [1 - $0, $0] }, names: ["a", "b"],
      positive: 1)
    #expect(near(try loss(answers).value, 0.3949080527583982))
    #expect(near(try area(answers).value, 0.875))
    let certain = ProbabilityAnswers(truth: [0, 1], probabilities: [1, 0], names: ["a", "b"])
    #expect(near(try loss(certain).value, 18.021826694558577))
    let alone = ProbabilityAnswers(truth: [0, 0], probabilities: [0.2, 0.8], names: ["a", "b"])
    #expect(throws: InputProblem.self) { try area(alone) }
  }

  @Test("every metric is in the catalogue under names that no other one has")
  func catalogue() {
    let names = ScoringMetrics.all.flatMap { metric in
      Set(([metric.name] + metric.aliases).map(MetricName.key)).sorted()
    }
    #expect(Set(names).count == names.count)
    let folder = Project.folder.appending(path: "Sources/BaselineMeasurement/Metrics")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    #expect(
      Set(files) == Set(ScoringMetrics.all.map { "\($0).swift" }), "a line in ScoringMetrics.all")
    for metric in ScoringMetrics.all {
      #expect(MetricFamily.of(metric.name)?.direction == metric.direction, "\(metric.name)")
    }
  }
}
