import CurveIngestion
import CurveModel
import Testing

/// Consoles whose only places are counts that mean something else in other logs.
struct LoneCountTests {
  @Test("a count that a dash parts from the next word is an epoch's")
  func countBeforeDash() throws {
    let log = try read(
      (0..<4).map { epoch in
        (1...3).map {
          "DEBUG epoch \(epoch)-step \($0 * 10) loss: \(4 - epoch).\(9 - $0)\n"
        }.joined() + "Validation accuracy: 0.\(5 + epoch)\n"
      }.joined())
    #expect(log.file.axis.kind == .epoch && log.y("loss", .train)?.count == 12)
    #expect(log.x("accuracy", .validation) == [1, 2, 3, 4])
    #expect(log.y("accuracy", .validation) == [0.5, 0.6, 0.7, 0.8])
  }
}
