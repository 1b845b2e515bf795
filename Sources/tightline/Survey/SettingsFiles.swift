import CurveIngestion
import CurveModel

/// Files that training scripts keep a run's settings in.
enum SettingsFiles {
  private static let names: Set = [
    "params.yaml", "params.yml", "params.json", "hparams.yaml", "hparams.json", "config.yaml",
    "config.yml", "config.json", "args.yaml", "args.json",
  ]

  /// What this tool keeps beside runs; neither these nor settings are logs that somebody may miss.
  private static let ownNames: Set = [
    "baselines.csv", "tightline.toml", "diagnosis.json", "report.md",
  ]

  /// Whether a file is known to be something else than a log.
  static func isKnown(_ file: String) -> Bool {
    let name = FilePath.name(of: file)
    return names.contains(name) || ownNames.contains(name)
  }

  /// Those in a folder, as paths from it.
  static func names(in entries: FolderListing.Entries) -> [String] {
    entries.files.filter { names.contains($0) } + (entries.hasHydra ? [".hydra/config.yaml"] : [])
  }

  /// The settings in files, and those besides; of equal names the first counts.
  ///
  /// A file that cannot be read states none.
  static func settings(in files: [String], besides others: [RunSetting] = []) -> [RunSetting] {
    let stated = files.flatMap { file -> [RunSetting] in
      guard let source = try? FileSource.open(file) else { return [] }
      return SettingsReader.settings(in: source)
    }
    var seen: Set<String> = []
    return (stated + others).filter { seen.insert($0.name).inserted }
  }
}
