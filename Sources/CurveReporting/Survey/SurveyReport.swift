import CurveAnalysis
import CurveModel

/// A survey with what it was made from.
package struct SurveyReport: Sendable {
  package var survey: Survey
  /// The paths that were surveyed, as the user wrote them.
  package var paths: [String]
  /// The verdicts of the runs that are shown; empty for all runs.
  package var only: Set<Verdict>
  /// How many rows are shown; nil for all.
  package var limit: Int?
  package var reproduction: Reproduction
  /// What `diagnose` needs to be told besides a path to hold a run against the same.
  package var options: [String]
  /// Baselines and settings; of the logs there may be thousands.
  package var files: [FileInspection]

  package init(
    survey: Survey, paths: [String], only: Set<Verdict> = [], limit: Int? = nil,
    reproduction: Reproduction, options: [String] = [], files: [FileInspection] = []
  ) {
    self.survey = survey
    self.paths = paths
    self.only = only
    self.limit = limit
    self.reproduction = reproduction
    self.options = options
    self.files = files
  }

  /// How many rows people are shown unless they ask for more; programs get all of them.
  package static let shownRows = 30

  /// The report with a final newline.
  ///
  /// `concurrently` renders stretches of rows; the executable does it on all cores.
  package func rendered(
    as format: SurveyFormat, on terminal: Terminal,
    concurrently: (Stretches, @Sendable (ArraySlice<SurveyRow>) -> [UInt8]) -> [[UInt8]] = {
      $0.map($1)
    }
  ) -> [UInt8] {
    switch format {
    case .text: Array(SurveyText(self, on: terminal).text.utf8)
    case .markdown: Array(SurveyMarkdown.render(self).utf8)
    case .json: SurveyDocument.render(self, concurrently(stretches, SurveyJSON.elements))
    case .ndjson: SurveyDocument.joined(concurrently(stretches, SurveyJSON.lines))
    case .csv: SurveyDocument.joined([SurveyCSV.header] + concurrently(stretches, SurveyCSV.lines))
    }
  }

  /// Rows that stand behind one another; each stretch is rendered at once, in memory of its own.
  package typealias Stretches = [ArraySlice<SurveyRow>]

  private var stretches: Stretches {
    let rows = rows()
    return stride(from: 0, to: rows.count, by: Self.rowsOfStretch).map { start in
      rows[start..<min(start + Self.rowsOfStretch, rows.count)]
    }
  }

  private static let rowsOfStretch = 64

  /// The runs that are asked for.
  var chosen: [SurveyRow] {
    only.isEmpty
      ? survey.rows
      : survey.rows.filter { row in row.judgement.map { only.contains($0.verdict) } ?? false }
  }

  /// That no run has one of the verdicts that are asked for; nil where any has, or none is asked for.
  var noneChosen: String? {
    guard !only.isEmpty, chosen.isEmpty, !survey.rows.isEmpty else { return nil }
    let names = Verdict.allCases.filter(only.contains).map(\.rawValue)
    return
      "No run has \(names.count == 1 ? "the verdict" : "any of the verdicts") "
      + "\(Spelling.quotedList(names)), which --only asks for."
  }

  /// The rows that are shown, at most `most` unless a limit was given.
  func rows(most: Int? = nil) -> [SurveyRow] {
    guard let count = limit ?? most else { return chosen }
    return Array(chosen.prefix(count))
  }
}
