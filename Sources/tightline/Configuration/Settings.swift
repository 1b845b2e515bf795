import CurveAnalysis
import CurveModel
import CurveReporting

/// A setting in force, and who said so.
struct Effective<Value> {
  enum Origin {
    /// Nobody said anything.
    case standard
    case file(InputLocation)
    case flag(String)
  }

  /// Nil where nothing is set and the tool finds out by itself.
  var value: Value?
  var origin: Origin

  /// The place in a settings file, where one said it.
  var place: InputLocation? {
    guard case .file(let place) = origin else { return nil }
    return place
  }

  /// A flag overrules the settings file.
  init(
    _ flag: Value?, _ name: String, _ setting: Configuration.Setting<Value>?,
    standard: Value? = nil
  ) {
    if let flag {
      value = flag
      origin = .flag(name)
    } else if let setting {
      value = setting.value
      origin = .file(setting.location)
    } else {
      value = standard
      origin = .standard
    }
  }
}

/// What the command line says; nil or empty where it says nothing.
struct Flags {
  var baselines: [String] = []
  var metric: String?
  var direction: MetricDirection?
  var policy: Policy?
  var tolerance: StatedTolerance?
  var validationSize: Int?
  var failOn: VerdictList?
  var tried: [TriedStep]?
}

/// The settings in force: flags before the settings file before the standard.
struct Settings {
  let configuration: Configuration?
  let baselines: Effective<[String]>
  let metric: Effective<String>
  let direction: Effective<MetricDirection>
  let policy: Effective<Policy>
  let tolerance: Effective<StatedTolerance>
  let validationSize: Effective<Int>
  let failOn: Effective<VerdictList>
  let tried: Effective<[TriedStep]>

  init(_ configuration: Configuration?, _ flags: Flags = Flags()) {
    self.configuration = configuration
    baselines = Effective(
      flags.baselines.isEmpty ? nil : flags.baselines, "--baselines", configuration?.baselines)
    metric = Effective(flags.metric, "--metric", configuration?.metric)
    direction = Effective(flags.direction, "--direction", configuration?.direction)
    policy = Effective(flags.policy, "--policy", configuration?.policy, standard: .biasFirst)
    tolerance = Effective(flags.tolerance, "--tolerance", configuration?.tolerance)
    validationSize = Effective(
      flags.validationSize, "--validation-n", configuration?.validationSize)
    failOn = Effective(
      flags.failOn, "--fail-on", configuration?.failOn, standard: VerdictList.standard)
    tried = Effective(flags.tried, "--tried", configuration?.tried)
  }

  /// The settings file, where there is one.
  var files: [FileInspection] { [configuration?.file].compactMap(\.self) }

  /// The rows of baseline files with the requirements of the settings file, which yield to a row on
  /// the same metric and split.
  func withRequirements(_ rows: [Baseline]) -> [Baseline] {
    func subject(_ row: Baseline) -> [String?] {
      [row.metric.map { MetricName.key($0) }, (row.split ?? .validation).rawValue]
    }
    let stated = rows.filter { $0.kind == .requirement }.map(subject)
    return rows + (configuration?.requirements ?? []).filter { !stated.contains(subject($0)) }
  }
}
