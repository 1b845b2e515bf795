import CurveIngestion
import CurveModel
import Testing

/// Places that are judged by the rows of the curves, and text beside them.
struct AxisOfCurvesTests {
  @Test("Lightning's score of the hyper-parameters, written before validation, takes no axis away")
  func scoreOfHyperParameters() throws {
    let epochs = (0..<4).map { epoch in
      let end = 200 * epoch + 199
      return """
        \(epoch),,0.\(9 - epoch),\(end - 100),
        \(epoch),,0.\(8 - epoch),\(end),
        ,0.\(7 - epoch),,\(end + 1),
        \(epoch),,,\(end),0.\(7 - epoch)

        """
    }
    let log = try read("epoch,hp_metric,loss,step,val_loss\n,3.5,,0,\n" + epochs.joined())
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    #expect(log.x("loss", .train) == [99, 199, 299, 399, 499, 599, 699, 799])
    #expect(log.x("loss", .validation) == [199, 399, 599, 799])
    #expect(log.runs.count == 1)
  }

  @Test("batches of validation that count steps of their own, without an epoch, take no axis away")
  func batchesOfValidation() throws {
    let epochs = (0..<4).map { epoch in
      let end = 200 * epoch + 199
      let batches = (0..<30).map { ",\(30 * epoch + $0 + 110),,0.\($0 + 10),\n" }.joined()
      return "\(epoch),\(end - 100),0.\(9 - epoch),,\n\(epoch),\(end),0.\(8 - epoch),,\n" + batches
        + "\(epoch),\(end),,,0.\(7 - epoch)\n"
    }
    let log = try read("epoch,step,train_loss,val_loss_step,val_loss\n" + epochs.joined())
    #expect(log.x("loss", .train) == [99, 199, 299, 399, 499, 599, 699, 799])
    #expect(log.x("loss", .validation) == [199, 399, 599, 799])
    #expect(log.warnings.contains { $0.hasPrefix("120 rows without 'epoch'") })
  }

  @Test("remarks on a few rows make a log no table of results")
  func remarks() throws {
    let rows = (1...8).map { "\(4.0 / Double($0)),\(5.0 / Double($0)),\($0 == 4 ? "saved" : "")\n" }
    let closing = ["0.5,0.75,final\n"]
    let log = try read("train_loss,val_loss,checkpoint\n" + (rows + closing).joined())
    #expect(log.y("loss", .train)?.count == 9)
  }

  @Test("steps that start again in an epoch are counted, whatever text stands beside them")
  func stepsWithinEpochs() throws {
    let places = [
      (1, 1), (1, 101), (1, 201), (1, 301), (2, 101), (2, 301), (3, 1), (3, 1), (3, 301),
    ]
    let rows = places.enumerated().map { number, place in
      "\(place.0),\(place.1),\(9 - number),\(10 - number),\(number % 2 == 0 ? "kept" : "final")\n"
    }
    let log = try read("epoch,iteration,train_loss,val_loss,checkpoint\n" + rows.joined())
    #expect(log.file.axis.kind == .row)
    #expect(log.y("loss", .validation) == (2...10).reversed().map(Double.init))
  }

  @Test("a counter is the x-axis only where nothing else is and it counts up throughout")
  func counters() throws {
    let rows = { (counts: [Int]) in
      counts.enumerated().map { "\($0.element),\(9 - $0.offset),\(9.5 - Double($0.offset))\n" }
        .joined()
    }
    let stopping = try read("counter,train_loss,val_loss\n" + rows([0, 0, 1, 0, 1, 2]))
    #expect(stopping.file.axis.kind == .row)
    #expect(stopping.y("loss", .train) == [9, 8, 7, 6, 5, 4])
    let counting = try read("counter,train_loss,val_loss\n" + rows([1, 2, 3, 4, 5, 6]))
    #expect(counting.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    let beside = try read("epoch,counter,train_loss\n0,0,3\n1,1,2\n1,2,1\n")
    #expect(beside.file.axis.column != "counter")
    #expect(beside.file.ignored.map(\.reason.description) == ["a count"])
  }

  @Test("training and test without an x-axis, each in a file of its own")
  func testWithoutAxis() throws {
    let text = { (set: String, share: Double) in
      "% mean class accuracy (\(set) set)\t\n"
        + (0..<30).map { " \(90 - share * 40 / Double($0 + 1))\t\n" }.joined()
    }
    let log = try LogReader.read(
      [
        BytesInMemory(path: "train.log", text: text("train", 1)),
        BytesInMemory(path: "test.log", text: text("test", 1.5)),
      ], options: ReadingOptions())
    #expect(log.y("mean class accuracy", .train)?.count == 30)
    #expect(log.y("mean class accuracy", .validation)?.first == 30)
    // Results of several models come in any order, or with their names.
    let results = (0..<30).map { "\(70 + ($0 * 7) % 30)\n" }.joined()
    #expect(problems(in: "test_accuracy\n" + results).map(\.code) == ["not-a-training-log"])
    let named = (0..<30).map { "m\($0),\(70 + $0)\n" }.joined()
    #expect(
      problems(in: "checkpoint,test_accuracy\n" + named).map(\.code) == ["not-a-training-log"])
  }

  @Test("how many steps each episode took, mostly as many as it may, is no axis")
  func lengthsOfEpisodes() throws {
    let lines = (0..<40).map { episode in
      let loss = episode % 7 == 3 ? 9000 : 1400 - 30 * episode
      return "INFO - Loss: \(loss), Last Reward: 1, Total Steps: \(episode == 39 ? 173 : 200)\n"
    }
    let log = try read(lines.joined())
    #expect(log.file.axis.kind == .row)
    #expect(log.y("loss", .train)?.count == 40)
  }

  @Test("the samples of an agent are no training set, and come behind its iterations")
  func samplesOfAgents() throws {
    let rows = (0..<6).map { "\($0),\(3003 * ($0 + 1)),\(800 + 100 * $0)\n" }
    let both = try read("Iteration,Samples,Test_Return\n" + rows.joined())
    #expect(both.file.axis.column == "Iteration" && both.file.axis.kind == .step)
    let alone = try read(
      "Samples,Test_Return\n" + rows.map { String($0.drop { $0 != "," }.dropFirst()) }.joined())
    #expect(alone.file.axis.column == "Samples" && alone.file.axis.kind == .step)
  }

  @Test("games are counted beside the return of an agent alone")
  func games() throws {
    let rows = (1...30).map { "\($0),\($0 * 7 % 13 + $0).0" }.joined(separator: "\n")
    let log = try read("game,total_reward\n\(rows)\n", path: "play.csv")
    #expect(log.file.axis.column == "game")
    #expect(log.file.series.first?.series.curve.x == (1...30).map(Double.init))
    let other = problems(in: "game,score_difference\n\(rows)\n", path: "play.csv")
    #expect(other.map(\.code) == ["not-a-training-log"])
  }
}
