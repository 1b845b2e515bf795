import CurveModel
import Testing

struct MetricFamilyTests {
  @Test(
    "a score is what it scores, and the opposite of a metric is better the other way",
    arguments: [
      ("BrierScore", MetricDirection.lower), ("wer_score", .lower), ("perplexity_score", .lower),
      ("davies_bouldin_score", .lower), ("crps_score", .lower), ("loss_score", .lower),
      ("merror", .lower), ("poisson-nloglik", .lower), ("neg_log_loss", .higher),
      ("neg_mean_squared_error", .higher), ("negative_log_likelihood", .lower),
      ("Negative Log-Likelihood per event", .lower), ("negative overall log-loss", .lower),
      ("f1_score", .higher), ("r2_score", .higher), ("bert_score", .higher), ("score", .higher),
      ("log_likelihood", .higher), ("neg_acc", .higher),
      ("neg_loss", .lower), ("accuracy", .higher), ("loss", .lower), ("rouge1", .higher),
      ("hits@10", .higher), ("bits_per_byte", .lower), ("val_bpb", .lower),
      ("pesq", .higher), ("wmape", .lower), ("fg_ari", .higher), ("NMI", .higher),
      ("bacc", .higher), ("loss0", .lower), ("acc1", .higher), ("prec5", .higher),
      ("MultiClassOneVsAll", .lower),
    ])
  func direction(name: String, expected: MetricDirection) {
    #expect(MetricFamily.of(name)?.direction == expected)
  }

  @Test("the opposite of a metric that cannot be negative may be")
  func negatedScale() {
    #expect(MetricFamily.of("neg_mean_squared_error")?.scale == .open)
    #expect(MetricFamily.of("negative") == nil)
  }

  @Test("the return of an agent, and what only has its name")
  func returns() {
    for name in ["ep_rew", "episode_reward", "rewards", "mean 100 episode reward", "eval/return"] {
      #expect(Metric.isReturn(name), "\(name)")
    }
    for name in [
      "reward_loss", "reward_model_acc", "returns_mse", "reward signal mean", "loss",
      "rewards/raw_cer",
    ] {
      #expect(!Metric.isReturn(name), "\(name)")
    }
  }
}
