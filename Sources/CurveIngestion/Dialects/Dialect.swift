import CurveModel

/// One way of writing training logs: how to recognise it, and what its columns mean.
///
/// A dialect is one file in this folder and one line in `DialectCatalog`.
protocol Dialect: Sendable {
  /// Kebab-case name, as `inspect` shows it.
  static var name: String { get }

  /// Whether a table with columns of these names may be written in this dialect; asked once for equal headers.
  ///
  /// `isWritten` says whether the names stand in the file.
  static func admits(names: [String], isWritten: Bool) -> Bool

  /// Whether a table below such a header is written in this dialect, as far as its first rows tell.
  static func recognises(_ table: Table) -> Bool

  /// Whether a column is needed although its header says that it holds no curve.
  static func needs(_ column: Int) -> Bool

  /// The table with one column for each curve; most dialects write it that way.
  static func widened(_ table: Table) -> Table

  /// What the columns of a widened table mean.
  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout
}

extension Dialect {
  static func recognises(_ table: Table) -> Bool { true }

  static func needs(_ column: Int) -> Bool { false }

  static func widened(_ table: Table) -> Table { table }
}

/// The dialects, the specific ones first; the last one reads any table with named curves.
enum DialectCatalog {
  static let all: [any Dialect.Type] = [
    SingleCurve.self,
    SizeHeader.self,
    SingleRow.self,
    MLJAR.self,
    SettingColumns.self,
    Unnamed.self,
    Monitor.self,
    WandBChart.self,
    WandBHistory.self,
    Long.self,
    Ultralytics.self,
    Fastai.self,
    HuggingFace.self,
    SpaCy.self,
    Lightning.self,
    Keras.self,
    DAWNBench.self,
    Wide.self,
  ]

  static func dialect(of table: Table) -> any Dialect.Type {
    table.header.dialects.first { $0.recognises(table) } ?? Wide.self
  }
}
