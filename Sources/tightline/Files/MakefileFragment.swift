import CurveModel
import Glibc

/// `tightline.mk`, the file that Makefiles include, and where it lies.
enum MakefileFragment {
  /// The path of the fragment that belongs to `executable`: where `make install`, the Debian package
  /// and the wheel put it, or in the source tree of a build.
  ///
  /// - Throws: A problem that names the places without the file.
  static func path(executable: String?) throws(InputProblem) -> String {
    let places = executable.map(places(for:)) ?? []
    if let found = places.first(where: { unsafe access($0, R_OK) == 0 }) { return found }
    let looked = places.isEmpty ? "/proc is not readable" : places.joined(separator: ", ")
    throw InputProblem(
      code: "no-makefile", message: "tightline.mk does not lie beside this executable (\(looked))",
      hint: "install with 'make install', the Debian package or the wheel, or copy "
        + "packaging/tightline.mk from the sources and include that")
  }

  /// In the order of preference, for an executable by its absolute path without links.
  static func places(for executable: String) -> [String] {
    let folders = executable.split(separator: "/").dropLast()
    let prefix = folders.dropLast().map { "/" + $0 }.joined()
    var places = [prefix + "/share/tightline/tightline.mk"]
    if let build = folders.lastIndex(of: ".build") {
      places.append(folders[..<build].map { "/" + $0 }.joined() + "/packaging/tightline.mk")
    }
    return places
  }

  /// The running program's own path, with links resolved; nil without /proc.
  static var runningExecutable: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
