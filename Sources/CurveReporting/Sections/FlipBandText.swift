import CurveAnalysis
import CurveModel

/// The bands of baseline values that would change the verdict, in words.
struct FlipBandText {
  let diagnosis: Diagnosis
  let text: MetricText
  /// The bands without those too narrow for their ends to read apart.
  private(set) var bands: [FlipBand]
  /// Decimals that keep the two ends of a narrow band from reading the same.
  private let extra: Int

  private static let mostExtra = 3
  private static let leastProbability = DecimalText.percent(VerdictJudge.leastProbability)

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    text = MetricText(diagnosis)
    // The tightest baseline, too, is to read as on its side of a bound.
    let values = diagnosis.flipPoints.dropLast().compactMap(\.to)
    let known = diagnosis.tightestBaseline.map { values + [$0.value] }
    let (text, tolerance) = (text, diagnosis.tolerance.value)
    func decimals(apart values: [Double]) -> Int? {
      (0...Self.mostExtra).first { extra in
        let bounds = values.sorted().map { text.bound($0, tolerance: tolerance, extra: extra) }
        return zip(bounds, bounds.dropFirst()).allSatisfy { $0 != $1 }
      }
    }
    extra = known.flatMap(decimals) ?? decimals(apart: values) ?? 0
    bands = diagnosis.flipPoints
    bands = readable
  }

  /// A band that is left out goes to the one before it, and so do those of one verdict beside each other.
  private var readable: [FlipBand] {
    bands.reduce(into: []) { kept, band in
      let isEmpty =
        band != bands.first && band != bands.last && !holdsTightest(band)
        && band.from.map(bound) == band.to.map(bound)
      guard let last = kept.last, isEmpty || last.verdict == band.verdict else {
        return kept.append(band)
      }
      kept[kept.count - 1].to = band.to
    }
  }

  /// "below 34.3 %", "34.3 % to 39.8 %", "above 42.2 %".
  ///
  /// The outermost bands end at the metric's ideal and at the floor; beyond them lies nothing that
  /// would need a word, so they read as open.
  func range(_ band: FlipBand) -> String {
    let from = band == bands.first ? nil : band.from
    let to = band == bands.last ? nil : band.to
    return switch (from.map(bound), to.map(bound)) {
    case (nil, nil): "any value"
    case (nil, let to?): "below \(to)"
    case (let from?, nil): "above \(from)"
    case (let from?, let to?): "\(from) to \(to)"
    }
  }

  /// Whether the tightest baseline lies in the band.
  func holdsTightest(_ band: FlipBand) -> Bool {
    guard let value = diagnosis.tightestBaseline?.value else { return false }
    let isFirst = band == bands.first
    let isLast = band == bands.last
    return (isFirst || (band.from ?? -.infinity) <= value)
      && (isLast || value < (band.to ?? .infinity))
  }

  /// One sentence over all bands; empty when the verdict cannot change.
  var sentence: String {
    let parts = bands.map { "\(range($0)) \($0.verdict.title)" }
    guard parts.count > 1 else { return "" }
    return "The verdict by where the tightest baseline lies: " + parts.joined(separator: ", ") + "."
  }

  /// Why the run is undecided although its band is not; nil where the verdict stands.
  var openVerdict: String? {
    guard isOpen else { return nil }
    return
      "A band names the verdict for the levels exactly as measured. They are not known that well, "
      + "so no verdict reaches a probability of \(Self.leastProbability) here."
  }

  /// The same in a line of a terminal.
  var openVerdictInShort: String? {
    guard isOpen else { return nil }
    return "Bands take the levels as exact; for their uncertainty none is \(Self.leastProbability) "
      + "probable."
  }

  private var isOpen: Bool {
    let here = bands.first(where: holdsTightest)
    return diagnosis.verdict.leans != nil && bands.count > 1
      && here.map { $0.verdict != .undecided } ?? false
  }

  func bound(_ value: Double) -> String {
    text.bound(value, tolerance: diagnosis.tolerance.value, extra: extra)
  }
}
