/// What a metric's name tells about it: direction, best value and bounds.
///
/// One list serves the reader (is this column a metric at all?), the baselines (is this value
/// possible?) and the analysis (which way is better, how far is the ideal?).
package struct MetricFamily: Hashable, Sendable {
  package enum Scale: Hashable, Sendable {
    /// A share of examples or a score from 0 to 1, sometimes written in percent.
    case share
    /// From 0 upwards, with 0 as the ideal.
    case nonNegative
    /// From 1 upwards, with 1 as the ideal (perplexity, the exponential of a loss).
    case atLeastOne
    /// At most 1, possibly negative (R², correlation, kappa).
    case atMostOne
    /// Anything (a reward, a negated loss).
    case open
  }

  package let direction: MetricDirection
  package let scale: Scale
  /// Words that name the family, matched against whole words of a metric's name.
  package let words: Set<String>

  /// Whether the name says no more than that it is a score: the weakest word for a direction.
  package var isAnyScore: Bool { words == Self.anyScore }

  private static let anyScore: Set = ["score", "scores"]

  /// The families, the more specific first; the first one that shares a word decides.
  package static let all: [MetricFamily] = [
    MetricFamily(
      direction: .higher, scale: .open,
      words: [
        "reward", "rewards", "rew", "eprew", "eprewmean", "epret", "return", "returns", "bleu",
        "rouge", "psnr", "snr", "elbo",
        "likelihood",
        "meteor", "chrf", "silhouette", "rouge1", "rouge2", "rougel", "rougelsum", "bleu1", "bleu2",
        "bleu3", "bleu4", "sacrebleu", "cider", "bertscore", "pesq", "sdr", "sisdr", "sisnr",
        "vmaf", "elo", "fitness", "gini", "pfound", "averagegain", "filtereddcg", "dcg",
      ]),
    MetricFamily(direction: .lower, scale: .atLeastOne, words: ["perplexity", "ppl"]),
    MetricFamily(
      direction: .lower, scale: .nonNegative,
      words: [
        "mlogloss", "multilogloss", "multiclass", "multiclassonevsall", "mse", "rmse", "mae",
        "mape", "msle", "rmsle",
        "mare", "nll", "logloss", "crossentropy",
        "entropy", "xent", "ce", "bce", "bpb", "bpc", "bpd", "bpt", "hinge", "huber",
        "divergence", "kld", "kl", "deviance", "residual", "l1", "l2", "rms", "fid", "nrmse",
        "nmse", "smape", "wape", "mase", "logcosh", "chamfer", "lpips", "epe", "ade", "fde", "crps",
        "pinball", "kullback", "bouldin", "mphe", "wmape", "rmsd", "mpjpe", "nme", "absrel", "emd",
        "mmd",
      ]),
    MetricFamily(
      direction: .lower, scale: .share,
      words: [
        "error", "err", "merror", "wer", "cer", "ter", "eer", "fpr", "fnr", "fdr",
        "misclassification",
        "hamming", "brier", "ece", "fehler", "fehlerrate", "erreur", "errore", "erro", "ошибка",
        "误差", "錯誤率", "错误率", "誤差", "오차",
      ]),
    MetricFamily(
      direction: .higher, scale: .atMostOne,
      words: [
        "r2", "pearson", "spearman", "correlation", "corr", "mcc", "matthews", "kappa", "wkappa",
        "nse",
        "pearsonr", "spearmanr", "ic", "rankic", "ari", "nmi",
      ]),
    MetricFamily(
      direction: .higher, scale: .share,
      words: [
        "accuracy", "acc", "accu", "macc", "aacc", "bacc", "top1", "top5", "f1", "fb1", "f2",
        "fbeta",
        "fscore",
        "precision", "prec", "hmean", "accuracies",
        "recall",
        "sensitivity", "specificity", "auc", "auroc", "auprc", "roc", "map", "ap", "ar", "ap50",
        "map50",
        "dice", "mdice", "dsc", "wacc",
        "iou", "miou", "iu", "miu", "jaccard", "mrr", "ndcg", "hit", "em", "exact", "match", "tpr",
        "tnr",
        "win", "winrate", "success", "ssim", "top2", "top3", "top10", "aucpr", "prauc", "rocauc",
        "gmean",
        "ap75", "map75", "hits", "stoi", "lddt", "aupr", "balancedaccuracy", "uas", "las", "entsf",
        "entsp", "entsr", "sentsf",
        "sentsp", "sentsr", "genauigkeit", "exactitude", "exactitud",
        "precisión", "précision", "acurácia", "acuracia", "accuratezza",
        "precisão", "akurasi", "acuratete", "acuratețe", "noggrannhet", "nauwkeurigheid",
        "přesnost",
        "точність", "точность", "准确率", "準確率", "正确率", "正解率", "精度", "정확도", "召回率",
        "精确率", "再現率",
      ]),
    MetricFamily(
      direction: .lower, scale: .open,
      words: [
        "loss", "losses", "cost", "objective", "criterion", "verlust", "perte", "pérdida",
        "perdida", "perda", "perdita", "pèrdua", "perdua", "kosten", "потери", "потеря", "损失", "損失",
        "손실",
        "pierdere", "pierderea", "förlust", "ztráta", "втрати", "kayıp", "kaybı", "kayip", "kaybi",
        "verlies", "strata", "recon", "reconstruction", "nloglik", "quantile", "loglinquantile",
        "expectile", "poisson",
        "tweedie", "pairlogit", "pairlogitpairwise", "querysoftmax",
      ]),
    // Libraries call anything a score: "brier_score", "wer_score".
    MetricFamily(direction: .higher, scale: .open, words: anyScore),
  ]

  /// The family a metric's name belongs to; nil when no word of it is known.
  ///
  /// "loss" decides only where nothing more specific does, except that a name ending in "loss"
  /// ("dice_loss", "focal loss") or beginning with "loss_" is a loss whatever else it says.
  package static func of(_ name: String) -> MetricFamily? {
    guard let place = MetricName.usual.firstIndex(of: name) else { return spelledOut(name) }
    return usual[place]
  }

  private static let usual = MetricName.usual.map(spelledOut)

  /// The family from the words of a name.
  private static func spelledOut(_ name: String) -> MetricFamily? {
    let words = MetricName.words(name)
    if let opposite = opposite(words) { return opposite }
    // "l_train" beside "l_val"
    if words == ["l"] { return matching(["loss"]) }
    if isOfShots(words) { return matching(["accuracy"]) }
    let initials = MetricName.phrases[words.joined()]
    if EditRate.names.contains(initials ?? words.joined()) { return matching(["wer"]) }
    if let initials { return matching([initials]) }
    if isPartOfLoss(name) { return all.first { $0.words.contains("loss") } }
    // CatBoost's "MultiClass" is a loss, torchmetrics' "MulticlassAccuracy" is none.
    if words.count > 1, words.contains(problem),
      let family = matching(words.filter { $0 != problem }[...])
    {
      return family
    }
    return matching(words[...]) ?? matching(words.map(withoutNumber)[...])
      ?? (isAtCutoff(name) ? matching(["hits"]) : nil)
  }

  /// The family of the opposite of a metric; nil for other names.
  ///
  /// scikit-learn's "neg_log_loss" is better when higher. A negative log-likelihood is a loss, which some call a
  /// "negative log-loss".
  private static func opposite(_ words: [String]) -> MetricFamily? {
    guard words.count > 1, negations.contains(words[0]), words[1...] != ["loss"] else { return nil }
    let isLoss =
      words.contains("likelihood")
      || words[0] == "negative" && words.joined().contains("logloss")
    if isLoss { return MetricFamily(direction: .lower, scale: .open, words: []) }
    guard let negated = matching(words.dropFirst()), negated.direction == .lower else { return nil }
    return MetricFamily(direction: .higher, scale: .open, words: [])
  }

  /// Whether a name says behind an "@" how far down a ranking was looked, "HR@10", "Prec@1", "R@5", "PCK@0.2": a share
  /// of what was found, whatever the letters before it stand for.
  private static func isAtCutoff(_ name: String) -> Bool {
    guard let sign = name.firstIndex(of: "@"), name[..<sign].last?.isLetter ?? false else {
      return false
    }
    let cutoff = name[name.index(after: sign)...].drop { "kK=".contains($0) }
    guard let first = cutoff.first, first.isNumber || first == "." else { return false }
    return cutoff.allSatisfy { $0.isNumber || ".:%".contains($0) }
  }

  /// Whether a name says no more than how many examples of a class were shown: "5-shot", "val 1-shot L2N".
  private static func isOfShots(_ words: [String]) -> Bool {
    guard let place = words.firstIndex(where: { $0 == "shot" || $0 == "shots" }), place > 0,
      words[place - 1].allSatisfy(\.isNumber)
    else { return false }
    return !words.contains { ["loss", "error"].contains($0) }
  }

  /// A word for what is learnt, which is the name of a metric where no other word is.
  private static let problem = "multiclass"

  /// A word of a metric that is numbered, as those of several outputs are: "loss0", "acc1".
  private static func withoutNumber(_ word: String) -> String {
    let letters = String(word.prefix(while: \.isLetter))
    let isNumbered =
      letters.count < word.count && word.dropFirst(letters.count).allSatisfy(\.isNumber)
    return isNumbered && numbered.contains(letters) ? letters : word
  }

  private static let numbered: Set = ["loss", "acc", "accuracy", "error", "prec"]

  /// Whether a name begins like those of mmdetection's parts of the loss: "loss_iou", "decode.loss_dice".
  private static func isPartOfLoss(_ name: String) -> Bool {
    let last = name.lowercased().split { "./".contains($0) }.last ?? ""
    return last.hasPrefix("loss_")
  }

  private static let negations: Set = ["neg", "negative", "negated"]

  private static func matching(_ words: ArraySlice<String>) -> MetricFamily? {
    // "loss", or with its initial as in "dloss" and "closs"
    if let last = words.last, last.hasSuffix("loss"), last.count < 6 {
      return all.first { $0.words.contains("loss") }
    }
    let joined = words.joined()
    return all.first { family in
      family.words.contains(joined) || words.contains { family.words.contains($0) }
    }
  }
}
