import CurveModel

/// Several runs of one training that differ by their seed only → their mean.
enum Replicates {
  /// One run whose curves are the pointwise means over the places that all runs have, but those that stopped early or
  /// never moved.
  ///
  /// - Throws: An `InputProblem` when the runs share no curve, or a curve at no place.
  static func mean(of all: [TrainingRun]) throws(InputProblem) -> TrainingRun {
    let stopped = StoppedSeeds(among: all)
    let moved = UnmovedSeeds(among: stopped.kept)
    let runs = moved.kept
    guard let first = runs.first else { preconditionFailure("a mean needs a run") }
    guard runs.allSatisfy({ $0.axis.kind == first.axis.kind }) else {
      throw .noSharedCurve(runs.map(\.name), why: "they have different x-axes")
    }
    var series: [Series] = []
    for candidate in first.series {
      let curves = runs.compactMap { $0.curve(of: candidate.metric, on: candidate.split) }
      guard curves.count == runs.count else { continue }
      let mean = mean(of: curves)
      guard mean.curve.count > 0 else {
        throw .noSharedCurve(
          runs.map(\.name), why: "'\(candidate.column)' has no \(first.axis.word) in common")
      }
      var averaged = candidate
      (averaged.curve, averaged.spread) = mean
      series.append(averaged)
    }
    guard !series.isEmpty else {
      throw .noSharedCurve(runs.map(\.name), why: "they record different metrics")
    }
    // Seeds share their schedule; runs with several have none in common.
    let rate = runs.allSatisfy { $0.learningRate == first.learningRate } ? first.learningRate : nil
    var mean = TrainingRun(
      name: "mean of \(runs.count) runs", axis: first.axis, series: series, learningRate: rate,
      replicates: runs)
    mean.stoppedReplicates = stopped.stopped
    mean.unmovedReplicates = moved.unmoved
    return mean
  }

  private static func mean(
    of curves: [LearningCurve]
  ) -> (curve: LearningCurve, spread: PointSpread?) {
    let values = curves.map { curve in
      Dictionary(zip(curve.x, curve.y), uniquingKeysWith: { $1 })
    }
    let places = (curves.first?.x ?? []).filter { place in
      values.allSatisfy { $0[place] != nil }
    }
    let repeats = places.map { place in values.compactMap { $0[place] } }
    let means = repeats.map { $0.reduce(0, +) / Double(curves.count) }
    return (LearningCurve(x: places, y: means), PointSpread(ofRepeats: repeats))
  }
}
