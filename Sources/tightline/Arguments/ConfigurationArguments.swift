import ArgumentParser
import CurveModel

/// Which settings file is read: the nearest `tightline.toml` above the curves, unless told otherwise.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: "Settings file (default: the nearest tightline.toml above the curves).",
    completion: .file(extensions: ["toml"]))
  var config: String?

  @Flag(help: "Read no settings file.")
  var noConfig = false

  @Flag(help: "Print the settings in force and where each comes from, and stop.")
  var showConfig = false

  /// What another command needs to be told to read the same settings file.
  var ofOneLog: [String] {
    (config.map { ["--config", $0] } ?? []) + (noConfig ? ["--no-config"] : [])
  }

  func validate() throws {
    if config != nil, noConfig {
      throw ValidationError("--config and --no-config contradict each other")
    }
  }

  /// The settings for work on `paths`; nil without a file.
  ///
  /// - Throws: Everything wrong in the file, or several files for one piece of work.
  func read(for paths: [String]) throws(InvalidInput) -> Configuration? {
    guard !noConfig else { return nil }
    if let config { return try ConfigurationReader.read(config) }
    var found: [String] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      guard let file = ConfigurationSearch.nearest(to: path), !found.contains(file) else {
        continue
      }
      found.append(file)
    }
    guard found.count <= 1 else {
      throw InvalidInput(
        InputProblem(
          code: "several-settings-files",
          message: "these logs lie below different settings files: \(Spelling.quotedList(found))",
          hint: "choose one with --config, or none with --no-config"))
    }
    guard let file = found.first else { return nil }
    return try ConfigurationReader.read(file)
  }
}
