import CurveModel

extension LabelTable {
  /// How the file was read.
  package var inspection: FileInspection {
    FileInspection(
      path: path, sha256: sha256, dialect: "labels",
      delimiter: columns.count > 1 ? delimiterWord : nil, axis: Axis(kind: .row),
      warnings: warnings.map { ReadingWarning(message: $0) })
  }
}
