import CurveModel

/// Counts behind the F1 of every class.
struct FScore {
  private let answers: LabelAnswers
  private var hits: [Int]
  /// FP + FN of each class.
  private var misses: [Int]

  init(_ answers: LabelAnswers) {
    self.answers = answers
    hits = Array(repeating: 0, count: answers.names.count)
    misses = hits
    for (truth, predicted) in zip(answers.truth, answers.predicted) {
      if truth == predicted {
        hits[truth] += 1
      } else {
        misses[truth] += 1
        misses[predicted] += 1
      }
    }
  }

  /// The mean F1 of some classes.
  ///
  /// With t = TP/n and e = (FP + FN)/n a class scores F = 2t / (2t + e), so a hit moves it by
  /// 2e / (2t + e)² and a miss by −2t / (2t + e)².
  func score(of classes: [Int]) -> MeasuredScore {
    let n = Double(answers.truth.count)
    var byHit = Array(repeating: 0.0, count: hits.count)
    var byMiss = byHit
    var sum = 0.0
    for label in classes {
      let t = Double(hits[label]) / n
      let e = Double(misses[label]) / n
      let whole = 2 * t + e
      // A class that is neither there nor predicted scores 0, whatever its weight.
      guard whole > 0 else { continue }
      sum += 2 * t / whole
      byHit[label] = 2 * e / (whole * whole)
      byMiss[label] = -2 * t / (whole * whole)
    }
    let count = Double(classes.count)
    let influences = zip(answers.truth, answers.predicted).map { truth, predicted in
      (truth == predicted ? byHit[truth] : byMiss[truth] + byMiss[predicted]) / count
    }
    return .smooth(sum / count, influences: influences)
  }
}
