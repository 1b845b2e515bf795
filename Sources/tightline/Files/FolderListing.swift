import CurveModel
import Glibc

/// The files below a folder.
enum FolderListing {
  /// What lies in one folder, by name and in the order of the names; hidden files and folders, and
  /// links to folders, are left out.
  struct Entries {
    var files: [String] = []
    var folders: [String] = []
    /// Hydra's hidden folder with the settings of a run.
    var hasHydra = false
  }

  /// Deeper folders, and more files, are no longer one training's.
  private static let depthLimit = 8
  private static let countLimit = 50_000

  static func isFolder(_ path: String) -> Bool {
    status(path)?.st_mode.isFolder ?? false
  }

  /// Paths of all files, from the folder on; links to folders are not followed, hidden files and
  /// folders are left out.
  ///
  /// - Throws: An `InputProblem` when a folder cannot be read, or holds far too many files.
  static func files(below folder: String) throws(InputProblem) -> [String] {
    var files: [String] = []
    var folders = [""]
    var depth = 0
    while !folders.isEmpty, depth <= depthLimit {
      var deeper: [String] = []
      for inner in folders {
        let entries = try entries(of: inner.isEmpty ? folder : "\(folder)/\(inner)")
        let prefix = inner.isEmpty ? "" : inner + "/"
        files += entries.files.map { prefix + $0 }
        deeper += entries.folders.map { prefix + $0 }
        guard files.count + deeper.count <= countLimit else {
          throw InputProblem(
            code: "too-many-files", message: "more than \(countLimit) files lie below this folder",
            at: InputLocation(file: folder), hint: "name the folder of one run")
        }
      }
      folders = deeper
      depth += 1
    }
    return files
  }

  /// What lies in a folder; most file systems tell files from folders without a look at each.
  ///
  /// - Throws: An `InputProblem` when the folder cannot be read.
  static func entries(of folder: String) throws(InputProblem) -> Entries {
    guard let stream = unsafe withSystemPath(folder, { unsafe opendir($0) }) else {
      throw problem(folder, errno)
    }
    defer { unsafe closedir(stream) }
    var entries = Entries()
    errno = 0
    while let entry = unsafe readdir(stream) {
      unsafe take(entry, in: folder, &entries)
      errno = 0
    }
    guard errno == 0 else { throw problem(folder, errno) }
    entries.files.sort()
    entries.folders.sort()
    return entries
  }

  private static func take(
    _ entry: UnsafeMutablePointer<dirent>, in folder: String, _ entries: inout Entries
  ) {
    // Every folder holds "." and "..", of which no text is made.
    if unsafe entry.pointee.d_name.0 == CChar(bitPattern: UInt8(ascii: ".")) {
      if unsafe strcmp(&entry.pointee.d_name.0, ".hydra") == 0 { entries.hasHydra = true }
      return
    }
    let name = unsafe name(of: entry)
    switch unsafe Int(entry.pointee.d_type) {
    case DT_REG: entries.files.append(name)
    case DT_DIR: entries.folders.append(name)
    case DT_LNK, DT_UNKNOWN: take(name, in: folder, &entries)
    default: break
    }
  }

  /// A link to a file counts as a file, even one that leads nowhere: reading it says so.
  private static func take(_ name: String, in folder: String, _ entries: inout Entries) {
    let path = "\(folder)/\(name)"
    guard let own = status(path, followsLink: false) else { return }
    if own.st_mode.isFolder {
      entries.folders.append(name)
    } else if own.st_mode & S_IFMT == S_IFLNK {
      if status(path).map({ $0.st_mode & S_IFMT == S_IFREG }) ?? true { entries.files.append(name) }
    } else if own.st_mode & S_IFMT == S_IFREG {
      entries.files.append(name)
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
      unsafe field.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
        let length = unsafe strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
        return unsafe PathText.text(Array(UnsafeBufferPointer(start: start, count: length)))
      }
    }
  }

  private static func status(_ path: String, followsLink: Bool = true) -> stat? {
    var status = stat()
    let code = unsafe withSystemPath(path) { path in
      unsafe followsLink ? stat(path, &status) : lstat(path, &status)
    }
    return code == 0 ? status : nil
  }

  private static func problem(_ folder: String, _ code: Int32) -> InputProblem {
    InputProblem(
      code: "cannot-read", message: "cannot read the folder: \(errorText(code))",
      at: InputLocation(file: folder), hint: "check the folder's permissions")
  }
}

extension mode_t {
  fileprivate var isFolder: Bool { self & S_IFMT == S_IFDIR }
}

/// Calls into the system with the bytes that a path stands for.
func withSystemPath<Result>(
  _ path: String, _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  guard PathText.holdsCarriers(path) else { return unsafe path.withCString { unsafe body($0) } }
  let bytes = PathText.bytes(path).map(CChar.init(bitPattern:)) + [0]
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    // The zero at its end makes the buffer never empty.
    guard let start = buffer.baseAddress else { preconditionFailure("a path has an end") }
    return unsafe body(start)
  }
}
