import CurveModel

/// Measured baselines, for programs: schema `tightline.measurement/1`.
package enum MeasurementJSON {
  package static func render(_ report: MeasurementReport) -> String {
    JSONValue.object([
      ("schema", .string("tightline.measurement/1")),
      ("baselines", .array(report.entries.map(entry))),
      ("output", .optional(report.output)),
      ("inputs", .array(report.files.map(JSONReport.input))),
    ]).document
  }

  private static func entry(_ entry: MeasurementReport.Entry) -> JSONValue {
    let baseline = entry.baseline
    return .object([
      ("kind", .string(baseline.kind.rawValue)), ("name", .string(baseline.name)),
      ("metric", .string(baseline.metric)), ("quantity", .string(baseline.quantity)),
      ("direction", .string(entry.direction.rawValue)), ("split", .string(baseline.split.rawValue)),
      ("value", .number(baseline.value)), ("std_error", .optional(baseline.standardError)),
      ("error_method", .optional(baseline.errorMethod)),
      ("ci_low", .optional(baseline.interval?.lowerBound)),
      ("ci_high", .optional(baseline.interval?.upperBound)),
      ("n", .integer(baseline.sampleSize)), ("grade", .optional(baseline.grade)),
      ("source", .string(baseline.source)), ("remarks", .strings(baseline.remarks)),
      ("details", .object(baseline.details.map { ($0.name, .number($0.value)) })),
      ("row", .optional(entry.change)),
    ])
  }
}
