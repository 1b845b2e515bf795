import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// A program of the system, fed through files: Foundation's processes are not linked here.
struct OutsideProgram {
  struct Failed: Error {
    var status: Int32
    var output: String
  }

  var path: String

  /// Chromium, as Debian installs it.
  static let browser = OutsideProgram(path: "/usr/bin/chromium")
  static let commonMark = OutsideProgram(path: "/usr/bin/cmark-gfm")
  static let python = OutsideProgram(path: "/usr/bin/python3")

  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What the program prints when it is given a file with that text; `{}` stands for the file.
  func output(of text: String, extension fileExtension: String, _ arguments: String) throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in." + fileExtension)
    let output = folder.appending(path: "out")
    try Data(text.utf8).write(to: input)
    let command = arguments.replacing("{}", with: "'\(input.path)'")
    let status = unsafe system(
      "timeout 60 \(path) \(command) > '\(output.path)' 2> '\(folder.path)/errors'")
    let printed = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    guard status == 0 else { throw Failed(status: status, output: printed) }
    return printed
  }

  /// The document tree that Chromium makes of a file, as HTML.
  static func tree(of text: String, extension fileExtension: String) throws -> String {
    try browser.output(
      of: text, extension: fileExtension,
      "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
        + " --host-resolver-rules='MAP * ~NOTFOUND' --dump-dom {}")
  }
}
