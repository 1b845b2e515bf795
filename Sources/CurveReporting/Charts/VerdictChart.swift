import CurveAnalysis
import CurveModel

/// The verdict as a function of where the tightest baseline lies, before anything is drawn.
struct VerdictChart {
  /// A range of baseline values with one verdict.
  struct Band {
    var low: Double
    var high: Double
    var verdict: Verdict
    /// Whether the tightest baseline of this run lies in it, and the run's verdict is that of the band.
    var isHere: Bool
  }

  /// A value at which the verdict flips.
  struct Bound {
    var value: Double
    var label: String
  }

  /// A level that is known.
  struct Mark {
    var role: LineChart.Role
    var name: String
    var value: Double
    var valueText: String
    /// 95 % interval, where the level has one.
    var interval: ClosedRange<Double>?

    var hasInterval: Bool { interval.map { $0.lowerBound < $0.upperBound } ?? false }
  }

  var title: String
  var description: String
  /// Ascending, from the low to the high end of the axis.
  var bands: [Band]
  var bounds: [Bound]
  var marks: [Mark]

  var low: Double { bands.first?.low ?? 0 }
  var high: Double { bands.last?.high ?? 1 }

  /// Share of the distance between the outermost bounds that is shown beyond them.
  private static let margin = 0.35
  /// A baseline farther from the bounds than this many times their distance is shown at the edge.
  private static let reach = 2.0

  /// Nil when the verdict does not depend on the baseline.
  init?(_ diagnosis: Diagnosis) {
    let words = FlipBandText(diagnosis)
    let values = words.bands.dropLast().compactMap(\.to)
    guard words.bands.count > 1, values.count == words.bands.count - 1,
      values.allSatisfy(\.isFinite), values == values.sorted(),
      let least = values.first, let most = values.last
    else { return nil }
    marks = Self.marks(of: diagnosis)
    let step = max(diagnosis.tolerance.value ?? 0, least.magnitude * 0.05, 1e-9)
    let span = max(most / 2 - least / 2, step) * 2
    let near = marks.map(\.value).filter {
      $0 > least - span * Self.reach && $0 < most + span * Self.reach
    }
    let low = (near + [least]).reduce(least, min) - span * Self.margin
    let high = (near + [most]).reduce(most, max) + span * Self.margin
    guard low.isFinite, high.isFinite else { return nil }
    let ends = [low] + values + [high]
    bands = words.bands.enumerated().map { index, band in
      Band(
        low: ends[index], high: ends[index + 1], verdict: band.verdict,
        isHere: words.holdsTightest(band) && band.verdict == diagnosis.verdict.primary)
    }
    bounds = values.map { Bound(value: $0, label: words.bound($0)) }
    let metric = diagnosis.run.metric
    let name = PlainText.line(metric.name, limit: 40)
    let unit = metric.unit == .percent ? " in %" : ""
    title = "Verdict by where the tightest baseline lies (\(name)\(unit))"
    let parts = words.bands.map { "\(words.range($0)) \($0.verdict.title)" }
    let known = marks.map { "\($0.name) at \($0.valueText)" }
    description =
      title + ": " + parts.joined(separator: ", ")
      + (known.isEmpty ? "" : "; known: " + known.joined(separator: ", ")) + "."
  }

  private static func marks(of diagnosis: Diagnosis) -> [Mark] {
    let text = MetricText(diagnosis)
    var marks: [Mark] = []
    if let tightest = diagnosis.tightestBaseline, tightest.value.isFinite {
      marks.append(
        Mark(
          role: .tightest,
          name: PlainText.line(tightest.baseline.name, limit: LineChart.nameLimit),
          value: tightest.value,
          valueText: text.stated(tightest.value, standardError: tightest.standardError),
          interval: tightest.interval))
    }
    if let requirement = diagnosis.requirement, requirement.value.isFinite,
      diagnosis.tightestBaseline?.baseline.kind != .requirement
    {
      marks.append(
        Mark(
          role: .requirement,
          name: PlainText.line(requirement.name, limit: LineChart.nameLimit),
          value: requirement.value, valueText: text.stated(requirement.value)))
    }
    return marks
  }

  /// The place of a value, 0 at the low end and 1 at the high one; values beyond are at the ends.
  func share(of value: Double) -> Double {
    min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
  }

  /// A mark's name and value.
  func label(_ mark: Mark) -> String { "\(mark.name): \(value(mark))" }

  /// A mark's value, with an arrow where it lies beyond the axis.
  func value(_ mark: Mark) -> String {
    let arrow = mark.value < low ? " ←" : mark.value > high ? " →" : ""
    // A number stays with its unit.
    return String(mark.valueText.map { $0 == " " ? "\u{A0}" : $0 }) + arrow
  }
}
