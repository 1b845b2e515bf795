import CurveModel
import CurveAnalysis

/// Something that was tried, as its user calls it, and what came of it.
package struct TriedStep: Hashable, Sendable {
  /// The user's word: an id, or a word in common use such as "dropout".
  package var word: String
  /// What it gave, in the user's words.
  package var note: String?
  /// Where a settings file says it.
  package var location: InputLocation?

  package init(word: String, note: String? = nil, location: InputLocation? = nil) {
    self.word = word
    self.note = note
    self.location = location
  }

  /// The ids of the steps that are meant.
  package var ids: [String] { StepCatalog.ids(triedAs: word) }
}

extension [TriedStep] {
  /// Longest note that is printed.
  private static let noteLimit = 200

  /// Every step that was tried, by id, in the catalogue's order.
  package var ids: [String] {
    let tried = Set(flatMap(\.ids))
    return StepCatalog.all.map(\.id).filter(tried.contains)
  }

  /// What is said of a step: "0.3 in all layers", or "dropout: 0.3 in all layers" where the user calls
  /// it by another name.
  package func note(on id: String) -> String? {
    let notes = filter { $0.ids.contains(id) }.compactMap { step in
      step.note.map { step.word == id ? $0 : "\(step.word): \($0)" }
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// "dropout (0.3 in all layers), more-data"; empty when nothing was tried.
  var sentence: String {
    let parts = map { step in
      PlainText.line(step.word)
        + (step.note.map { " (\(PlainText.line($0, limit: Self.noteLimit)))" } ?? "")
    }
    return parts.isEmpty ? "" : "Tried already: \(parts.joined(separator: ", "))."
  }

  /// The same for documents; a list where there are notes to read.
  var blocks: [Block] {
    guard !isEmpty else { return [] }
    guard contains(where: { $0.note != nil }) else {
      let words = map { step -> Prose in "\(code: step.word)" }.joined(separator: ", ")
      return [.paragraph("Tried already: \(words).")]
    }
    let items = map { step in
      let note = step.note.map { ": " + PlainText.line($0, limit: Self.noteLimit).endingSentence }
      return ListItem("\(code: step.word)\(note ?? ".")")
    }
    return [.paragraph("Tried already:"), .list(items)]
  }
}
