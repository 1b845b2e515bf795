import ArgumentParser
import CurveAnalysis

/// Verdicts separated by commas.
struct VerdictList: ExpressibleByArgument {
  let verdicts: [Verdict]

  /// What nobody wants to pass unseen, whatever the baselines.
  static let standard = VerdictList(verdicts: [.diverged, .notLearning])
  static var allValueStrings: [String] { Verdict.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// Their names, in the order in which they were given.
  var names: [String] { verdicts.map(\.rawValue) }
  var text: String { names.joined(separator: ",") }

  private init(verdicts: [Verdict]) { self.verdicts = verdicts }

  /// Nil without any.
  init?(_ verdicts: [Verdict]) {
    guard !verdicts.isEmpty else { return nil }
    self.verdicts = verdicts
  }

  init?(argument: String) {
    let found = CommaList.words(argument).map(Verdict.init)
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    verdicts = found.compactMap { $0 }
  }
}
