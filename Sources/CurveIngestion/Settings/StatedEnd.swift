import CurveModel

extension TrainingLog {
  /// Takes from the settings beside a log where its training was to end, if the log does not say so: `epochs: 100` in
  /// Ultralytics' `args.yaml`, `max_epochs: 50` in Lightning's `hparams.yaml`.
  package mutating func takeEnd(statedIn settings: [RunSetting]) {
    guard runs.count == 1, chosen.plannedEnd == nil, let end = StatedEnd.of(chosen, in: settings)
    else { return }
    chosen.plannedEnd = end
    runs[0].plannedEnd = end
  }
}

/// The last place of a training that its settings state.
enum StatedEnd {
  private static let epochs: Set = [
    "epochs", "maxepochs", "numepochs", "nepochs", "numtrainepochs", "totalepochs", "maxepoch",
  ]
  private static let steps: Set = [
    "maxsteps", "totalsteps", "numtrainsteps", "maxiters", "maxiter", "numiterations", "trainiters",
    "totaltimesteps", "nestimators",
  ]

  /// The last place on the x-axis of a run; nil where no setting counts what it counts, or the run went beyond it.
  ///
  /// A run that counts from 0 ends one place before as many as are planned.
  static func of(_ run: TrainingRun, in settings: [RunSetting]) -> Double? {
    let places = run.series.flatMap { [$0.curve.x.first, $0.curve.x.last] }.compactMap(\.self)
    guard let first = places.min(), let last = places.max(), let words = words(for: run.axis.kind),
      let planned = settings.lazy.filter({ words.contains(MetricName.words($0.name).joined()) })
        .compactMap({ Double($0.value) }).first(where: { $0 >= 1 && $0 == $0.rounded() })
    else { return nil }
    let end = first == 0 ? planned - 1 : planned
    return last <= end ? end : nil
  }

  private static func words(for kind: Axis.Kind) -> Set<String>? {
    switch kind {
    case .epoch: epochs
    case .step: steps
    case .examples, .time, .row: nil
    }
  }
}
