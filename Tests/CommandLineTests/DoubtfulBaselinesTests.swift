import TestSupport
import Testing

/// Baselines that can be read, and hardly mean what they say.
@Suite struct DoubtfulBaselinesTests {
  private static let accuracy = "epoch,train_acc,val_acc\n0,0.4,0.42\n1,0.7,0.66\n2,0.88,0.8\n"
  private static let loss = "epoch,loss,val_loss\n0,2.3,2.2\n1,1.1,1.2\n2,0.4,0.6\n"
  private static let errors = "kind,value\nhuman,1.5\nlinear,4\nmean-predictor,91\n"

  private func diagnose(_ log: String, _ baselines: String) throws -> Binary.Result {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    try scratch.write(baselines, to: "b.csv")
    return try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
  }

  @Test("a floor above every level, where higher is better, is one of error rates")
  func errorRates() throws {
    let result = try diagnose(Self.accuracy, Self.errors)
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        b.csv:4:16: error: the baselines look like error rates: in 'acc', where higher is better, \
        the floor 'mean-predictor' (91) would be better than 'linear' (4) [look-like-error-rates]
          hint: say in a column 'metric' what they are in, or give them in 'acc'

        """)
    let right = try diagnose(Self.accuracy, "kind,value\nhuman,0.985\nlinear,0.96\nchance,0.1\n")
    #expect(right.status == 0)
    #expect(right.errors.isEmpty)
    // Named, they are believed, and the rules speak of them.
    let named = try diagnose(Self.accuracy, "kind,metric,value\nhuman,acc,0.5\nchance,acc,0.6\n")
    #expect(named.status == 0)
  }

  @Test("a floor far above a loss is warned of")
  func farOff() throws {
    let result = try diagnose(Self.loss, Self.errors)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "b.csv:4:16: warning: the floor 'mean-predictor' (91) is far above everything in 'loss'"))
    #expect(try diagnose(Self.loss, "kind,value\nhuman,0.1\nchance,2.3\n").errors.isEmpty)
  }

  @Test(
    "an error larger than a share can have, or than all distances, is in doubt",
    arguments: [
      ("human,acc,0.985,0.5\n", "is 0.5, more than a share of four examples has"),
      ("human,acc,98.5,40\n", "is 40, more than a share of four examples has"),
      ("human,acc,98.5%,40\n", "is 40, more than a share of four examples has"),
      ("human,acc,0.98,0.2\nlinear,acc,0.95,0.01\n", "more than lies between it and any other"),
      ("human,loss,0.2,3\nchance,loss,2.3,\n", "more than lies between it and any other"),
      ("human,acc,0.98,0.02\nlinear,acc,0.95,0.01\n", ""),
      ("human,loss,0.2,3\n", ""),
    ])
  func largeErrors(_ rows: String, _ message: String) throws {
    let scratch = try Scratch()
    try scratch.write("kind,metric,value,std_error\n" + rows, to: "b.csv")
    let result = try Binary.run(["baseline", "check", "b.csv"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      message.isEmpty ? !result.errors.contains("large-error") : result.errors.contains(message))
  }
}
