import CurveModel

/// What a chart of learning curves shows, before anything is drawn.
struct LineChart {
  /// Stretches of a curve that are told apart: more than any drawing has columns.
  static let columns = 1000
  /// Longest name of a line: three lines of a label.
  static let nameLimit = 60

  /// What a line stands for; renderers choose colour, dashes and width by it.
  enum Role: String, CaseIterable {
    case train
    case validation
    case tightest
    case baseline
    case floor
    case requirement
  }

  /// A curve, thinned to what a drawing can show: raw points, and the smoothed line when there is one.
  struct Curve {
    var role: Role
    var label: String
    var raw: LearningCurve
    var smoothed: LearningCurve?
    var forecast: CurveOutlook?
    /// Whether some of its values are not finite.
    var hasGaps: Bool

    /// The line that is drawn strongly.
    var line: LearningCurve { smoothed ?? raw }

    /// That line, and behind its end what was recorded: where a run broke, nothing is smoothed.
    var lineToEnd: LearningCurve {
      tail.map { LearningCurve(x: line.x + $0.x.dropFirst(), y: line.y + $0.y.dropFirst()) } ?? line
    }

    /// What was recorded behind the end of the line, with that end; nil where there is nothing.
    var tail: LearningCurve? {
      guard let end = line.finite.x.last, let level = line.finite.y.last,
        let start = raw.x.firstIndex(where: { $0 > end }),
        raw.y[start...].contains(where: \.isFinite)
      else { return nil }
      return LearningCurve(x: [end] + raw.x[start...], y: [level] + raw.y[start...])
    }
  }

  /// Where a curve is expected to go from its end.
  struct CurveOutlook {
    var x: Double
    var value: Double
    var low: Double
    var high: Double
  }

  /// A horizontal line across the chart.
  struct Reference {
    var role: Role
    var name: String
    var valueText: String
    var value: Double
    var band: ClosedRange<Double>?
    /// Whether it stands in for the tightest baseline, and nobody is known to have reached it.
    var isTarget = false
  }

  /// A difference of two levels at the judged checkpoint.
  struct Bracket {
    var name: String
    var amount: String
    var from: Double
    var to: Double
  }

  /// The checkpoint that was judged.
  struct Mark {
    var x: Double
    var values: [(role: Role, value: Double)]
    var label: String
  }

  /// The farthest value at the start of the curves, where the axis leaves it out.
  struct Start {
    var value: Double
    var text: String
    /// Whether it lies above the axis, or below it.
    var isAbove: Bool

    /// The start in a sentence: "Above the axis: the start, up to 85.3 %.".
    var sentence: String {
      isAbove
        ? "Above the axis: the start, up to \(text)."
        : "Below the axis: the start, down to \(text)."
    }
  }

  /// One line for a title.
  var title: String
  /// The chart in words and numbers, for those who cannot see it.
  var description: String
  var xLabel: String
  var yLabel: String
  var curves: [Curve]
  var references: [Reference]
  var brackets: [Bracket]
  var mark: Mark?
  var start: Start?
  var xScale: AxisScale
  var yScale: AxisScale

  /// The first place at which a curve lies on the axis of values.
  func entry(of curve: Curve) -> Double? {
    zip(curve.lineToEnd.x, curve.lineToEnd.y).first { yScale.contains($0.1) }?.0
  }
}
