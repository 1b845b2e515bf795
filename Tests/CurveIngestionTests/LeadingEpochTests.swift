import CurveIngestion
import CurveModel
import Testing

/// Values above the first heading of a console.
struct LeadingEpochTests {
  private let lines = (0..<5).map {
    "12/12 - 3s 50ms/step - accuracy: 0.8\($0) - loss: 0.\(9 - $0) - val_accuracy: 0.7\($0) - val_loss: 0.\(9 - $0)5\n"
  }

  private func log(above: String, firstHeading: Int) -> String {
    above + lines[0]
      + lines.dropFirst().enumerated().map {
        "Epoch \(firstHeading + $0.offset)/9\n" + $0.element
      }.joined()
  }

  @Test("values above the first heading are of the epoch before it", arguments: [2, 4])
  func headingMissing(heading: Int) throws {
    let log = try read(log(above: "batch_size: 64\n", firstHeading: heading), path: "out.txt")
    #expect(log.x("loss", .validation) == (0..<5).map { Double(heading - 1 + $0) })
    #expect(log.y("loss", .validation) == [0.95, 0.85, 0.75, 0.65, 0.55])
    #expect(
      log.warnings.contains(
        "the values above 'Epoch \(heading)' have no heading: read as those of epoch \(heading - 1)"
      ))
  }

  @Test("what stands above the first epoch belongs to none")
  func nothingBeforeTheFirst() throws {
    let log = try read(log(above: "", firstHeading: 1), path: "out.txt")
    #expect(log.x("loss", .validation) == [1, 2, 3, 4])
    #expect(log.warnings.isEmpty)
  }

  @Test("other values above a heading are none of an epoch")
  func otherValues() throws {
    let text = "threshold loss: 0.3\n" + log(above: "", firstHeading: 2).dropFirst(lines[0].count)
    #expect(try read(text, path: "out.txt").x("loss", .validation) == [2, 3, 4, 5])
  }
}
