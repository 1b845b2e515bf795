import CurveIngestion
import CurveModel
import Testing

/// Repeats of one experiment: over training-set sizes, and as seeds.
struct RepeatsTests {
  @Test("repeats at one training-set size are averaged, in a long table")
  func averagesLong() throws {
    let log = try Fixture.log("sizes/long-repeats.csv")
    #expect(log.file.axis == Axis(kind: .examples, column: "tr_size"))
    #expect(log.x("r2", .train) == [100, 200])
    #expect(log.y("r2", .train) == [0.75, 0.5])
    #expect(log.y("r2", .validation) == [0.125, 0.375])
    #expect(
      log.warnings == [
        "up to 2 values were recorded at the same training-set size; their mean is read"
      ])
    #expect(
      log.file.ignored.sentences == [
        "split: numbers the repeats; their mean is read"
      ])
  }

  @Test("a column of means stands for its repeats")
  func readsMeans() throws {
    let log = try Fixture.log("sizes/wide-repeats.csv")
    #expect(log.x("mae", .validation) == [100, 200])
    #expect(log.y("mae", .train) == [0.25, 0.2])
    #expect(log.y("mae", .validation) == [0.5, 0.4])
    #expect(
      log.file.ignored.sentences.contains("run1: one repeat of several"))
  }

  @Test("numbered columns are repeats of one curve")
  func averagesColumns() throws {
    let log = try Fixture.log("sizes/folds.csv")
    #expect(log.y("train_score", .train) == nil)
    #expect(log.y("score", .train) == [0.875, 0.625])
    #expect(log.y("score", .validation) == [0.375, 0.5])
  }

  @Test("a header may hold the sizes, and the file's name the metric")
  func readsSizesInHeader() throws {
    let log = try Fixture.log("sizes/val_accuracy.csv")
    #expect(log.file.dialect == "size-header")
    #expect(log.x("accuracy", .validation) == [100, 200, 400])
    #expect(log.y("accuracy", .validation) == [0.375, 0.5, 0.625])
  }

  @Test("runs are listed, and as seeds become their mean over the epochs that all have")
  func readsSeeds() throws {
    let folds = try Fixture.log("seeds/folds.csv")
    #expect(folds.runs.map(\.name) == ["1", "2"])
    #expect(folds.y("loss", .train) == [1.25, 1.0])
    let seeds = try Fixture.log("seeds/folds.csv", options: ReadingOptions(asSeeds: true))
    #expect(seeds.chosen.name == "mean of 2 runs")
    #expect(seeds.chosen.replicates.map(\.name) == ["1", "2"])
    #expect(seeds.x("loss", .train) == [0, 1])
    #expect(seeds.y("loss", .train) == [1.0, 0.75])
    #expect(seeds.y("loss", .validation) == [1.25, 1.0])
    #expect(
      seeds.warnings == [
        "the file holds 2 runs, named by column 'fold'; they are read as seeds of one training"
      ])
  }

  @Test("runs that record different metrics are no seeds of one training")
  func refusesDifferentRuns() {
    let options = ReadingOptions(asSeeds: true)
    let sources = [
      BytesInMemory(path: "a.csv", text: "epoch,train_loss\n0,1\n1,2\n"),
      BytesInMemory(path: "b.csv", text: "epoch,train_acc\n0,1\n1,2\n"),
    ]
    do throws(InvalidInput) {
      _ = try LogReader.read(sources, options: options)
      Issue.record("expected a problem")
    } catch {
      #expect(
        error.problems.map(text) == [
          "-: 'a' and 'b' cannot be read as seeds of one training: they record different metrics "
            + "[no-shared-curve] hint: leave out --as-seeds and choose one with --run"
        ])
    }
  }
}
