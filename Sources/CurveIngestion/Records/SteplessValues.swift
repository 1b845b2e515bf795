import CurveModel

/// Metrics that were logged several times and never with a step, for which MLflow writes 0: their values stand in the
/// order of logging, and a reviewer should know.
struct SteplessValues {
  private struct Metric {
    var run: String
    var name: String
    var values: [Double] = []
    var isStepless = false
  }

  private var metrics: [Metric] = []
  private var indices: [[String]: Int] = [:]

  mutating func note(_ value: Double, of name: String, in run: String = "", isStepless: Bool) {
    let key = [run, name]
    let index = indices[key] ?? metrics.count
    if index == metrics.count {
      metrics.append(Metric(run: run, name: name))
      indices[key] = index
    }
    metrics[index].values.append(value)
    metrics[index].isStepless = isStepless
  }

  /// What to say; nothing of those that another metric of the run records as well, with its steps, as Keras' callback
  /// does.
  var warnings: [ReadingWarning] {
    let alone = metrics.filter { metric in
      metric.isStepless
        && !metrics.contains {
          !$0.isStepless && $0.run == metric.run && $0.values == metric.values
        }
    }
    var names: [String] = []
    for metric in alone where !names.contains(metric.name) { names.append(metric.name) }
    guard !names.isEmpty else { return [] }
    let (verb, whose) = names.count == 1 ? ("was", "its") : ("were", "their")
    return [
      ReadingWarning(
        message:
          "\(Spelling.quotedList(names)) \(verb) logged without a step; \(whose) values are counted in the "
          + "order of logging")
    ]
  }
}
