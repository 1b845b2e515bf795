import CurveIngestion
import CurveModel
import Testing

/// Forms in which hand-written lines name their places.
struct PlaceFormTests {
  @Test("a point between the word and its count, and a loss that is called negative")
  func pointBeforeCount() throws {
    let text = (0...4).map {
      """
      10:0\($0):00 - INFO - ---Epoch.\($0) Train Negative Log-Likelihood per event: 4.\(9 - $0). \n\
      10:0\($0):30 - INFO - ---Epoch.\($0) Val Negative Log-Likelihood per event: 5.\(9 - $0); Acc: 0.\($0)\n
      """
    }.joined()
    let log = try read(text, path: "info.log")
    let metric = "Negative Log-Likelihood per event"
    #expect(log.file.axis.kind == .epoch)
    #expect(log.x(metric, .train) == [0, 1, 2, 3, 4])
    #expect(log.y(metric, .train) == [4.9, 4.8, 4.7, 4.6, 4.5])
    #expect(log.y(metric, .validation) == [5.9, 5.8, 5.7, 5.6, 5.5])
    #expect(MetricFamily.of(metric)?.direction == .lower)
  }

  @Test("an epoch by its initial before the step within it")
  func initialOfEpoch() throws {
    let text = (1...3).map { epoch in
      (0...4).map { "[E\(epoch)] step \($0 * 10) loss \(4 - epoch).\(9 - $0)\n" }.joined()
        + "Epoch \(epoch) avg-acc 0.\(epoch)5\n"
    }.joined()
    let log = try read(text, path: "train_log.txt")
    #expect(log.runs.count == 1)
    #expect(log.file.axis.kind == .epoch)
    #expect(log.y("loss", .train)?.count == 15)
    #expect(log.warnings.isEmpty)
  }

