import CurveModel

/// Lists in objects that say neither split nor metric: "history/loss", "fold_1/val_loss".
///
/// One such object is only wrapping, and its name is left away. Several with the same lists in them
/// are runs, named by the objects.
struct ListRuns {
  struct Run {
    /// Nil where there is one run only.
    var name: String?
    var lists: [NamedLists.Entry]
  }

  private(set) var runs: [Run]
  private(set) var ignored: [IgnoredColumn] = []

  init(_ lists: [NamedLists.Entry]) {
    runs = [Run(lists: lists)]
    // Wrappings may be wrapped; no log goes deeper than its reader.
    for _ in 0..<4 {
      guard runs.count == 1, unwrap() else { return }
    }
  }

  /// Takes the outermost wrapping away; false when there is none.
  private mutating func unwrap() -> Bool {
    let lists = runs[0].lists
    var names: [String] = []
    for list in lists {
      guard list.path.count > 1, let outer = list.path.first, Self.isWrapping(outer),
        !names.contains(outer)
      else { continue }
      names.append(outer)
    }
    let inner = { (outer: String) in
      lists.filter { $0.path.count > 1 && $0.path[0] == outer }.map { list in
        NamedLists.Entry(
          path: Array(list.path.dropFirst()), values: list.values, places: list.places)
      }
    }
    let wrappings = names.map { (name: $0, lists: inner($0)) }
    let holding = wrappings.filter { wrapping in
      wrapping.lists.contains { ListRows.isCurve($0.name) }
    }
    guard let first = holding.first else { return false }
    let loose = lists.filter { !($0.path.count > 1 && names.contains($0.path[0])) }
    guard holding.count > 1 else {
      // Settings in other objects have no place beside the curves.
      ignored += wrappings.filter { $0.name != first.name }.flatMap { wrapping in
        wrapping.lists.map { list in
          IgnoredColumn(
            column: "\(wrapping.name)/\(list.name)", reason: .unknownMetric)
        }
      }
      let taken = Set(first.lists.map(\.name))
      runs = [Run(lists: first.lists + loose.filter { !taken.contains($0.name) })]
      return true
    }
    let curves = holding.map { Set($0.lists.map(\.name).filter(ListRows.isCurve)) }
    guard !curves.dropFirst().reduce(curves[0], { $0.intersection($1) }).isEmpty else {
      return false
    }
    let shared = loose.filter { !ListRows.isCurve($0.name) }
    ignored += loose.filter { ListRows.isCurve($0.name) }.map { list in
      IgnoredColumn(column: list.name, reason: .other("stands outside the runs"))
    }
    runs = holding.map { Run(name: $0.name, lists: $0.lists + shared) }
    return true
  }

  /// Whether the name of an object says nothing about the lists in it.
  private static func isWrapping(_ name: String) -> Bool {
    let words = MetricName.words(name)
    return MetricFamily.of(name) == nil
      && !words.contains {
        ColumnWords.roles[$0] != nil || ColumnWords.shortRoles[$0] != nil
      }
  }
}
