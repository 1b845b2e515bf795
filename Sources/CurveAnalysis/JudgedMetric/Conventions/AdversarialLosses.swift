import CurveModel

/// The losses of a generator and its discriminator, which a GAN logs side by side.
///
/// Each falls as the other rises, so that neither is the loss of the whole; the generator is what is kept.
struct AdversarialLosses {
  /// The loss of the generator as a whole.
  let generator: String

  /// Nil where there is no discriminator among the metrics, or not one loss of the generator as a whole.
  init?(among metrics: [String]) {
    let losses = metrics.map { (name: $0, player: Self.words($0)) }
    guard losses.contains(where: { !Self.discriminators.isDisjoint(with: $0.player) }) else {
      return nil
    }
    let wholes = losses.filter { $0.player.count == 1 && Self.generators.contains($0.player[0]) }
    guard wholes.count == 1 else { return nil }
    generator = wholes[0].name
  }

  /// Whether a metric is the loss of a generator beside its discriminator's.
  static func isGenerator(_ metric: String, of run: TrainingRun) -> Bool {
    AdversarialLosses(among: run.metrics)?.generator == metric
  }

  /// The metric to name as an example where players are among several: one that no other player is paid for losing, such
  /// as what a reconstruction lacks, else the first loss of a generator.
  static func example(among metrics: [String]) -> String? {
    let losses = metrics.map { (name: $0, player: words($0)) }
    let generator = losses.first { !generators.isDisjoint(with: $0.player) }
    guard
      generator != nil || losses.contains(where: { !discriminators.isDisjoint(with: $0.player) })
    else { return nil }
    let own = losses.first { loss in
      MetricFamily.of(loss.name) != nil && ofPlayers.isDisjoint(with: loss.player)
    }
    return (own ?? generator)?.name
  }

  /// Whether one of several metrics is the loss of a player, or of a part of the game.
  static func arePlayed(_ metrics: [String]) -> Bool {
    metrics.contains { !ofPlayers.isDisjoint(with: words($0)) }
  }

  /// The words of a loss that say whose it is; none of other metrics.
  private static func words(_ name: String) -> [String] {
    guard MetricFamily.of(name)?.direction == .lower else { return [] }
    let words = MetricName.words(name).flatMap { word in
      // "dloss", "lossG"
      word.hasSuffix("loss") ? [String(word.dropLast("loss".count))] : [word]
    }
    return words.filter { !ofAnyLoss.contains($0) }
  }

  private static let generators: Set = ["g", "gen", "generator", "gan", "netg"]
  /// What is told of a player without its name.
  private static let ofGame: Set = ["real", "fake", "adv", "adversarial", "gp", "wasserstein"]
  private static let discriminators: Set = [
    "d", "dis", "disc", "discr", "discrim", "discriminator", "critic", "netd",
  ]
  private static let ofPlayers = generators.union(discriminators).union(ofGame)
  private static let ofAnyLoss: Set = [
    "", "loss", "losses", "err", "error", "cost", "total", "mean", "avg", "average",
  ]
}

/// The loss of the generator, beside that of its discriminator.
enum GeneratorLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    AdversarialLosses(among: pool.names).map {
      MetricChoice(
        name: $0.generator,
        reason:
          "it is the loss of the generator, which is what is trained for, and no baseline names another"
      )
    }
  }
}
