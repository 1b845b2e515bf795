import CurveIngestion
import CurveModel
import Testing

/// Drawn tables below the headings of epochs.
struct HeadedTableTests {
  @Test("the steps that a table counts are those of the epoch that heads it")
  func stepsOfEpochs() throws {
    let log = try read(
      (1...12).map { "Epoch \($0)/12 Running...\n\n" + table(ofEpoch: $0) }.joined(),
      path: "training_output.txt")
    #expect(log.runs.count == 1)
    #expect(log.x("Total Reward", .train) == (1...12).map(Double.init))
  }

  @Test("an epoch that was named in passing heads no tables")
  func epochInPassing() throws {
    let log = try read(
      "training begins with epoch 1\n\n"
        + (1...12).map { table(ofEpoch: $0, steps: $0 * 10) }.joined(),
      path: "training_output.txt")
    #expect(log.x("Total Reward", .train) == (1...12).map { Double($0 * 10) })
  }

  private func table(ofEpoch epoch: Int, steps: Int? = nil) -> String {
    """
    +--------------+--------+
    | Metric       | Value  |
    +==============+========+
    | Total Steps  | \(steps ?? [8, 203, 2, 36, 5, 1][epoch % 6])      |
    +--------------+--------+
    | Total Reward | \(epoch * 7 - 88).00 |
    +--------------+--------+


    """
  }
}
