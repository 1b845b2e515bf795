import Glibc

/// Which runs a survey looks at, by shell patterns over their names.
struct GlobFilter: Sendable {
  var include: [String] = []
  var exclude: [String] = []

  /// Whether a run is looked at.
  ///
  /// Its name matches one of the patterns that include, where there are any, and none that exclude. A
  /// pattern without a slash may match any part of the name.
  func admits(_ name: String) -> Bool {
    guard !include.isEmpty || !exclude.isEmpty else { return true }
    return (include.isEmpty || include.contains { Self.matches(name, $0) })
      && !exclude.contains { Self.matches(name, $0) }
  }

  private static func matches(_ name: String, _ pattern: String) -> Bool {
    if unsafe fnmatch(pattern, name, 0) == 0 { return true }
    return !pattern.contains("/")
      && name.split(separator: "/").contains { unsafe fnmatch(pattern, String($0), 0) == 0 }
  }
}
