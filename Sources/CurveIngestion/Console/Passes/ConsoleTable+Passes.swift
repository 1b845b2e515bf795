extension ConsoleTable {
  /// Settles what the lines of a console left open, once all of them are read.
  ///
  /// In this order, since each pass goes by the columns that those before it left: what the columns are comes before
  /// which of two columns of a metric counts, and that before what stands alone; only then the rows have the places of
  /// their curves, by which what is left is told to be a loss or a score.
  mutating func settle(by clues: ConsoleClues, _ means: EpochMeans, _ headed: HeadedNames) {
    // What is no name, but a piece of one.
    dropPiecesOfLines()

    // The batches of an epoch whose lines of other kinds begin rows of their own.
    settle(means)

    // Columns of one curve under several names, and columns without a name.
    joinTrainings()
    settle(clues.bars)
    settle(clues.summaries)
    join(headed)
    settleSplitLines()
    nameUnnamedMetric(bests: clues.bests.rise)
    settleObjectives()

    // Batches beside epochs: their means, their bars, and names that stand beside a count of batches alone.
    settleBatches(by: clues.batchNames)
    settleMeans(by: clues.batchNames)
    settleBars(by: clues.batchNames)
    settleOwnMeans(by: clues.batchNames)

    // What is no curve: the same values again, settings above the training, a closing word.
    dropRepeatedTests()
    dropNamedOnceAbove()
    dropLoneValues()
    dropSetting(clues.rate.setting)

    // Of two values of one place that which is of another kind.
    dropOddRepeats()

    // Places within epochs, and last what needs whole curves at their places.
    settleStepsOfEpochs()
    settleRowsOfEpochs()
    settleAssumedLosses()
    separateModels()
  }
}
