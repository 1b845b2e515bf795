import CurveModel

/// What to say of a file whose names are written in an encoding that is not read.
enum UnreadNames {
  /// The problems of such a file, where they may come from its names; the same problems otherwise.
  static func told(_ error: InvalidInput, of source: any ByteSource) -> InvalidInput {
    guard error.problems.allSatisfy({ explained.contains($0.code) }),
      let name = encoding(of: source)
    else { return error }
    return InvalidInput(
      InputProblem(
        code: "not-a-training-log",
        message: "this is no training log as it is: it is not written in UTF-8, but probably in "
          + name, at: InputLocation(file: source.path), hint: remedy(source.path, name)))
  }

  /// The warning about a file that was read, where names in it were not; nil where all were.
  static func warning(about inspection: FileInspection, of source: any ByteSource)
    -> ReadingWarning?
  {
    let names = inspection.series.map(\.series.column) + inspection.ignored.map(\.column)
    guard names.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }),
      let name = encoding(of: source)
    else { return nil }
    return ReadingWarning(
      message: "the file is not written in UTF-8, but probably in \(name), and some of its names "
        + "cannot be read; \(remedy(source.path, name))")
  }

  private static let explained: Set = ["not-a-training-log", "ambiguous-columns"]

  private static func remedy(_ path: String, _ encoding: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let from = ["iconv", "-f", encoding, "-t", "UTF-8", path]
    return "convert it: \(ShellQuoting.command(from)) > \(ShellQuoting.command(["utf8-" + name]))"
  }

  private static func encoding(of source: any ByteSource) -> String? {
    var source = source
    guard (try? source.rewind()) != nil, let head = try? FileHead(of: &source, size: size),
      case .named(let name) = TextEncoding.guess(head)
    else { return nil }
    return name
  }

  private static let size = 1 << 16
}
