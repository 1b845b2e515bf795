/// Names of metrics, compared the way people write them.
package enum MetricName {
  /// The lower-case words of a name: "valAccuracy_top-1" gives ["val", "accuracy", "top", "1"].
  ///
  /// Separators are everything but letters and digits, and a change from two or more lower-case
  /// letters, or a digit, to upper case. Joined forms stay whole ("f1", "mAP50", "mIoU", "top1").
  package static func words(_ name: String) -> [String] {
    known.value(of: name) { name in
      wordRanges(in: name).map { range in
        let word = name[range].lowercased()
        return word == kerasIoU ? "iou" : word
      }
    }
  }

  /// Keras calls what it makes of its class MeanIoU "mean_io_u".
  private static let kerasIoU = "io_u"

  private static let known = NameMemo<[String]>()

  /// Where the words of a name stand in it, in order; compounds are cut ("valloss", "训练损失").
  package static func wordRanges(in name: String) -> [Range<String.Index>] {
    withIoU(separated(name), in: name).flatMap { CompoundWord.parts(of: name[$0]) }
  }

  /// The same ranges with "io" and "u" as one.
  private static func withIoU(
    _ ranges: [Range<String.Index>], in name: String
  ) -> [Range<String.Index>] {
    let joined = zip(ranges, ranges.dropFirst()).map { $0.lowerBound..<$1.upperBound }
    guard let place = joined.firstIndex(where: { name[$0].lowercased() == kerasIoU }) else {
      return ranges
    }
    return ranges[..<place] + [joined[place]] + ranges[(place + 2)...]
  }

  /// The stretches of letters and digits in a name.
  private static func separated(_ name: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var lowercaseRun = 0
    var previousIsDigit = false
    for index in name.indices {
      let kind = Kind(name[index])
      guard kind != .separator else {
        if let begun = start { ranges.append(begun..<index) }
        start = nil
        lowercaseRun = 0
        previousIsDigit = false
        continue
      }
      if let begun = start, kind == .uppercase, lowercaseRun >= 2 || previousIsDigit {
        ranges.append(begun..<index)
        start = index
      }
      start = start ?? index
      lowercaseRun = kind == .lowercase ? lowercaseRun + 1 : 0
      previousIsDigit = kind == .digit
    }
    if let begun = start { ranges.append(begun..<name.endIndex) }
    return ranges
  }

  /// What a character means for the words of a name.
  private enum Kind {
    case separator
    case digit
    case lowercase
    case uppercase
    /// A letter of a script without case.
    case letter

    init(_ character: Character) {
      switch character.asciiValue {
      case let byte? where (0x61...0x7A).contains(byte): self = .lowercase
      case let byte? where (0x41...0x5A).contains(byte): self = .uppercase
      case let byte? where (0x30...0x39).contains(byte): self = .digit
      case .some: self = .separator
      case nil where character.isNumber: self = .digit
      case nil where character.isLowercase: self = .lowercase
      case nil where character.isUppercase: self = .uppercase
      case nil: self = character.isLetter ? .letter : .separator
      }
    }
  }

  /// A key under which two spellings of one metric are equal: "Acc" and "accuracy", "log_loss" and
  /// "logloss".
  package static func key(_ name: String) -> String {
    isUsual(name) ? name : spelledOutKey(name)
  }

  /// The key from the words of a name.
  static func spelledOutKey(_ name: String) -> String {
    let joined = words(name).map { synonyms[$0] ?? $0 }.joined()
    return phrases[joined] ?? overlaps[joined] ?? joined
  }

  /// Whether a metric is the sum of several losses: "total_loss", "Loss/total".
  package static func isSumOfLosses(_ name: String) -> Bool {
    [
      "totalloss", "losstotal", "losstotalloss", "allloss", "overallloss", "lossoverall",
      "sumloss", "losssum", "totloss", "losstot",
    ].contains(key(name))
  }

  /// Metrics that are written out or as their initials.
  ///
  /// Only what is one metric by definition: a cross-entropy and a log-loss may be two columns of a log.
  package static let phrases = [
    "meanabsoluteerror": "mae", "meanabserror": "mae", "meansquarederror": "mse",
    "meansquareerror": "mse", "rootmeansquarederror": "rmse", "rootmeansquareerror": "rmse",
    "meansquaredlogarithmicerror": "msle", "meansquaredlogerror": "msle",
    "rootmeansquaredlogerror": "rmsle", "rootmeansquaredlogarithmicerror": "rmsle",
    "meanabsolutepercentageerror": "mape", "symmetricmeanabsolutepercentageerror": "smape",
    "negativeloglikelihood": "nll", "f1score": "f1", "r2score": "r2", "rsquared": "r2",
    "coefficientofdetermination": "r2", "accuracyscore": "accuracy", "errorrate": "error",
    "worderrorrate": "wer", "charactererrorrate": "cer", "charerrorrate": "cer",
    "phonemeerrorrate": "per", "phoneerrorrate": "per", "translationeditrate": "ter",
    "diarizationerrorrate": "der", "matthewscorrelationcoefficient": "mcc",
    "matthewscorrcoef": "mcc", "meanaverageprecision": "map", "meanintersectionoverunion": "miou",
    "meaniou": "miou", "areaunderthecurve": "auc", "areaundercurve": "auc",
    "binarycrossentropy": "bce", "normalizeddiscountedcumulativegain": "ndcg",
    "eprew": "reward", "epreward": "reward", "episodereward": "reward", "meanreciprocalrank": "mrr",
    "structuralsimilarity": "ssim", "peaksignaltonoiseratio": "psnr",
    // Classes of torchmetrics.
    "structuralsimilarityindexmeasure": "ssim", "peaksignalnoiseratio": "psnr",
    "signaldistortionratio": "sdr", "scaleinvariantsignaldistortionratio": "sisdr",
    "scaleinvariantsignalnoiseratio": "sisnr", "shorttimeobjectiveintelligibility": "stoi",
    "frechetinceptiondistance": "fid", "learnedperceptualimagepatchsimilarity": "lpips",
    "bleuscore": "bleu", "rougescore": "rouge", "kldivergence": "kld",
    "bitsperbyte": "bpb", "bitsperchar": "bpc", "bitspercharacter": "bpc", "bitsperdim": "bpd",
    "bitsperdimension": "bpd", "bitspertoken": "bpt",
    "intersectionoverunion": "iou", "retrievalnormalizeddcg": "ndcg", "hitrate": "hit",
  ]

  /// Average precisions at shares of overlap, "mAP_0.5:0.95" and "mAP@.5", as their names in percent: "mAP50-95".
  private static let overlaps = [
    "map05095": "map5095", "map595": "map5095", "map05": "map50", "map5": "map50",
    "map075": "map75", "ap05095": "ap5095", "ap05": "ap50", "ap075": "ap75",
  ]

  /// Names that are their own keys, and by far the most frequent.
  static let usual = ["loss", "accuracy", "error"]

  static func isUsual(_ name: String) -> Bool {
    switch name {
    case "loss", "accuracy", "error": true
    default: false
    }
  }

  private static let synonyms = [
    "acc": "accuracy", "accu": "accuracy", "err": "error", "ce": "crossentropy",
    "xent": "crossentropy",
    "ppl": "perplexity", "cost": "loss", "losses": "loss", "scores": "score", "rewards": "reward",
    "accuracies": "accuracy", "verlust": "loss", "perte": "loss", "pérdida": "loss",
    "perdida": "loss", "perda": "loss", "perdita": "loss", "pèrdua": "loss", "perdua": "loss",
    "损失": "loss", "損失": "loss",
    "손실": "loss", "kayıp": "loss", "kaybı": "loss", "kayip": "loss", "kaybi": "loss",
    "verlies": "loss", "strata": "loss", "потери": "loss", "genauigkeit": "accuracy",
    "exactitude": "accuracy",
    "exactitud": "accuracy", "acurácia": "accuracy", "acuracia": "accuracy",
    "accuratezza": "accuracy", "准确率": "accuracy", "準確率": "accuracy", "正确率": "accuracy",
    "正解率": "accuracy", "정확도": "accuracy", "точность": "accuracy",
  ]
}