  @Test("a word for a number between the word of a place and its count")
  func wordForNumber() throws {
    let text =
      (1...6).map {
        "2025-06-04 19:53:3\($0), batch i:\($0), episode_len:2\($0)\n"
          + "kl:0.0\($0),loss:5.\(9 - $0),entropy:4.\($0)\n"
      }.joined() + "current self-play batch: 6\nwin: 3, lose: 7\n"
    let log = try read(text, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss", .train) == [5.8, 5.7, 5.6, 5.5, 5.4, 5.3])
  }

  @Test("a word of the program's own that counts the batches of each epoch")
  func ownCounter() throws {
    let text = (0...2).map { epoch in
      "INFO:root:train epoch: \(epoch)\n"
        + (0...5).map {
          "INFO:root:count: \($0 * 50), loss:\(9 - epoch).\(9 - $0): \n"
        }.joined()
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.file.axis.kind == .epoch)
    #expect(log.y("loss", .train)?.count == 18)
    #expect(log.x("loss", .train)?.prefix(2) == [0, 1.0 / 6])
    #expect(log.warnings.isEmpty)
  }

  @Test("no counter of batches: one that is set, or that starts elsewhere in every epoch")
  func noCounter() throws {
    let counts: [(Int, Int) -> Int] = [
      { _, step in [3, 9, 4, 7, 5, 8][step] }, { $0 * 7 + $1 * 50 },
    ]
    for count in counts {
      let text = (0...5).map { epoch in
        "train epoch: \(epoch)\n"
          + (0...5).map { "found: \(count(epoch, $0)), loss:\(9 - epoch).\(9 - $0)\n" }.joined()
      }.joined()
      let log = try read(text, path: "train.log")
      #expect(log.x("loss", .train) == [0, 1, 2, 3, 4, 5])
    }
  }

  @Test(
    "steps in the plural behind an epoch are its batches where they count, and else how many it has",
    arguments: [false, true])
  func stepsInPlural(goOn: Bool) throws {
    let text = (1...2).flatMap { epoch in
      (1...6).map { step in
        "Epoch id:\(epoch)\tTraining steps:\(goOn ? step + (epoch - 1) * 6 : step)"
          + "\tAvg loss:\(9 - epoch).\(9 - step)\tperplexity:1\(9 - step)\n"
      }
    }
    let first = try read(text.prefix(6).joined(), path: "train_loss.log")
    #expect(first.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(first.y("loss", .train) == [8.8, 8.7, 8.6, 8.5, 8.4, 8.3])
    let both = try read(text.joined(), path: "train_loss.log")
    #expect(both.y("loss", .train)?.count == 12)
    let counts = try read([text[5], text[11]].joined(), path: "train_loss.log")
    #expect(counts.x("loss", .train) == [1, 2])
  }

  @Test(
    "an epoch by its initial at the start of a line",
    arguments: ["E%/500 | ", "E  %/500 | ", "E00% | ", "[E %] "])
  func epochByInitial(form: String) throws {
    let text = (3...7).map { epoch in
      form.replacing("%", with: "\(epoch)") + "Loss:0.\(9 - epoch) | ETA:95.0min\n"
    }.joined()
    #expect(try read(text, path: "train.log").x("loss", .train) == [3, 4, 5, 6, 7])
  }

  @Test(
    "an epoch between the name of a loss and its value, and behind the bar of its batches",
    arguments: [
      "Training loss at epoch %: 0.@, validation loss: 0.#",
      "[167130/167130]epoch % loss : 0.@ val_loss : 0.#",
      "epoch % loss in training 0.@  loss in test 0.#",
      "At epoch %, loss = 0.@, val loss = 0.#",
    ])
  func placeAmidNames(form: String) throws {
    let text = (3...7).map { epoch in
      form.replacing("%", with: "\(epoch)").replacing("@", with: "\(9 - epoch)")
        .replacing("#", with: "\(19 - epoch)") + "\n"
    }.joined()
    let log = try read(text + "Lowest loss at epoch 3: 0.1\n", path: "train.log")
    #expect(log.x("loss", .train) == [3, 4, 5, 6, 7])
    #expect(log.y("loss", .train) == [0.6, 0.5, 0.4, 0.3, 0.2])
    #expect(log.y("loss", .validation) == [0.16, 0.15, 0.14, 0.13, 0.12])
  }

  @Test(
    "a numeral or a dash before the count of an epoch",
    arguments: ["Epoch No. ", "epoch Nr ", "epoch-"])
  func numerals(word: String) throws {
    let text = (3...7).map { "\(word)\($0): train loss: 0.\(9 - $0), val loss: 0.\(10 - $0)\n" }
    #expect(try read(text.joined(), path: "train.log").x("loss", .train) == [3, 4, 5, 6, 7])
  }

  @Test("PointNet: an epoch that is said twice is no share of itself", arguments: [0, 1])
  func epochSaidTwice(first: Int) throws {
    let text = (first..<(first + 5)).map { epoch in
      "INFO - Epoch \(epoch) (\(epoch + 1 - first)/200):\nINFO - Train Instance Accuracy: 0.\(4 + epoch)\n"
        + "INFO - Test Instance Accuracy: 0.\(3 + epoch), Class Accuracy: 0.\(2 + epoch)\n"
    }.joined()
    let log = try read(text, path: "train.txt")
    #expect(log.file.series.first?.series.curve.x == (first..<(first + 5)).map(Double.init))
  }

  @Test("an epoch in the name of a loss is no place")
  func epochInName() throws {
    let text = (1...5).map {
      "Epoch \($0) started\nTrain loss after epoch: 2.\(9 - $0)1\nVal loss after epoch: 3.\(9 - $0)1\n"
    }
    let log = try read(text.joined(), path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5])
    #expect(log.y("loss", .validation) == [3.81, 3.71, 3.61, 3.51, 3.41])
  }

  @Test("steps behind an epoch whose total is that of the training are no share of the epoch")
  func stepsOfAll() throws {
    let line = { (step: Int, total: Int) in
      "2021-11-23 20:45:58 [INFO]\t[TRAIN] epoch: \(step / 40 + 1), iter: \(step)/\(total), loss: \(900 - step).5\n"
    }
    let steps = Array(stride(from: 10, through: 400, by: 10))
    let log = try read(steps.map { line($0, 800) }.joined(), path: "workerlog.0")
    #expect(log.file.axis.column == "step")
    #expect(log.x("loss", .train) == steps.map(Double.init))
    let batches = try read(
      (1...4).flatMap { epoch in
        [10, 20, 30].map {
          "[TRAIN] epoch: \(epoch), iter: \($0)/40, loss: \(90 - epoch).\(40 - $0)\n"
        }
      }.joined(), path: "workerlog.0")
    #expect(batches.x("loss", .train)?.prefix(4) == [0.25, 0.5, 0.75, 1.25])
  }

  @Test("a log that begins with a later epoch counts epochs from 0 where it counts batches so")
  func laterEpoch() throws {
    let text = { (first: Int) in
      (148...149).flatMap { epoch in
        [0, 40].map { "Epoch: [\(epoch)] [\($0 + first)/80] loss: \(200 - epoch).\(90 - $0)\n" }
      }.joined()
    }
    #expect(try read(text(0), path: "log.txt").x("loss", .train) == [148, 148.5, 149, 149.5])
    #expect(try read(text(40), path: "log.txt").x("loss", .train)?.first == 147.5)
  }
}
