import CurveIngestion
import CurveModel
import Testing

/// Forms of public logs that few trainings write, and that were read wrong.
struct StrayFormTests {
  @Test(
    "records that count steps by another name keep them, however their epochs are rounded",
    arguments: ["step", "global_step", "current_steps"])
  func keepsSteps(_ counter: String) throws {
    let records = (1...6).flatMap { step in
      let place = #""epoch": \#(step < 4 ? 0.01 : 0.02), "\#(counter)": \#(step * 5)}"#
      let train = #"{"loss": \#(7 - step), "learning_rate": 1e-5, "# + place
      guard step.isMultiple(of: 2) else { return [train] }
      return [train, #"{"eval_loss": \#(8 - step), "eval_runtime": 1.5, "# + place]
    }
    let log = try read(records.joined(separator: "\n") + "\n", path: "logging.jsonl")
    #expect(log.file.dialect == "hf-trainer")
    #expect(log.x("loss", .train) == [5, 10, 15, 20, 25, 30])
    #expect(log.x("loss", .validation) == [10, 20, 30])
    #expect(log.y("loss", .validation) == [6, 4, 2])
    #expect(log.file.warnings.isEmpty)
  }

  @Test("a record that was written twice was measured once", arguments: [3.0, 3.5])
  func countsRecordsOnce(_ second: Double) throws {
    let log = try read(
      """
      {"loss": 4.0, "learning_rate": 1e-5, "epoch": 0.5, "step": 10}
      {"loss": 4.0, "learning_rate": 1e-5, "epoch": 0.5, "step": 10}
      {"loss": 3.0, "learning_rate": 1e-5, "epoch": 1.0, "step": 20}
      {"eval_loss": 3.0, "eval_runtime": 1.5, "epoch": 1.0, "step": 20}
      {"eval_loss": \(second), "eval_runtime": 1.7, "epoch": 1.0, "step": 20}

      """, path: "logging.jsonl")
    #expect(log.x("loss", .train) == [10, 20])
    #expect(log.y("loss", .validation) == [3])
    #expect(log.file.warnings.isEmpty == (second == 3))
  }

  @Test(
    "of a bar that was drawn over itself the mean of its epoch counts, not the last batch",
    arguments: [" |:  50%|", " ETA 00:03"])
  func readsMeansOfBars(_ end: String) throws {
    let bars = (0..<4).map { epoch in
      let states = (0..<3).map { batch in
        let loss = [9.0, 1, 5][batch] - Double(epoch)
        let mean = [9.0, 5, 5][batch] - Double(epoch)
        return "Epoch [\(epoch)][\(batch)/3] Time 0.5 (0.5) Loss \(loss + 0.25) (\(mean))\(end)"
      }
      return states.joined(separator: "\r")
    }
    let log = try read(bars.joined(separator: "\n") + "\n", path: "train.out")
    #expect(log.y("loss", .train) == [5, 4, 3, 2])
  }

  @Test("a line that was printed over a bar is one of its batch")
  func readsLinesOverBars() throws {
    let lines = (0..<4).map { epoch in
      " 50%|#####     | 1/2\rEpoch [\(epoch)][1/2] Time 0.5 (0.5) Loss \(4 - epoch).25 (9)"
    }
    let log = try read(lines.joined(separator: "\n") + "\n", path: "train.out")
    #expect(log.y("loss", .train) == [4.25, 3.25, 2.25, 1.25])
  }

  @Test(
    "what was evaluated is the split, not that it was",
    arguments: [
      "finished eval of epoch-@ of %-set \t eval_loss=#", "epoch @ eval on % set, loss=#",
      "epoch @ evaluation of the %-set: loss # acc 0.5", "epoch @ evaluation on % data loss #",
    ])
  func readsEvaluatedSets(_ form: String) throws {
    let lines = (1...3).flatMap { epoch in
      ["train", "valid", "test"].enumerated().map { index, split in
        form.replacing("@", with: "\(epoch)").replacing("%", with: split)
          .replacing("#", with: "\(index + 1).\(9 - epoch)")
      }
    }
    let log = try read(lines.joined(separator: "\n") + "\n", path: "train.txt")
    let metric = try #require(log.chosen.metrics.first { $0.hasSuffix("loss") })
    #expect(log.x(metric, .train) == [1, 2, 3])
    #expect(log.y(metric, .train) == [1.8, 1.7, 1.6])
    #expect(log.y(metric, .validation) == [2.8, 2.7, 2.6])
    #expect(log.y(metric, .test) == [3.8, 3.7, 3.6])
  }

  @Test(
    "an epoch and a batch of all share a bracket",
    arguments: ["", "INFO:root:[@,    %] grad_stats: [7.26e-07 5.12e-06]\n"])
  func readsSharedBracket(_ below: String) throws {
    let lines = (1...2).flatMap { epoch in
      (0..<4).map { batch in
        let line = "INFO:root:[@,   %/ 200] - Decoder Loss: \(9 - epoch).\(9 - batch) (2.1 ms)\n"
        return (line + below).replacing("@", with: "\(epoch)").replacing(
          "%", with: "\(batch * 50)")
      }
    }
    let log = try read(lines.joined(), path: "train.out")
    let curve = try #require(log.chosen.series.first?.curve)
    #expect(curve.x == [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75])
    #expect(curve.y == [8.9, 8.8, 8.7, 8.6, 7.9, 7.8, 7.7, 7.6])
  }

  @Test(
    "a printed table has headings of two words, and units behind its values",
    arguments: ["", "EnzymeGCN(21, 6)\n\nConfiguration:\n  Epochs: 200\n"], ["", " s"])
  func readsTwoWordHeadings(_ above: String, _ unit: String) throws {
    let rule = String(repeating: "-", count: 60)
    let rows = (1...5).map { epoch in
      "\(epoch * 10)       \(6 - epoch).25      2\(epoch).50%     \(7 - epoch).75     0.4\(unit)"
    }
    let log = try read(
      """
      \(above)Epoch    Train Loss   Train Acc    Test Loss     Time
      \(rule)
      \(rows.joined(separator: "\n"))
      \(rule)

      Training completed in 76.25 seconds

      """, path: "training_output.log")
    #expect(log.x("loss", .train) == [10, 20, 30, 40, 50])
    #expect(log.y("loss", .train) == [5.25, 4.25, 3.25, 2.25, 1.25])
    #expect(log.y("loss", .validation) == [6.75, 5.75, 4.75, 3.75, 2.75])
    #expect(log.y("acc", .train)?.last == 25.5)
  }

  @Test(
    "a printed table counts what it likes, and may leave training unnamed",
    arguments: [
      ("Epoch    Loss       Val Loss", ""), ("epoch  loss  val_loss", ""),
      ("Iter    Train Loss   Val Loss", ""), (" Epoch   Training Loss   Validation Loss", "/5"),
    ])
  func readsPrintedTables(_ header: String, _ total: String) throws {
    let rows = (1...5).map { "    \($0)\(total)       \(6 - $0).25      \(7 - $0).75" }
    let log = try read(
      """
      Using device: cpu

      \(header)
      \(String(repeating: "=", count: 60))
      \(rows.joined(separator: "\n"))

      """, path: "train.log")
    let metric = try #require(log.chosen.metrics.first)
    #expect(log.x(metric, .train) == [1, 2, 3, 4, 5])
    #expect(log.y(metric, .train) == [5.25, 4.25, 3.25, 2.25, 1.25])
    #expect(log.y(metric, .validation) == [6.75, 5.75, 4.75, 3.75, 2.75])
  }

  @Test(
    "runs below one another have the metric in the name of their file",
    arguments: ["#Model,Step,Value", "run,epoch,value", "Wall time,Seed,Iteration,Value"])
  func readsValuesOfRuns(_ header: String) throws {
    let names = header.split(separator: ",")
    let rows = ["1", "2"].flatMap { run in
      (0..<5).map { step in
        names.map { name in
          switch name {
          case "Wall time": "160000000\(step).5"
          case "Value": "\(run).\(9 - step)"
          case "value": "\(run).\(9 - step)"
          case "Step", "epoch", "Iteration": "\(step)"
          default: name == "Seed" ? run : "net-\(run)"
          }
        }.joined(separator: ",")
      }
    }
    let log = try read(([header] + rows).joined(separator: "\n") + "\n", path: "val_loss.csv")
    #expect(log.runs.count == 2)
    #expect(log.file.ignored.sentences.contains { $0.hasSuffix(": names the runs") })
    #expect(log.runs[0].curve(of: "loss", on: .validation)?.y == [1.9, 1.8, 1.7, 1.6, 1.5])
    #expect(log.runs[1].curve(of: "loss", on: .validation)?.x == [0, 1, 2, 3, 4])
  }

  @Test("a name is that of a metric where words beside the values say so")
  func keepsNamedMetrics() throws {
    let rows = (1...4).flatMap { ["\($0),train_loss,\(9 - $0)", "\($0),val_loss,\(10 - $0)"] }
    let log = try read((["step,name,value"] + rows).joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [8, 7, 6, 5])
    #expect(log.y("loss", .validation) == [9, 8, 7, 6])
  }

  @Test("a delimiter at the end of the header alone makes no row a short one")
  func dropsNamelessColumn() throws {
    let csv = "epoch,note,train_loss,val_loss,\n1,a,3,4\n2,b,2,3\n3,c,1,2\n"
    let log = try read(csv)
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.file.warnings.isEmpty)
    let short = try read(csv + "4,d,1\n")
    #expect(short.file.warnings.map(\.message) == ["1 row has fewer cells than the header has"])
  }

  @Test("a set of another name is no validation beside one that is called so")
  func readsFurtherSets() throws {
    let lines = (1...3).flatMap { epoch in
      ["train", "valid", "future"].enumerated().map { index, set in
        "eval of epoch-\(epoch) of \(set)-set \t eval_loss=\(index + 1).\(9 - epoch)"
      }
    }
    let log = try read(lines.joined(separator: "\n") + "\n", path: "train.txt")
    #expect(log.y("eval_loss", .train) == [1.8, 1.7, 1.6])
    #expect(log.y("eval_loss", .validation) == [2.8, 2.7, 2.6])
  }
}
