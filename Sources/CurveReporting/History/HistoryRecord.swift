import CurveAnalysis
import CurveModel

/// What a stored diagnosis tells besides its levels: what it advised, what had been tried, and by which
/// rules it judged.
package struct HistoryRecord: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var id: String
    package var addresses: NextStep.Addresses?
    /// What it gave, as a settings file tells.
    package var note: String?

    package init(id: String, addresses: NextStep.Addresses?, note: String? = nil) {
      self.id = id
      self.addresses = addresses
      self.note = note
    }
  }

  /// The steps that were recommended, in order, without those that had been tried.
  package var advised: [Step]
  /// The steps that had been tried, by `--tried` or the settings file.
  package var tried: [Step]
  package var policy: String
  /// The settings of the run by name; empty where none are known.
  package var parameters: [String: String]

  package init(
    advised: [Step], tried: [Step], policy: String,
    parameters: [String: String] = [:]
  ) {
    self.advised = advised
    self.tried = tried
    self.policy = policy
    self.parameters = parameters
  }
}
