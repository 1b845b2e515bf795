/// A file that was rendered and is yet to be written.
package struct OutputFile: Hashable, Sendable {
  /// The file's name without a folder: siblings lie beside each other.
  package var name: String
  package var contents: String

  package init(name: String, contents: String) {
    self.name = name
    self.contents = contents
  }
}

/// A chart that may lie beside a report, from this report or an earlier one of the same name.
package struct ChartFile: Hashable, Sendable {
  /// The file's name without a folder.
  package var name: String
  /// What the first line of such a chart has in it.
  private let mark: String

  init(name: String, of figure: Figure.Kind) {
    self.name = name
    mark = SVGDocument.mark(of: figure.rawValue)
  }

  /// Whether the beginning of a file is that of such a chart, and of no other drawing.
  package func isBegun(by text: String) -> Bool {
    text.hasPrefix("<svg") && text.prefix { $0 != "\n" }.contains(mark)
  }
}
