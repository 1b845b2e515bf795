import CurveModel

/// A line that prints the settings of a training: "Namespace(epochs=100, val_loss=1.0)", "Config: {'seed': 1, 'dice':
/// 0.5}", "args: lr=0.1 loss=0.5".
///
/// What it names like a metric is a weight or a first value, and its epoch no place of the training.
enum SettingsDump {
  typealias Token = ConsoleTokens.Token

  /// What programs call their settings as a whole.
  private static let titles: Set = [
    "args", "arguments", "config", "configuration", "cfg", "conf", "hparams", "hyperparameters",
    "hyperparams", "settings", "namespace", "options", "flags",
  ]
  private static let firstLetters = Array("achnsof".utf8)

  /// Names that no program repeats beside the values of an epoch.
  private static let settings: Set = [
    "batch_size", "batchsize", "seed", "optimizer", "num_workers", "workers", "patience", "dropout",
    "num_epochs", "max_epochs", "n_epochs", "total_epochs", "start_epoch", "max_iters", "max_steps",
    "hidden_size", "hidden_dim", "val_interval", "log_interval", "data_dir", "save_dir",
    "output_dir", "dataset", "device", "resume", "pretrained", "weight_decay", "patch_size",
    "image_size", "img_size", "data_path", "model_name",
  ]
  /// Names of settings that a record may repeat.
  private static let common: Set = ["epochs", "lr", "learning_rate", "momentum", "model", "arch"]

  /// Whether a line prints settings, of which a place that it seems to name is one.
  static func isOne(_ tokens: [Token], placedAt place: Int?) -> Bool {
    if let title = title(in: tokens), title < place ?? Int.max {
      return names(in: tokens[title...]).count > 1
    }
    guard tokens.last == .close, let start = opening(of: tokens), start < place ?? Int.max else {
      return false
    }
    let names = names(in: tokens[start...])
    let own = names.count { settings.contains($0) }
    guard place != nil else { return own > 1 || own + names.count { common.contains($0) } > 1 }
    // A record of a search names some of its settings beside its epoch.
    return own > mostInRecord
  }

  /// The word for all settings, before a mark or a bracket and the first of them.
  private static func title(in tokens: [Token]) -> Int? {
    tokens.indices.prefix(wordsLookedAt).first { index in
      guard index + 1 < tokens.count,
        tokens[index + 1] == .mark || tokens[index + 1] == .open,
        case .word(let word) = tokens[index], let first = word.utf8.first,
        firstLetters.contains(first | 0x20), titles.contains(word.lowercased())
      else { return false }
      let rest = tokens[(index + 1)...].drop { $0 == .mark || $0 == .open }
      if case .word = rest.first { return rest.dropFirst().first == .mark }
      return false
    }
  }

  /// The bracket that the last token of a line closes.
  private static func opening(of tokens: [Token]) -> Int? {
    var depth = 0
    return tokens.indices.last { index in
      depth += tokens[index] == .close ? 1 : tokens[index] == .open ? -1 : 0
      return depth == 0
    }
  }

  private static func names(in tokens: ArraySlice<Token>) -> [String] {
    zip(tokens, tokens.dropFirst()).compactMap { token, next in
      if case .word(let word) = token, next == .mark { word.lowercased() } else { nil }
    }
  }

  private static let wordsLookedAt = 30
  private static let mostInRecord = 3
}
