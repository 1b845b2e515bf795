import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Real logs that are no CSV, in a folder beside the project that a clone does not have.
struct FormatCorpusTests {
  /// What another reader found: points, first and last value.
  struct Found: Sendable, CustomTestStringConvertible {
    var path: String
    var metric = "loss"
    var split: Split
    var points: Int
    var ends: [Double]

    var testDescription: String { "\(path) \(split.rawValue)" }
  }

  static let found = [
    Found(
      path: "07_hf_trainer/Sandhya385__BERT-Multi-Class-Text-Classifier__log_history.json",
      split: .validation, points: 3, ends: [0.05297216400504112, 0.05277668684720993]),
    Found(
      path: "07_hf_trainer/SmallNub__bachelor-thesis__log_history.json", split: .validation,
      points: 8, ends: [5.78125, 4.9375]),
    Found(
      path: "07_hf_trainer/SmallNub__bachelor-thesis__log_history.json", split: .train,
      points: 7, ends: [6.0, 0.6953]),
    Found(
      path: "07_hf_trainer/BaarTeek123__llms_finetuning__results__checkpoint-23500__"
        + "trainer_state.json", split: .train, points: 2350, ends: [0.691, 0.2045]),
    Found(
      path: "07_hf_trainer/paulohenriquecrs__RoBERTa_SEQ_CLS_LoRA_Portuguese__results__"
        + "checkpoint-1500__trainer_state.json", split: .validation, points: 3,
      ends: [1.0606613159179688, 0.9600276350975037]),
    Found(
      path: "09_boosting/PaperArmada__CatBoost_Tutorial__catboost_info__catboost_training.json",
      metric: "Logloss", split: .validation, points: 500, ends: [0.6569814287, 0.207808967]),
    Found(
      path: "10_frameworks/quynhanh12345__Potato_segmentation__None.log.json", split: .train,
      points: 4000, ends: [1.50095, 0.01715]),
    Found(
      path: "10_frameworks/quynhanh12345__Potato_segmentation__None.log.json", metric: "mIoU",
      split: .validation, points: 200, ends: [0.9201, 0.9537]),
    Found(
      path: "10_frameworks/0Xero7__slm_training__logs__2025-02-16_10_43_29.611931.log",
      split: .validation, points: 30, ends: [6.5378, 5.0160]),
    Found(
      path: "10_frameworks/0Xero7__slm_training__logs__2025-02-18_06_22_59.441749.log",
      split: .train, points: 11, ends: [7.4855, 5.0400]),
  ]

  @Test(
    "logs that are no CSV are read with the numbers that another reader found",
    .enabled(if: CorpusTests.folder != nil, "the corpus is not beside this project"),
    arguments: found)
  func agrees(_ found: Found) throws {
    let folder = try #require(CorpusTests.folder).appending(path: "files")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: found.path)))
    let run = try LogReader.read([BytesInMemory(path: found.path, bytes: bytes)]).chosen
    let curve = try #require(run.curve(of: found.metric, on: found.split))
    #expect(curve.count == found.points)
    #expect([curve.y[0], curve.y[curve.count - 1]] == found.ends)
  }

  static let folders = ["07_hf_trainer", "08_mlflow", "09_boosting", "10_frameworks"]

  @Test(
    "every file of these folders is read, but for those that hold no curve",
    .enabled(if: CorpusTests.folder != nil, "the corpus is not beside this project"),
    arguments: folders)
  func readsFolder(_ name: String) throws {
    let folder = try #require(CorpusTests.folder).appending(path: "files/\(name)")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      // The corpus writes "/" in the paths of its files as "__".
      let path = file.split(separator: "__").joined(separator: "/")
      let log = try? LogReader.read([BytesInMemory(path: path, bytes: bytes)])
      // Warnings of Python and scores of two evaluations are no training log.
      #expect((log != nil) != file.hasSuffix("output.log"), "\(file)")
    }
  }
}
