/// A piece of running text, without a word about how a format writes it.
indirect enum Inline: Hashable, Sendable {
  /// Words, ours or a file's: every format escapes them.
  case text(String)
  /// Words of others, in which no term is explained.
  case cited(String)
  /// A name from a file or of a rule, in letters of equal width, cut to a number of characters.
  case code(String, limit: Int)
  /// An option of the command line.
  case option(String)
  case strong(Prose)
  /// Words that the glossary explains, and the term they stand for.
  case term(String, of: String)
  /// A drawing of block characters that says nothing to those who cannot see it.
  case drawing(String)
  case lineBreak
}

/// Running text for people: written like a string, with foreign names as `\(code: name)`.
///
/// Whatever is put in as a plain string is text and nothing else; formats escape it, so a section
/// cannot forget to.
struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
  private(set) var parts: [Inline] = []

  init() {}

  init(_ text: String) { append(.text(text)) }

  init(stringLiteral text: String) { append(.text(text)) }

  init(stringInterpolation: Interpolation) { self = stringInterpolation.prose }

  init(_ parts: [Inline]) { parts.forEach { append($0) } }

  var isEmpty: Bool { parts.isEmpty }

  /// Adds a part; neighbouring texts become one, so that escaping sees what stands beside it.
  mutating func append(_ part: Inline) {
    if case .text(let text) = part {
      guard !text.isEmpty else { return }
      if case .text(let before)? = parts.last {
        parts[parts.count - 1] = .text(before + text)
        return
      }
    }
    parts.append(part)
  }

  static func + (one: Prose, other: Prose) -> Prose { Prose(one.parts + other.parts) }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var prose = Prose()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { prose.append(.text(text)) }

    mutating func appendInterpolation(_ text: String) { prose.append(.text(text)) }

    mutating func appendInterpolation(_ number: Int) { prose.append(.text(String(number))) }

    mutating func appendInterpolation(_ inner: Prose) { inner.parts.forEach { prose.append($0) } }

    mutating func appendInterpolation(
      code name: String, limit: Int = PlainText.nameLimit
    ) { prose.append(.code(name, limit: limit)) }

    mutating func appendInterpolation(strong inner: Prose) {
      if !inner.isEmpty { prose.append(.strong(inner)) }
    }

    mutating func appendInterpolation(drawing: String) { prose.append(.drawing(drawing)) }
  }
}

extension Sequence<Prose> {
  /// The texts with a separator between them; empty ones are left out.
  func joined(separator: String) -> Prose {
    filter { !$0.isEmpty }.reduce(into: Prose()) { joined, text in
      joined = joined.isEmpty ? text : joined + Prose(separator) + text
    }
  }
}
