import CurveModel

/// Columns of training and validation that may have changed places.
enum SwappedCurves {
  /// So many of the places in common show validation better.
  private static let shareOfPlaces = 0.95
  /// Validation ends at most at this part of training's distance to the ideal, where dropout and
  /// augmentation seldom bring it.
  private static let mostOfDistance = 0.5
  /// A tenth into the run the splits are still within this part of what they end apart: dropout
  /// keeps them apart from the start on.
  private static let mostAtStart = 0.5

  /// A doubt where validation leaves training behind as training does validation when it overfits: better
  /// all along, ever more so, while training stands still.
  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric
    guard let ideal = metric.ideal, diagnosis.run.axis.kind != .examples,
      let train = diagnosis.curves.train?.finite,
      let validation = diagnosis.curves.validation?.finite
    else { return nil }
    let there = Dictionary(zip(validation.x, validation.y)) { $1 }
    let pairs = zip(train.x, train.y).compactMap { x, y in
      there[x].map { (train: abs(y - ideal), validation: abs($0 - ideal)) }
    }
    guard pairs.count >= 5, let last = pairs.last, last.train > 0 else { return nil }
    let better = pairs.count { $0.validation < $0.train }
    let early = pairs[pairs.count / 10]
    let middle = pairs[pairs.count / 2]
    guard Double(better) >= shareOfPlaces * Double(pairs.count),
      last.validation <= mostOfDistance * last.train,
      early.train - early.validation <= mostAtStart * (last.train - last.validation),
      middle.train - last.train < middle.validation - last.validation
    else { return nil }
    func column(_ split: Split) -> String? {
      run.series.first { $0.metric == metric.name && $0.split == split }?.column
    }
    guard let ofTrain = column(.train), let ofValidation = column(.validation) else { return nil }
    return InputProblem(
      code: "swapped-curves",
      message:
        "validation ('\(ofValidation)') is better than training ('\(ofTrain)') all along, and "
        + "ever more so: are the two swapped?",
      hint: "if so: --train '\(ofValidation)' --validation '\(ofTrain)'")
  }
}
