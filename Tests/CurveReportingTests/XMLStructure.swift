/// A small check that XML is well-formed, as far as our own files use it.
enum XMLStructure {
  struct Malformed: Error {
    var reason: String
  }

  /// Names of all elements in document order.
  ///
  /// - Throws: `Malformed` when tags do not nest, quotes stay open or a bare `&` or `<` occurs.
  static func elements(of document: String) throws -> [String] {
    var names: [String] = []
    var open: [String] = []
    var rest = document[...]
    while let start = rest.firstIndex(of: "<") {
      try checkText(rest[..<start])
      rest = rest[rest.index(after: start)...]
      let tag = try readTag(&rest)
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else {
          throw Malformed(reason: "</\(tag.dropFirst())> closes nothing")
        }
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      names.append(name)
      if !tag.hasSuffix("/") { open.append(name) }
    }
    guard open.isEmpty else { throw Malformed(reason: "<\(open)> stay open") }
    return names
  }

  private static func readTag(_ rest: inout Substring) throws -> String {
    var tag = ""
    var isQuoted = false
    while let character = rest.popFirst() {
      if character == "\"" { isQuoted.toggle() }
      if character == "<" { throw Malformed(reason: "< inside <\(tag)") }
      if character == ">", !isQuoted { return tag }
      tag.append(character)
    }
    throw Malformed(reason: "<\(tag) does not end")
  }

  private static func checkText(_ text: Substring) throws {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let entity = part.prefix { $0 != ";" }
      guard ["amp", "lt", "gt", "quot", "#39"].contains(String(entity)) else {
        throw Malformed(reason: "&\(entity) is no entity")
      }
    }
  }
}
