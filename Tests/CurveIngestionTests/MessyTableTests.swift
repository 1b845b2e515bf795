import CurveIngestion
import CurveModel
import Testing

/// Tables and records whose names hide the split, the axis or the place.
struct MessyTableTests {
  @Test("metrics with a v in front are those of validation where several stand without it")
  func letterBesideAll() throws {
    let log = try read("epoch,v_loss,loss,v_kl,kl\n0,4,3,7,6\n1,3,2,6,5\n2,2,1,5,4\n")
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == [4, 3, 2])
    #expect(log.y("kl", .validation) == [7, 6, 5])
  }

  @Test(
    "one loss with a v in front may be that of the values",
    arguments: ["step,pg_loss,v_loss,loss", "step,v_kl,v_loss,loss"])
  func lossOfValues(_ header: String) throws {
    let log = try read("\(header)\n0,1,4,3\n1,2,3,2\n2,3,2,1\n")
    #expect(log.y("loss", .train) == [3, 2, 1])
    #expect(log.y("loss", .validation) == nil)
  }

  @Test("how many examples each split has is no x-axis")
  func countsOfExamples() throws {
    let records = { (loss: Double, count: Int) in
      (0..<4).map { "{\"loss\": \(loss - Double($0)), \"n_samples\": \(count)}" }
        .joined(separator: ", ")
    }
    let log = try read(
      "{\"train\": [\(records(8, 900))], \"val\": [\(records(9, 100))]}", path: "history.json")
    #expect(log.y("loss", .train) == [8, 7, 6, 5])
    #expect(log.y("loss", .validation) == [9, 8, 7, 6])
    #expect(log.x("loss", .validation) == log.x("loss", .train))
  }

  @Test("accu is the accuracy, and all_loss the sum of the losses")
  func spellings() throws {
    let log = try read("epoch,train_accu,val_accuracy\n0,0.5,0.4\n1,0.7,0.6\n")
    #expect(log.y("accuracy", .train) == [0.5, 0.7])
    #expect(MetricName.isSumOfLosses("all_loss"))
  }

  @Test("ms-swift: a step as a part of all is the place, and an evaluation repeats no record")
  func stepsOfAll() throws {
    let log = try read(
      """
      {"loss": 2.5, "learning_rate": 1e-4, "epoch": 0.1, "global_step/max_steps": "10/40", "percentage": "25.00%"}
      {"loss": 2.0, "learning_rate": 1e-4, "epoch": 0.2, "global_step/max_steps": "20/40", "percentage": "50.00%"}
      {"eval_loss": 2.25, "eval_runtime": 3.1, "epoch": 0.2, "global_step/max_steps": "20/40", "percentage": "50.00%"}
      {"loss": 1.5, "learning_rate": 1e-4, "epoch": 0.3, "global_step/max_steps": "30/40", "percentage": "75.00%"}

      """, path: "logging.jsonl")
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.x("loss", .validation) == [20])
    #expect(log.chosen.plannedEnd == 40)
    #expect(log.warnings.isEmpty)
  }

  @Test("LLaMA-Factory: the total that every record repeats is where the training was to end")
  func plannedSteps() throws {
    let record = { (step: Int) in
      "{\"current_steps\": \(step), \"total_steps\": 60, \"loss\": \(9 - step / 10), "
        + "\"learning_rate\": 1e-4, \"epoch\": \(Double(step) / 20), \"percentage\": 3.5}\n"
    }
    let log = try read([10, 20, 30].map(record).joined(), path: "trainer_log.jsonl")
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.chosen.plannedEnd == 60)
  }

  @Test(
    "the objectives of boosting are metrics, whatever parameters stand behind them",
    arguments: [
      ("Quantile:alpha=0.9", MetricDirection.lower), ("Tweedie:variance_power=1.5", .lower),
      ("Poisson", .lower), ("PairLogit", .lower), ("PFound", .higher),
      ("NormalizedGini", .higher), ("WKappa", .higher), ("AUC:type=Mu", .higher),
    ])
  func objectives(_ metric: String, _ direction: MetricDirection) throws {
    let log = try read("iter\t\(metric)\n0\t0.5\n1\t0.25\n2\t0.125\n", path: "learn_error.tsv")
    #expect(log.y(metric, .train) == [0.5, 0.25, 0.125])
    #expect(MetricFamily.of(metric)?.direction == direction)
  }

  @Test("a header that is separated otherwise than the rows", arguments: ["\t", ";"])
  func otherwiseParted(below: String) throws {
    let rows = (1...5).map { ["\($0)", "0.\(90 - $0)", "0.\(95 - $0)"].joined(separator: below) }
    let text = (["epoch,train_loss,val_loss"] + rows).joined(separator: "\n") + "\n"
    let log = try read(text)
    #expect(log.y("loss", .train) == (1...5).map { Double("0.\(90 - $0)") })
    #expect(log.y("loss", .validation)?.count == 5)
    #expect(
      log.warnings.count == 1 && log.warnings[0].hasPrefix("the header is separated by comma"))
  }
}
