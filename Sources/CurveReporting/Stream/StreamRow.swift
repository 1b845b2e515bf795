import CurveAnalysis
import CurveModel

/// Writes the rows of a stream, schema `tightline.stream/1`: one JSON object a line, keys sorted.
package struct StreamRow {
  private let parts: Set<StreamPart>

  package init(with parts: Set<StreamPart>) { self.parts = parts }

  /// Appends the answer to a line that was judged.
  ///
  /// - Parameters:
  ///   - judgement: what to say; with sentences where summary or steps are asked for.
  ///   - label: the run's label as JSON; nil where the line has none.
  ///   - meta: what to echo, as JSON.
  ///   - text: the rows so far.
  package func append(
    _ judgement: Judgement, label: ArraySlice<UInt8>?, meta: ArraySlice<UInt8>?,
    to text: inout RowText
  ) {
    let assessment = judgement.assessment
    let components = judgement.components
    text.append(literal: "{\"components\":{\"avoidable_bias\":")
    append(components.avoidableBias, to: &text)
    text.append(literal: ",\"excess\":")
    append(components.excess, to: &text)
    text.append(literal: ",\"generalization_gap\":")
    append(components.generalizationGap, to: &text)
    let isDecided = assessment.primary.isDecided
    text.append(literal: "},\"confidence\":")
    append(isDecided ? assessment.confidence.rawValue : nil, to: &text)
    appendPart(.doubts, to: &text) {
      .array(
        DoubtCatalog.warnings(about: DiagnosedRun(judgement)).map {
          .object(Self.members(of: $0))
        })
    }
    text.append(literal: ",\"findings\":[")
    for index in judgement.findings.indices {
      if index > 0 { text.append(literal: ",") }
      append(judgement.findings, index, to: &text)
    }
    text.append(literal: "]")
    appendPart(.flipPoints, to: &text) { .array(judgement.flipPoints.map(JSONReport.flipBand)) }
    let forecast = parts.contains(.forecast) ? judgement.forecast : nil
    appendPart(.forecast, to: &text) { JSONReport.forecast(forecast) }
    text.append(literal: ",\"judged_at\":")
    text.append(judgement.judgedAt.x)
    text.append(literal: ",\"leans\":")
    append(assessment.leans?.rawValue, to: &text)
    appendPart(.levels, to: &text) { JSONReport.levels(judgement.levels) }
    appendMeta(meta, to: &text)
    text.append(literal: ",\"metric\":")
    append(quoted: judgement.metric.name, to: &text)
    appendPart(.steps, to: &text) {
      .array(judgement.nextSteps(forecast: forecast).map(JSONReport.step))
    }
    text.append(literal: ",\"ok\":true")
    appendPart(.probabilities, to: &text) { JSONReport.probabilities(assessment.probabilities) }
    text.append(literal: ",\"probability\":")
    text.append(isDecided ? assessment.probability : .nan)
    appendLabel(label, to: &text)
    text.append(literal: ",\"schema\":\"tightline.stream/1\"")
    text.append(literal: ",\"secondary\":[")
    for (index, verdict) in assessment.secondary.enumerated() {
      if index > 0 { text.append(literal: ",") }
      append(verdict.rawValue, to: &text)
    }
    text.append(literal: "]")
    appendPart(.summary, to: &text) { .string(judgement.summary.text) }
    text.append(literal: ",\"tolerance\":")
    text.append(assessment.evidence.tolerance ?? .nan)
    text.append(literal: ",\"verdict\":\"")
    text.append(judgement.verdict.rawValue)
    text.append(literal: "\"}\n")
  }

  /// Appends the answer to a line that could not be judged.
  package func append(
    _ problems: [InputProblem], line: Int, label: ArraySlice<UInt8>?, meta: ArraySlice<UInt8>?,
    to text: inout RowText
  ) {
    var members: [(String, JSONValue)] = []
    if let first = problems.first { members = Self.members(of: first) }
    if problems.count > 1 {
      members.append(("others", .array(problems.dropFirst().map { .object(Self.members(of: $0)) })))
    }
    text.append(literal: "{\"error\":")
    text.append(JSONValue.object(members).line)
    text.append(literal: ",\"line\":")
    text.append(String(line))
    appendMeta(meta, to: &text)
    text.append(literal: ",\"ok\":false")
    appendLabel(label, to: &text)
    text.append(literal: ",\"schema\":\"tightline.stream/1\"")
    text.append(literal: "}\n")
  }

  private static func members(of problem: InputProblem) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("code", .string(problem.code)), ("message", .string(problem.message)),
    ]
    if let hint = problem.hint { members.append(("hint", .string(hint))) }
    guard let place = problem.location else { return members }
    if !place.file.isEmpty { members.append(("file", .string(place.file))) }
    if let line = place.line { members.append(("line", .integer(line))) }
    if let column = place.column { members.append(("column", .integer(column))) }
    return members
  }
}

