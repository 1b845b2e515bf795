import CurveModel
import FoundationEssentials
import Glibc

/// `tightline.mk`, the file that Makefiles include, and where it lies.
enum MakefileFragment {
  /// The path of the fragment that belongs to `executable`: where `make install`, the Debian package and the wheel put
  /// it, or, beside an executable alone, a copy in the user's cache folder.
  ///
  /// - Throws: A problem that says why there is neither.
  static func path(executable: String?) throws(InputProblem) -> String {
    if let installed = executable.map(place(for:)), unsafe access(installed, R_OK) == 0 {
      return installed
    }
    let environment = ProcessInfo.processInfo.environment
    guard let folder = cacheFolder(environment) else {
      throw problem("no folder for a copy is known: neither XDG_CACHE_HOME nor HOME is set")
    }
    let copy = "\(folder)/tightline-\(Tightline.version).mk"
    guard (try? WholeFile.bytes(of: copy)) != Array(MakefileText.text.utf8) else { return copy }
    do throws(InputProblem) {
      for folder in [FilePath.folder(of: folder), folder] { _ = unsafe mkdir(folder, 0o700) }
      try AtomicFiles.write([WrittenReport(path: copy, contents: MakefileText.text)])
    } catch {
      throw problem("\(error.message) (\(copy))")
    }
    return copy
  }

  /// Where a copy is installed for an executable, by its absolute path without links.
  static func place(for executable: String) -> String {
    let folders = executable.split(separator: "/").dropLast(2)
    return folders.map { "/" + $0 }.joined() + "/share/tightline/tightline.mk"
  }

  /// Where the executable may keep what it can write anew, by the XDG base directories.
  static func cacheFolder(_ environment: [String: String]) -> String? {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let cache = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
    return cache.map { $0 + "/tightline" }
  }

  private static func problem(_ why: String) -> InputProblem {
    InputProblem(
      code: "no-makefile",
      message: "tightline.mk does not lie beside this executable, and cannot be written: \(why)",
      hint: "name a folder for it, as in XDG_CACHE_HOME=\"$PWD/.cache\", or install with "
        + "'make install', the Debian package or the wheel")
  }

  /// The running program's own path, with links resolved; nil without /proc.
  static var runningExecutable: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
