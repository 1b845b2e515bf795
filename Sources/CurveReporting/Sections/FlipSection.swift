import CurveAnalysis
import CurveModel

/// What would change the verdict: the same curves held against other baselines.
enum FlipSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    let words = FlipBandText(diagnosis)
    let parts = [
      table(diagnosis, words: words), last(of: diagnosis),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return (["## What would change this verdict"] + parts).joined(separator: "\n\n")
  }

  private static func table(_ diagnosis: Diagnosis, words: FlipBandText) -> String? {
    guard diagnosis.flipPoints.count > 1 else { return nil }
    var table = MarkdownTable([
      ("If the tightest baseline were", .left), ("the verdict would be", .left), ("", .left),
    ])
    for band in diagnosis.flipPoints {
      let isHere = words.holdsTightest(band)
      let tightest = diagnosis.tightestBaseline.map { BaselinesSection.label($0.baseline) } ?? ""
      table.add([
        words.range(band), isHere ? "**\(band.verdict.title)**" : band.verdict.title,
        isHere ? "← \(tightest) is here" : "",
      ])
    }
    return table.markdown
  }

  static func last(of diagnosis: Diagnosis) -> String? {
    guard diagnosis.verdictAtLast != diagnosis.verdict.primary else { return nil }
    let last = diagnosis.levels.lastValidation ?? diagnosis.levels.lastTrain
    let place = last.map { " (\(diagnosis.place($0.x)))" } ?? ""
    return "Judged at the last point\(place) instead, the verdict would be "
      + "\(diagnosis.verdictAtLast.title)."
  }
}
