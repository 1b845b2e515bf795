import CurveIngestion
import CurveModel
import Testing

/// Logs whose x-axis goes back again and again.
struct ReturningAxisTests {
  /// Stretches of a log: from which place, to which, at which distance.
  private func log(_ stretches: [(from: Int, to: Int)], by stride: Int = 1) throws -> TrainingLog {
    let rows = stretches.enumerated().flatMap { index, stretch in
      Swift.stride(from: stretch.from, through: stretch.to, by: stride).map { place in
        "\(place),\(index),\(index + 100)"
      }
    }
    return try read("step,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test("a run that was resumed often is what its last stretches wrote")
  func resumedOften() throws {
    let log = try log([
      (0, 6), (5, 8), (5, 7), (5, 11), (10, 12), (10, 16), (15, 18), (15, 23), (20, 21), (20, 25),
    ])
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == (0...25).map(Double.init))
    let written: [Double] =
      [0, 0, 0, 0, 0] + [3, 3, 3, 3, 3] + [5, 5, 5, 5, 5] + [7, 7, 7, 7, 7] + [9, 9, 9, 9, 9, 9]
    #expect(log.y("loss", .train) == written)
    #expect(
      log.warnings == ["log was resumed at step 5; where rows overlap, the later ones are used"])
  }

  @Test("resumed at other places than before, the runs are not mixed")
  func otherPlaces() throws {
    let log = try log(
      [(0, 50), (5, 45), (12, 62), (3, 53), (6, 56), (4, 44), (7, 57), (8, 58)], by: 10)
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [0, 3, 4, 7, 8, 18, 28, 38, 48, 58])
    #expect(log.y("loss", .train) == [0, 3, 5, 6, 7, 7, 7, 7, 7, 7])
    #expect(log.warnings.contains { $0.hasPrefix("log was resumed at step 3") })
  }

  @Test("rows in the order of a database or of their digits are sorted, and none is lost")
  func unsorted() throws {
    let count = 120
    let shuffled = (0..<count).map { ($0 * 37) % count }
    let asText = (0..<count).map(String.init).sorted().compactMap { Int($0) }
    for places in [shuffled, asText] {
      let log = try log(places.map { ($0, $0) })
      #expect(log.x("loss", .train) == (0..<count).map(Double.init))
      #expect(log.runs.count == 1)
    }
  }

  @Test("rows that stand one place late are put in order")
  func lateRows() throws {
    let places = [0] + (1..<61).map { $0 % 6 == 1 ? $0 + 1 : $0 % 6 == 2 ? $0 - 1 : $0 }
    let log = try log(places.map { ($0, $0) })
    #expect(log.x("loss", .train) == (0..<61).map(Double.init))
  }

  @Test("two processes that write the same steps, one a little behind the other, are one run")
  func interleaved() throws {
    let rows = (1...40).flatMap { index in
      let late = index < 9 ? index : index - 1
      return [(index, 100 - index, 1), (index, 100 - index, 2), (late, 100 - late, 3)].map {
        "{\"epoch\": \(Double($0) * 0.0106), \"current_steps\": \(10 * $0), \"loss\": 0.\($1)0\($2)}\n"
      }
    }
    let log = try read(rows.joined(), path: "trainer_log.jsonl")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train)?.count == 40)
    #expect(log.y("loss", .train)?.last == 0.6002)
    #expect(
      log.warnings.contains {
        $0.hasSuffix("values were recorded again at the same epoch; the later ones are used")
      })
  }

  @Test(
    "steps order the rows where trainings that ended within their first epoch follow one another")
  func endedWithinAnEpoch() throws {
    func training(_ epochs: Int, of batches: Int) -> String {
      (0..<(epochs * batches)).map {
        "\($0 / batches + 1),\(16 * ($0 + 1)),\(9.0 / Double($0 + 1))\n"
      }
      .joined()
    }
    let log = try read(
      "epoch,iter,tr_loss\n" + training(3, of: 8) + training(1, of: 5) + training(1, of: 6)
        + training(4, of: 8))
    #expect(log.file.axis.column == "iter")
    #expect(log.runs.count == 4)
    #expect(log.x("loss", .train)?.last == 512)
  }

  @Test("steps that go on over the epochs are those of trainings that were resumed, or begun again")
  func resumedSteps() throws {
    let records = { (steps: [Int]) in
      steps.map { "epoch: [\($0 / 60 + 1)/100], global_step: \($0), loss: \(900 - $0).5\n" }
        .joined()
    }
    let text =
      records(
        Array(stride(from: 5, through: 55, by: 5)) + Array(stride(from: 30, through: 150, by: 5)))
      + records([2, 4, 6]) + records(Array(stride(from: 5, through: 200, by: 5)))
    let log = try read(text, path: "workerlog.0")
    #expect(log.file.axis.column == "step")
    #expect(log.x("loss", .train) == stride(from: 5, through: 200, by: 5).map(Double.init))
    // Where epochs order the rows but for one, they tell the runs apart.
    let rows = [[50, 100, 150, 150, 200], [70, 140, 210, 280]].flatMap { steps in
      steps.enumerated().map {
        "\(min($0.offset, 3)),\($0.element),\(900 - $0.element).\($0.offset)\n"
      }
    }
    let epochs = try read("epoch,grad_step,ppl\n" + rows.joined(), path: "eval_log.csv")
    #expect(epochs.runs.count == 2)
  }

  @Test(
    "batches of validation that are counted apart in the column of steps are none of a training")
  func countedApart() throws {
    let rows = (0..<8).flatMap { epoch in
      [
        "\(epoch),\(epoch * 50 + 49),0.\(90 - epoch),",
        "\(epoch),\(epoch * 10 + 9),,0.\(95 - epoch)",
      ]
    }
    let log = try read("epoch,step,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .validation) == log.x("loss", .train))
  }
}
