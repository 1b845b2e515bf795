import CurveIngestion
import CurveModel
import Testing

/// Places that are judged by the rows of the curves, and text beside them.
struct AxisOfCurvesTests {
  @Test("Lightning's score of the hyper-parameters, written before validation, takes no axis away")
  func scoreOfHyperParameters() throws {
    let epochs = (0..<4).map { epoch in
      let end = 200 * epoch + 199
      return """
        \(epoch),,0.\(9 - epoch),\(end - 100),
        \(epoch),,0.\(8 - epoch),\(end),
        ,0.\(7 - epoch),,\(end + 1),
        \(epoch),,,\(end),0.\(7 - epoch)

        """
    }
    let log = try read("epoch,hp_metric,loss,step,val_loss\n,3.5,,0,\n" + epochs.joined())
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    #expect(log.x("loss", .train) == [99, 199, 299, 399, 499, 599, 699, 799])
    #expect(log.x("loss", .validation) == [199, 399, 599, 799])
    #expect(log.runs.count == 1)
  }
}
