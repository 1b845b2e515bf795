import CurveModel

/// Which way a metric improves, as far as its name tells.
///
/// Besides the metrics of learning, what a model costs to run: columns of a training log with such
/// names are no metrics, so the reader's families leave them out.
enum KnownDirection {
  static func of(_ name: String) -> MetricDirection? {
    if let family = MetricFamily.of(name) { return family.direction }
    let words = MetricName.words(name)
    if words.contains(where: gains.contains) { return .higher }
    return words.contains(where: costs.contains) ? .lower : nil
  }

  private static let costs: Set = [
    "time", "runtime", "latency", "duration", "delay", "seconds", "memory", "ram", "vram", "size",
    "params", "parameters", "flops", "macs", "energy", "price", "deviation",
  ]
  private static let gains: Set = ["throughput", "fps", "qps", "speed"]
}
