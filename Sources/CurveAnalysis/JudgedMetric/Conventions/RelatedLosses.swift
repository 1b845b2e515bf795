import CurveModel

/// The loss beside its exponential, the perplexity, or beside itself in bits.
///
/// A loss that training does not have is that of something else, where the perplexity has curves of both splits.
enum LossOfPerplexity: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.losses
    let plain = losses.filter { perplexities.isDisjoint(with: MetricName.words($0)) }
    guard plain.count == 1, plain.count < losses.count else { return nil }
    let exponentials = losses.filter { $0 != plain[0] }
    if !pool.run.has(plain[0], on: .train), exponentials.count == 1,
      pool.run.has(exponentials[0], on: .train)
    {
      return MetricChoice(
        name: exponentials[0],
        reason: "training has it and not '\(plain[0])', and no baseline names another metric")
    }
    return MetricChoice(
      name: plain[0],
      reason: "it is the loss beside its perplexity, and no baseline names another")
  }

  private static let perplexities: Set = ["ppl", "perplexity", "bpb", "bpc", "bpd"]
}

/// The root of the only other loss, by their names and by their values: RMSE and MSE; the square where only that has a
/// curve of training.
enum RootOfLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.losses
    guard losses.count == 2, let root = losses.first(where: { isRoot($0, of: losses, in: pool) })
    else { return nil }
    if pool.run.curve(of: root, on: .train) == nil,
      let square = losses.first(where: { pool.run.curve(of: $0, on: .train) != nil })
    {
      return MetricChoice(
        name: square,
        reason: "training has it and not its root, and no baseline names another metric")
    }
    return MetricChoice(
      name: root,
      reason: "it is the root of the only other loss, and no baseline names another metric")
  }

  private static func isRoot(_ root: String, of others: [String], in pool: MetricPool) -> Bool {
    let square = MetricName.key(root).replacing("rmse", with: "mse")
    guard square != MetricName.key(root),
      let other = others.first(where: { MetricName.key($0) == square }),
      let roots = pool.curve(of: root), let squares = pool.curve(of: other), roots.x == squares.x
    else { return false }
    return zip(roots.y, squares.y).allSatisfy { root, square in
      !(abs(root * root - square) > roundingOfSquares * square)
    }
  }

  /// By how much of itself a square may differ from that of a root that was printed with few digits, or averaged over
  /// batches.
  private static let roundingOfSquares = 0.05
}

/// The loss whose name all others, two at least, have with more words behind it, or all before it: "rmse" beside "rmse_e"
/// and "rmse_f".
///
/// Among scores alone the score: "dice" beside those of each class, "F1" beside "Event F1" and "Segment F1". One other is enough if it is the same smoothed.
enum WholeOfParts: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.losses
    let metrics = losses.isEmpty ? pool.names : losses
    guard let whole = metrics.first(where: { isWhole($0, of: metrics) }) else { return nil }
    return MetricChoice(
      name: whole,
      reason:
        "the other \(losses.isEmpty ? "metrics" : "losses") are called its parts, and no baseline names another metric"
    )
  }

  private static func isWhole(_ whole: String, of others: [String]) -> Bool {
    let words = MetricName.words(whole)
    let parts = others.filter { $0 != whole }.map { MetricName.words($0) }
    guard parts.allSatisfy({ $0.count > words.count }) else { return false }
    // Of several agents each has a return of its own.
    if parts.count > 1, !Metric.isReturn(whole),
      parts.allSatisfy({ $0.suffix(words.count).elementsEqual(words) })
    {
      return true
    }
    guard parts.allSatisfy({ $0.starts(with: words) }) else { return false }
    return parts.count > 1
      || parts.count == 1 && smoothed.isSuperset(of: parts[0].dropFirst(words.count))
  }

  private static let smoothed: Set = ["smooth", "smoothed", "ema", "moving", "running", "average"]
}

/// The evidence lower bound of a variational autoencoder, which is the sum of its parts: "elbo_loss" beside "kl_loss" and
/// "recon_loss".
enum EvidenceLowerBound: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let words = pool.losses.map { (name: $0, words: MetricName.words($0)) }
    let bounds = words.filter {
      !wholes.isDisjoint(with: $0.words) && parts.isDisjoint(with: $0.words)
    }
    guard bounds.count == 1, words.contains(where: { !parts.isDisjoint(with: $0.words) }) else {
      return nil
    }
    return MetricChoice(
      name: bounds[0].name,
      reason: "it is the evidence lower bound, the sum of the others, and no baseline names another"
    )
  }

  private static let wholes: Set = ["elbo", "vae"]
  private static let parts = ReconstructionLoss.words.union(ReconstructionLoss.divergences)
}
