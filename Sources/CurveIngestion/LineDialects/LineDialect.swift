/// Lines of one tool that do not name their values where the values stand, and how other tools would print them.
///
/// A dialect of lines is one file in this folder and one line in `LineDialectCatalog`.
protocol LineDialect: Sendable {
  init()

  /// The line as most tools print it, "Epoch 3, train loss=0.5, lr=0.1"; empty where it holds nothing of the
  /// training, nil where it is no line of this tool.
  mutating func plain(_ line: ArraySlice<UInt8>) -> String?

  /// Whether every state of a line that is drawn anew counts, not only what it showed last.
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool
}

extension LineDialect {
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool { false }
}

/// The dialects of lines; the first one that knows a line has it.
enum LineDialectCatalog {
  static let all: [any LineDialect.Type] = [
    WandBSummary.self,
    EchoedCommands.self,
    SlowFastStatistics.self,
    UltralyticsProgress.self,
    YOLOResults.self,
    DarknetIterations.self,
    CaffeSolver.self,
    MarianUpdates.self,
    OpenCLIPEpochs.self,
    IterationTable.self,
    CycleGANLosses.self,
    BasicSRLosses.self,
    KAIRPlaces.self,
    ColonPlaces.self,
    VowpalWabbitProgress.self,
    DL4JScores.self,
    WeNetBatches.self,
    FastTextProgress.self,
    MLPerfEvents.self,
    DeepXDETable.self,
    AlignedTable.self,
    MetricRows.self,
    SB3Evaluations.self,
    CRFsuiteIterations.self,
    CatalystLoaders.self,
    EpochProgress.self,
    BarsOfCountedEpochs.self,
    FlowerRounds.self,
    TesseractIterations.self,
    LLMCSteps.self,
    GluonTSEpochs.self,
    DetectronEvaluations.self,
    PaddleRecInference.self,
    PaddleOCRMetrics.self,
    PaddleDetectionMetrics.self,
    KaldiProbabilities.self,
    ValuesAtPlaces.self,
    CGCNNClosingTest.self,
    CoNLLScores.self,
    TacotronLosses.self,
    RNetworkFits.self,
    CRFIterations.self,
    MACEEvaluations.self,
    InsightFaceVerification.self,
    LoggedRounds.self,
    SlashedScores.self,
    CorrectShares.self,
    LeadingCounts.self,
  ]

  /// Whether a dialect takes every state of a line that is drawn anew.
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool {
    all.contains { $0.keepsStates(of: drawn) }
  }
}

/// Follows the lines of a console in all dialects at once.
struct LineDialects {
  private var dialects: [any LineDialect] = LineDialectCatalog.all.map { $0.init() }

  /// The line as most tools print it.
  mutating func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for index in dialects.indices {
      if let plain = dialects[index].plain(line) { return Array(plain.utf8)[...] }
    }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// The words of the line, as blanks and tabs part them.
  var words: [String] {
    split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
  }
}
