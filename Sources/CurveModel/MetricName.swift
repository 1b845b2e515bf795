/// Names of metrics, compared the way people write them.
package enum MetricName {
  /// The lower-case words of a name: "valAccuracy_top-1" gives ["val", "accuracy", "top", "1"].
  ///
  /// Separators are everything but letters and digits, and a change from lower to upper case.
  /// Joined forms keep their digits ("f1", "map50", "top1").
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsLowercase = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        previousIsLowercase = false
        continue
      }
      if character.isUppercase, previousIsLowercase {
        words.append(word)
        word = ""
      }
      word += character.lowercased()
      previousIsLowercase = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A key under which two spellings of one metric are equal: "Acc" and "accuracy", "log_loss" and
  /// "logloss".
  package static func key(_ name: String) -> String {
    words(name).map { synonyms[$0] ?? $0 }.joined()
  }

  private static let synonyms = [
    "acc": "accuracy", "err": "error", "ce": "crossentropy", "xent": "crossentropy",
    "ppl": "perplexity", "cost": "loss",
  ]
}
