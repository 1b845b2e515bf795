import CurveModel

/// The loss of an autoencoder's reconstruction where the other losses are divergences, which only hold its code in shape.
enum ReconstructionLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.losses.map { (name: $0, words: Set(MetricName.words($0))) }
    let reconstructions = losses.filter { !words.isDisjoint(with: $0.words) }
    guard losses.count > 1, reconstructions.count == 1,
      losses.allSatisfy({ $0.name == reconstructions[0].name || isDivergence($0.words) })
    else { return nil }
    return MetricChoice(
      name: reconstructions[0].name,
      reason:
        "it is the loss of the reconstruction beside a divergence, and no baseline names another")
  }

  private static func isDivergence(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: divergences)
  }

  static let words: Set = ["recon", "reconstruction", "rec"]
  static let divergences: Set = ["kl", "kld", "divergence", "kullback"]
}
