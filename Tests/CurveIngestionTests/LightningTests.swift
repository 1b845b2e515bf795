import CurveIngestion
import CurveModel
import Testing

struct LightningTests {
  @Test("steps that start again with each epoch tell its two rows apart")
  func twoRowsAnEpoch() throws {
    let rows = (1...6).flatMap { epoch in
      [299, 599].map {
        "\(epoch),\($0),\(2.0 / Double(epoch)),\(2.1 / Double(epoch) - Double($0) / 1e4)\n"
      }
    }
    let log = try read("epoch,step,train_loss,val_loss\n" + rows.joined())
    #expect(log.y("loss", .train)?.count == 12)
    #expect(log.chosen.axis.kind == .row)
    #expect(log.warnings.isEmpty)
  }

  @Test("sparse rows of one step are merged, and the mean of an epoch stands for its batches")
  func readsSparseRows() throws {
    let log = try Fixture.log("lightning/every-fifth-epoch.csv")
    #expect(log.file.dialect == "lightning")
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 20)
    #expect(log.x("loss", .validation) == [49, 99, 149, 199])
    #expect(log.y("loss", .train)?.first == 1.3998737335205078)
    #expect(
      log.file.ignored.sentences == [
        "train_loss_step: one batch at a time; 'train_loss_epoch' is read",
        "epoch: x-axis is 'step'",
      ])
  }

  @Test("closing test values are on the test split")
  func readsTestRows() throws {
    let log = try Fixture.log("lightning/with-test-rows.csv")
    #expect(log.y("loss", .test) == [1.3795931339263916])
    #expect(log.x("loss", .test) == [250])
    #expect(log.chosen.curve(of: "loss", on: .validation)?.count == 25)
    #expect(log.y("loss", .validation)?.first == 1.2033491134643555)
    #expect(log.y("loss", .train)?.last == 0.1178598403930664)
  }

  @Test("a validation mean without the word loss pairs with the loss")
  func readsUnnamedValidation() throws {
    let log = try read(
      """
      epoch,accuracy,step,loss,validation_epoch_average
      0,0.7,49,0.8,
      0,0.8,99,0.5,
      0,,99,,0.4
      1,0.9,149,0.3,

      """)
    #expect(
      log.columns == [
        "train accuracy <accuracy>", "train loss <loss>",
        "validation loss <validation_epoch_average>",
      ])
    #expect(log.x("loss", .validation) == [99])
    #expect(
      log.warnings == ["'validation_epoch_average' names no metric and is taken for the loss"])
  }

  @Test("where steps count validation batches too, epochs are the axis")
  func avoidsStepsThatGoBack() throws {
    let log = try read(
      """
      epoch,step,train_loss_epoch,val_loss_epoch,val_loss_step
      ,5,,,0.9
      0,9,,0.8,
      0,9,0.7,,
      ,6,,,0.6
      1,19,,0.5,
      1,19,0.4,,

      """)
    #expect(log.file.axis == Axis(kind: .epoch, column: "epoch"))
    #expect(log.x("loss", .train) == [0, 1])
    #expect(log.y("loss", .validation) == [0.8, 0.5])
  }

  @Test("two spellings of an epoch's mean stay apart")
  func keepsTwoMeans() throws {
    let log = try read(
      """
      epoch,step,train_epoch_perplexity,train_perplexity_epoch,val_epoch_perplexity,val_perplexity
      0,9,8.0,8.5,9.0,9.5
      1,19,7.0,7.5,8.0,8.25

      """)
    #expect(log.y("perplexity", .train) == [8.5, 7.5])
    #expect(log.y("perplexity", .validation) == [9.5, 8.25])
    #expect(log.y("epoch_perplexity", .train) == [8, 7])
    #expect(log.y("epoch_perplexity", .validation) == [9, 8])
  }

  @Test("a score that only tests fill is one of tests")
  func readsScoresOfTests() throws {
    let log = try read(
      """
      epoch,step,class_0_acc,test_loss,train_loss,val_loss
      0,9,,,,0.9
      0,9,,,0.8,
      1,19,,,,0.7
      1,19,,,0.6,
      2,20,0.5,0.8,,

      """)
    #expect(log.y("class_0_acc", .test) == [0.5])
  }

  @Test("tests behind the training, several at one step, need no order")
  func readsRepeatedTests() throws {
    let epochs = (0..<5).map {
      "\($0),\(100 * $0 + 99),,0.\(9 - $0),\n\($0),\(100 * $0 + 99),0.\(9 - $0),,\n"
    }
    let tests = (1...6).map { "5,500,,,0.\($0)\n" }
    let log = try read("epoch,step,train_loss,val_loss,test_loss\n" + (epochs + tests).joined())
    #expect(log.x("loss", .validation) == [99, 199, 299, 399, 499])
    #expect(log.y("loss", .test) == [0.6])
  }
}
