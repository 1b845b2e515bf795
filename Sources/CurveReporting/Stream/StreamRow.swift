import CurveAnalysis
import CurveModel

/// Writes the rows of a stream, schema `tightline.stream/1`: one JSON object a line, keys sorted.
package struct StreamRow {
  private let parts: Set<StreamPart>
  private let schema = Array(",\"schema\":\"tightline.stream/1\"".utf8)

  package init(with parts: Set<StreamPart>) { self.parts = parts }

  /// Appends the answer to a line that was judged.
  ///
  /// - Parameters:
  ///   - judgement: what to say; with sentences where summary or steps are asked for.
  ///   - label: the run's label as JSON; nil where the line has none.
  ///   - meta: what to echo, as JSON.
  ///   - text: the rows so far.
  package func append(
    _ judgement: Judgement, label: [UInt8]?, meta: [UInt8]?, to text: inout [UInt8]
  ) {
    let assessment = judgement.assessment
    let components = judgement.components
    text.append(literal: "{\"components\":{\"avoidable_bias\":")
    append(components.avoidableBias, to: &text)
    text.append(literal: ",\"excess\":")
    append(components.excess, to: &text)
    text.append(literal: ",\"generalization_gap\":")
    append(components.generalizationGap, to: &text)
    text.append(literal: "},\"confidence\":\"")
    text += assessment.confidence.rawValue.utf8
    text.append(literal: "\",\"findings\":[")
    for (index, finding) in judgement.findings.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      append(finding, to: &text)
    }
    text.append(UInt8(ascii: "]"))
    appendPart(.flipPoints, to: &text) { .array(judgement.flipPoints.map(JSONReport.flipBand)) }
    let forecast = parts.contains(.forecast) ? judgement.forecast : nil
    appendPart(.forecast, to: &text) { JSONReport.forecast(forecast) }
    text.append(literal: ",\"judged_at\":")
    ShortestDecimal.append(judgement.judgedAt.x, to: &text)
    text.append(literal: ",\"leans\":")
    append(assessment.leans?.rawValue, to: &text)
    appendPart(.levels, to: &text) { JSONReport.levels(judgement.levels) }
    appendMeta(meta, to: &text)
    text.append(literal: ",\"metric\":")
    text += JSONText.quoted(judgement.metric.name).utf8
    appendPart(.steps, to: &text) {
      .array(judgement.nextSteps(forecast: forecast).map(JSONReport.step))
    }
    text.append(literal: ",\"ok\":true")
    appendPart(.probabilities, to: &text) { JSONReport.probabilities(assessment.probabilities) }
    text.append(literal: ",\"probability\":")
    ShortestDecimal.append(assessment.probability, to: &text)
    appendLabel(label, to: &text)
    text += schema
    text.append(literal: ",\"secondary\":[")
    for (index, verdict) in assessment.secondary.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      append(verdict.rawValue, to: &text)
    }
    text.append(UInt8(ascii: "]"))
    appendPart(.summary, to: &text) { .string(judgement.summary) }
    text.append(literal: ",\"tolerance\":")
    ShortestDecimal.append(assessment.evidence.tolerance ?? .nan, to: &text)
    text.append(literal: ",\"verdict\":\"")
    text += judgement.verdict.rawValue.utf8
    text.append(literal: "\"}\n")
  }

  /// Appends the answer to a line that could not be judged.
  package func append(
    _ problems: [InputProblem], line: Int, label: [UInt8]?, meta: [UInt8]?, to text: inout [UInt8]
  ) {
    var members: [(String, JSONValue)] = []
    if let first = problems.first { members = Self.members(of: first) }
    if problems.count > 1 {
      members.append(("others", .array(problems.dropFirst().map { .object(Self.members(of: $0)) })))
    }
    text.append(literal: "{\"error\":")
    text += JSONValue.object(members).line.utf8
    text.append(literal: ",\"line\":")
    text += String(line).utf8
    appendMeta(meta, to: &text)
    text.append(literal: ",\"ok\":false")
    appendLabel(label, to: &text)
    text += schema
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
  private func append(_ component: Component?, to text: inout [UInt8]) {
    guard let component else {
      text.append(literal: "null")
      return
    }
    text.append(literal: "{\"ci_high\":")
    ShortestDecimal.append(component.high, to: &text)
    text.append(literal: ",\"ci_low\":")
    ShortestDecimal.append(component.low, to: &text)
    text.append(literal: ",\"value\":")
    ShortestDecimal.append(component.value, to: &text)
    text.append(UInt8(ascii: "}"))
  }

  private func append(_ finding: Finding, to text: inout [UInt8]) {
    text.append(literal: "{\"measurements\":{")
    for (index, measurement) in finding.measurements.sorted(by: { $0.name < $1.name }).enumerated()
    {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      text.append(UInt8(ascii: "\""))
      text += measurement.name.utf8
      text.append(literal: "\":")
      ShortestDecimal.append(measurement.value, to: &text)
    }
    text.append(literal: "},\"rule\":\"")
    text += finding.rule.utf8
    text.append(literal: "\",\"severity\":\"")
    text += finding.severity.rawValue.utf8
    if parts.contains(.summary) {
      text.append(literal: "\",\"summary\":")
      text += JSONText.quoted(finding.summary).utf8
      text.append(literal: ",\"x\":")
    } else {
      text.append(literal: "\",\"x\":")
    }
    ShortestDecimal.append(finding.x ?? .nan, to: &text)
    text.append(UInt8(ascii: "}"))
  }

  private func append(_ word: String?, to text: inout [UInt8]) {
    guard let word else {
      text.append(literal: "null")
      return
    }
    text.append(UInt8(ascii: "\""))
    text += word.utf8
    text.append(UInt8(ascii: "\""))
  }

  private func appendLabel(_ label: [UInt8]?, to text: inout [UInt8]) {
    text.append(literal: ",\"run\":")
    if let label { text += label } else { text.append(literal: "null") }
  }

  private func appendMeta(_ meta: [UInt8]?, to text: inout [UInt8]) {
    guard let meta else { return }
    text.append(literal: ",\"meta\":")
    text += meta
  }

  private func appendPart(_ part: StreamPart, to text: inout [UInt8], _ value: () -> JSONValue) {
    guard parts.contains(part) else { return }
    text += ",\"\(part.key)\":".utf8
    text += value().line.utf8
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
