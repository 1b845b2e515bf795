import Foundation
import TestSupport

/// One row of the decision's acceptance table: curves, baselines, and what must come out.
struct AcceptanceCase: Sendable, CustomStringConvertible {
  /// A curve that settles at a level, with a scatter that makes its standard error.
  enum Curve: Sendable {
    case settling(from: Double, to: Double, scatter: Double = 0)
    case values([Double])

    func values(points: Int) -> [Double] {
      switch self {
      case .values(let values): values
      case .settling(let start, let end, let scatter):
        (0..<points).map { index in
          let share = Double(index) / Double(points - 1)
          return end + (start - end) * exp(-12 * share) + scatter * Self.wobble(index)
        }
      }
    }

    /// Between −1 and 1, without pattern, always the same.
    private static func wobble(_ index: Int) -> Double {
      let product = sin(Double(index + 1) * 78.233) * 43758.5453
      return 2 * (product - product.rounded(.down)) - 1
    }
  }

  struct Row: Sendable {
    var kind: String
    var value: Double
    var extra: [String: String] = [:]
  }

  var id: String
  var metric = "error"
  var train: Curve?
  var validation: Curve?
  /// A loss beside the metric.
  var loss: (train: Curve, validation: Curve)?
  var points = 60
  var rows: [Row] = []
  var arguments: [String] = []
  var primary: String
  var secondary: [String] = []
  var leans: String?
  var findings: [String] = []
  var absentFindings: [String] = []
  var firstStep: String?
  var absentSteps: [String] = []
  var confidences: [String] = []
  /// Borders between flip bands, ascending, to one decimal.
  var flips: [Double]?
  var requirement: (status: String, verdict: String)?

  var description: String { id }

  func result() throws -> [String: Any] {
    let scratch = try Scratch()
    try scratch.write(curvesText, to: "curves.csv")
    var call = ["diagnose", "curves.csv", "--format", "json"] + arguments
    if !rows.isEmpty {
      try scratch.write(baselinesText, to: "baselines.csv")
      call += ["-b", "baselines.csv"]
    }
    let result = try Binary.run(call, in: scratch.folder)
    guard result.status == 0 else {
      throw Failure(text: "exit status \(result.status): \(result.errors)")
    }
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return object as? [String: Any] ?? [:]
  }

  struct Failure: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
  }

  private var curvesText: String {
    var columns: [(String, [Double])] = []
    func add(_ name: String, _ curve: Curve?) {
      if let curve { columns.append((name, curve.values(points: points))) }
    }
    add("train_\(metric)", train)
    add("val_\(metric)", validation)
    add("train_loss", loss?.train)
    add("val_loss", loss?.validation)
    let count = columns.map(\.1.count).max() ?? 0
    let lines = (0..<count).map { row in
      ([String(row)] + columns.map { $0.1.indices.contains(row) ? "\($0.1[row])" : "" })
        .joined(separator: ",")
    }
    return ((["epoch"] + columns.map(\.0)).joined(separator: ",") + "\n")
      + lines.map { $0 + "\n" }.joined()
  }

  private var baselinesText: String {
    let keys = ["std_error", "n", "grade", "comparable", "notes"]
    let lines = rows.map { row in
      ([row.kind, metric, "\(row.value)"] + keys.map { row.extra[$0] ?? "" }).joined(separator: ",")
    }
    return (["kind,metric,value," + keys.joined(separator: ",")] + lines)
      .map { $0 + "\n" }.joined()
  }
}

extension AcceptanceCase {
  /// The same case in a metric that improves upwards: a percent error as accuracy = 1 − error, any
  /// other metric negated.
  var mirrored: AcceptanceCase {
    let isShare = metric == "error"
    func mirror(_ value: Double) -> Double { isShare ? 1 - value / 100 : -value }
    func mirror(_ curve: Curve) -> Curve {
      .values(curve.values(points: points).map { mirror($0) })
    }
    var copy = self
    copy.id += " (mirrored)"
    copy.metric = isShare ? "accuracy" : metric
    copy.train = train.map { mirror($0) }
    copy.validation = validation.map { mirror($0) }
    copy.rows = rows.map { row in
      var row = row
      row.value = mirror(row.value)
      return row
    }
    copy.flips = flips.map { $0.map { mirror($0) }.reversed() }
    if !isShare { copy.arguments += ["--direction", "higher"] }
    return copy
  }
}
