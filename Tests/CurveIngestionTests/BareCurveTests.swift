import CurveIngestion
import CurveModel
import Testing

/// Curves that do not say their split.
struct BareCurveTests {
  private func table(_ header: String, _ row: (Int) -> String) -> String {
    header + "\n" + (0..<12).map { "\($0),\(row($0))\n" }.joined()
  }

  @Test("alone in its metric one is training's, and the account says that the log does not tell")
  func alone() throws {
    let log = try read(table("epoch,reward") { "\(50 + $0)" })
    #expect(log.chosen.series.map(\.split) == [.train])
    #expect(log.file.series.map(\.series.split) == [.unknown])
    #expect(log.warnings == ["'reward' does not say which split it was measured on"])
  }

  @Test("a score against references is validation's", arguments: ["fid", "BLEU", "rouge1"])
  func score(_ metric: String) throws {
    let log = try read(table("epoch,\(metric)") { "\(50 + $0)" })
    #expect(log.chosen.series.map(\.split) == [.validation])
  }

  @Test("a share may have been measured on other examples, and stays open")
  func share() throws {
    let log = try read(table("epoch,acc") { "\(50 + $0)" })
    #expect(log.chosen.series.map(\.split) == [.unknown])
  }

  @Test(
    "beside a file with its validation one is training's, as the tags of Keras are",
    arguments: ["loss", "pred_age_acc"])
  func besideValidation(_ tag: String) throws {
    let values = (0..<12).map { "1.5,\($0),0.\(50 + $0)\n" }.joined()
    let files = ["run-.-tag-\(tag).csv", "run-.-tag-val_\(tag).csv"].map { path in
      BytesInMemory(path: path, text: "Wall time,Step,Value\n" + values)
    }
    let log = try LogReader.read(files, options: ReadingOptions())
    #expect(log.chosen.series.map(\.split) == [.train, .validation])
  }

  @Test("seeds of it have a mean of training")
  func seeds() throws {
    let rows = (0..<2).map { seed in (0..<5).map { "\($0),\(50 + $0 + seed)\n" }.joined() }
    var options = ReadingOptions()
    options.asSeeds = true
    let log = try read("epoch,reward\n" + rows.joined(), options: options)
    #expect(log.chosen.series.map(\.split) == [.train])
    #expect(log.chosen.replicates.allSatisfy { $0.series.map(\.split) == [.train] })
  }

  @Test("a number that comes again is no header")
  func numberOfFirstLine() throws {
    let log = try read("1\n0.5\n0.4\n1\n0.3\n", path: "train_loss.csv")
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train) == [1, 0.5, 0.4, 1, 0.3])
  }

  @Test("one that has every row to itself, as in a long table, stays open")
  func ofRowsOfItsOwn() throws {
    let rows = (0..<4).map {
      "train_loss,0.\(9 - $0),\($0)\nval_loss,0.\(9 - $0),\($0)\naccuracy,0.\(5 + $0),\($0)\n"
    }
    let log = try read("metric,value,step\n" + rows.joined())
    #expect(log.file.series.map(\.series.split) == [.train, .validation, .unknown])
  }

  @Test("the loss of batches goes with the loss of validation")
  func ofBatches() throws {
    let rows = (0..<6).map { "{\"Batch Loss\": 0.\(9 - $0), \"Validation Loss\": 0.\(9 - $0)5}\n" }
    let log = try read(rows.joined(), path: "losses.jsonl")
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
    #expect(log.y("loss", .validation)?.count == 6)
  }

  @Test("of a meter's value and its mean so far the mean is read, on the split of the file's name")
  func ofMeters() throws {
    let text = "epoch,loss_val,loss_avg\n0,.9,.8\n1,.5,.6\n2,.4,.5\n"
    let log = try read(text, path: "val_loss.csv")
    #expect(log.file.series.map(\.series.split) == [.validation])
    #expect(log.y("loss", .validation) == [0.8, 0.6, 0.5])
    let train = try read(text.replacing("avg", with: "train"), path: "val_loss.csv")
    #expect(train.y("loss", .validation) == [0.9, 0.5, 0.4])
  }
}
