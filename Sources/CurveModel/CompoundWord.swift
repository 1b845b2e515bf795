/// Words written together: a split and a metric ("valloss", "Trainingsverlust", "训练损失").
enum CompoundWord {
  /// The range of the word, or the ranges of the words that it is made of.
  static func parts(of word: Substring) -> [Range<String.Index>] {
    let whole = [word.startIndex..<word.endIndex]
    if word.unicodeScalars.contains(where: { $0.value >= 0x1100 }) {
      return ideographic(word) ?? whole
    }
    guard word.utf8.count >= 4 else { return whole }
    let lowered = word.lowercased()
    let isShort = word.utf8.count < 6
    for (first, second) in isShort
      ? [(letters, shortMetrics)]
      : [(splits, metrics), (metrics, splits), (sources, heldOut), (letters, shortMetrics)]
    {
      for head in first where lowered.hasPrefix(head) {
        let cut = word.index(word.startIndex, offsetBy: head.count)
        if second.contains(word[cut...].lowercased()) {
          return [word.startIndex..<cut, cut..<word.endIndex]
        }
      }
    }
    return whole
  }

  /// Cuts before every known term of a language that writes words without blanks.
  private static func ideographic(_ word: Substring) -> [Range<String.Index>]? {
    var starts = [word.startIndex]
    var place = word.startIndex
    while place < word.endIndex {
      guard mayBegin(word.unicodeScalars[place]),
        let term = terms.first(where: { word[place...].hasPrefix($0) })
      else {
        place = word.index(after: place)
        continue
      }
      if place > word.startIndex { starts.append(place) }
      place = word.index(place, offsetBy: term.count)
      if place < word.endIndex { starts.append(place) }
    }
    let cuts = Set(starts).sorted()
    guard cuts.count > 1 else { return nil }
    return zip(cuts, cuts.dropFirst() + [word.endIndex]).map { $0..<$1 }
  }

  /// Whether a term may begin with a letter: most texts have none of them, and a comparison with all takes long.
  ///
  /// A Korean syllable may be written in its parts.
  private static func mayBegin(_ first: Unicode.Scalar) -> Bool {
    firsts.contains(first) || (0x1100...0x11FF).contains(first.value)
  }

  private static let firsts = Set(terms.compactMap(\.unicodeScalars.first))

  private static let splits = [
    "trainings", "training", "train", "validierungs", "validations", "validation", "valid", "val",
    "testing",
    "test", "eval", "dev", "entrenamiento", "treino",
  ]
  /// "trainval", "testdev": held out from training, from the distribution of training or of use.
  private static let sources = ["training", "train", "test"]
  private static let heldOut = ["validation", "valid", "val", "dev"]
  private static let metrics = [
    "losses", "loss", "accuracy", "acc", "error", "err", "rmse", "mse", "mae", "auc", "f1",
    "perplexity", "ppl", "verlust", "genauigkeit", "fehler", "iou", "dice", "score",
  ]
  /// "tloss" beside "vloss", "tracc" beside "vlacc".
  private static let letters = ["tr", "vl", "va", "te", "ts", "t", "v"]
  private static let shortMetrics = ["loss", "accuracy", "acc", "mse", "rmse", "mae"]
  /// The longer ones first, where one begins with another.
  private static let terms = [
    "训练", "訓練", "验证", "驗證", "検証", "测试", "測試", "テスト", "学習", "評価", "损失", "損失",
    "准确率", "準確率", "正确率", "正解率", "精确率", "召回率", "再現率", "错误率", "精度", "误差", "誤差",
    "훈련", "학습", "검증", "테스트", "손실", "정확도", "函数", "関数", "数据", "集", "值", "値", "率",
  ]
}
