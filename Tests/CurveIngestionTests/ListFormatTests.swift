import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Logs that hold a list of values for each name, against another reader of the same file.
struct ListFormatTests {
  static func decoded<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    let url = Fixture.root.appending(path: "fixtures/logs").appending(path: path)
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(type, from: Data(contentsOf: url))
  }

  @Test("Keras' history equals the dictionary, and the CSV of the same run")
  func readsKeras() throws {
    let log = try Fixture.log("keras/overfit.history.json")
    let lists = try Self.decoded("keras/overfit.history.json", as: [String: [Double]].self)
    let table = try Fixture.log("keras/overfit.csv")
    for (metric, split, name) in [
      ("loss", Split.train, "loss"), ("loss", .validation, "val_loss"),
      ("accuracy", .train, "accuracy"), ("accuracy", .validation, "val_accuracy"),
    ] {
      #expect(log.y(metric, split) == lists[name])
      #expect(log.y(metric, split) == table.y(metric, split))
    }
    #expect(log.file.axis.kind == .epoch)
  }

  @Test("NaN in a list is a value, not a gap")
  func keepsNaN() throws {
    let log = try Fixture.log("keras/diverge.history.json")
    #expect(log.y("loss", .train)?.count == 12)
    #expect(log.y("loss", .train)?.allSatisfy(\.isNaN) == true)
  }

  @Test(
    "dictionaries of XGBoost, LightGBM and CatBoost",
    arguments: [
      ("xgboost", "train", "eval", "mlogloss"), ("xgboost", "train", "eval", "merror"),
      ("lightgbm", "train", "valid", "multi_logloss"),
      ("catboost-evals", "learn", "validation", "MultiClass"),
    ])
  func readsBoosting(_ file: String, _ train: String, _ held: String, _ metric: String) throws {
    let log = try Fixture.log("boosting/\(file).json")
    let sets = try Self.decoded("boosting/\(file).json", as: [String: [String: [Double]]].self)
    #expect(log.file.dialect == "boosting-history")
    #expect(log.y(metric, .train) == sets[train]?[metric])
    #expect(log.y(metric, .validation) == sets[held]?[metric])
  }

  @Test("sets that are only numbered are asked for, and read when flags say which is which")
  func asksForSets() throws {
    let file = "boosting/xgboost-sklearn.json"
    let error = #expect(throws: InvalidInput.self) { try Fixture.log(file) }
    #expect(
      error?.problems.map(\.hint) == [
        "say which is which, as in --train 'validation_0/mlogloss' --validation "
          + "'validation_1/mlogloss'"
      ])
    let log = try Fixture.log(
      file,
      options: ReadingOptions(train: "validation_0/mlogloss", validation: "validation_1/mlogloss"))
    let sets = try Self.decoded(file, as: [String: [String: [Double]]].self)
    #expect(log.y("mlogloss", .train) == sets["validation_0"]?["mlogloss"])
    #expect(log.y("mlogloss", .validation) == sets["validation_1"]?["mlogloss"])
  }

  @Test("catboost_training.json equals the dictionary of the same run")
  func readsCatBoost() throws {
    let log = try Fixture.log("boosting/catboost_training.json")
    let sets = try Self.decoded(
      "boosting/catboost-evals.json", as: [String: [String: [Double]]].self)
    #expect(log.file.dialect == "catboost")
    let pairs = zip(
      log.y("MultiClass", .validation) ?? [], sets["validation"]?["MultiClass"] ?? [])
    // CatBoost writes nine to ten digits to this file.
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-8 })
    #expect(log.y("accuracy", .train)?.count == 300)
  }

  @Test("two fields name the pair to compare; pandas' columns by row number are lists")
  func readsNamedPair() throws {
    let log = try read(
      """
      {"Epoch": [0, 1], "Train Loss": [1.0, 0.5], "Train Robust Loss": [2.0, 1.5],
       "Test Robust Loss": [2.2, 2.1], "train_metric": "Train Robust Loss",
       "monitor_metric": "Test Robust Loss"}
      """)
    #expect(log.chosen.metrics == ["Robust Loss"])
    #expect(log.y("Robust Loss", .validation) == [2.2, 2.1])
    let pandas = try read(#"{"loss":{"0":0.5,"1":0.4},"val_loss":{"0":0.6,"1":null}}"#)
    #expect(pandas.y("loss", .train) == [0.5, 0.4])
    #expect(pandas.y("loss", .validation) == [0.6])
  }

  @Test("a single value beside lists cannot be placed")
  func leavesOutOddLengths() throws {
    let log = try read(#"{"loss": [3, 2, 1], "acc": [1, 2, 3], "val_loss": [2]}"#)
    #expect(log.y("loss", .validation) == nil)
    #expect(
      log.file.ignored.map(\.reason.description) == [
        "1 value where the others have 3; their places are not said"
      ])
  }
}
