import CurveModel
import Testing

@testable import CurveIngestion

/// Logs that hold several attempts, one behind the other.
@Suite struct RestartsTests {
  struct Attempts: CustomTestStringConvertible, Sendable {
    /// Epochs of each.
    var lengths: [Int]
    var judged: String
    var testDescription: String { "\(lengths) → \(judged)" }

    var log: String {
      let rows = lengths.flatMap { length in
        (0..<length).map { "\($0),\(1.0 - 0.02 * Double($0)),\(1.1 - 0.02 * Double($0))\n" }
      }
      return "epoch,train_loss,val_loss\n" + rows.joined()
    }
  }

  @Test(
    "the last run that is more than a start counts, and another than the last is told apart",
    arguments: [
      Attempts(lengths: [13, 4], judged: "run 2"), Attempts(lengths: [13, 3], judged: "run 1"),
      Attempts(lengths: [5, 13, 2, 1], judged: "run 2"),
      Attempts(lengths: [40, 12, 9], judged: "run 2"),
      Attempts(lengths: [2, 2], judged: "run 2"), Attempts(lengths: [5, 2], judged: "run 1"),
      Attempts(lengths: [5, 4], judged: "run 2"), Attempts(lengths: [3, 2], judged: "run 2"),
    ])
  func judged(_ attempts: Attempts) throws {
    let log = try read(attempts.log)
    #expect(log.chosen.name == attempts.judged)
    let isLast = attempts.judged == "run \(attempts.lengths.count)"
    let said = log.warnings.joined()
    #expect(
      said.contains("'\(attempts.judged)' is judged\(isLast ? ";" : ", the last that is more")"))
  }

  @Test("a run that is recorded less often than others, and goes as far, is more than a start")
  func rarelyRecorded() throws {
    let rows = [1, 1, 8].flatMap { stride in
      Swift.stride(from: 0, through: 80, by: stride).map { "\($0),\(2 - 0.02 * Double($0))\n" }
    }
    let log = try read("epoch,train_loss\n" + rows.joined())
    #expect(log.chosen.name == "run 3")
  }

  @Test("files of one split each that start again as often are judged by their last run")
  func splitsInFiles() throws {
    func file(_ lengths: [Int]) -> String {
      let rows = lengths.flatMap { length in
        (0..<length).map { "17447960\($0).5,\($0),\(1.0 - 0.02 * Double($0))\n" }
      }
      return "Wall time,Step,Value\n" + rows.joined()
    }
    func log(_ validation: [Int]) throws -> TrainingLog {
      try LogReader.read([
        BytesInMemory(path: "train_loss.csv", text: file([12, 9, 14])),
        BytesInMemory(path: "val_loss.csv", text: file(validation)),
      ])
    }
    let paired = try log([12, 9, 14])
    #expect(try paired.judged().name == "run 3")
    #expect(try paired.judged().series.count == 2)
    // Of another number of runs nothing tells which belong together.
    #expect(try log([12, 14]).isChoiceOpen)
  }

  @Test("a second training that counts in a larger stride is one of its own")
  func ownStride() throws {
    func rows(_ epochs: [Int]) -> String {
      epochs.map { "\($0),\(1 + 10.0 / Double($0 + 1)),\(2 + 10.0 / Double($0 + 1))\n" }.joined()
    }
    let header = "epoch,train_loss,val_loss\n"
    let other = try read(header + rows(Array(0..<40)) + rows([10, 20, 30, 40, 50]))
    #expect(other.runs.map(\.series[0].curve.count) == [40, 5])
    // A training that was resumed goes on in its own stride.
    let resumed = try read(header + rows(Array(0..<40)) + rows(Array(10..<50)))
    #expect(resumed.runs.count == 1)
  }

  @Test(
    "a log that starts again at its second place is another run, one that does so further up was resumed"
  )
  func secondPlace() throws {
    let rows = { (epochs: ClosedRange<Int>) in
      epochs.map { "\($0),\(1.0 - 0.02 * Double($0)),\(1.1 - 0.02 * Double($0))\n" }.joined()
    }
    let header = "epoch,train_loss,val_loss\n"
    let again = try read(header + rows(0...8) + rows(1...8))
    #expect(again.runs.map { $0.curve(of: "loss", on: .train)?.count } == [9, 8])
    let resumed = try read(header + rows(0...8) + rows(2...8))
    #expect(resumed.runs.count == 1)
    #expect(resumed.warnings.contains { $0.hasPrefix("log was resumed at epoch 2") })
    let atStart = try read(header + rows(0...3) + rows(1...8))
    #expect(atStart.runs.count == 1)
  }

  @Test("an attempt that was stopped after its first record is one, in a log that starts again")
  func stoppedAtOnce() throws {
    let log = try read(Attempts(lengths: [5, 1, 1, 9], judged: "run 4").log)
    // The records of attempts that say the same cannot be told from a line that was written twice.
    #expect(log.runs.map { $0.curve(of: "loss", on: .train)?.count } == [5, 9])
    let rows = [1, 1, 2, 1, 2, 3, 4].enumerated().map { "\($0.element),0.\(90 - $0.offset)\n" }
    let other = try read("epoch,train_loss\n" + rows.joined())
    #expect(other.runs.map { $0.curve(of: "loss", on: .train)?.count } == [1, 2, 4])
    #expect(other.runs.first?.curve(of: "loss", on: .train)?.y == [0.9])
  }

  @Test("a first place that is said twice is no attempt where the log does not start again")
  func saidTwice() throws {
    let log = try read("epoch,train_loss\n0,0.9\n0,0.8\n1,0.7\n2,0.6\n")
    #expect(log.runs.count == 1 && log.y("loss", .train) == [0.8, 0.7, 0.6])
    // Several records at each place are no attempts.
    let rows = [1, 1, 2, 2, 3, 3, 1, 1, 2, 2].enumerated().map {
      "\($0.element),0.\(90 - $0.offset)\n"
    }
    #expect(try read("epoch,train_loss\n" + rows.joined()).runs.count == 2)
  }

  /// Runs of some lengths in a column that tells them apart.
  private func table(_ header: String, _ runs: [(name: String, length: Int)]) -> String {
    let rows = runs.flatMap { run in
      (0..<run.length).map { place in
        "\(run.name),\(place),\(1.0 - 0.02 * Double(place)),\(1.1 - 0.02 * Double(place))\n"
      }
    }
    return "\(header),epoch,train_loss,val_loss\n" + rows.joined()
  }

  @Test("a column that only counts the starts of a log says no more than that it started again")
  func countedRestarts() throws {
    let log = try read(table("run", [("1", 8), ("2", 11), ("3", 9)]))
    #expect(!log.isChoiceOpen && log.chosen.name == "3")
    #expect(
      log.warnings == [
        "the file holds 3 runs, since epoch starts again with another 'run'; '3' is judged; "
          + "choose another with --run, or join them with --join-restarts if one training was resumed"
      ])
    var options = ReadingOptions()
    options.joinsRestarts = true
    let joined = try read(table("run", [("1", 8), ("2", 11), ("3", 9)]), options: options)
    #expect(joined.chosen.curve(of: "loss", on: .train)?.count == 28)
  }

  @Test(
    "runs that a column names, repeats or runs of one length are chosen among",
    arguments: [
      ("run", ["a", "b"], [8, 9]), ("seed", ["1", "2"], [8, 9]), ("run", ["1", "2"], [8, 8]),
      ("run", ["2", "1"], [8, 9]), ("run", ["1", "4"], [8, 9]),
    ])
  func namedRuns(_ header: String, _ names: [String], _ lengths: [Int]) throws {
    let log = try read(table(header, zip(names, lengths).map { (name: $0, length: $1) }))
    #expect(log.isChoiceOpen && log.runs.map(\.name) == names)
  }
}
