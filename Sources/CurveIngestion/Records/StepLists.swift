import CurveModel

/// Lists of single steps beside the lists of epochs that say the same: "train_loss_steps" beside "train_loss".
///
/// Their values lie between those of the epochs, which belong together.
struct StepLists {
  /// What is left out, and why.
  private(set) var ignored: [IgnoredColumn] = []

  var names: Set<String> { Set(ignored.map(\.column)) }

  init(among lists: [NamedLists.Entry]) {
    for list in lists where list.places == nil && Self.countsSteps(list.name) {
      let stem = Self.stem(of: list.name)
      let epochs = lists.first { other in
        other.places == nil && other.values.count > 1
          && 2 * other.values.count <= list.values.count && ListRows.isCurve(other.name)
          && !Self.countsSteps(other.name) && Self.stem(of: other.name) == stem
      }
      guard let epochs else { continue }
      let reason = "\(list.values.count) values of single steps; '\(epochs.name)' is read"
      ignored.append(IgnoredColumn(column: list.name, reason: .other(reason)))
    }
  }

  /// Whether the first or last word of a name counts steps: "train_loss_steps", "batch_losses".
  private static func countsSteps(_ name: String) -> Bool {
    let words = MetricName.words(name)
    return [words.first, words.last].contains { $0.map(isOfSteps) ?? false }
  }

  private static func isOfSteps(_ word: String) -> Bool {
    ["step", "steps", "batch", "batches", "iter", "iters", "iteration", "iterations"].contains(word)
  }

  /// The words of a name without those for how often it is recorded.
  private static func stem(of name: String) -> String {
    let words = MetricName.words(name).filter { word in
      !isOfSteps(word) && !["epoch", "epochs", "per"].contains(word)
    }
    return MetricName.key(words.joined(separator: "_"))
  }
}
