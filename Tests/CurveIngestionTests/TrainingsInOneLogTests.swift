import CurveIngestion
import CurveModel
import Testing

/// Several trainings in one log, with lines or columns that count within their epochs.
struct TrainingsInOneLogTests {
  private static let two = "the file holds 2 runs, since epoch starts again"

  /// Two trainings of six epochs.
  private func log(_ epoch: (_ epoch: Int, _ loss: Int) -> String) -> String {
    (0..<2).map { training in
      (1...6).map { epoch($0, 20 + 10 * (6 - $0) + training) }.joined()
    }.joined()
  }

  private func expectTwo(_ log: TrainingLog) {
    #expect(log.file.axis == Axis(kind: .epoch, column: "epoch"))
    #expect(log.runs.map { $0.curve(of: "loss", on: .train)?.y.first } == [0.70, 0.71])
    #expect(log.runs.map { $0.curve(of: "loss", on: .validation)?.count } == [6, 6])
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.warnings.contains { $0.hasPrefix(Self.two) })
  }

  @Test(
    "a column of steps that starts again in every epoch does not make two trainings one",
    arguments: ["100", "7"])
  func tables(step: String) throws {
    let rows = log { epoch, loss in
      "\(epoch),\(step),0.\(loss),0.\(loss + 5)\n"
    }
    expectTwo(try read("epoch,step,train_loss,val_loss\n" + rows))
  }

  @Test(
    "lines of batches between the lines of epochs do not make two trainings one",
    arguments: [
      "Step 50: loss 1.0#\nStep 100: loss 1.1#\n", "Batch 50, Loss: 1.1#\n",
      "Iter 50: batch time 1.0# s\n", "  [Iter 050/100] Current Batch Loss: 1.2#\n",
      "  [Iter 050/100] Current Batch Loss: 1.2#\n  [Iter 100/100] Current Batch Loss: 1.1#\n",
    ])
  func batches(lines: String) throws {
    let text = log { epoch, loss in
      lines.replacing("#", with: "\(loss)")
        + "Epoch 0\(epoch)/6 | Train Loss: 0.\(loss) | Val Loss: 0.\(loss + 5)\n"
    }
    expectTwo(try read(text, path: "train.log"))
  }

  @Test("batches below a heading, in the name of the mean behind them, are no part of its curve")
  func sameName() throws {
    let text = log { epoch, loss in
      "Epoch \(epoch)/6\nBatch 050/100 loss: 1.1\(loss)\nBatch 100/100 loss: 1.2\(loss)\n"
        + "Epoch 0\(epoch)/6 | Loss: 0.\(loss) | Val Loss: 0.\(loss + 5)\n"
    }
    expectTwo(try read(text, path: "train.log"))
  }

  @Test("where rows are counted, a training that begins again is one of its own")
  func countedRows() throws {
    let rows = log { epoch, loss in
      (0..<3).map { "\(epoch),\($0),0.\(loss)\($0),0.\(loss + 5)\($0)\n" }.joined()
    }
    let log = try read("epoch,step,train_loss,val_loss\n" + rows)
    #expect(log.file.axis.kind == .row)
    #expect(log.runs.map { $0.curve(of: "loss", on: .validation)?.count } == [18, 18])
    #expect(log.x("loss", .train) == (0..<18).map(Double.init))
    #expect(log.warnings.contains { $0.hasPrefix(Self.two) })
  }

  /// Rows of trainings of one width each, from an epoch to the tenth.
  private func grid(_ header: String, _ trainings: [(width: String, from: Int)]) -> String {
    "\(header),epoch,train_loss,val_loss\n"
      + trainings.map { training in
        (training.from...10).map {
          "\(training.width),\($0),\(1 / Double($0)),\(1.5 / Double($0))\n"
        }.joined()
      }.joined()
  }

  @Test("a training with other settings is none that was resumed, and is called after them")
  func settings() throws {
    let text = grid("width,fraction", [("60,1.0", 1), ("61,0.5", 4), ("61,1.0", 1)])
    let log = try read(text)
    #expect(
      log.runs.map(\.name)
        == ["60, 1", "61, 0.5", "61, 1"])
    #expect(log.runs.map { $0.curve(of: "loss", on: .train)?.count } == [10, 7, 10])
    #expect(log.chosen.name == "61, 1")
    #expect(
      log.warnings == [
        "the file holds 3 runs, since epoch starts again with another 'width' and 'fraction'; '61, 1' "
          + "is judged; choose another with --run, or join them with --join-restarts if one "
          + "training was resumed"
      ])
    #expect(log.file.ignored.map(\.reason.description) == ["names the runs", "names the runs"])
  }

  @Test("a column that may change with the day on which one training went on tells no runs apart")
  func resumed() throws {
    for header in ["date", "lr", "job"] {
      let log = try read(grid(header, [("60", 1), ("61", 4)]))
      #expect(log.runs.map(\.name) == ["log"])
      #expect(log.warnings.contains { $0.hasPrefix("log was resumed at epoch 4") })
    }
    let two = try read(grid("dropout", [("0.1", 1), ("0.2", 4)]))
    #expect(two.runs.map(\.name) == ["dropout 0.1", "dropout 0.2"])
  }

  @Test("runs called after the phases of one training are judged by the last")
  func phases() throws {
    for names in [["phase1", "phase2"], ["Stage 1", "Stage 2"], ["head", "whole"]] {
      let lists = names.map { name in
        "\"\(name)\": {\"loss\": [0.9, 0.7, 0.6, 0.5], \"val_loss\": [1.0, 0.8, 0.7, 0.65]}"
      }
      let log = try read("{\(lists.joined(separator: ", "))}", path: "history.json")
      #expect(log.runs.map(\.name) == names)
      #expect(log.isChoiceOpen == (names[0] == "head"))
      #expect(log.chosen.name == names[1])
    }
  }

  @Test("a section that names one evaluation set beside its split keeps no metric from training's")
  func sections() throws {
    func records(_ held: [String]) -> String {
      (1...4).map { epoch in
        let sets = held.map { "\"\($0)\": {\"loss\": 0.\(90 - epoch), \"acc\": 0.\(50 + epoch)}" }
        return "{\"epoch\": \(epoch), \"train\": {\"loss\": 0.\(90 - 2 * epoch)}, "
          + sets.joined(separator: ", ") + "}\n"
      }.joined()
    }
    let one = try read(records(["val_primary"]), path: "log.jsonl")
    #expect(
      one.columns == [
        "train loss <train/loss>", "validation loss <val_primary/loss>",
        "validation acc <val_primary/acc>",
      ])
    let two = try read(records(["val_primary", "val_other"]), path: "log.jsonl")
    #expect(
      two.columns.dropFirst() == [
        "validation primary/loss <val_primary/loss>", "validation primary/acc <val_primary/acc>",
        "validation other/loss <val_other/loss>", "validation other/acc <val_other/acc>",
      ])
  }

  /// A row for each epoch of a phase, from the first on.
  private func phase(_ name: String, _ epochs: ClosedRange<Int>) -> String {
    epochs.map { "\(name),\($0),0.\(90 - $0),0.\(95 - $0)\n" }.joined()
  }

  @Test("phases with epochs of their own are trainings, be they taken up again")
  func phasesOfTheirOwn() throws {
    let header = "phase,epoch,train_loss,val_loss\n"
    let log = try read(
      header + phase("event", 1...6) + phase("language", 1...3) + phase("event", 7...9),
      options: ReadingOptions(run: "event"))
    #expect(log.runs.map(\.name) == ["event", "language"])
    #expect(log.x("loss", .train) == (1...9).map(Double.init))
    // A training whose later phase goes on counting is one.
    let one = try read(header + phase("frozen", 1...4) + phase("whole", 5...9))
    #expect(one.runs.count == 1 && one.x("loss", .train)?.count == 9)
  }

  @Test(
    "behind the words that a training is over, places that go back are those of another",
    arguments: [
      "{'train_runtime': 332.91, 'train_loss': 0.04, 'epoch': 3.0}", "Training complete!", "",
    ])
  func afterTheEnd(words: String) throws {
    let first = (1...8).map {
      "{'loss': 1.\(9 - $0), 'learning_rate': 1e-05, 'epoch': 0.\($0)}\n"
    }
    let second = (1...4).map {
      "{'eval_loss': 2.\(9 - $0), 'epoch': \($0).0}\n"
        + "{'loss': 2.\(8 - $0), 'learning_rate': 1e-05, 'epoch': \($0).21}\n"
    }
    let log = try read(
      "Starting training\n" + first.joined()
        + "{'eval_loss': 1.1, 'epoch': 1.5}\n{'eval_loss': 1.0, 'epoch': 3.0}\n"
        + "\(words)\n" + second.joined(), path: "train.log")
    #expect(log.runs.count == (words.isEmpty ? 1 : 2))
    if !words.isEmpty { #expect(log.x("loss", .validation) == [1, 2, 3, 4]) }
  }

  @Test("XGBoost: rounds that begin again with other sets are those of another model")
  func roundsOfModels() throws {
    let rounds = { (sets: [String]) in
      (0..<10).map { round in
        "[\(round)]" + sets.map { "\t\($0)-rmse:\(21 - round).60208" }.joined() + "\n"
      }.joined()
    }
    let log = try read(
      rounds(["train"]) + "WARNING: some parameter is not used\n" + rounds(["validation_0"]))
    #expect(log.runs.map { $0.series.map(\.column) } == [["train-rmse"], ["validation_0-rmse"]])
    let both = try read(rounds(["train", "validation"]))
    #expect(both.runs.count == 1)
    #expect(both.columns.count == 2)
  }
}
