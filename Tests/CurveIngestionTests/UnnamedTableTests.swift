import CurveIngestion
import CurveModel
import Testing

/// Tables whose columns have no names, numbers for names, or others than their rows go with.
struct UnnamedTableTests {
  @Test("the sum of the losses without a count of epochs is read, where its rows are in order")
  func totalLoss() throws {
    let log = try read(
      "{\"loss_total\": [5, 4, 3, 2.5, 2.2], \"loss_a\": [3, 2.5, 2, 1.6, 1.5]}", path: "l.json")
    #expect(log.y("loss_total", .train) == [5, 4, 3, 2.5, 2.2])
    #expect(["overall_loss", "loss_sum", "Tot Loss"].allSatisfy(MetricName.isSumOfLosses))
  }

  @Test("what an agent earned is read without a count, as a loss is")
  func rewards() throws {
    let log = try read(",reward\n" + (0..<30).map { "\($0),\(Double($0) / 2)\n" }.joined())
    #expect(log.y("reward", .train)?.count == 30)
    let shuffled = (0..<30).map { "\($0),\(($0 * 7) % 30)\n" }.joined()
    #expect(problems(in: ",reward\n" + shuffled).map(\.code) == ["not-a-training-log"])
  }

  @Test("whole numbers that ascend are the places of the one column beside them")
  func places() throws {
    let log = try read(
      "1028,-19\n1788,-21\n2822,-20\n3870,-19\n4000,-18.5\n", path: "rewards.csv")
    #expect(log.x("rewards", .train) == [1028, 1788, 2822, 3870, 4000])
    #expect(log.y("rewards", .train) == [-19, -21, -20, -19, -18.5])
  }

  @Test(
    "the word before each count of the first column is passed over",
    arguments: ["epoch", "Epoch ", "epoch_"])
  func labelledCounts(_ label: String) throws {
    let rows = (1...12).map { "\(label)\($0),\(3.5 / Double($0 + 1))\n" }.joined()
    for header in ["", "epoch,loss\n"] {
      let log = try read(header + rows, path: "train_loss.txt")
      #expect(log.columns.count == 1 && log.y("loss", .train)?.first == 1.75)
      #expect(log.file.axis.kind == .epoch && log.x("loss", .train) == (1...12).map(Double.init))
    }
    // Names of models and frames count nothing, and results are in no order.
    let others = ["model", "frame"].map { rows.replacing(label, with: $0) }
    for other in others + [rows + "\(label)3,0.5\n"] {
      #expect(problems(in: other, path: "train_loss.txt").map(\.code) == ["not-a-training-log"])
    }
  }

