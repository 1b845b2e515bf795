import CurveAnalysis
import CurveIngestion
import CurveModel
import Glibc

/// Every run below some paths, found by names alone.
///
/// Folders are listed level by level, those of one level on all cores; so the order of the runs
/// depends on nothing but the tree. Links to folders are not followed: a loop of links ends there.
struct RunFinder {
  /// A folder to look into.
  private struct Place {
    /// The folder as the user would write it, without a slash at its end.
    var path: String
    /// Its path from the folder that was surveyed; empty for that folder itself.
    var name: String
  }

  /// What one folder holds.
  private struct Listing {
    var runs: [FoundRun] = []
    var deeper: [Place] = []
    var otherFiles = 0
    var passedOver = 0
    var failures: [SurveyRow] = []
  }

  private(set) var runs: [FoundRun] = []
  /// Folders that cannot be read, as rows.
  private(set) var failures: [SurveyRow] = []
  /// Files that belong to no run.
  private(set) var otherFiles = 0
  /// Runs that the filter does not admit.
  private(set) var passedOver = 0
  /// Whether a request to stop came before all folders were listed.
  private(set) var wasStopped = false

  /// Looks through folders and logs.
  ///
  /// A path that is missing becomes a row with its reason. After `goesOn` says no, the search ends.
  init(_ paths: [String], filter: GlobFilter, jobs: Int, goesOn: @Sendable () -> Bool) {
    var level: [Place] = []
    var seen: Set<String> = []
    for path in paths {
      let trimmed = Self.withoutSlashes(path)
      guard seen.insert(trimmed).inserted else { continue }
      let name = paths.count > 1 ? trimmed : ""
      if FolderListing.isFolder(trimmed) {
        level.append(Place(path: trimmed, name: name))
      } else {
        runs.append(
          FoundRun(
            name: trimmed, path: trimmed, logs: [[trimmed]], isKnown: true,
            folder: FilePath.folder(of: trimmed), settingsFiles: []))
      }
    }
    while !level.isEmpty {
      guard goesOn() else {
        wasStopped = true
        return
      }
      let listings = ParallelMap.map(
        level, jobs: jobs, makeState: RunGrouping.init, goesOn: goesOn
      ) { grouping, place in
        Self.listing(of: place, filter: filter, &grouping)
      }
      wasStopped = listings.contains { $0 == nil }
      level = []
      for listing in listings.compactMap({ $0 }) {
        runs += listing.runs
        level += listing.deeper
        failures += listing.failures
        otherFiles += listing.otherFiles
        passedOver += listing.passedOver
      }
    }
  }

  private static func listing(
    of place: Place, filter: GlobFilter, _ grouping: inout RunGrouping
  ) -> Listing {
    var listing = Listing()
    var files: [String] = []
    var settingsFiles: [String] = []
    collect(place, inner: "", &listing, &files, &settingsFiles)
    let result = grouping.runs(in: files)
    let used = Set(result.groups.flatMap { $0.logs.joined() })
    let known = files.count { file in
      !used.contains(file)
        && (SettingsFiles.isKnown(file) || OwnFiles.isOwn(FilePath.joined(place.path, file)))
    }
    listing.otherFiles = max(result.otherFiles - known, 0)
    for group in result.groups {
      let run = run(group, in: place, settingsFiles: settingsFiles)
      if filter.admits(run.name) {
        listing.runs.append(run)
      } else {
        listing.passedOver += 1
      }
    }
    return listing
  }

  /// The files of a folder and of those below that belong to the same run.
  private static func collect(
    _ place: Place, inner: String, _ listing: inout Listing, _ files: inout [String],
    _ settingsFiles: inout [String]
  ) {
    let folder = inner.isEmpty ? place.path : "\(place.path)/\(inner)"
    let entries: FolderListing.Entries
    do throws(InputProblem) {
      entries = try FolderListing.entries(of: folder)
    } catch {
      let name = [place.name, inner].filter { !$0.isEmpty }.joined(separator: "/")
      listing.failures.append(
        SurveyRow(
          run: name.isEmpty ? folder : name, path: folder, outcome: .failed(SurveyFailure([error])))
      )
      return
    }
    let prefix = inner.isEmpty ? "" : inner + "/"
    files += inner.isEmpty ? entries.files : entries.files.map { prefix + $0 }
    if inner.isEmpty {
      settingsFiles = SettingsFiles.names(in: entries)
    }
    // What lies below a run's `runs` is of that run as well, whatever its name.
    let isInside = inner == "runs" || inner.hasPrefix("runs/")
    for name in entries.folders {
      if isInside || RunGrouping.isPart(name, beside: entries.files) {
        collect(place, inner: prefix + name, &listing, &files, &settingsFiles)
      } else {
        listing.deeper.append(
          Place(
            path: "\(folder)/\(name)",
            name: place.name.isEmpty ? prefix + name : "\(place.name)/\(prefix)\(name)"))
      }
    }
  }

  private static func run(
    _ group: RunGrouping.Group, in place: Place, settingsFiles: [String]
  ) -> FoundRun {
    let inside = { (file: String) in file.isEmpty ? place.path : "\(place.path)/\(file)" }
    let isOneFile = group.logs.count == 1 && group.logs[0].count == 1
    let path = isOneFile || !group.isKnown ? group.logs[0][0] : group.folder
    let folder =
      group.isKnown ? inside(group.folder) : FilePath.folder(of: inside(group.folder))
    let parts = [place.name, group.folder].filter { !$0.isEmpty }
    return FoundRun(
      name: parts.isEmpty ? name(of: place, log: group.logs[0][0]) : parts.joined(separator: "/"),
      path: inside(path), logs: group.logs.map { $0.map(inside) }, isKnown: group.isKnown,
      isRival: group.isRival, folder: folder, settingsFiles: settingsFiles.map(inside))
  }

  /// The folder's own name; the log's where the folder was written without one, "." or "..".
  private static func name(of place: Place, log: String) -> String {
    let name = FilePath.name(of: place.path)
    return [".", "..", "", "/"].contains(name) ? log : name
  }

  static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
