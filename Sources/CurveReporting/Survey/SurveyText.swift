import CurveAnalysis
import CurveModel

/// A survey for the terminal.
struct SurveyText {
  let text: String

  init(_ report: SurveyReport, on terminal: Terminal) {
    let width = max(terminal.width, Self.leastWidth)
    let words = SurveySentences(survey: report.survey)
    let sentences = [words.counts, report.noneChosen, words.metrics].compactMap { $0 }
    var lines = sentences.flatMap { TextLayout.wrapped($0, width: width) }
    let shown = report.rows(most: SurveyReport.shownRows)
    let digits = SurveyDigits(shown)
    if !shown.isEmpty {
      let table = SurveyTable(
        shown.map { ($0.judgement?.verdict, SurveyCells($0, digits)) }, width: width,
        style: TerminalStyle(usesColor: terminal.usesColor))
      lines += [""] + table.lines
      if !table.dropped.isEmpty {
        lines.append("No room for: \(Spelling.list(table.dropped)); --format csv has every column.")
      }
    }
    lines += [SurveySentences.leaning(among: shown), SurveySentences.doubtful(among: shown)]
      .compactMap(\.self)
    let left = report.chosen.count - shown.count
    if left > 0, report.limit == nil {
      let more = SurveySentences.count(left, "more run")
      lines.append("… \(more); --limit \(report.chosen.count) shows all")
    }
    lines += Self.section("Not read", Self.failures(report.chosen), nil, width)
    let doubts = words.doubts
    lines += Self.section(
      SurveySentences.doubtsHeading, doubts, doubts.isEmpty ? nil : SurveySentences.doubtsNote,
      width)
    let ends = words.brokenEnds
    lines += Self.section(
      SurveySentences.brokenEndsHeading, ends, ends.isEmpty ? nil : SurveySentences.brokenEndsNote,
      width)
    lines += Self.section("Settings and verdicts", words.associations, words.associationTest, width)
    if let promising = report.survey.promising {
      let prospects = PromisingSentences(promising)
      lines += Self.section(
        PromisingSentences.heading, prospects.runs, prospects.note, width)
    }
    if let first = shown.first(where: { $0.judgement != nil }) {
      let path = PlainText.line(PathText.shown(first.path), limit: 400)
      let command = ShellQuoting.command(
        ["tightline", "diagnose", path] + report.options
          + (first.localBaselines.map { ["-b", $0] } ?? [])
          + (first.name.map { ["--run", $0] } ?? []))
      lines += ["", "See one in full: \(command)"]
    }
    let text = lines.map { $0 + "\n" }.joined()
    self.text = terminal.usesUnicode ? text : ASCIIText.spelled(text)
  }

  /// Why runs were not read; those with the same reason together.
  private static func failures(_ rows: [SurveyRow]) -> [String] {
    let failed = rows.compactMap { row in
      row.failure.map { (row: row, why: SurveyCells.sentence($0, of: row, withHint: true)) }
    }
    var order: [String] = []
    var runs: [String: [String]] = [:]
    for (row, why) in failed {
      if runs[why] == nil { order.append(why) }
      runs[why, default: []].append(PlainText.line(PathText.shown(row.run), limit: 400))
    }
    let told = order.prefix(shownReasons).map { "\(SurveySentences.listed(runs[$0] ?? [])): \($0)" }
    let left = order.dropFirst(shownReasons).reduce(0) { $0 + (runs[$1]?.count ?? 0) }
    return left > 0
      ? told + ["\(SurveySentences.count(left, "more run")): --format csv has the reason of each"]
      : told
  }

  /// So many different reasons are read, also of runs that are not shown.
  private static let shownReasons = 8

  /// Sentences below a heading, and what they rest on; nothing when there is neither.
  private static func section(
    _ heading: String, _ sentences: [String], _ note: String?, _ width: Int
  ) -> [String] {
    guard !sentences.isEmpty || note != nil else { return [] }
    let bullets = sentences.flatMap { sentence in
      let wrapped = TextLayout.wrapped(sentence, width: width, indentation: "    ")
      return wrapped.enumerated().map {
        $0.offset == 0 ? "  - " + $0.element.dropFirst(4) : $0.element
      }
    }
    let notes = note.map { TextLayout.wrapped($0, width: width, indentation: "  ") } ?? []
    return ["", heading] + bullets + notes
  }

  /// Narrower than this a table is no table.
  private static let leastWidth = 60
}
