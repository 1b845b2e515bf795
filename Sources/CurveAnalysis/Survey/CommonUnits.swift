import CurveModel

/// One unit for each share that some runs of a survey log as a fraction and others in percent: that of most of them.
///
/// A run whose values leave its unit open keeps it, and is ranked apart.
struct CommonUnits {
  private let units: [String: Metric.Unit]

  init(_ rows: [SurveyRow]) {
    var counts: [String: [Metric.Unit: Int]] = [:]
    for case let judgement? in rows.map(\.judgement) where Self.isKnown(judgement) {
      counts[MetricName.key(judgement.metric.name), default: [:]][
        judgement.metric.unit, default: 0] += 1
    }
    units = counts.compactMapValues { counts in
      guard let percent = counts[.percent], let fraction = counts[.fraction] else { return nil }
      return percent >= fraction ? .percent : .fraction
    }
  }

  /// The rows, with the numbers of the others in that unit.
  func settled(_ rows: [SurveyRow]) -> [SurveyRow] {
    guard !units.isEmpty else { return rows }
    return rows.map { row in
      guard let judgement = row.judgement, Self.isKnown(judgement),
        let unit = units[MetricName.key(judgement.metric.name)], unit != judgement.metric.unit
      else { return row }
      var settled = row
      settled.outcome = .judged(judgement.converted(to: unit))
      return settled
    }
  }

  private static func isKnown(_ judgement: SurveyJudgement) -> Bool {
    judgement.metric.isProportion && !judgement.doubts.contains(UncertainUnit.documentation.code)
  }
}

extension SurveyJudgement {
  /// What numbers of the log are multiplied by: 1 unless they stand in another unit.
  var scale: Double {
    guard let unitOfLog else { return 1 }
    return unitOfLog == .percent ? 0.01 : 100
  }

  /// The same judgement with its numbers in another unit of a share.
  fileprivate func converted(to unit: Metric.Unit) -> SurveyJudgement {
    var converted = self
    converted.unitOfLog = metric.unit
    converted.metric.unit = unit
    let scale = converted.scale
    converted.metric.ideal = metric.ideal.map { $0 * scale }
    converted.metric.bounds = metric.bounds.lowerBound * scale...metric.bounds.upperBound * scale
    converted.train = train?.scaled(by: scale)
    converted.validation = validation?.scaled(by: scale)
    converted.components = Components(
      avoidableBias: components.avoidableBias?.scaled(by: scale),
      generalizationGap: components.generalizationGap?.scaled(by: scale),
      excess: components.excess?.scaled(by: scale))
    converted.tightest?.value *= scale
    converted.tolerance = tolerance.map { $0 * scale }
    return converted
  }
}

extension Level {
  fileprivate func scaled(by scale: Double) -> Level {
    Level(value: value * scale, standardError: standardError * scale, x: x)
  }
}

extension Component {
  fileprivate func scaled(by scale: Double) -> Component {
    Component(value: value * scale, low: low * scale, high: high * scale)
  }
}
