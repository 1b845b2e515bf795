import CurveAnalysis
import CurveModel

/// What would change the verdict: the same curves held against other baselines.
enum FlipSection: ReportSection {
  static let heading = "What would change this verdict"

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    let words = FlipBandText(diagnosis)
    let sentences = [words.openVerdict, last(of: diagnosis)].compactMap { $0 }
    return [
      VerdictChart(diagnosis).map { .figure(.verdicts($0)) },
      table(diagnosis, words: words).map { .table($0) },
    ].compactMap { $0 } + sentences.map { .paragraph(Prose($0)) }
  }

  private static func table(_ diagnosis: Diagnosis, words: FlipBandText) -> ReportTable? {
    guard words.bands.count > 1 else { return nil }
    var table = ReportTable([
      ("If the tightest baseline were", .left), ("the verdict would be", .left), ("", .left),
    ])
    for band in words.bands {
      let isHere = words.holdsTightest(band)
      let tightest = diagnosis.tightestBaseline.map { BaselinesSection.label($0.baseline) } ?? ""
      let verdict = Prose(band.verdict.title)
      let stands = isHere && words.openVerdict == nil
      table.add([
        Prose(words.range(band)), stands ? "\(strong: verdict)" : verdict,
        isHere ? "← \(tightest) is here" : "",
      ])
    }
    return table
  }

  static func last(of diagnosis: Diagnosis) -> String? {
    let last = diagnosis.levels.lastValidation ?? diagnosis.levels.lastTrain
    guard diagnosis.verdictAtLast != diagnosis.verdict.primary,
      last.map({ $0.x > diagnosis.judgedAt.x }) ?? true
    else { return nil }
    let place = last.map { " (\(diagnosis.place($0.x)))" } ?? ""
    return "Judged at the last point\(place) instead, the verdict would be "
      + "\(diagnosis.verdictAtLast.title)."
  }
}
