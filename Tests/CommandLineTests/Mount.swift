import Foundation
import Testing

/// A file system of its own for a test, where the user may mount one.
final class Mount {
  let folder: URL

  private init(_ folder: URL) { self.folder = folder }

  deinit { remove() }

  /// A small disk in memory; the test is cancelled where mounting is not allowed.
  static func memory(kilobytes: Int) throws -> Mount {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tightline-disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard mounted(["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder.path]) else {
      try FileManager.default.removeItem(at: folder)
      try cancelTest()
    }
    return Mount(folder)
  }

  /// Makes a file a mount point of itself; the test is cancelled where mounting is not allowed.
  static func pin(_ file: URL) throws -> Mount {
    guard mounted(["--bind", file.path, file.path]) else { try cancelTest() }
    return Mount(file)
  }

  private static func cancelTest() throws -> Never {
    try Test.cancel("this user may not mount a file system")
  }

  func remove() {
    _ = try? Self.run("umount", [folder.path])
    _ = unsafe rmdir(folder.path)
  }

  /// What still fits, in whole pages.
  func freeBytes() throws -> Int {
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
    return (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
  }

  private static func mounted(_ arguments: [String]) -> Bool {
    (try? run("mount", arguments)) == 0
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
