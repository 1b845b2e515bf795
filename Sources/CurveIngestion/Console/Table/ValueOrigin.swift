/// What the line of a value leaves open about it, until all lines are read.
///
/// The name says what is known; the pass that settles the rest gives the column its whole name (`Passes`).
enum ValueOrigin: Hashable {
  /// Nothing: the line names it.
  case named
  /// Whether it is a loss: "loss=2.1 | val=2.2" names it by its split alone, beside a loss whose name it takes; but what
  /// follows "loss=2.3" in "loss=2.3 | eval=0.12" may rise with training, as a score does.
  case assumedLoss
  /// Which metric it is: the line says the split and nothing else, which is the name here. What falls with training
  /// is a loss, what rises a score: "learn: 0.6  test: 0.5".
  case splitAlone
  /// The same, where the split is all that its line says: "train: 0.5" and, on the next one, "val: 0.4". It is a curve
  /// where there is one of each.
  case splitOnOwnLine
  /// On what it was measured: a line below the batches of an epoch says once more, for the whole of it, what they
  /// said. With values that the batches have not it is an evaluation, else the mean of training.
  case wholeEpoch
  /// Whether it counts: it is that of one batch of training, and the log may have the means of epochs as well.
  case batch
  /// On what it was measured: it stands on the second progress bar of its epoch, which names no split. Whether there is
  /// one in every epoch, or one behind all of them, tells validation from test.
  case secondBar
  /// The same, on a third bar or one behind it.
  case laterBar
}