  @Test("the hint for columns without names works as it stands")
  func hint() throws {
    let text = "1,33.5,18.2\n2,32.5,18.1\n3,23.8,18.2\n"
    #expect(
      problems(in: text, path: "Loss.txt").first?.hint
        == "name the curves, as in --train 'column 2' --validation 'column 3'")
    let log = try read(text, path: "Loss.txt", options: ReadingOptions(train: "column 2"))
    #expect(log.y("loss", .train) == [33.5, 32.5, 23.8])
    #expect(
      problems(in: text, path: "x.txt").first?.hint
        == "name the curves, as in --train 'column 2' --validation 'column 3' --metric loss"
    )
  }

  @Test("two columns that fall from one height are training and validation, with a note")
  func fallingPair() throws {
    let text = "0,5.8,4.9\n200,3.3,3.9\n400,2.8,2.9\n600,1.2,2.1\n800,0.9,1.8\n1000,0.8,1.8\n"
    let log = try read(text, path: "train_stats.csv")
    #expect(log.y("loss", .train) == [5.8, 3.3, 2.8, 1.2, 0.9, 0.8])
    #expect(log.y("loss", .validation) == [4.9, 3.9, 2.9, 2.1, 1.8, 1.8])
    #expect(
      log.warnings == [
        "the columns have no names: 'column 2' is read as training and 'column 3' as validation, since both fall from "
          + "the same height; if it is the other way round, say so: --train 'column 3' --validation 'column 2'"
      ])
    // Another height may be another quantity.
    #expect(
      problems(in: text.replacing(",4.9", with: ",14.9"), path: "stats.csv").map(\.code)
        == ["ambiguous-columns"])
  }

  @Test("a column that falls beside a share that rises is the loss, on the split of the name")
  func lossAndScore() throws {
    let text = "0 0.69 0.5\n1 0.5 0.7\n2 0.4 0.8\n3 0.3 0.85\n4 0.28 0.86\n"
    let log = try read(text, path: "validation_log.txt")
    #expect(log.y("loss", .validation) == [0.69, 0.5, 0.4, 0.3, 0.28])
    #expect(log.warnings.count == 1)
  }

  @Test("numbers behind the index of a data frame are names, also where they do not count")
  func numbersAsNames() {
    let text = ",5,15,30\n0,0.69,0.69,0.68\n1,0.6,0.62,0.63\n2,0.5,0.6,0.61\n"
    #expect(
      problems(in: text, path: "x.csv").first?.message
        == "'5', '15' and '30' have no names that say what they hold")
  }

  @Test("columns called after a setting are runs, where the file is called after a metric")
  func settingColumns() throws {
    func sources(_ header: String) -> [BytesInMemory] {
      [("train_loss.csv", 0.0), ("test_loss.csv", 0.5)].map { name, by in
        let rows = (0..<4).map { "\($0),\(3 - Double($0) / 2 + by),\(4 - Double($0) / 2 + by)\n" }
        return BytesInMemory(path: name, text: header + rows.joined())
      }
    }
    let log = try LogReader.read(sources(",5,15\n"), options: ReadingOptions(run: "15"))
    #expect(log.runs.map(\.name) == ["5", "15"])
    #expect(
      log.y("loss", .train) == [4, 3.5, 3, 2.5] && log.y("loss", .validation) == [4.5, 4, 3.5, 3])
  }

  @Test("rows with more numbers than the header names, behind others, are refused")
  func widerRows() {
    let narrow = (0..<6).map { "\($0),0.5,0.6\n" }.joined()
    let wide = (0..<4).map { "\($0),0.5,0.6,0.7,0.8\n" }.joined()
    let text = "epoch,loss,val_loss\n" + narrow + wide
    let found = problems(in: text)
    #expect(found.map(\.code) == ["changed-header"])
    #expect(
      found.first?.message
        == "expected 3 values, for 'epoch, loss, val_loss', found 5 here, and too many in 4 rows in all"
    )
    #expect(found.first?.location?.line == 8)
    #expect(problems(in: "epoch,loss,val_loss\n" + narrow + "6,0.5,0.6,\n").isEmpty)
  }

  @Test("'i' counts steps where nothing else does")
  func loopVariable() throws {
    let log = try read("i,time,loss\n0,0.1,3\n10,0.2,2\n20,0.3,1\n")
    #expect(log.x("loss", .train) == [0, 10, 20])
    let beside = try read("i,epoch,loss\n5,0,3\n5,1,2\n5,2,1\n")
    #expect(beside.x("loss", .train) == [0, 1, 2])
  }

  @Test("a file that is called no more than a log names no metric")
  func anyLog() throws {
    let log = try read("Wall time,Step,Value\n1.5,1,4\n2.5,2,3\n3.5,3,2\n", path: "train_log.csv")
    #expect(log.columns == ["train value <Value>"])
  }

  @Test("histories in a list are a run each")
  func listOfHistories() throws {
    let log = try read(
      """
      [{"loss": [3, 2, 1], "val_loss": [3.5, 2.5, 2]}, {"loss": [4, 3, 2], "val_loss": [4.5, 3.5, 3]}]
      """, path: "train_history.json", options: ReadingOptions(run: "run 2"))
    #expect(log.runs.map(\.name) == ["run 1", "run 2"])
    #expect(log.y("loss", .train) == [4, 3, 2] && log.y("loss", .validation) == [4.5, 3.5, 3])
  }

  @Test("a list of numbers calls them its values")
  func listOfNumbers() throws {
    let log = try read("[5.5, 4.25, 3.5, 3]", path: "losses.json")
    #expect(log.columns == ["unknown loss <value>"] || log.columns == ["train loss <value>"])
  }

  @Test("a text of what was saved as best is no table")
  func savedModels() {
    let text = (1...6).map { "Saved model at epoch \($0) with loss: \(1.77 / Double($0 + 1))\n" }
      .joined()
    #expect(
      problems(in: text, path: "loss_log.txt").map(\.message) == [
        "this is no training log: it holds only the values that were the best so far, as ModelCheckpoint prints them"
      ])
  }
}
