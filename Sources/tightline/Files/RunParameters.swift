import CurveIngestion
import CurveModel

/// The settings of a run in the parameters files that its training script left beside the log.
enum RunParameters {
  /// More settings, and longer values, are no hyper-parameters.
  private static let countLimit = 200
  private static let valueLimit = 100
  /// Diagnoses are published: what may open a door is left out.
  private static let secrets: Set = [
    "key", "token", "secret", "password", "passwd", "credential", "credentials", "auth", "apikey",
  ]

  /// Those of the only folder that `curves`, logs or a run folder, lie in; none for several folders.
  static func beside(_ curves: [String]) -> [RunSetting] {
    let folders = Set(
      curves.filter { $0 != "-" }.map { FolderListing.isFolder($0) ? $0 : FilePath.folder(of: $0) })
    guard let folder = folders.first, folders.count == 1,
      let entries = try? FolderListing.entries(of: folder.isEmpty ? "." : folder)
    else { return [] }
    let files = SettingsFiles.names(in: entries).map { FilePath.joined(folder, $0) }
    return Array(
      SettingsFiles.settings(in: files).filter { setting in
        setting.value.count <= valueLimit
          && secrets.isDisjoint(with: MetricName.words(setting.name))
      }.prefix(countLimit))
  }
}
