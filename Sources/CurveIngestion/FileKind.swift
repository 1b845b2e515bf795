/// Files of other kinds that are given by mistake, by the bytes that they begin with.
struct FileKind {
  /// What it is, with its article: "an Excel workbook".
  let what: String
  /// What to do instead.
  let remedy: String
  /// The code of the problem.
  let code: String

  /// Nil when the file can be a log.
  init?(_ head: FileHead) {
    let bytes = head.bytes
    if let known = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.kind
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.archive(bytes)
    } else if bytes.count > 262, bytes[257...].starts(with: "ustar".utf8) {
      self = Self.packed("a tar archive")
    } else if bytes.count > 8, bytes[8] == UInt8(ascii: "{"), bytes[4..<8].allSatisfy({ $0 == 0 }) {
      self = Self.weights("a safetensors file")
    } else if let kind = Self.markup(bytes[head.bodyStart...]) {
      self = kind
    } else {
      return nil
    }
  }

  private init(_ what: String, _ remedy: String) {
    self.init(what: what, remedy: remedy)
  }

  private init(what: String, remedy: String, code: String = "binary-file") {
    self.what = what
    self.remedy = remedy
    self.code = code
  }

  private static func packed(_ what: String) -> FileKind { FileKind(what, "unpack it first") }

  private static func weights(_ what: String) -> FileKind {
    FileKind(what, "give the log that was written beside the model")
  }

  private static func frame(_ what: String) -> FileKind {
    FileKind(what, "save the values as CSV, with pandas for one")
  }

  /// JSON that Tightline wrote, by the schema it names.
  private static func ownDocument(_ text: String) -> FileKind? {
    let words = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard
      let schema = zip(words, words.dropFirst(2)).first(where: {
        $0 == "schema" && $1.hasPrefix("tightline.")
      })?.1
    else { return nil }
    let document = schema.dropFirst("tightline.".count).prefix { $0 != "/" }
    let isDiagnosis = document == "diagnosis"
    let remedy =
      isDiagnosis
      ? "give the log that it was made from; a diagnosis goes to 'gate', 'history', 'compare' or "
        + "'diagnose --previous'"
      : "give the log that it was made from"
    let what = isDiagnosis ? "a diagnosis" : "a document (\(document))"
    return FileKind(what: "\(what) that Tightline wrote", remedy: remedy, code: "other-file")
  }

  private static let marks: [(bytes: [UInt8], kind: FileKind)] = [
    ([0x1F, 0x8B], packed("a gzip archive")),
    (Array("BZh".utf8), packed("a bzip2 archive")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], packed("an xz archive")),
    ([0x28, 0xB5, 0x2F, 0xFD], packed("a zstd archive")),
    ([0x37, 0x7A, 0xBC, 0xAF], packed("a 7z archive")),
    (Array("Rar!".utf8), packed("a RAR archive")),
    ([0xD0, 0xCF, 0x11, 0xE0], FileKind("an Excel workbook", "save the sheet as CSV")),
    ([0x93] + Array("NUMPY".utf8), frame("a NumPy array")),
    (Array("PAR1".utf8), frame("a Parquet file")),
    (Array("ARROW1".utf8), frame("an Arrow file")),
    (Array("ORC".utf8) + [0x0A], frame("an ORC file")),
    ([0x89] + Array("HDF".utf8), frame("an HDF5 file")),
    ([0x80, 0x02], frame("a Python pickle")), ([0x80, 0x03], frame("a Python pickle")),
    ([0x80, 0x04], frame("a Python pickle")), ([0x80, 0x05], frame("a Python pickle")),
    ([0x89] + Array("PNG".utf8), FileKind("a PNG image", "give the log that it was drawn from")),
    ([0xFF, 0xD8, 0xFF], FileKind("a JPEG image", "give the log that it was drawn from")),
    (Array("GIF8".utf8), FileKind("a GIF image", "give the log that it was drawn from")),
    (Array("%PDF".utf8), FileKind("a PDF document", "give the log that it was made from")),
    ([0x7F] + Array("ELF".utf8), FileKind("a program", "give the log that it wrote")),
    ([0xFF, 0xFE, 0, 0], FileKind("text in UTF-32", "save the file as UTF-8")),
  ]

  /// Zip archives, by the names of the files in them.
  private static func archive(_ bytes: [UInt8]) -> FileKind {
    let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    if text.contains("xl/") || text.contains("opendocument.spreadsheet") {
      return FileKind("a spreadsheet", "save the sheet as CSV")
    }
    if text.contains("data.pkl") { return weights("a PyTorch checkpoint") }
    if text.contains("model.weights.h5") { return weights("a Keras model") }
    if text.contains(".npy") { return frame("an archive of NumPy arrays") }
    return packed("a zip archive")
  }

  /// Text with marks of its own.
  private static func markup(_ body: ArraySlice<UInt8>) -> FileKind? {
    let start = body.drop { $0 <= 0x20 }.prefix(4096)
    guard let first = start.first else { return nil }
    if first == UInt8(ascii: "<") {
      let text = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
      if ["<!doctype html", "<html", "<head", "<body"].contains(where: text.hasPrefix) {
        return FileKind("a web page", "download the file itself, not the page that shows it")
      }
      return ["<?xml", "<svg"].contains(where: text.hasPrefix)
        ? FileKind("an XML document", "export the log as CSV") : nil
    }
    guard first == UInt8(ascii: "{") else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    if let written = ownDocument(text) { return written }
    return text.contains("\"cell_type\"") || text.contains("\"nbformat\"")
      ? FileKind("a notebook", "save the history as CSV or JSON in it") : nil
  }
}
