import CurveModel

/// Columns that hold settings of a training, which differ from run to run but not within one.
enum Settings {
  /// The names of the settings that change within the table; a learning rate changes anyway.
  static func varied(in table: Table) -> [String] {
    table.header.settings.map { table.columns[$0] }
      .filter { $0.isKept && Set($0.cells.map(\.bitPattern)).count > 1 }.map(\.name)
  }

  /// The columns that are named like settings, by the words of all names.
  static func columns(words: [[String]], joinedWords: [String]) -> [Int] {
    // Weights of losses: one may follow a schedule.
    let weights = words.indices.filter { words[$0].first == "lambda" }
    return words.indices.filter { index in
      weights.count > 1 && weights.contains(index) || names.contains(joinedWords[index])
    }
  }

  /// Whether a name may say for how long a model was trained, rather than count epochs.
  static func isNumberOfEpochs(_ name: String) -> Bool {
    ["epochs", "nepochs", "numepochs", "nepoch", "numepoch"].contains(
      MetricName.words(name).joined())
  }

  /// Whether a column of an axis's name holds sizes of batches: "batch" with 32, 64, 32, 64.
  static func isBatchSize(_ column: Table.Column) -> Bool {
    MetricName.words(column.name) == ["batch"]
      && zip(column.cells, column.cells.dropFirst()).contains { $0 > $1 }
  }

  private static let names: Set = [
    "batchsize", "bs", "dropout", "dropoutrate", "hidden", "hiddensize", "hiddendim", "hiddenunits",
    "hiddenlayers", "numlayers", "nlayers", "layers", "numhidden", "units", "neurons", "optimizer",
    "weightdecay", "maxdepth", "nestimators", "numleaves", "minchildweight", "subsample",
    "colsamplebytree", "alpha", "gamma", "c", "kernel", "degree", "penalty", "activation",
    "embeddingdim", "embeddim", "numheads", "nheads", "k", "nneighbors", "filters", "kernelsize",
    "paramalpha", "paramc", "paramgamma", "regularization", "l2reg", "depth", "width", "numfilters",
  ]
}
