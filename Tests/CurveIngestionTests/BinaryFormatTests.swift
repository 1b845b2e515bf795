import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Binary logs, value by value against what the tools that wrote them export.
struct BinaryFormatTests {
  struct Exported: Sendable, CustomTestStringConvertible {
    var events: [String]
    var csv: String
    var metric: String
    var split: Split

    var testDescription: String { csv }
  }

  static let exports = [
    Exported(
      events: [
        "tf_keras/train/events.out.tfevents.1795215962.vm.6825.0.v2",
        "tf_keras/validation/events.out.tfevents.1795215963.vm.6825.1.v2",
      ], csv: "export_tf_validation_epoch_loss.csv", metric: "loss", split: .validation),
    Exported(
      events: ["torch/events.out.tfevents.1795215806.vm.3515.0"],
      csv: "export_torch_Loss_train.csv", metric: "loss", split: .train),
    Exported(
      events: ["torch/events.out.tfevents.1795215806.vm.3515.0"],
      csv: "export_torch_Loss_val.csv", metric: "loss", split: .validation),
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](
      try Data(contentsOf: Fixture.root.appending(path: "fixtures/logs").appending(path: path)))
  }

  static func expected<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(type, from: Data(Self.bytes(path)))
  }

  @Test("event files hold what TensorBoard downloads", arguments: exports)
  func equalsDownload(_ exported: Exported) throws {
    let parts = try exported.events.map { path in
      BytesInMemory(path: path, bytes: try Self.bytes("tensorboard/" + path))
    }
    let log = try LogReader.read([JoinedSource(parts)])
    let rows = try String(decoding: Self.bytes("tensorboard/" + exported.csv), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    #expect(log.file.dialect == "tensorboard")
    #expect(rows.count > 25)
    #expect(log.x(exported.metric, exported.split) == rows.map { $0[1] })
    #expect(log.y(exported.metric, exported.split) == rows.map { $0[2] })
  }

  @Test("events of CatBoost have no header; a last event that is cut off is left out")
  func readsCutOffEvents() throws {
    let log = try Fixture.log("tensorboard/catboost/events.out.tfevents")
    #expect(log.chosen.metrics == ["MultiClass", "accuracy"])
    #expect(log.warnings.contains("the last event is cut off and left out"))
    #expect(log.chosen.series[0].curve.y.first == 1.3489367961883545)
  }

  @Test("MLflow's database holds what its client returns, NaN and infinity included")
  func equalsMLflow() throws {
    let expected = try Self.expected(
      "mlflow/expected.json", as: [String: [String: [[String]]]].self)
    let log = try Fixture.log("mlflow/mlflow.db")
    #expect(log.file.dialect == "mlflow")
    #expect(log.runs.map(\.name) == ["w4", "w256"])
    for run in log.runs {
      for (key, split) in [("train_loss", Split.train), ("val_loss", .validation)] {
        let values = try #require(expected[run.name]?[key]?.map { ($0[0], $0[1]) })
        let curve = try #require(run.curve(of: "loss", on: split))
        #expect(curve.x == values.compactMap { Double($0.0) })
        // The client gives back infinity as the largest number, which is how it was stored.
        let numbers = values.compactMap { Double($0.1) }
          .map { $0 == .greatestFiniteMagnitude ? .infinity : $0 }
        #expect(curve.y.map { "\($0)" } == numbers.map { "\($0)" })
      }
    }
    #expect(log.y("loss", .validation)?.suffix(2).first?.isNaN == true)
    #expect(log.y("loss", .validation)?.last == .infinity)
  }

  @Test("Trackio's database holds what was logged through it")
  func equalsTrackio() throws {
    let lists = try Self.expected("keras/overfit.history.json", as: [String: [Double]].self)
    let log = try Fixture.log("trackio/tiny.db")
    #expect(log.chosen.name == "overfit")
    #expect(log.y("loss", .train) == lists["loss"])
    #expect(log.y("loss", .validation) == lists["val_loss"])
    #expect(log.warnings.count { $0.contains("'-wal'") } == 1)
  }

  @Test("an offline W&B run holds what was logged, over records that span blocks")
  func equalsWandB() throws {
    struct Row: Decodable {
      var epoch: Double
      var train: Double
      var val: Double

      enum CodingKeys: String, CodingKey {
        case epoch
        case train = "train/loss"
        case val = "val/loss"
      }
    }
    let rows = try Self.expected("wandb/expected.json", as: [Row].self)
    let log = try Fixture.log("wandb/run-offline.wandb")
    #expect(log.file.dialect == "wandb-offline")
    #expect(log.x("loss", .train) == rows.map(\.epoch))
    #expect(log.y("loss", .train) == rows.map(\.train))
    #expect(log.y("loss", .validation)?.map { "\($0)" } == rows.map { "\($0.val)" })
    #expect(log.y("accuracy", .validation)?.count == 4)
  }

  @Test(
    "cut at any byte, or with bytes changed, binary logs give runs or errors",
    arguments: [
      "tensorboard/torch/events.out.tfevents.1795215806.vm.3515.0", "wandb/run-offline.wandb",
      "mlflow/mlflow.db", "trackio/tiny.db", "keras/overfit.history.json",
      "hf-trainer/best-evaluated-again.json",
    ])
  func survivesDamage(_ path: String) throws {
    let whole = try Self.bytes(path)
    for cut in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
      _ = try? LogReader.read([BytesInMemory(path: path, bytes: Array(whole[..<cut]))])
    }
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<60 {
      var damaged = whole
      for _ in 0..<8 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        damaged[Int(state % UInt64(whole.count))] = UInt8(truncatingIfNeeded: state >> 40)
      }
      _ = try? LogReader.read([BytesInMemory(path: path, bytes: damaged)])
    }
  }
}
