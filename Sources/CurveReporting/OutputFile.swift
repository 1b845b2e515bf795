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
