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

  @Test("Ultralytics: the parts of YOLOv10's two heads are added up")
  func readsTwoHeads() throws {
    let log = try read(
      """
      epoch,train/box_om,train/cls_om,train/box_oo,train/cls_oo,metrics/mAP50(B),val/box_om,val/cls_om,val/box_oo,val/cls_oo
      1,1.5,4.5,1.25,12,0.25,0.75,3.5,0.5,9.5
      2,0.9,3.7,0.9,11.7,0.43,0.5,3.25,0.25,9.5

      """)
    #expect(log.file.dialect == "ultralytics")
    #expect(log.y("loss", .train) == [19.25, 17.2])
    #expect(log.y("loss", .validation) == [14.25, 13.5])
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
          + "with --run, or join them with --join-restarts if one training was resumed",
        "1 row with fewer cells than the header is left out",
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

  @Test("W&B charts: a run for each column, without the bands; a second chart completes them")
  func readsCharts() throws {
    let train = """
      "Step","pond-1 - train/loss","pond-1 - train/loss__MIN","sun-2 - train/loss"
      "10","0.9","0.8","0.7"
      "20","0.5","0.4",""

      """
    let validation = "Step,pond-1 - val/loss,sun-2 - val/loss\n10,1.0,0.8\n20,0.75,0.7\n"
    let log = try LogReader.read(
      [
        BytesInMemory(path: "train.csv", text: train),
        BytesInMemory(path: "val.csv", text: validation),
      ], options: ReadingOptions(run: "pond-1"))
    #expect(log.file.dialect == "wandb-chart")
    #expect(log.runs.map(\.name) == ["pond-1", "sun-2"])
    #expect(log.y("loss", .train) == [0.9, 0.5])
    #expect(log.y("loss", .validation) == [1.0, 0.75])
    #expect(log.runs[1].curve(of: "loss", on: .train)?.y == [0.7])
  }

  @Test("a column of names tells runs apart")
  func readsRunColumn() throws {
    let log = try read(
      """
      model,epoch,train_loss,val_loss
      small,1,0.9,1.0
      small,2,0.8,0.9
      large,1,0.7,0.8
      large,2,0.5,0.6

      """)
    #expect(log.runs.map(\.name) == ["small", "large"])
    #expect(log.y("loss", .validation) == [0.8, 0.6])
    #expect(
      log.warnings == [
        "the file holds 2 runs, named by column 'model'; choose one with --run, or read them as "
          + "repeats with --as-seeds"
      ])
  }

  @Test("training-set sizes may stand in any order; the split's name alone leaves the metric open")
  func readsSetSizes() throws {
    let log = try read("train_ratio,train_size,train,val\n1,500,0.9,0.8\n0.2,100,0.95,0.6\n")
    #expect(log.file.axis == Axis(kind: .examples, column: "train_size"))
    #expect(log.columns == ["train value <train>", "validation value <val>"])
    #expect(log.x("value", .validation) == [100, 500])
    #expect(log.y("value", .validation) == [0.6, 0.8])
  }

  @Test("batches that start again with every epoch are no axis; rows are counted")
  func countsBatches() throws {
    let log = try read(
      """
      epoch,batch,train_loss
      1,1,0.9
      1,2,0.8
      1,3,0.7
      2,1,0.6
      2,2,0.5
      2,3,0.4

      """)
    #expect(log.runs.count == 1)
    #expect(log.file.axis == Axis(kind: .row))
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
  }

  @Test("a metric file of MLflow's store: milliseconds, value, step")
  func readsMLflow() throws {
    let log = try read("1677084593085 61.15 1\n1677084593090 60.5 3\n", path: "metrics/val_loss")
    #expect(log.x("loss", .validation) == [1, 3])
    #expect(log.y("loss", .validation) == [61.15, 60.5])
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

  @Test("numbers on one line are a curve, if the file's name says of what; others are samples")
  func singleRow() throws {
    let numbers = (1...60).map { "\(1.5 / Double($0))" }.joined(separator: ",") + "\n"
    let files = ["train_loss.csv", "val_loss.csv"].map { BytesInMemory(path: $0, text: numbers) }
    let log = try LogReader.read(files, options: ReadingOptions())
    #expect(log.file.dialect == "single-row")
    #expect(log.chosen.series.map(\.split) == [.train, .validation])
    #expect(log.y("loss", .train)?.count == 60)
    #expect(log.y("loss", .train)?[1] == 0.75)
    #expect(problems(in: numbers, path: "losses.csv").map(\.code) == ["not-a-training-log"])
  }

  @Test("CatBoost's metrics by their names", arguments: ["MultiClass", "MultiClassOneVsAll"])
  func catBoostMetrics(_ name: String) throws {
    let text = "iter\t\(name)\n" + (0..<9).map { "\($0)\t\(1.5 / Double($0 + 1))\n" }.joined()
    let log = try read(text, path: "catboost_info/learn_error.tsv")
    #expect(log.y(name, .train)?.count == 9)
  }

  @Test("the chart of a metric of one's own, whose columns can be named as they stand in the file")
  func chartOfOwnMetric() throws {
    let metrics = ["calm-sea-1 - stats.gap_of_plans", "wild-sea-2 - stats.gap_of_plans"]
    let header = metrics.flatMap { [$0, "\($0)__MIN", "\($0)__MAX"] }.joined(separator: "\",\"")
    let rows = (0..<4).map { "\($0),\(3 - $0),\(3 - $0),\(3 - $0),5,5,5\n" }.joined()
    let text = "\"Step\",\"\(header)\"\n\(rows)"
    let log = try read(text)
    #expect(log.runs.map(\.name) == ["calm-sea-1", "wild-sea-2"])
    #expect(log.runs[0].series.map(\.curve.y) == [[3, 2, 1, 0]])
    #expect(log.runs.map { $0.series.map(\.split) } == [[.train], [.train]])
    let named = try read(text, options: ReadingOptions(validation: metrics[0]))
    #expect(named.runs.map { $0.series.map(\.split) } == [[.validation], [.validation]])
  }
}
