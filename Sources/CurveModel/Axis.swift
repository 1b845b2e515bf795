/// What the x-axis of a run counts.
///
/// Public, so that other modules compare its kind without a call; see `NameMemo`.
public struct Axis: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case epoch
    case step
    /// Training-set size: "still improving" then means that more data would help.
    case examples
    case time
    /// No axis in the file: rows are counted from 0.
    case row
  }

  package var kind: Kind
  /// Header of the column the axis was read from; nil when rows were counted.
  package var column: String?

  package init(kind: Kind, column: String? = nil) {
    self.kind = kind
    self.column = column
  }

  /// The word a reader expects in front of a place on this axis: "epoch 12".
  package var word: String {
    kind == .examples ? "training-set size" : kind.rawValue
  }
}
