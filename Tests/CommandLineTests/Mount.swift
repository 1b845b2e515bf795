import Foundation
import Testing

/// A file system of its own for a test, where the user may mount one.
final class Mount {
  let folder: URL

  private init(_ folder: URL) { self.folder = folder }

  deinit { remove() }

  /// A small disk in memory; nil, with a message, where mounting is not allowed.
  static func memory(kilobytes: Int) throws -> Mount? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tightline-disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try mounted(["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder.path]) else {
      try FileManager.default.removeItem(at: folder)
      return nil
    }
    return Mount(folder)
  }

  /// Makes a file a mount point of itself; nil, with a message, where mounting is not allowed.
  static func pin(_ file: URL) throws -> Mount? {
    try mounted(["--bind", file.path, file.path]) ? Mount(file) : nil
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

  private static func mounted(_ arguments: [String]) throws -> Bool {
    let isMounted = (try? run("mount", arguments)) == 0
    if !isMounted { print("skipped: this user may not mount a file system") }
    return isMounted
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
