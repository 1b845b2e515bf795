import CurveIngestion
import CurveModel
import Testing

/// Values that a log gives twice: of other weights, for each batch, and at its end.
struct RepeatedEvaluationTests {
  private let held = [0.913, 0.742, 0.655]

  private func evaluation(_ name: String, _ loss: Double) -> String {
    "\(name): [   0/20]  Time: 0.2 (0.2)  Loss:   2.500 ( 2.500)  Acc@1:  10.000 ( 10.000)\n"
      + "\(name): [  20/20]  Time: 0.1 (0.2)  Loss:   1.500 ( \(loss))  Acc@1:  20.000 ( 30.000)\n"
  }

  private func epochs(_ more: (Int) -> String) -> String {
    held.indices.map { epoch in
      "Train: \(epoch) [   0/50 (  2%)]  Loss: 0.9 (0.9)  LR: 1.000e-02\n"
        + "Train: \(epoch) [  49/50 (100%)]  Loss: 0.7 (0.\(8 - epoch))  LR: 1.000e-02\n"
        + evaluation("Test", held[epoch]) + more(epoch)
    }.joined()
  }

  @Test("evaluations of averaged weights are metrics of their own")
  func averagedWeights() throws {
    let log = try read(epochs { evaluation("Test (EMA)", held[$0] + 1) }, path: "train.log")
    #expect(log.y("loss", .validation) == held)
    #expect(log.y("EMA Loss", .validation) == held.map { $0 + 1 })
  }

  @Test("a test that the log gives once more as its validation is none")
  func validationAtTheEnd() throws {
    let records = held.indices.map {
      "{\"epoch\": \($0), \"train\": {\"loss\": 0.5}, \"validation\": {\"loss\": \(held[$0])2}}"
    }
    let text = epochs { _ in "" } + "--result\n[\n" + records.joined(separator: ",\n") + "\n]\n"
    let log = try read(text, path: "train.log")
    #expect(!log.chosen.series.contains { $0.split == .test })
    #expect(log.chosen.series.filter { $0.metric == "loss" && $0.split == .validation }.count == 1)
  }

  @Test("the mean of an epoch counts before its batches, where the lines of epochs have it")
  func meansOfEpochs() throws {
    let lines = held.indices.map { epoch in
      (1...4).map { "epoch \(epoch + 1) - iter \($0)/4 - loss 1.\($0) - lr: 0.10\n" }.joined()
        + "EPOCH \(epoch + 1) done: loss \(held[epoch]) - lr: 0.10\n"
        + "DEV : loss 0.\(9 - epoch) - f1-score (micro avg)  0.5\n"
    }
    let log = try read(lines.joined(), path: "training.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == held)
    #expect(log.y("loss", .validation) == [0.9, 0.8, 0.7])
    #expect(log.file.ignored.contains { $0.column == "loss (batches)" })
  }

  @Test("PyKEEN writes its settings above its metrics, one a row")
  func settingsAboveMetrics() throws {
    let log = try read(
      """
      type,step,key,value
      parameter,0,dataset,nations
      parameter,0,optimizer,Adam
      parameter,0,optimizer_kwargs.lr,0.02
      parameter,0,model_kwargs.embedding_dim,16
      metric,1,loss,0.913
      metric,2,loss,0.742
      metric,2,validation.both.realistic.hits_at_10,0.41
      metric,3,loss,0.655
      metric,4,loss,0.601
      metric,4,validation.both.realistic.hits_at_10,0.52

      """)
    #expect(log.x("loss", .train) == [1, 2, 3, 4])
    #expect(log.y("both.realistic.hits_at_10", .validation) == [0.41, 0.52])
    #expect(!log.file.ignored.contains { $0.column.contains("optimizer") })
  }

  @Test("batches that begin where the line of the epoch before stands are no means of epochs")
  func keepsFirstBatches() throws {
    let log = try read(
      (0..<4).map { epoch in
        (0..<5).map {
          "Epoch: [\(epoch)][\($0 * 2)/10]  Loss 0.\(9 - epoch)\($0)  Acc@1 5\(epoch).\($0)\n"
        }
        .joined() + " * Epoch \(epoch) train loss: 0.\(9 - epoch)5 val loss: 0.\(9 - epoch)9\n"
      }.joined())
    #expect(log.y("Acc@1", .unknown)?.count == 20)
  }
}
