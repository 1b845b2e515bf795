import Foundation

/// A program of the system that users call Tightline from.
package enum OutsideCommand {
  /// Whether all of `names` are in the search path.
  package static func isInstalled(_ names: String...) -> Bool {
    names.allSatisfy { name in
      searchPath.split(separator: ":").contains { folder in
        FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
      }
    }
  }

  /// Runs `name` to its end in `folder`.
  package static func run(
    _ name: String, _ arguments: [String], in folder: URL
  ) throws -> Binary.Result {
    try Binary.run(
      ["PATH=\(searchPath)", name] + arguments, in: folder, program: URL(filePath: "/usr/bin/env"))
  }

  /// Starts `name` as the leader of a process group of its own.
  package static func start(
    _ name: String, _ arguments: [String], in folder: URL
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  }
}
