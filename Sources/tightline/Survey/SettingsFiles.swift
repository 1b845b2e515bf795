/// Files that training scripts keep a run's settings in.
enum SettingsFiles {
  private static let names: Set = [
    "params.yaml", "params.yml", "params.json", "hparams.yaml", "hparams.json", "config.yaml",
    "config.yml", "config.json", "args.yaml", "args.json",
  ]

  /// Those in a folder, as paths from it.
  static func names(in entries: FolderListing.Entries) -> [String] {
    entries.files.filter { names.contains($0) } + (entries.hasHydra ? [".hydra/config.yaml"] : [])
  }
}
