import CurveAnalysis
import CurveModel

/// What there is to say about several metrics, with the files it rests on.
package struct MetricsReport: Sendable {
  package var decision: MetricDecision
  package var inspection: Inspection
  package var reproduction: Reproduction

  package init(decision: MetricDecision, inspection: Inspection, reproduction: Reproduction) {
    self.decision = decision
    self.inspection = inspection
    self.reproduction = reproduction
  }

  /// The report with a final newline.
  package func rendered(
    as format: SummaryFormat, width: Int = 80, usesColor: Bool = false
  ) -> String {
    switch format {
    case .text: MetricsText.render(self, width: width, style: TerminalStyle(usesColor: usesColor))
    case .markdown: MetricsMarkdown.render(self)
    case .json: MetricsJSON.render(self)
    }
  }

  /// What was left out, for people.
  var remarks: [String] {
    inspection.files.flatMap { file in
      file.ignored.map { "\(file.path): column '\($0.column)' was left out (\($0.reason))" }
        + file.placedWarnings
    }
  }
}

extension MetricStanding.Role {
  /// "work on", "hold", "leave for now".
  var word: String {
    switch self {
    case .workOn: "work on"
    case .hold: "hold"
    case .wait: "leave for now"
    }
  }
}

extension ModelStanding {
  /// "all met", or the metrics it misses and those it has no value for; empty where nothing is required.
  var standing: String {
    guard missed.isEmpty else {
      let measured = missed.filter { !unmeasured.contains($0) }
      return [("misses", measured), ("no value of", unmeasured)].filter { !$0.1.isEmpty }
        .map { "\($0) \($1.joined(separator: ", "))" }.joined(separator: "; ")
    }
    return plan.standings.contains { $0.required != nil } ? "all met" : ""
  }
}
