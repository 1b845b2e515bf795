import CurveIngestion
import CurveModel
import Testing

struct OtherDialectTests {
  @Test("Ultralytics: parts of the loss are curves, and so is their sum")
  func readsUltralytics() throws {
    let log = try Fixture.log("ultralytics/results.csv")
    #expect(log.file.dialect == "ultralytics")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("box_loss", .train)?.first == 6.79478)
    #expect(log.y("loss", .train)?.first == 6.79478 + 4.60342 + 4.4223)
    #expect(log.y("loss", .validation)?.first == 6.99397 + 4.95075 + 4.15962)
    #expect(log.y("mAP50-95(B)", .validation)?.count == 6)
    #expect(
      log.chosen.series.last?.column == "val/box_loss + val/cls_loss + val/dfl_loss")
  }

  @Test("Ultralytics: padded headers, one loss, and infinity in a cell")
  func readsPaddedUltralytics() throws {
    let log = try read(
      """
            epoch,   train/loss,  metrics/accuracy_top1,   val/loss,   lr/pg0
                1,       1.1286,                0.62921,    0.97414,  0.00012
                2,       0.9286,                0.72921,        inf,  0.00012

      """)
    #expect(log.file.dialect == "ultralytics")
    #expect(log.y("loss", .train) == [1.1286, 0.9286])
    #expect(log.y("loss", .validation) == [0.97414, .infinity])
    #expect(log.y("accuracy_top1", .validation) == [0.62921, 0.72921])
  }

  @Test("fastai: every fit is a run, stubs are left out, bare metrics are on validation")
  func readsFastai() throws {
    let log = try Fixture.log("fastai/two-fits.csv")
    #expect(log.file.dialect == "fastai")
    #expect(log.runs.map(\.name) == ["run 1", "run 2"])
    #expect(log.y("loss", .train) == [0.5, 0.42, 0.38])
    #expect(log.x("loss", .validation) == [0, 2])
    #expect(log.y("loss", .validation) == [0.58, 0.57])
    #expect(log.y("accuracy", .validation) == [0.73, 0.75])
    #expect(
      log.warnings == [
        "the file holds 2 runs, since epoch starts again; 'run 2' is judged; choose another "
          + "with --run", "1 row with fewer cells than the header is left out",
      ])
  }

  @Test("long: a row for each value")
  func readsLong() throws {
    let log = try Fixture.log("long/step-split-metric-value.csv")
    #expect(log.file.dialect == "long")
    #expect(log.file.axis == Axis(kind: .step, column: "step"))
    #expect(log.x("loss", .train) == [10, 20, 30])
    #expect(log.y("loss", .train) == [1.5, 1.1, 0.8])
    #expect(log.y("loss", .validation) == [1.6, 1.3, 1.2])
    #expect(log.y("accuracy", .validation) == [0.4, 0.55, 0.6])
  }

  @Test("long: a row for each split, a column for each metric, split by split")
  func readsPhases() throws {
    let log = try read(
      """
      epoch,phase,loss,acc
      1,train,0.9,0.5
      2,train,0.7,0.6
      1,val,1.0,0.4
      2,val,0.8,0.5

      """)
    #expect(log.file.dialect == "long")
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
    #expect(log.y("acc", .validation) == [0.4, 0.5])
  }

  @Test("wide: blanks in names")
  func readsBlanksInNames() throws {
    let log = try Fixture.log("wide/spaced-names.csv")
    #expect(log.file.dialect == "wide")
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .validation) == [0.327, 0.353])
    #expect(log.y("accuracy", .train) == [0.894, 0.8938])
  }

  @Test("wide: train_ and eval_ are two splits of one metric")
  func pairsEval() throws {
    let log = try Fixture.log("wide/timm-summary.csv")
    #expect(log.y("loss", .train)?.last == 0.5947266492843628)
    #expect(log.x("loss", .validation) == (0...19).map(Double.init))
    #expect(log.y("loss", .validation)?.first == 1.2697935104370117)
    #expect(log.y("top1", .validation)?.first == 48.899999260902405)
  }

  @Test("two files complete one another; split and metric stand in their names")
  func pairsFiles() throws {
    let head = "Wall time,Step,Value\n"
    let log = try LogReader.read([
      BytesInMemory(path: "run-a-tag-Loss_train.csv", text: head + "1.5,0,0.9\n2.5,10,0.7\n"),
      BytesInMemory(path: "run-a-tag-Loss_val.csv", text: head + "1.5,5,1.0\n2.5,15,0.8\n"),
    ])
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [0, 10])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }
}
