import CurveModel

/// Columns of training and validation that may have changed places.
package enum SwappedCurves: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "swapped-curves",
    summary:
      "Validation leaves training behind as training does validation when it overfits: better all along, ever more so, "
      + "while training stands still.",
    whyItMatters:
      "Where the two are swapped, overfitting is read as underfitting, and the next steps do the opposite of what helps.",
    whatToDo:
      "Check which column is which; --train and --validation name them. Dropout and augmentation may bring training "
      + "above validation, but seldom ever more so.")

  /// Fewer places in common do not tell how the two part.
  private static let leastPlaces = 5
  /// So many of the places in common show validation better.
  private static let shareOfPlaces = 0.95
  /// Validation ends at most at this part of training's distance to the ideal, where dropout and
  /// augmentation seldom bring it.
  private static let mostOfDistance = 0.5
  /// A tenth into the run the splits are still within this part of what they end apart: dropout
  /// keeps them apart from the start on.
  private static let mostAtStart = 0.5

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let ideal = run.metric.ideal, !run.isOverSizes,
      let train = run.train?.finite, let validation = run.validation?.finite,
      train.count >= leastPlaces, validation.count >= leastPlaces,
      train.x.last != validation.x.last
        || abs((validation.y.last ?? 0) - ideal) < abs((train.y.last ?? 0) - ideal)
    else { return [] }
    let pairs = distances(train, validation, to: ideal)
    guard pairs.count >= leastPlaces, let last = pairs.last, last.train > 0 else { return [] }
    let better = pairs.count { $0.validation < $0.train }
    let early = pairs[pairs.count / 10]
    let middle = pairs[pairs.count / 2]
    guard Double(better) >= shareOfPlaces * Double(pairs.count),
      last.validation <= mostOfDistance * last.train,
      early.train - early.validation <= mostAtStart * (last.train - last.validation),
      middle.train - last.train < middle.validation - last.validation,
      let ofTrain = run.column(on: .train), let ofValidation = run.column(on: .validation)
    else { return [] }
    return [
      warning(
        "validation ('\(ofValidation)') is better than training ('\(ofTrain)') all along, and "
          + "ever more so: are the two swapped?",
        hint: "if so: --train '\(ofValidation)' --validation '\(ofTrain)'")
    ]
  }

  /// How far training and validation are from the ideal, at each place that both have.
  private static func distances(
    _ train: LearningCurve, _ validation: LearningCurve, to ideal: Double
  ) -> [(train: Double, validation: Double)] {
    var next = 0
    return train.x.indices.compactMap { index in
      while next < validation.count, validation.x[next] < train.x[index] { next += 1 }
      guard next < validation.count, validation.x[next] == train.x[index] else { return nil }
      return (abs(train.y[index] - ideal), abs(validation.y[next] - ideal))
    }
  }
}
