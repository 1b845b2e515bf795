import Foundation
import TestSupport

/// Reports and charts of one run in a folder, and those of another that are to replace them.
struct WrittenReports {
  private let scratch: Scratch
  /// Where the reports lie.
  let folder: URL
  /// By the name of the file.
  private(set) var old: [String: String] = [:]
  private(set) var new: [String: String] = [:]

  static let outputs = ["r.md", "r.html", "r.json", "r.xml"]
  static let charts = ["r.svg", "r-verdicts.svg"]
  static let files = (outputs + charts).sorted()

  /// Writes the new reports, then the old ones over them, into an empty folder; nil makes one.
  init(in folder: URL? = nil) throws {
    scratch = try Scratch()
    for name in ["curves", "human-35", "human-21"] {
      let url = Project.folder.appending(path: "fixtures/lecture/\(name).csv")
      try scratch.write(try String(contentsOf: url, encoding: .utf8), to: "\(name).csv")
    }
    self.folder = folder ?? scratch.folder.appending(path: "reports")
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    try start().waitUntilExit()
    new = try contents()
    for name in Self.files { try FileManager.default.removeItem(at: path(name)) }
    try start(baseline: "human-21.csv").waitUntilExit()
    old = try contents()
    precondition(old.count == Self.files.count && Self.files.allSatisfy { old[$0] != new[$0] })
  }

  func path(_ name: String) -> URL { folder.appending(path: name) }

  /// The run that replaces the reports, through a shell that may set limits first.
  func start(
    baseline: String = "human-35.csv", after commands: String = "", errors: Pipe? = nil
  ) throws -> Process {
    let outputs = Self.outputs.map { "-o '\(path($0).path)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "\(commands) exec '\(Binary.url.path)' diagnose curves.csv -b \(baseline) --quiet \(outputs)",
    ]
    process.currentDirectoryURL = scratch.folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardError = errors ?? FileHandle.nullDevice
    try Self.withSignalsLetThrough { try process.run() }
    return process
  }

  /// A process inherits the mask of the thread that starts it; the test's threads block everything.
  private static func withSignalsLetThrough(_ start: () throws -> Void) rethrows {
    var all = sigset_t()
    var before = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_UNBLOCK, &all, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try start()
  }

  /// Status and standard error of the run that replaces the reports.
  func replace(after commands: String = "") throws -> (status: Int32, errors: String) {
    let errors = Pipe()
    let process = try start(after: commands, errors: errors)
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// The Markdown report and the charts it shows, in its order.
  func pair() throws -> (report: String, charts: [String]) {
    let report = String(decoding: try Data(contentsOf: path("r.md")), as: UTF8.self)
    let names = report.matches(of: /!\[[^\]]*\]\(([^)]*)\)/).map { String($0.1) }
    return (
      report,
      try names.map { String(decoding: try Data(contentsOf: path($0)), as: UTF8.self) }
    )
  }

  var oldCharts: [String] { Self.charts.compactMap { old[$0] } }
  var newCharts: [String] { Self.charts.compactMap { new[$0] } }

  func restoreOld() throws {
    for name in try names() where !Self.files.contains(name) {
      try FileManager.default.removeItem(at: path(name))
    }
    for (name, text) in old { try Data(text.utf8).write(to: path(name)) }
  }

  /// The texts of the reports; temporary files are left out.
  func contents() throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names() where Self.files.contains(name) {
      texts[name] = String(decoding: try Data(contentsOf: path(name)), as: UTF8.self)
    }
    return texts
  }

  var hasTemporaryFile: Bool {
    (try? names())?.contains { $0.contains(".tightline-") } ?? false
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
