import CurveReporting

/// Reports and charts that lie among logs, since an earlier run wrote them there.
enum OwnFiles {
  static func isOwn(_ path: String) -> Bool {
    guard OwnOutput.isPossible(FilePath.name(of: path)),
      let head = FileHead.text(of: path, bytes: OwnOutput.headLength)
    else { return false }
    return OwnOutput.isBegun(by: head)
  }
}
