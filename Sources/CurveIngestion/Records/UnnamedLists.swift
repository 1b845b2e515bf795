import CurveModel

/// Lists of numbers whose names say neither a metric nor a split: `{"model_a": [0.9, 0.7], "model_b": [0.8, 0.6]}`.
///
/// They may be curves, or anything else: the user says which of them are.
struct UnnamedLists {
  private let document: JSONDocument
  private let lists: NamedLists
  private let names: [String]

  /// Nil where a document holds no such list.
  init?(_ document: JSONDocument) {
    guard let object = document.object else { return nil }
    self.document = document
    lists = NamedLists(object)
    names = lists.lists.filter { list in
      // Lists in other objects are mostly of settings, or of classes.
      list.path.count == 1 && list.values.count > 2
        && list.values.allSatisfy { $0.number != nil }
    }.map(\.name)
    guard !names.isEmpty else { return nil }
  }

  /// The lists as a table, where the options name one of them; nil where they do not.
  func content(namedIn options: ReadingOptions) throws(InputProblem) -> RecordContent? {
    let wanted = [options.train, options.validation].compactMap(\.self)
    guard names.contains(where: wanted.contains) else { return nil }
    return try lists.content(in: document)
  }

  /// What is there, and how to say what of it is a curve.
  var problem: InputProblem {
    let more = names.count - Self.named
    let list =
      more > 1
      ? names.prefix(Self.named).map { "'\($0)'" }.joined(separator: ", ")
        + " and \(more) more lists"
      : Spelling.quotedList(names)
    let says = names.count == 1 ? "says" : "say"
    let example = ShellQuoting.command(["--train", names[0], "--metric", "loss"])
    return .notATrainingLog(
      document.path, seems: "\(list) \(says) neither metric nor split",
      hint: "if one of them is a curve, name it and its metric, as in \(example)")
  }

  private static let named = 3
}
