/// Labels that people gave to items.
package struct Annotations: Sendable {
  /// One label by one annotator.
  package struct Entry: Sendable {
    package var item: Int
    package var annotator: Int
    /// Place in `names`.
    package var label: Int
    /// Place in `grades`; nil where no grade is stated.
    package var grade: Int?

    package init(item: Int, annotator: Int, label: Int, grade: Int? = nil) {
      self.item = item
      self.annotator = annotator
      self.label = label
      self.grade = grade
    }
  }

  package var itemCount: Int
  package var annotatorCount: Int
  /// The different labels, sorted.
  package var names: [String]
  /// The labels as numbers; nil where one is none.
  package var values: [Double]?
  /// Grades of annotators as `baselines.csv` knows them.
  package var grades: [String]
  package var entries: [Entry]
  /// The true label of each item, as a place in `names`; nil without a gold standard, and for items
  /// that have none.
  package var gold: [Int?]?

  package init(
    itemCount: Int, annotatorCount: Int, names: [String], values: [Double]? = nil,
    grades: [String] = [], entries: [Entry], gold: [Int?]? = nil
  ) {
    self.itemCount = itemCount
    self.annotatorCount = annotatorCount
    self.names = names
    self.values = values
    self.grades = grades
    self.entries = entries
    self.gold = gold
  }

  /// The annotations of each item.
  package func byItem(grade: Int? = nil) -> [[Entry]] {
    var items = [[Entry]](repeating: [], count: itemCount)
    for entry in entries where grade == nil || entry.grade == grade {
      items[entry.item].append(entry)
    }
    return items
  }
}
