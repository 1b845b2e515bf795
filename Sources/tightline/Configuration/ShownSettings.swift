import CurveAnalysis
import CurveModel
import CurveReporting

/// The settings in force as a `tightline.toml` that would say the same, each with where it comes from.
struct ShownSettings {
  /// A setting as the file would write it; nil where nothing is set, with what happens then.
  struct Line {
    var key: String
    var value: String?
    var origin: String
    var isFromFile: Bool
  }

  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// The lines of the settings file that a report depends on, with whole keys: "tried.dropout".
  var applied: [(key: String, value: String, location: String)] {
    let tables = [("", judging), ("tried.", tried), ("requirements.", requirements)]
    return tables.flatMap { prefix, lines in
      lines.compactMap { line in
        guard line.isFromFile, let value = line.value else { return nil }
        return (prefix + line.key, value, line.origin)
      }
    }
  }

  /// The whole document with a final newline.
  var document: String {
    let source =
      settings.configuration.map { "read from \($0.path)" } ?? "no tightline.toml was found"
    let gate = line("fail-on", settings.failOn, { Self.list($0.names) }, otherwise: "")
    var text = "# The settings in force; \(source).\n" + Self.aligned(judging + [gate])
    for (name, lines) in [("tried", tried), ("requirements", requirements)] where !lines.isEmpty {
      text += "\n[\(name)]\n" + Self.aligned(lines)
    }
    return text
  }

  /// What a diagnosis depends on.
  private var judging: [Line] {
    [
      line("baselines", settings.baselines, Self.list, otherwise: "none"),
      line("metric", settings.metric, Self.quoted, otherwise: "the one the baselines name"),
      line(
        "direction", settings.direction, { Self.quoted($0.rawValue) },
        otherwise: "by the metric's name"),
      line("policy", settings.policy, { Self.quoted($0.rawValue) }, otherwise: ""),
      line(
        "tolerance", settings.tolerance,
        { $0.isPercent ? Self.quoted(Self.number($0.value) + "%") : Self.number($0.value) },
        otherwise: DecimalText.percent(ToleranceRule.shareOfLearnableRange)
          + " of what can be learnt, or "
          + DecimalText.percent(ToleranceRule.shareOfDistanceToIdeal)
          + " of the distance to the ideal"),
      line(
        "validation-n", settings.validationSize, { "\($0)" }, otherwise: "found from the values"),
    ]
  }

  private var tried: [Line] {
    (settings.tried.value ?? []).map { step in
      Line(
        key: Self.key(step.word), value: step.note.map(Self.quoted) ?? "true",
        origin: step.location?.fileAndLine ?? Self.words(settings.tried.origin),
        isFromFile: Self.isFile(settings.tried.origin))
    }
  }

  private var requirements: [Line] {
    (settings.configuration?.requirements ?? []).map { row in
      let unit = row.isWrittenAsPercent ? "%" : ""
      let level = "\(row.comparison?.rawValue ?? "")\(Self.number(row.value))\(unit)"
      return Line(
        key: Self.key(row.metric ?? ""), value: Self.quoted(level),
        origin: row.location?.fileAndLine ?? "", isFromFile: true)
    }
  }

  private func line<Value>(
    _ key: String, _ setting: Effective<Value>, _ text: (Value) -> String, otherwise: String
  ) -> Line {
    let origin = Self.words(setting.origin)
    guard let value = setting.value else {
      return Line(key: key, value: nil, origin: "\(origin): \(otherwise)", isFromFile: false)
    }
    return Line(
      key: key, value: text(value), origin: origin, isFromFile: Self.isFile(setting.origin))
  }

  // MARK: - TOML

  private static func aligned(_ lines: [Line]) -> String {
    let texts = lines.map { line in line.value.map { "\(line.key) = \($0)" } ?? "# \(line.key)" }
    let width = texts.map(\.count).max() ?? 0
    return zip(lines, texts).map { line, text in
      text + String(repeating: " ", count: width - text.count + 2)
        + (line.value == nil ? "" : "# ") + line.origin + "\n"
    }.joined()
  }

  private static func words<Value>(_ origin: Effective<Value>.Origin) -> String {
    switch origin {
    case .standard: "default"
    case .file(let location): location.fileAndLine
    case .flag(let name): name
    }
  }

  private static func isFile<Value>(_ origin: Effective<Value>.Origin) -> Bool {
    if case .file = origin { true } else { false }
  }

  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func key(_ text: String) -> String {
    let isBare = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar))
    }
    return isBare && !text.isEmpty ? text : quoted(text)
  }
}
