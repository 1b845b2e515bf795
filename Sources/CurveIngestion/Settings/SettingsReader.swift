import CurveModel

/// The settings in a parameters file: its flat keys with a single value.
///
/// JSON, and as much of YAML as such files hold at their top: `key: value`, one a line. Anything else
/// is passed over without a word, since nothing depends on it but a table.
package enum SettingsReader {
  /// Larger files hold something else.
  private static let longest = 1 << 18

  /// The settings in the order of the file; none when it cannot be read.
  package static func settings(in source: any ByteSource) -> [RunSetting] {
    var source = source
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    do throws(InputProblem) {
      var count = try source.read(into: &block)
      while count > 0, bytes.count <= longest {
        bytes += block[..<count]
        count = try source.read(into: &block)
      }
    } catch {
      return []
    }
    guard bytes.count <= longest else { return [] }
    let opening = bytes.first { $0 > 0x20 }
    return opening == UInt8(ascii: "{") ? json(bytes) : yaml(String(decoding: bytes, as: UTF8.self))
  }

  private static func json(_ bytes: [UInt8]) -> [RunSetting] {
    guard let object = (try? JSONDocument(bytes, path: ""))?.values.first?.object else { return [] }
    return object.fields.compactMap { field in
      let value: String? =
        switch field.value {
        case .number(let number): written(number)
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .null, .list, .object: nil
        }
      return value.map { RunSetting(name: field.name, value: $0) }
    }
  }

  /// Whole numbers without a point, as people write them.
  private static func written(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? "\(number)"
  }

  private static func yaml(_ text: String) -> [RunSetting] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      // What is indented belongs to a key above it.
      guard let first = line.first, !first.isWhitespace, first != "#", first != "-",
        let colon = line.range(of: ": ")
      else { return nil }
      let name = unquoted(line[..<colon.lowerBound])
      let value = scalar(line[colon.upperBound...])
      return value.map { RunSetting(name: name, value: $0) }
    }
  }

  /// A single value; nil for lists, mappings, blocks, tags and references.
  private static func scalar(_ text: Substring) -> String? {
    var text = trimmed(text)
    guard let first = text.first, !"[{|>&*!#".contains(first) else { return nil }
    if first == "\"" || first == "'" { return unquoted(text) }
    if let comment = text.range(of: " #") { text = trimmed(text[..<comment.lowerBound]) }
    return text == "null" || text == "~" ? nil : String(text)
  }

  private static func unquoted(_ text: Substring) -> String {
    let text = trimmed(text)
    guard let first = text.first, first == "\"" || first == "'" else { return String(text) }
    return String(text.dropFirst().prefix { $0 != first })
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Substring {
  /// Where two characters stand one behind the other for the first time.
  fileprivate func range(of pair: String) -> Range<Index>? {
    guard let first = pair.first, let second = pair.last else { return nil }
    return indices.first { index in
      let next = self.index(after: index)
      return self[index] == first && next < endIndex && self[next] == second
    }.map { $0..<index($0, offsetBy: 2) }
  }
}
