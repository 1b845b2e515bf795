import CurveIngestion
import CurveModel
import Testing

/// What a log says beside its curves: how long nothing got better, and how a run ended.
struct AsideCountsTests {
  @Test(
    "counts in brackets behind the values are no meter of a loop",
    arguments: ["(no improve 1/10)", "(patience: 1/10)", "[no improvement 1/5]", ""])
  func patience(_ aside: String) throws {
    let lines = (1...4).map { epoch in
      "Epoch 00\(epoch): train=\(5 - epoch), val=\(6 - epoch), ppl=\(10 - epoch) "
        + (epoch.isMultiple(of: 2) ? aside : "[BEST]")
    }
    let log = try read(lines.joined(separator: "\n") + "\n", path: "train.log")
    #expect(log.y("loss", .train) == [4, 3, 2, 1])
    #expect(log.y("loss", .validation) == [5, 4, 3, 2])
  }

  @Test(
    "the share of a loop before its bar is no value, whatever the loop is called",
    arguments: ["████▌     ", "####5     ", "          "])
  func progress(_ bar: String) throws {
    let lines = (1...4).map { epoch in
      """
      Epoch \(epoch)/4 - loss: \(5 - epoch)
      Evaluating...
      Calculating loss:  46%|\(bar)| 5/11 [00:02<00:02,  2.3it/s]

      """
    }
    let log = try read(lines.joined(), path: "train.log")
    #expect(log.y("loss", .train) == [4, 3, 2, 1])
    #expect(log.runs[0].series.count == 1)
  }

  @Test("a percentage in a cell that is followed by another is a value")
  func cells() throws {
    let lines = (1...4).map { "Epoch \($0) | loss: \(5 - $0) | acc: \(50 + $0)%| lr: 0.1\n" }
    let log = try read(lines.joined(), path: "train.log")
    #expect(log.runs[0].series.contains { $0.metric == "acc" && $0.curve.y == [51, 52, 53, 54] })
  }

  @Test("what each of several runs says once more of its end is another record of validation")
  func ends() throws {
    func run(_ number: Int) -> String {
      let epochs = (1...5).map { epoch in
        "Epoch \(epoch)/5 - Train Loss: \(6 - epoch).0, Val Loss: \(7 - epoch).\(number)\n"
      }
      return epochs.joined() + "Run \(number) completed - Validation Loss: 1.5\(number)\n"
    }
    let log = try read((1...3).map(run).joined(), path: "train.log")
    #expect(log.y("loss", .validation)?.count == 5)
    #expect(log.file.ignored.contains { $0.column == "Validation Loss" })
  }
}
