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
}
