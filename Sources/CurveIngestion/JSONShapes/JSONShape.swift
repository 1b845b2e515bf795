import CurveModel

/// One way of arranging a log in JSON.
///
/// A shape is one file in this folder and one line in `JSONShapeCatalog`.
protocol JSONShape: Sendable {
  /// Kebab-case name, as `inspect` shows it.
  static var name: String { get }

  /// The table of a document; nil when it has another shape.
  ///
  /// - Throws: An `InputProblem` when the document is no log.
  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent?
}

/// The shapes, the specific ones first.
enum JSONShapeCatalog {
  static let all: [any JSONShape.Type] = [
    TrainerState.self,
    CometMessages.self,
    StyleGANMetrics.self,
    CatBoostTraining.self,
    OverfitGuardHistory.self,
    SplitFrame.self,
    LearningCurveMatrices.self,
    BoostingHistory.self,
    ListsByName.self,
    RecordsByKey.self,
    RecordsBySplitAndPlace.self,
    RecordsBySplit.self,
    RecordsByName.self,
    ModeRecords.self,
    MACEResults.self,
    MMEngineScalars.self,
    Detectron2Metrics.self,
    ListOfValues.self,
    RowsOfNumbers.self,
    Records.self,
  ]
}
