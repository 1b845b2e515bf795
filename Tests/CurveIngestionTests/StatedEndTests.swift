import CurveIngestion
import CurveModel
import Testing

/// Where a training was to end, as the settings beside its log say.
struct StatedEndTests {
  @Test(
    "epochs and steps end where the settings say",
    arguments: [
      ("epoch,train_loss,lr\n1,0.9,0.1\n2,0.8,0.05\n", "epochs", "100", 100.0),
      ("epoch,train_loss,lr\n0,0.9,0.1\n1,0.8,0.05\n", "max_epochs", "50", 49.0),
      ("step,train_loss,lr\n10,0.9,0.1\n20,0.8,0.05\n", "max_steps", "500", 500.0),
    ])
  func takesEnd(_ text: String, _ name: String, _ value: String, _ end: Double) throws {
    var log = try read(text)
    #expect(log.chosen.plannedEnd == nil)
    log.takeEnd(statedIn: [
      RunSetting(name: "batch", value: "16"), RunSetting(name: name, value: value),
    ])
    #expect(log.chosen.plannedEnd == end)
  }

  @Test("what counts something else, or was passed, is no end")
  func leavesOthers() throws {
    var log = try read("epoch,train_loss,lr\n1,0.9,0.1\n2,0.8,0.05\n")
    for (name, value) in [("max_steps", "500"), ("epochs", "1"), ("epochs", "none")] {
      log.takeEnd(statedIn: [RunSetting(name: name, value: value)])
      #expect(log.chosen.plannedEnd == nil)
    }
  }
}
