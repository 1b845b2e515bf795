import CurveIngestion
import CurveModel
import Testing

struct KerasTests {
  @Test("CSVLogger's columns become metrics on train and validation")
  func readsCSVLogger() throws {
    let log = try Fixture.log("keras/good.csv")
    #expect(log.file.dialect == "keras")
    #expect(log.file.delimiter == "comma")
    #expect(log.file.axis == Axis(kind: .epoch, column: "epoch"))
    #expect(
      log.columns == [
        "train accuracy <accuracy>", "train loss <loss>", "validation accuracy <val_accuracy>",
        "validation loss <val_loss>",
      ])
    #expect(log.x("loss", .validation) == (0...18).map(Double.init))
    #expect(log.y("loss", .train)?.first == 1.2596195936203003)
    #expect(log.y("loss", .train)?.last == 0.7418543696403503)
    #expect(log.y("loss", .validation)?.first == 1.0867526531219482)
    #expect(log.y("loss", .validation)?.last == 0.8126035332679749)
    #expect(log.y("accuracy", .validation)?.last == 0.7279999852180481)
  }

  @Test("the digest is that of the file's bytes")
  func digests() throws {
    let log = try Fixture.log("keras/diverge.csv")
    #expect(
      log.file.sha256 == "037ebb8851d5c7e2ca7fe8c73b7ba42de8593e821113ca7735164626a6aa00dd")
  }

  @Test("a history without an epoch column counts its rows as epochs from 0")
  func readsHistory() throws {
    let log = try read(
      """
      val_loss,val_accuracy,loss,accuracy,lr
      0.97,0.37,0.84,0.33,0.01
      0.96,0.38,0.83,0.34,0.01

      """)
    #expect(log.file.axis == Axis(kind: .epoch))
    #expect(log.x("loss", .train) == [0, 1])
    #expect(log.y("loss", .train) == [0.84, 0.83])
    #expect(log.y("loss", .validation) == [0.97, 0.96])
    #expect(log.file.ignored.isEmpty)
    #expect(log.chosen.learningRate?.column == "lr")
  }

  @Test("a data frame's unnamed index is no axis, and a metric without a twin is a training metric")
  func readsDataFrame() throws {
    let log = try read(",loss,val_loss,Pearson_r\n0,0.9,1.1,0.2\n1,0.8,1.0,0.3\n")
    #expect(log.file.dialect == "keras")
    #expect(log.x("loss", .validation) == [0, 1])
    #expect(log.y("Pearson_r", .train) == [0.2, 0.3])
  }

  @Test("semicolons are found, and NA is no point")
  func readsSemicolons() throws {
    let log = try Fixture.log("keras/valfreq2_semicolon.csv")
    #expect(log.file.delimiter == "semicolon")
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 6)
    #expect(log.x("loss", .validation) == [1, 3, 5])
    #expect(log.y("loss", .validation)?.first == 1.2149187326431274)
  }

  @Test("explicit NaN stays in the curve, so that a broken run shows")
  func keepsNaN() throws {
    let log = try Fixture.log("keras/diverge.csv")
    let curve = try #require(log.chosen.curve(of: "loss", on: .validation))
    #expect(curve.count == 12)
    #expect(curve.finite.count == 0)
  }

  @Test("a log that starts again holds two runs; the last one is judged, and that is said")
  func splitsRestarts() throws {
    let log = try Fixture.log("keras/resumed_restart.csv")
    #expect(log.runs.map(\.name) == ["run 1", "run 2"])
    #expect(log.y("loss", .train)?.first == 1.0223764181137085)
    #expect(
      log.warnings == [
        "the file holds 2 runs, since epoch starts again; 'run 2' is judged; choose another "
          + "with --run, or join them with --join-restarts if one training was resumed"
      ])
    let first = try Fixture.log(
      "keras/resumed_restart.csv", options: ReadingOptions(run: "run 1"))
    #expect(first.y("loss", .train)?.first == 1.0760021209716797)
  }

  @Test("git conflict markers separate two versions of the log")
  func readsConflicts() throws {
    let log = try read(
      """
      val_loss,loss
      <<<<<<< HEAD
      0.9,0.8
      0.7,0.6
      =======
      0.5,0.4
      >>>>>>> 6.16

      """)
    #expect(log.runs.map { $0.curve(of: "loss", on: .train)?.y } == [[0.8, 0.6], [0.4]])
    #expect(
      log.warnings == [
        "the file holds git conflict markers, and two versions of the log; 'run 2' is judged; "
          + "choose another with --run"
      ])
  }
}
