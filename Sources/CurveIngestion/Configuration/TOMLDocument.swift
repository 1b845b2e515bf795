import CTOML
import CurveModel

/// A TOML document as a tree of values with their places; the only file that knows toml++.
package struct TOMLDocument: Sendable {
  /// The values of the document, by line.
  package let members: [TOMLMember]
  /// SHA-256 of the document's bytes.
  package let sha256: String

  /// - Throws: The first place at which `bytes`, those of `file`, are not TOML.
  package init(_ bytes: [UInt8], file: String) throws(InputProblem) {
    let collector = Collector()
    var problem = toml_problem()
    let isRead = unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.bindMemory(to: CChar.self)
      guard let start = characters.baseAddress else { return true }
      let context = unsafe Unmanaged.passUnretained(collector).toOpaque()
      return unsafe toml_read(start, buffer.count, context, visit, &problem)
    }
    guard isRead else {
      let message = unsafe withUnsafeBytes(of: problem.message) { buffer in
        unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      let location = Self.location(problem.place, in: file)
      if let repeated = RepeatedKey(message, in: bytes, line: Int(problem.place.line)) {
        throw repeated.problem(at: location)
      }
      throw InputProblem(
        code: "not-toml", message: message, at: location,
        hint: "text stands in quotes, a list in brackets: metric = \"loss\", tried = [\"dropout\"]")
    }
    var rest = collector.entries[...]
    members = Self.nested(&rest, below: 0, file: file)
    sha256 = Digest.hexadecimal(of: bytes)
  }

  /// Takes the entries that lie below `depth`, up to the first that does not.
  private static func nested(
    _ rest: inout ArraySlice<Entry>, below depth: Int, file: String
  ) -> [TOMLMember] {
    var members: [TOMLMember] = []
    while let entry = rest.first, entry.depth > depth {
      rest.removeFirst()
      let inner = nested(&rest, below: entry.depth, file: file)
      members.append(
        TOMLMember(
          key: entry.key, keyLocation: location(entry.keyPlace, in: file),
          value: value(of: entry, inner), location: location(entry.place, in: file)))
    }
    return members.sorted { first, second in
      (first.keyLocation.line ?? 0, first.keyLocation.column ?? 0)
        < (second.keyLocation.line ?? 0, second.keyLocation.column ?? 0)
    }
  }

  private static func value(of entry: Entry, _ inner: [TOMLMember]) -> TOMLValue {
    switch entry.kind {
    case toml_kind_string: .string(entry.text)
    case toml_kind_integer: .integer(Int(exactly: entry.number) ?? .max)
    case toml_kind_floating: .number(entry.number)
    case toml_kind_boolean: .boolean(entry.isTrue)
    case toml_kind_table: .table(inner)
    case toml_kind_array: .array(inner)
    default: .other
    }
  }

  private static func location(_ place: toml_place, in file: String) -> InputLocation {
    InputLocation(file: file, line: Int(place.line), column: Int(place.column))
  }
}

/// A value under its key; in an array the key is empty.
package struct TOMLMember: Sendable {
  package var key: String
  package var keyLocation: InputLocation
  package var value: TOMLValue
  package var location: InputLocation
}

package indirect enum TOMLValue: Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case table([TOMLMember])
  case array([TOMLMember])
  /// A date or a time.
  case other
}

private struct Entry {
  var depth: Int
  var key: String
  var keyPlace: toml_place
  var place: toml_place
  var kind: toml_kind
  var text: String
  var number: Double
  var isTrue: Bool
}

private final class Collector {
  var entries: [Entry] = []
}

/// Copies what toml++ shows into the collector behind `context`.
private func visit(context: UnsafeMutableRawPointer?, pointer: UnsafePointer<toml_entry>) {
  guard let context = unsafe context else { return }
  let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
  let entry = unsafe pointer.pointee
  func text(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
  unsafe collector.entries.append(
    Entry(
      depth: entry.depth, key: text(entry.key, entry.key_length), keyPlace: entry.key_place,
      place: entry.place, kind: entry.kind, text: text(entry.text, entry.text_length),
      number: entry.number, isTrue: entry.is_true))
}
