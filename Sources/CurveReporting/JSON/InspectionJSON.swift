import CurveAnalysis
import CurveModel

/// How the files were understood, for programs: schema `tightline.inspection/1`.
package enum InspectionJSON {
  /// The inspection as a JSON document with a final newline; `judged` is what a diagnosis would judge, or
  /// what it asks first.
  package static func render(
    _ inspection: Inspection, judged: Result<JudgedColumns, InvalidInput>? = nil
  ) -> String {
    JSONValue.object([
      ("schema", .string("tightline.inspection/1")),
      ("files", .array(inspection.files.map(file))),
      ("judged", judged.flatMap { try? $0.get() }.map(columns) ?? .null),
      ("asked_first", .optional(question(judged))),
    ]).document
  }

  private static func question(_ judged: Result<JudgedColumns, InvalidInput>?) -> String? {
    guard case .failure(let error) = judged else { return nil }
    return error.problems[0].message
  }

  private static func columns(_ judged: JudgedColumns) -> JSONValue {
    .object([
      ("run", .string(judged.run)),
      ("metric", .string(judged.metric.name)),
      ("direction", .string(judged.metric.direction.rawValue)),
      ("train", .optional(judged.train)),
      ("validation", .optional(judged.validation)),
      ("split", .string(judged.split.rawValue)),
      ("reason", .string(judged.reason)),
    ])
  }

  private static func file(_ file: FileInspection) -> JSONValue {
    .object([
      ("path", .string(file.path)),
      ("dialect", .string(file.dialect)),
      ("delimiter", .optional(file.delimiter)),
      (
        "x",
        .object([
          ("column", .optional(file.axis.column)), ("kind", .string(file.axis.kind.rawValue)),
        ])
      ),
      ("series", .array(file.series.map(series))),
      ("learning_rate", file.learningRate.map(rate) ?? .null),
      (
        "ignored",
        .array(
          file.ignored.map { ignored in
            .object([
              ("column", .string(ignored.column)), ("reason", .string(ignored.reason.description)),
            ])
          })
      ),
      (
        "warnings",
        .array(
          file.warnings.map { warning in
            .object([
              ("line", .optional(warning.line)),
              ("message", .string(warning.message)),
            ])
          })
      ),
      ("sha256", .string(file.sha256)),
    ])
  }

  private static func rate(_ rate: LearningRate) -> JSONValue {
    .object([
      ("column", .string(rate.column)),
      ("first", .optional(rate.curve.y.first)),
      ("last", .optional(rate.curve.y.last)),
      ("max", .optional(rate.curve.finite.y.max())),
    ])
  }

  private static func series(_ inspected: InspectedSeries) -> JSONValue {
    let series = inspected.series
    let finite = series.curve.finite.y
    return .object([
      ("run", .string(inspected.run)),
      ("metric", .string(series.metric)),
      ("split", .string(series.split.rawValue)),
      ("column", .string(series.column)),
      ("points", .integer(series.curve.count)),
      ("finite_points", .integer(finite.count)),
      ("x_first", .optional(series.curve.x.first)),
      ("x_last", .optional(series.curve.x.last)),
      ("first", .optional(series.curve.y.first)),
      ("last", .optional(series.curve.y.last)),
      ("min", .optional(finite.min())),
      ("max", .optional(finite.max())),
    ])
  }
}

extension ReadingWarning {
  /// The warning with its place: "line 12: …".
  var sentence: String {
    line.map { "line \($0): \(message)" } ?? message
  }
}
