import CurveIngestion
import CurveModel
import Testing

/// Places and values that a log has twice.
struct SaidAgainTests {
  @Test("a value that another line says with fewer digits was not recorded again")
  func passesOverRounded() throws {
    let log = try read(
      (0..<5).map { step in
        """
        epoch id: 0, batch step: \(step), g_loss: 2.77\(9 - step)858
        epoch0; batch\(step); g_loss:2.77\(9 - step)85759354; d_loss: 0.2\(step)

        """
      }.joined())
    #expect(
      log.y("g_loss", .train)
        == [2.77985759354, 2.77885759354, 2.77785759354, 2.77685759354, 2.77585759354])
    #expect(!log.warnings.contains { $0.contains("recorded again") })
  }

  @Test("one value that was recorded again is told of in the singular")
  func tellsOfOne() throws {
    let log = try read("step,loss\n1,0.9\n2,0.8\n2,0.7\n3,0.6\n4,0.5\n")
    #expect(log.warnings == ["1 value was recorded again at the same step; the later one is used"])
  }

  @Test("samples beside the steps of a training are those that it has seen")
  func countsSteps() throws {
    let rows = (0..<6).map { "\(16 - 2 * $0).5,\(256 * (10 * $0 + 1)),\(10 * $0)\n" }.joined()
    let log = try read("loss,samples,step\n" + rows)
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    let sizes = try read("samples,train_acc,val_acc\n100,0.9,0.5\n200,0.85,0.6\n400,0.8,0.7\n")
    #expect(sizes.file.axis.kind == .examples)
  }

  @Test("iterations that start again with every misspelt epoch are those of one training")
  func readsMisspeltEpochs() throws {
    let rows = (0..<4).flatMap { epoch in
      (1...5).map { "\(epoch),\($0)0,\(9 - epoch).\(9 - $0)\n" }
    }.joined()
    let log = try read("eporch,iteration,loss\n" + rows)
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train)?.count == 20)
  }
}
