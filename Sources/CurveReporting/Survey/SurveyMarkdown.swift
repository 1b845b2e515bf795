import CurveAnalysis
import CurveModel

/// A survey for reviewers.
enum SurveyMarkdown {
  static func render(_ report: SurveyReport) -> String {
    let words = SurveySentences(survey: report.survey)
    let paths = report.paths.map { MarkdownText.code(PathText.shown($0), limit: 200) }
    var parts = ["# Survey of \(paths.joined(separator: ", "))", MarkdownText.prose(words.counts)]
    if let none = report.noneChosen { parts.append(MarkdownText.prose(none)) }
    if let metrics = words.metrics { parts.append(MarkdownText.prose(metrics)) }
    let judged = report.rows(most: SurveyReport.shownRows).filter { $0.judgement != nil }
    if !judged.isEmpty { parts += ["## Runs", table(judged)] }
    parts += [SurveySentences.leaning(among: judged), SurveySentences.doubtful(among: judged)]
      .compactMap { $0.map(MarkdownText.prose) }
    let left = report.chosen.count { $0.judgement != nil } - judged.count
    if left > 0 { parts.append("… and \(SurveySentences.count(left, "more run")).") }
    let doubts = words.doubts
    if !doubts.isEmpty {
      parts += [
        "## \(SurveySentences.doubtsHeading)", list(doubts),
        MarkdownText.prose(SurveySentences.doubtsNote),
      ]
    }
    let ends = words.brokenEnds
    if !ends.isEmpty {
      parts += [
        "## \(SurveySentences.brokenEndsHeading)", list(ends),
        MarkdownText.prose(SurveySentences.brokenEndsNote),
      ]
    }
    if let test = words.associationTest {
      parts += ["## Settings and verdicts", list(words.associations), MarkdownText.prose(test)]
    }
    if let promising = report.survey.promising {
      let prospects = PromisingSentences(promising)
      parts += ["## \(PromisingSentences.heading)"]
      if !prospects.runs.isEmpty { parts.append(list(prospects.runs)) }
      parts.append(MarkdownText.prose(prospects.note))
    }
    if let failed = failures(report.survey) { parts += ["## Not judged", failed] }
    parts += ReproductionBlocks.markdown(report.reproduction, files: report.files)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func list(_ sentences: [String]) -> String {
    sentences.map { "- " + MarkdownText.prose($0) }.joined(separator: "\n")
  }

  private static func table(_ rows: [SurveyRow]) -> String {
    let numeric: Set = ["level", "bias", "gap", "headroom", "best at"]
    var table = MarkdownTable(
      SurveyCells.titles.map { (title: $0, alignment: numeric.contains($0) ? .right : .left) })
    let digits = SurveyDigits(rows)
    for row in rows {
      let cells = SurveyCells(row, digits)
      table.add(
        [MarkdownText.code(cells.run)] + cells.all.dropFirst().map { MarkdownText.prose($0) })
    }
    return table.markdown
  }

  private static func failures(_ survey: Survey) -> String? {
    let failed = survey.rows.filter { $0.judgement == nil }
    guard !failed.isEmpty else { return nil }
    var table = MarkdownTable([("run", .left), ("why", .left)])
    for row in failed.prefix(SurveyReport.shownRows) {
      let run = PlainText.line(PathText.shown(row.run), limit: 400)
      let why = row.failure.map { SurveyCells.sentence($0, of: row, withHint: true) } ?? ""
      table.add([MarkdownText.code(run), MarkdownText.prose(why)])
    }
    let left = failed.count - min(failed.count, SurveyReport.shownRows)
    return table.markdown
      + (left > 0 ? "\n\n… and \(SurveySentences.count(left, "more run"))." : "")
  }
}
