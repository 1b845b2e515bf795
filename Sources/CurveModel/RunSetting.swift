/// One setting of a run, as its path or a parameters file states it.
package struct RunSetting: Hashable, Sendable, Codable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The value as a finite number; nil for words.
  package var number: Double? { Double(value).flatMap { $0.isFinite ? $0 : nil } }
}
