import CurveModel
import Foundation
import TestSupport
import Testing

@testable import CurveAnalysis

/// What looks surer than it is: all of a few examples, the last point of few seeds, the lowest of many levels.
@Suite struct CautiousVerdictTests {
  private func settling(to end: Double, points: Int = 40) -> [Double] {
    ExampleCurve.settling(from: 0.5, to: end, points: points)
  }

  @Test("20 right of 20 do not beat people at 3 % error, 2,000 of 2,000 do")
  func fewExamples() throws {
    let run = RuleExample(
      "", metric: "error", train: settling(to: 0.02), validation: settling(to: 0)
    ).run
    for (size, expected) in [(20, Verdict.undecided), (2000, .baselineBeaten)] {
      let judgement = try Analyzer.judge(
        run, baselines: [Baseline(kind: .human, name: "people", value: 0.03)],
        options: AnalysisOptions(validationSize: size))
      #expect(judgement.verdict == expected)
    }
  }

  @Test("few examples widen the error by Wilson's interval, many by the binomial")
  func sampling() {
    let metric = Metric(
      name: "accuracy", direction: .higher, unit: .fraction, ideal: 1, bounds: 0...1)
    let curve = LearningCurve(x: [0, 1], y: [0.512_345_6, 0.612_345_6])
    func error(_ share: Double, _ size: Int) -> Double {
      ValidationSampling(curve, metric: metric, size: size).standardError(at: share)
    }
    // 20 of 20: Wilson's interval goes down to 0.8389.
    #expect(abs(error(1, 20) - (1 - 0.838_89) / 1.96) < 1e-4)
    #expect(abs(error(0.9, 1000) - (0.09 / 1000).squareRoot()) < 1e-6)
  }

  @Test("the verdict at the last point allows for what seeds differ by, as that at the best does")
  func lastPoint() throws {
    var mean = RuleExample("", train: settling(to: 0.05), validation: settling(to: 0.16)).run
    mean.replicates = [0.06, 0.12, 0.30].map { end in
      RuleExample("", train: settling(to: 0.05), validation: settling(to: end)).run
    }
    let judgement = try Analyzer.judge(
      mean, baselines: [Baseline(kind: .human, name: "people", value: 0.05)])
    #expect(judgement.verdict == .undecided)
    #expect(judgement.assessment.verdictAtLast == .undecided)
    let levels = judgement.levels
    let (best, last) = (levels.validation?.standardError, levels.lastValidation?.standardError)
    #expect((last ?? 0) > 0.8 * (best ?? .infinity))
  }

  @Test("of two requirements the harder one is judged, whichever comes first")
  func requirements() throws {
    let run = RuleExample("", train: settling(to: 0.05), validation: settling(to: 0.07)).run
    let rows = [(0.08, "easy"), (0.06, "hard")].map {
      Baseline(kind: .requirement, name: $0.1, value: $0.0)
    }
    for rows in [rows, rows.reversed()] {
      let diagnosis = try Analyzer.diagnose(run, baselines: rows)
      #expect(diagnosis.requirement?.name == "hard")
      #expect(diagnosis.requirement?.status == .missed)
    }
  }

  @Test("validation that explodes behind a value a little worse than those before is found as well")
  func explosion() throws {
    for worse in [0, 0.02] {
      var validation = settling(to: 0.3, points: 60)
      validation[44] += worse
      for index in 45..<60 { validation[index] = 50 }
      let run = RuleExample("", train: settling(to: 0.05, points: 60), validation: validation).run
      let findings = try Analyzer.judge(run, baselines: []).findings.map(\.rule)
      #expect(findings.contains("validation-exploded"))
    }
  }

  @Test("training that stood still keeps the confidence low, whatever validation did")
  func stillTraining() throws {
    let train = (0..<40).map { 0.05 + ($0.isMultiple(of: 2) ? 0.001 : -0.001) }
    let run = RuleExample(
      "", train: train,
      validation: ExampleCurve.settling(from: 0.9, to: 0.6, points: 40)
    ).run
    let judgement = try Analyzer.judge(
      run,
      baselines: [
        Baseline(kind: .previousModel, name: "before", value: 0.06),
        Baseline(kind: .meanPredictor, name: "mean", value: 2.3),
      ])
    #expect(judgement.verdict == .overfitting)
    #expect(judgement.assessment.confidence == .low)
  }

  @Test("of flat, noisy trainings with a quarter of the excess few are told either way")
  func luckyTraining() throws {
    var verdicts: [Verdict: Int] = [:]
    for seed in 1...40 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      func curve(to end: Double) -> [Double] {
        (0..<200).map { epoch in
          0.2 + end + (0.8 - end) * exp(-Double(epoch) / 6)
            + 0.015 * NormalDistribution.quantile(max(numbers.share(), 1e-9))
        }
      }
      let run = RuleExample("", train: curve(to: 0.03), validation: curve(to: 0.12)).run
      let judgement = try Analyzer.judge(
        run,
        baselines: [
          Baseline(kind: .human, name: "people", value: 0.2),
          Baseline(kind: .meanPredictor, name: "mean", value: 1),
        ])
      verdicts[judgement.verdict, default: 0] += 1
    }
    #expect(verdicts[.overfitting, default: 0] <= 12)
    #expect(verdicts[.underfitting, default: 0] <= 12)
  }
}
