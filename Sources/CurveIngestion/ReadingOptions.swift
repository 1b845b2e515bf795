import CurveModel

/// What the user said about the input; nil where the reader is to find out.
package struct ReadingOptions: Hashable, Sendable {
  /// Header of the column to use as x-axis.
  package var x: String?
  /// Header of the column that holds the training curve.
  package var train: String?
  /// Header of the column that holds the validation curve.
  package var validation: String?
  /// Name for the metric of `train` and `validation`, or of a column that names none.
  package var metric: String?
  /// Which way the metric improves; the reader only passes it on.
  package var direction: MetricDirection?
  /// The byte between two cells.
  package var delimiter: UInt8?
  /// Name of the run to choose where the input holds several.
  package var run: String?
  /// Whether stretches of a log that start again at the first place are one training that was resumed.
  package var joinsRestarts = false
  /// Name of a run that its file does not name; told by the file's path when nil.
  var runName: String?
  /// How many bytes are read at a time; tests make it small.
  ///
  /// Files up to this size are read once; the layout of larger ones is chosen by this much.
  package var blockSize = 1 << 18
  /// Whether all runs are seeds of one training, to be read as their mean.
  package var asSeeds: Bool
  /// Whether small files are digested: a tenth of what reading them costs, which many files at once can
  /// save.
  package var digestsSmallFiles = true

  package init(
    x: String? = nil, train: String? = nil, validation: String? = nil, metric: String? = nil,
    direction: MetricDirection? = nil, delimiter: UInt8? = nil, run: String? = nil,
    asSeeds: Bool = false
  ) {
    self.x = x
    self.train = train
    self.validation = validation
    self.metric = metric
    self.direction = direction
    self.delimiter = delimiter
    self.run = run
    self.asSeeds = asSeeds
  }
}
