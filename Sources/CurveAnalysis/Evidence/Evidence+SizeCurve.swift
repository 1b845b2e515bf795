import CurveModel

extension TrainingRun {
  /// The errors of an oriented curve's finite points over training-set size; nil over other axes.
  func sizeLevels(_ curve: LearningCurve, of metric: String, on split: Split) -> SizeLevels? {
    guard axis.kind == .examples else { return nil }
    let series = series.first { $0.metric == metric && $0.split == split }
    return SizeLevels(curve.finite, spread: series?.spread)
  }
}

extension Evidence {
  /// The shape of validation over training-set size; nil for every other axis and for short curves.
  var sizeShape: SizeCurveShape? {
    guard run.axis.kind == .examples,
      let series = run.series.first(where: { $0.metric == metric.name && $0.split == .validation })
    else { return nil }
    let curve = series.curve.scaled(by: metric.direction.sign)
    guard curve.y.allSatisfy(\.isFinite) else {
      return SizeCurveShape(curve.finite, errors: PointErrors(scatterOf: curve.finite))
    }
    let errors = series.spread.map { PointErrors($0) } ?? PointErrors(scatterOf: curve)
    return SizeCurveShape(curve, errors: errors)
  }

  /// What validation could range over, and which numbers say so: from the floor to the tightest
  /// baseline, else half the scale of a proportion, else from the first value to the ideal one.
  var learnableRange: (value: Double, reason: String)? {
    if let trivial, let tightest = selection.tightest,
      let best = selection.entries[tightest].level?.value, trivial > best
    {
      return (trivial - best, "the learnable range (mean predictor − tightest baseline)")
    }
    if metric.isProportion {
      return (metric.whole / 2, "half the metric's scale")
    }
    guard let ideal, let first = validation?.recorded.finite.y.first, first > ideal else {
      return nil
    }
    return (first - ideal, "the first value's distance to the ideal one")
  }
}
