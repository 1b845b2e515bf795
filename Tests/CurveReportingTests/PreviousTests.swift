import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

/// What is said about a run that was diagnosed before.
@Suite("Since the previous diagnosis")
struct PreviousTests {
  static func previous(
    _ change: (inout PreviousDiagnosis) -> Void = { _ in }
  ) -> PreviousDiagnosis {
    var previous = PreviousDiagnosis(
      run: "lecture", metric: "error", direction: .lower, primary: .underfitting,
      train: .init(value: 40, standardError: 0.2), validation: .init(value: 43, standardError: 0.3),
      bias: .init(value: 5, low: 4.6, high: 5.4), gap: .init(value: 3, low: 2, high: 4),
      excess: .init(value: 8, low: 7.4, high: 8.6),
      tightestBaseline: .init(name: "human", value: 35), firstStep: "get-more-data", digests: [])
    change(&previous)
    return previous
  }

  private func text(_ previous: PreviousDiagnosis, _ report: Report = Sample.overfitting) -> String
  {
    var report = report
    report.previous = previous
    return PreviousComparison(report)?.sentences.joined(separator: " ") ?? ""
  }

  @Test("verdict, level and what became of the advice are told in that order")
  func sentences() {
    #expect(
      text(Self.previous()) == "Verdict: underfitting then, overfitting now. "
        + "Validation went from 43.0 % to 41.0 %: 2.0 points better. The first step then was "
        + "'get-more-data', which is still called for (--tried get-more-data if it was done).")
  }

  @Test("a change within its uncertainty is no change for the better")
  func uncertain() {
    let near = Self.previous { $0.validation = .init(value: 41.5, standardError: 0.5) }
    #expect(text(near).contains("0.5 points better, within the uncertainty"))
    let unknown = Self.previous { $0.validation = .init(value: 41.5, standardError: nil) }
    #expect(text(unknown).contains("of unknown uncertainty"))
    let same = Self.previous { $0.validation?.value = 41 }
    #expect(text(same).contains("Validation is at 41.0 %, as before."))
  }

  @Test("where higher is better, a higher level is better")
  func direction() {
    var report = Sample.trainingOnly
    report.previous = Self.previous {
      $0.metric = "accuracy"
      $0.direction = .higher
      $0.validation = nil
      $0.train = .init(value: 0.6, standardError: 0.004)
    }
    let sentences = PreviousComparison(report)?.sentences.joined(separator: " ") ?? ""
    #expect(sentences.contains("Train went from 0.600 to 0.720: 0.120 better."))
  }

  @Test("then, now and the change add up as they are printed")
  func additive() throws {
    let apart = Self.previous { $0.validation = .init(value: 25.16, standardError: 0.3) }
    #expect(text(apart).contains("Validation went from 25.2 % to 41.0 %: 15.8 points worse."))
  }

  @Test("without any change there is no table of changes")
  func unchanged() throws {
    var report = Sample.overfitting
    let diagnosis = report.diagnosis
    report.previous = Self.previous {
      $0.validation = .init(value: 41, standardError: 0.3)
      $0.train = .init(value: 36, standardError: 0.2)
      let parts = diagnosis.components
      func stored(_ part: Component?) -> PreviousDiagnosis.StoredComponent? {
        part.map { .init(value: $0.value, low: $0.low, high: $0.high) }
      }
      ($0.bias, $0.gap) = (stored(parts.avoidableBias), stored(parts.generalizationGap))
      $0.excess = stored(parts.excess)
    }
    #expect(PreviousSection.blocks(report).count == 1)
  }

  @Test("a baseline that was reached then already and stayed is stale")
  func stale() {
    var report = Sample.overfitting
    report.diagnosis.verdict.primary = .atBaseline
    report.previous = Self.previous { $0.primary = .baselineBeaten }
    let sentences = PreviousComparison(report)?.sentences.joined(separator: " ") ?? ""
    #expect(sentences.contains("still human (35 %), which was reached then already: it is stale"))
  }

  @Test("levels of another metric are not compared")
  func otherMetric() {
    let sentences = text(Self.previous { $0.metric = "loss" })
    #expect(sentences.contains("judged loss, so levels are not compared"))
    #expect(!sentences.contains("went from"))
  }

  @Test("another tightest baseline is named, since it moves bias and excess by itself")
  func baseline() {
    let other = Self.previous { $0.tightestBaseline = .init(name: "linear", value: 58) }
    #expect(text(other).contains("changed from linear (58 %) to human (35 %)"))
    #expect(!text(Self.previous()).contains("tightest baseline"))
  }

  @Test("whether a step that was tried helped is said by the level, not by hope")
  func tried() {
    let helped = Self.previous { $0.firstStep = "dropout" }
    #expect(text(helped).contains("'dropout', which was tried: validation got better since."))
    let gone = Self.previous { $0.firstStep = "bigger-model" }
    #expect(text(gone).contains("', which is no longer called for."))
  }

  @Test("it stands in every format that people read, and in JSON")
  func formats() {
    var report = Sample.overfitting
    report.previous = Self.previous()
    for format in ReportFormats.all where format != GitLabCodeQuality.self {
      let contents = format.render(report, as: .file(name: "r"))[0].contents
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing(/<[^>]*>|\(#terms\)|[\[\]]/, with: "")
      #expect(
        contents.contains("Verdict: underfitting then, overfitting now."),
        "\(format.name)")
    }
    let section = MarkdownReport.render(report, as: .file(name: "r.md"))[0].contents
    #expect(section.contains(" | 5.0\u{A0}points | 1.0\u{A0}points | 4.0 points better |"))
  }
}
