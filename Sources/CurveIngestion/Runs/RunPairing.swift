import CurveModel

/// Several files of one training → one run.
enum RunPairing {
  /// The runs of all files; files with one run each that complete one another become a single run.
  static func runs(of files: [FileReading]) -> [TrainingRun] {
    let runs = files.flatMap(\.runs)
    guard files.count > 1, files.allSatisfy({ $0.runs.count == 1 }), let first = runs.first,
      runs.allSatisfy({ $0.axis.kind == first.axis.kind })
    else { return runs }
    let series = runs.flatMap(\.series)
    let places = series.map { [MetricName.key($0.metric), $0.split.rawValue] }
    let splits = Set(series.map(\.split))
    guard Set(places).count == places.count, splits.count > 1 else { return runs }
    return [TrainingRun(name: first.name, axis: first.axis, series: series)]
  }
}
