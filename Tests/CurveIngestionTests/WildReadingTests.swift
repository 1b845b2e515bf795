import CurveIngestion
import CurveModel
import Testing

/// Readings of what tools and people write beside the plain cases.
struct WildReadingTests {
  static let train = [3, 2.5, 2, 1.5]
  static let held = [4, 3.5, 3, 2.5]

  private static func lines(_ line: (Int) -> String) -> String {
    train.indices.map { line($0) + "\n" }.joined()
  }

  @Test(
    "lines of a console",
    arguments: [
      ("log.txt", lines { "INFO - epoch \($0) train_loss=\(train[$0]) val_loss=\(held[$0])" }),
      (
        "log.txt",
        lines { "[10:22:0\($0)] [\($0)]\ttrain-loss:\(train[$0])\ttest-loss:\(held[$0])" }
      ),
      ("log.txt", lines { "[\($0)]\ttrain-loss:\(train[$0])+0.01\ttest-loss:\(held[$0])+0.02" }),
      (
        "log.txt",
        lines { "====> Epoch: \($0) Average loss: \(train[$0])\n====> Test set loss: \(held[$0])" }
      ),
      (
        "log.txt",
        lines {
          "[\($0)]\tcv_agg's train loss: \(train[$0]) + 0.1\tcv_agg's valid loss: \(held[$0]) + 0.1"
        }
      ),
      (
        "log.txt",
        lines { "Epoch \($0) Train Loss: \(train[$0]) Val Loss: \(held[$0]) lr: 0.1 time: 12s" }
      ),
    ])
  func readsConsole(_ path: String, _ text: String) throws {
    let log = try read(text, path: path)
    #expect(log.file.dialect == "console")
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test(
    "tables",
    arguments: [
      "epoch,metric,train,val\n" + lines { "\($0),loss,\(train[$0]),\(held[$0])" },
      "epoch,metric,train,val\n"
        + lines { "\($0),acc,.5,.6\n\($0),loss,\(train[$0]),\(held[$0])" },
      "epoch,total_loss,val_loss\n" + lines { "\($0),\(train[$0]),\(held[$0])" },
      "epoch,train_loss_history,val_loss_history\n" + lines { "\($0),\(train[$0]),\(held[$0])" },
    ])
  func readsTables(_ text: String) throws {
    let log = try read(text)
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test("a table shown in a notebook: 'No log' is a missing value")
  func readsNoLog() throws {
    let log = try read(
      "Step\tTraining Loss\tValidation Loss\n100\tNo log\t.9\n200\t.8\t.7\n300\t.7\t.6\n")
    #expect(log.x("Loss", .train) ?? log.x("loss", .train) == [200, 300])
    #expect((log.y("Loss", .validation) ?? log.y("loss", .validation))?.count == 3)
  }

  @Test("a log with the newest epoch on top is one run")
  func readsDescending() throws {
    let rows = (0..<6).reversed().map { "\($0),\(9 - $0),\(10 - $0)\n" }.joined()
    let log = try read("epoch,loss,val_loss\n" + rows)
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train) == [9, 8, 7, 6, 5, 4])
  }

  @Test("columns of cross-validation splits are repeats: their mean is read")
  func averagesSplits() throws {
    let log = try read(
      """
      train_size,split0_train_score,split1_train_score,split0_test_score,split1_test_score
      100,.5,.7,.25,.75
      200,.625,.875,.5,.75

      """)
    #expect(log.y("score", .train) == [0.6, 0.75])
    #expect(log.y("score", .validation) == [0.5, 0.625])
  }

  @Test(
    "zeros between regular validations are no measurements, and a loss that reaches zero is one")
  func dropsPlaceholders() throws {
    let rows = (0..<12).map { "\($0),\(20 - $0),\($0 % 4 == 3 ? "\(20 - $0)" : "0")\n" }.joined()
    let log = try read("epoch,loss,val_loss\n" + rows)
    #expect(log.x("loss", .validation) == [3, 7, 11])
    #expect(log.y("loss", .validation) == [17, 13, 9])
    #expect(
      log.warnings == [
        "'val_loss' is 0 but at every few places; these 9 values are taken for missing"
      ])
    let solved = try read("epoch,loss,val_loss\n0,9,8\n1,4,3\n2,0,0\n3,1,0\n4,0,1\n5,0,0\n6,0,0\n")
    #expect(solved.y("loss", .validation)?.count == 7)
  }
}
