/// Scores of what a model makes, held against references (FID, BLEU): no training has them for its loss.
package enum ReferenceScore {
  private static let words: Set = [
    "fid", "kid", "lpips", "bleu", "sacrebleu", "chrf", "rouge", "rouge1", "rouge2", "rougel",
    "rougelsum", "meteor", "cider", "bertscore", "pesq", "stoi", "elo",
  ]

  /// Whether a metric's name says that it is one.
  package static func isNamed(by metric: String) -> Bool {
    !words.isDisjoint(with: MetricName.words(metric))
  }
}
