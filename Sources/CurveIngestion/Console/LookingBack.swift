/// Words of lines that look back on the best place of a training, where the line does not say where the training is.
///
/// "Best so far: epoch 16, acc 0.41", "Beste Epoche: 2 (val_loss: 0.9)", "Pesos restaurados da epoch 87 (val_acc=0.97)"
/// in Keras callbacks of many languages: read as a place, the epochs behind it would be taken for those of an earlier
/// start of the log.
enum LookingBack {
  /// "Best epoch: 3", "best loss at epoch 3": what such lines call the best place.
  static let bests: Set = [
    "best", "beste", "bester", "bestes", "besten", "melhor", "melhores", "mejor", "mejores",
    "meilleur", "meilleure", "migliore", "miglior", "лучшая", "лучший", "лучшей", "najlepsza",
    "najlepszy", "terbaik", "nejlepší", "bästa", "найкраща", "最佳", "最优",
  ]

  /// "Restored the weights of epoch 3": what a training went back to.
  static let returns: Set = [
    "restored", "restoring", "restaurado", "restaurados", "restaurada", "restauradas",
    "restaurando", "restauré", "restaurés", "ripristinati", "ripristinato", "wiederhergestellt",
    "восстановлены", "восстановлена",
  ]

  /// Whether the words right before the one for a place say that it is not where the training is.
  static func tells(_ before: ArraySlice<ConsoleTokens.Token>) -> Bool {
    // "restored the weights from epoch 87"
    if case .word(let word) = before.last, word.lowercased() == "from" { return true }
    // "Best so far: epoch 16"
    var near = before
    while near.last == .mark || near.last == .open { near = near.dropLast() }
    return words(in: before.suffix(3)).contains { $0 == "at" || bests.contains($0) }
      || words(in: near.suffix(3)).contains(where: bests.contains)
      || words(in: before.suffix(5)).contains(where: returns.contains)
  }

  private static func words(in tokens: ArraySlice<ConsoleTokens.Token>) -> [String] {
    tokens.compactMap { if case .word(let word) = $0 { word.lowercased() } else { nil } }
  }
}
