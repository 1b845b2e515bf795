import CurveAnalysis
import CurveModel
import CurveReporting

/// What a settings file says: `tightline.toml`.
struct Configuration {
  /// A value with its place in the file.
  struct Setting<Value> {
    var value: Value
    var location: InputLocation
  }

  /// The file's path, as found from the curves or named by the user.
  var path: String
  /// SHA-256 of the file.
  var sha256: String
  /// Paths as they are from the working folder; the file names them from its own.
  var baselines: Setting<[String]>?
  var metric: Setting<String>?
  var direction: Setting<MetricDirection>?
  var policy: Setting<Policy>?
  var tolerance: Setting<StatedTolerance>?
  var validationSize: Setting<Int>?
  var failOn: Setting<VerdictList>?
  var tried: Setting<[TriedStep]>?
  /// Rows as `baselines.csv` has them.
  var requirements: [Baseline] = []

  init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  /// How the file stands among those that a report was made from.
  var file: FileInspection {
    FileInspection(
      path: path, sha256: sha256, dialect: "settings", delimiter: nil, axis: Axis(kind: .row))
  }
}
