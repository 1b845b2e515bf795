import CurveIngestion
import CurveModel
import Testing

/// What loggers of public repositories print, and lost values of.
struct FreshLoggerTests {
  @Test("an epoch and a step with a colon between blanks in brackets; a time has no blanks")
  func colonPlaces() throws {
    let log = try read(
      (1...12).map { step in
        "Changing alpha to 0.\(step)\n[3 :  \(step)00] loss G : \(9.5 / Double(step)) loss D : -0.\(step)\n"
      }.joined(), path: "train_log.txt")
    #expect(log.chosen.curve(of: "loss G", on: .train)?.count == 12)
    let times = (1...12).map { "[10:\($0 + 10)] loss: \(9.5 / Double($0))\n" }.joined()
    #expect(try read(times, path: "train_log.txt").file.axis.column == nil)
  }

  @Test("a metric that nobody knows is read where a line has it on both splits")
  func unknownPair() throws {
    let log = try read(
      (1...6).map { epoch in
        "INFO | Epoch 00\(epoch)/006  tr_ssl=\(1.5 / Double(epoch))  tr_recon=0.5  va_ssl=\(2.5 / Double(epoch))  "
          + "va_full=0.\(epoch)7  (240s)\n"
      }.joined())
    #expect(log.y("ssl", .train)?.first == 1.5)
    #expect(log.y("ssl", .validation)?.first == 2.5)
    #expect(log.file.ignored.map(\.column) == ["va_full"])
  }

  @Test("a single value that names no split above a curve of training is no validation")
  func cutTable() throws {
    let frames = (1...5).map { step in
      """
      | time/              |        |
      |    total_timesteps | \(step)000 |
      | train/             |        |
      |    loss            | 0.\(9 - step)  |
      |    value_loss      | 0.\(8 - step)  |
      --------------------------------

      """
    }
    let log = try read("|    loss            | 0.7    |\n---\n" + frames.joined())
    #expect(log.columns.allSatisfy { $0.hasPrefix("train ") })
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 5)
  }

  @Test("shots of a few-shot model are an accuracy, and so is the mean of Dice")
  func shots() throws {
    let log = try read(
      (1...4).map {
        "Epoch \($0): loss=\(3.5 / Double($0))\nVal 1-shot L2N: 4\($0).5% mDice=1\($0).5%\n"
      }
      .joined())
    #expect(MetricFamily.of("shot L2N")?.direction == .lower)
    #expect(log.chosen.series.count { $0.split == .validation } == 2)
    #expect(MetricFamily.of("1-shot L2N")?.scale == .share)
    #expect(MetricFamily.of("5-shot loss")?.direction == .lower)
  }

  @Test("steps that count on over the lines of their epochs are the x-axis")
  func stepsBesideEpochs() throws {
    let log = try read(
      (1...4).map { epoch in
        (1...3).map { part in
          let step = 1000 * (3 * (epoch - 1) + part)
          return
            "  step  \(step) | loss \(3.5 / Double(step)) | lr 0.02\n    pos_score -\(part).5\n"
        }.joined() + "Epoch \(epoch)/4 done — avg loss: \(2.5 / Double(epoch))\n"
      }.joined())
    #expect(log.file.axis.column == "step")
    #expect(log.x("loss", .train) == [3000, 6000, 9000, 12000])
    #expect(log.chosen.curve(of: "pos_score", on: .train)?.count == 12)
  }
}
