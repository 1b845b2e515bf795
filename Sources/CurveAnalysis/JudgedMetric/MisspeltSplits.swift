import CurveModel

/// Columns whose names almost say that they are training or validation: "trian_loss", "vall_loss".
struct MisspeltSplits {
  private let run: TrainingRun
  private let train: Slip?
  private let validation: Slip?

  /// A column, and the words of its name without the one that was misspelt.
  private struct Slip {
    var column: String
    var rest: [String]
  }

  /// Words for validation and training that are like others for them: "eval" is no slip of "val".
  private static let known: Set = [
    "train", "training", "val", "valid", "validation", "eval", "evaluation", "dev", "test",
  ]

  init(in run: TrainingRun) {
    self.run = run
    train = Self.slip(of: ["train", "training"], in: run)
    validation = Self.slip(of: ["val", "valid", "validation"], in: run)
  }

  /// Which column is taken for which split, with the call that names both; nil where none is.
  ///
  /// A flag for one split leaves out the other, so that a partner has to be named as well. Without
  /// validation training alone is little to judge.
  var hint: String? {
    switch (train, validation) {
    case (let train?, let validation?) where train.column != validation.column:
      "did you mean training by '\(train.column)' and validation by '\(validation.column)'? Name "
        + "them: \(Self.call(train: train.column, validation: validation.column))"
    case (let train?, nil):
      partner(of: train, on: .validation).map {
        "did you mean training by '\(train.column)'? Name both: "
          + Self.call(train: train.column, validation: $0)
      }
    case (nil, let validation?):
      partner(of: validation, on: .train).map {
        "did you mean validation by '\(validation.column)'? Name both: "
          + Self.call(train: $0, validation: validation.column)
      }
        ?? "did you mean validation by '\(validation.column)'? Name it: --validation "
        + "'\(validation.column)'"
    default: nil
    }
  }

  static func call(train: String, validation: String) -> String {
    "--train '\(train)' --validation '\(validation)'"
  }

  private static func slip(of words: [String], in run: TrainingRun) -> Slip? {
    for series in run.series {
      let parts = MetricName.words(series.column)
      // "train_L_vae" is training, and no slip of "val".
      guard known.isDisjoint(with: parts) else { continue }
      let place = parts.firstIndex { Spelling.slip(in: words, of: $0) != nil }
      // What was read as a split is no part of the metric any more.
      guard let place, MetricName.words(series.metric).contains(parts[place]) else { continue }
      guard !standsWithin(parts[place], namesIn: run) else { continue }
      return Slip(column: series.column, rest: Array(parts[..<place] + parts[(place + 1)...]))
    }
    return nil
  }

  /// Whether a word stands in the middle of other names, where no split does: beside "loss" and "loss_vfl" is
  /// "loss_vfl_aux".
  private static func standsWithin(_ word: String, namesIn run: TrainingRun) -> Bool {
    run.series.contains { MetricName.words($0.column).dropFirst().dropLast().contains(word) }
  }

  /// The column of the same metric on the other split.
  private func partner(of slip: Slip, on split: Split) -> String? {
    run.series.first { series in
      series.split == split && series.column != slip.column
        && MetricName.words(series.column).filter { !Self.known.contains($0) } == slip.rest
    }?.column
  }
}
