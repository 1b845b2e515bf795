import CurveAnalysis
import CurveModel

/// What a check of baselines found.
package struct BaselinesCheckReport: Sendable {
  package var check: BaselinesCheck
  /// Doubts, those of the check and those about files, in the order of the files.
  package var doubts: [InputProblem]
  package var files: [FileInspection]

  package init(check: BaselinesCheck, doubts: [InputProblem], files: [FileInspection]) {
    self.check = check
    self.doubts = doubts
    self.files = files
  }

  package func text(width: Int) -> String {
    var lines: [String] = []
    for group in check.groups {
      let metric = group.metric.map { PlainText.line($0) } ?? "(the metric that is judged)"
      lines.append(metric + (group.direction.map { ", \($0.rawValue) is better" } ?? ""))
      let names = group.rows.map { PlainText.line($0.baseline.name, limit: 36) }
      let values = group.rows.map(\.baseline).map(Self.value)
      let statuses = group.rows.map(\.status.rawValue)
      for (index, row) in group.rows.enumerated() {
        let line =
          "  " + TextLayout.padded(statuses[index], to: Self.columns(statuses)) + "  "
          + TextLayout.padded(values[index], to: Self.columns(values)) + "  "
          + TextLayout.padded(names[index], to: Self.columns(names)) + "  "
          + row.baseline.kind.rawValue
        lines.append(line)
        let verdict = row.verdictIfTightest.map { "; as the tightest: \($0.rawValue)" } ?? ""
        lines += TextLayout.wrapped(
          PlainText.line(row.reason + verdict, limit: PlainText.sentenceLimit),
          width: max(width, 40), indentation: "      ")
      }
    }
    for file in files {
      lines += file.warnings.map { "\(file.path): \($0.message)" }
    }
    let count = check.groups.reduce(0) { $0 + $1.rows.count }
    let what = count == 1 ? "1 baseline" : "\(count) baselines"
    let doubt =
      doubts.isEmpty ? "" : ", \(doubts.count == 1 ? "1 doubt" : "\(doubts.count) doubts")"
    lines.append("\(what), no errors\(doubt)")
    return lines.map { $0 + "\n" }.joined()
  }

  package var json: String {
    JSONValue.object([
      ("schema", .string("tightline.baselines-check/1")),
      (
        "metrics",
        .array(
          check.groups.map { group in
            .object([
              ("metric", .optional(group.metric)),
              ("direction", .optional(group.direction?.rawValue)),
              ("baselines", .array(group.rows.map(Self.row))),
            ])
          })
      ),
      ("doubts", .array(doubts.map(ProblemJSON.problem))),
      ("inputs", .array(files.map(JSONReport.input))),
    ]).document
  }

  private static func row(_ row: BaselinesCheck.Row) -> JSONValue {
    .object([
      ("name", .string(row.baseline.name)), ("kind", .string(row.baseline.kind.rawValue)),
      ("value", .number(row.baseline.value)), ("percent", .bool(row.baseline.isWrittenAsPercent)),
      ("status", .string(row.status.rawValue)), ("reason", .string(row.reason)),
      ("verdict_if_tightest", .optional(row.verdictIfTightest?.rawValue)),
      ("file", .optional(row.baseline.location?.file)),
      ("line", .optional(row.baseline.location?.line)),
    ])
  }

  private static func value(_ baseline: Baseline) -> String {
    DecimalText.significant(baseline.value, digits: 4) + (baseline.isWrittenAsPercent ? "%" : "")
  }

  private static func columns(_ texts: [String]) -> Int { texts.map(\.columns).max() ?? 0 }
}
