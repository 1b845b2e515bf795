import CurveIngestion
import CurveModel
import Testing

/// Lines of scripts that name splits in ways of their own.
struct HandWrittenLineTests {
  private let train = [0.92, 0.74, 0.61, 0.52]
  private let held = [1.04, 0.83, 0.79, 0.77]

  private func log(_ line: (Int, Double, Double) -> String) throws -> TrainingLog {
    try read(
      train.indices.map { line($0 + 1, train[$0], held[$0]) + "\n" }.joined(), path: "train.log")
  }

  @Test("short words for both splits on one line")
  func shortWords() throws {
    let lines: [(Int, Double, Double) -> String] = [
      { "Ep \($0) tr \($1) va \($2) acc .\($0 + 5)" },
      { "[\($0)] loss tr \($1) va \($2) | acc tr 0.9 va .\($0 + 5)" },
      { "Ep \($0) | tr: loss \($1) acc 0.9 | va: loss \($2) acc .\($0 + 5)" },
      { "Ep \($0) | tr loss \($1) acc 0.9 | va loss \($2) acc .\($0 + 5)" },
      { "Ep \($0)\n  tr: loss \($1) acc 0.9\n  va: loss \($2) acc .\($0 + 5)" },
    ]
    for (index, line) in lines.enumerated() {
      let log = try log(line)
      #expect(log.y("loss", .train) == train)
      #expect(log.y("loss", .validation) == held)
      #expect(log.y("acc", index == 0 ? .unknown : .validation) == [0.6, 0.7, 0.8, 0.9])
    }
  }

  @Test("a split in brackets behind its value, or with another value in them")
  func splitsInBrackets() throws {
    let lines: [(Int, Double, Double) -> String] = [
      { "[00\($0)/004] loss: \($1) (train) \($2) (val)" },
      { "Epoch \($0) loss=\($1) (\($2) val)" },
      { "Epoch \($0) loss: \($1) (val: \($2)) lr: 0.1" },
      { "Epoch \($0), \($1) (train), \($2) (val)" },
    ]
    for line in lines {
      let log = try log(line)
      #expect(log.y("loss", .train) == train)
      #expect(log.y("loss", .validation) == held)
    }
    let two = try log { "Epoch \($0) mse: \($1) (val: \($2)) mae: 0.\(9 - $0) (val: 1.\(9 - $0))" }
    #expect(two.y("mse", .validation) == held)
    #expect(two.y("mae", .validation) == [1.8, 1.7, 1.6, 1.5])
  }

  @Test("a count of all before a colon")
  func countOfAll() throws {
    for line in [
      { (place: Int, train: Double, held: Double) in "\(place) / 4: train = \(train), val = \(held)"
      },
      { "\($0)/4: train loss \($1), val loss \($2)" },
    ] {
      let log = try log(line)
      #expect(log.x("loss", .validation) == [1, 2, 3, 4])
      #expect(log.y("loss", .train) == train)
      #expect(log.y("loss", .validation) == held)
    }
  }

  @Test("a metric named once for the splits behind it")
  func metricOnce() throws {
    let marked = try log { "Epoch \($0) loss: train \($1), val \($2); acc: train 0.9, val 0.\($0)" }
    #expect(marked.y("loss", .train) == train)
    #expect(marked.y("loss", .validation) == held)
    #expect(marked.y("acc", .validation) == [0.1, 0.2, 0.3, 0.4])
    let sentence = try log { "Epoch \($0) finished. Avg loss on train: \($1), on val: \($2)" }
    #expect(sentence.y("loss", .train) == train)
    #expect(sentence.y("loss", .validation) == held)
    let joined = try log { "After epoch \($0), train MAE is \($1) and valid MAE is \($2)" }
    #expect(joined.y("MAE", .train) == train)
    #expect(joined.y("MAE", .validation) == held)
  }

  @Test("a metric that stands behind the number of each split, and losses of two sets held out")
  func splitsAlone() throws {
    let repeated = try log {
      "Epoch \($0):\ttrain: \($1)\tacc: 0.\($0 + 1)\tval: \($2)\tacc: 0.\($0)"
    }
    #expect(repeated.y("loss", .train) == train)
    #expect(repeated.y("loss", .validation) == held)
    #expect(repeated.y("acc", .train) == [0.2, 0.3, 0.4, 0.5])
    #expect(repeated.y("acc", .validation) == [0.1, 0.2, 0.3, 0.4])
    let three = try log { "Epoch: \($0), Loss: \($1), Val: \($2), Test: \($2)" }
    #expect(three.y("loss", .validation) == held)
    #expect(three.y("loss", .test) == held)
    let scores = try log { "Epoch: \($0), Loss: \($1), Val: 0.\($0), Test: \(1 - $2)" }
    #expect(scores.y("score", .validation) == [0.1, 0.2, 0.3, 0.4])
    #expect(scores.y("loss", .train) == train)
  }
}
