import CurveIngestion
import CurveModel
import Testing

/// Logs of mljar-supervised.
struct MLJARTests {
  private func log(_ values: [Double]) -> String {
    values.enumerated().map { "\($0),\($1),\($1 + 0.01)\n" }.joined()
  }

  @Test("rounds, training and validation without a header")
  func rounds() throws {
    let log = try read(
      log([0.69, 0.61, 0.55, 0.5, 0.46]), path: "1_Default_Xgboost/learner_fold_2_training.log")
    #expect(log.file.dialect == "mljar")
    #expect(log.y("loss", .train) == [0.69, 0.61, 0.55, 0.5, 0.46])
    #expect(log.x("loss", .validation) == [0, 1, 2, 3, 4])
    #expect(
      log.warnings == [
        "the log of mljar names no metric; its training values fall, so it is read as a loss: --metric names it"
      ])
  }

  @Test("values that rise are a score")
  func score() throws {
    let log = try read(log([0.5, 0.6, 0.66, 0.7]), path: "learner_fold_0_training.log")
    #expect(log.y("score", .train) == [0.5, 0.6, 0.66, 0.7])
  }

  @Test("a metric that is named is the metric")
  func named() throws {
    let log = try read(
      log([0.5, 0.6, 0.66, 0.7]), path: "learner_fold_0_training.log",
      options: ReadingOptions(metric: "auc"))
    #expect(log.y("auc", .validation)?.count == 4)
    #expect(log.warnings.isEmpty)
  }

  @Test("the same rows in a file of another name could be anything")
  func otherName() {
    #expect(
      problems(in: log([0.69, 0.61, 0.55]), path: "values.log").map(\.code) == ["ambiguous-columns"]
    )
  }
}