extension StreamRow {
  private func append(_ component: Component?, to text: inout RowText) {
    guard let component else {
      text.append(literal: "null")
      return
    }
    let interval = JSONInterval(component)
    text.append(literal: "{\"ci_high\":")
    text.append(interval.high ?? .nan)
    text.append(literal: ",\"ci_low\":")
    text.append(interval.low ?? .nan)
    text.append(literal: ",\"value\":")
    text.append(component.value)
    text.append(literal: "}")
  }

  /// By index, since to hand a finding on copies what it holds.
  private func append(_ findings: [Finding], _ index: Int, to text: inout RowText) {
    text.append(literal: "{\"measurements\":{")
    var separator: StaticString = "\""
    for measurement in sorted(findings[index].measurements) {
      text.append(literal: separator)
      text.append(measurement.name)
      text.append(literal: "\":")
      text.append(measurement.value)
      separator = ",\""
    }
    text.append(literal: "},\"rule\":\"")
    text.append(findings[index].rule)
    text.append(literal: "\",\"severity\":\"")
    text.append(findings[index].severity.rawValue)
    if parts.contains(.summary) {
      text.append(literal: "\",\"summary\":")
      append(quoted: findings[index].summary, to: &text)
      text.append(literal: ",\"x\":")
    } else {
      text.append(literal: "\",\"x\":")
    }
    text.append(findings[index].x ?? .nan)
    text.append(literal: "}")
  }

  /// Measurements by name, as most rules give them.
  private func sorted(_ measurements: [Measurement]) -> [Measurement] {
    let isSorted = measurements.indices.dropFirst().allSatisfy {
      measurements[$0 - 1].quantity < measurements[$0].quantity
    }
    return isSorted ? measurements : measurements.sorted { $0.quantity < $1.quantity }
  }

  private func append(_ word: String?, to text: inout RowText) {
    guard let word else {
      text.append(literal: "null")
      return
    }
    append(quoted: word, to: &text)
  }

  private func append(quoted string: String, to text: inout RowText) {
    guard JSONText.isPlain(string) else {
      text.append(JSONText.quoted(string))
      return
    }
    text.append(literal: "\"")
    text.append(string)
    text.append(literal: "\"")
  }

  private func appendLabel(_ label: ArraySlice<UInt8>?, to text: inout RowText) {
    text.append(literal: ",\"run\":")
    if let label { text.append(label) } else { text.append(literal: "null") }
  }

  private func appendMeta(_ meta: ArraySlice<UInt8>?, to text: inout RowText) {
    guard let meta else { return }
    text.append(literal: ",\"meta\":")
    text.append(meta)
  }

  private func appendPart(_ part: StreamPart, to text: inout RowText, _ value: () -> JSONValue) {
    guard parts.contains(part) else { return }
    text.append(",\"\(part.key)\":")
    text.append(value().line)
  }
}

extension StreamPart {
  /// The part's key in a row: the one it has in a diagnosis.
  fileprivate var key: String {
    switch self {
    case .flipPoints: "flip_points"
    case .steps: "next_steps"
    default: rawValue
    }
  }
}
