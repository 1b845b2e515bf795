import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

/// Reads a settings file; a new setting is a case here and a line in `Configuration` and `Settings`.
struct ConfigurationReader {
  private enum Key: String, CaseIterable {
    case baselines
    case metric
    case direction
    case policy
    case tolerance
    case validationSize = "validation-n"
    case failOn = "fail-on"
    case tried
    case requirements
  }

  private var configuration: Configuration
  private var problems: [InputProblem] = []

  /// - Throws: Every key and value that is wrong, or the place where the file is not TOML.
  static func read(_ path: String) throws(InvalidInput) -> Configuration {
    let document = try InvalidInput.wrapping { () throws(InputProblem) in
      try TOMLDocument(WholeFile.bytes(of: path), file: path)
    }
    var reader = ConfigurationReader(
      configuration: Configuration(path: path, sha256: document.sha256))
    for member in document.members {
      do throws(InputProblem) {
        try reader.take(member)
      } catch {
        reader.problems.append(error)
      }
    }
    guard reader.problems.isEmpty else { throw InvalidInput(reader.problems) }
    return reader.configuration
  }

  private mutating func take(_ member: TOMLMember) throws(InputProblem) {
    guard let key = Key(rawValue: member.key) else { throw .unknownKey(member, Key.names) }
    let place = member.location
    func setting<Value>(_ value: Value) -> Configuration.Setting<Value> {
      Configuration.Setting(value: value, location: place)
    }
    switch key {
    case .baselines:
      let folder = FilePath.folder(of: configuration.path)
      configuration.baselines = setting(
        try member.strings().map { FilePath.joined(folder, $0) })
    case .metric: configuration.metric = setting(try member.string())
    case .direction:
      configuration.direction = setting(try member.choice(among: MetricDirection.self))
    case .policy: configuration.policy = setting(try member.choice(among: Policy.self))
    case .tolerance:
      configuration.tolerance = setting(try member.tolerance())
    case .validationSize: configuration.validationSize = setting(try member.positiveInteger())
    case .failOn:
      let names = try member.strings()
      guard let list = VerdictList(argument: names.joined(separator: ",")) else {
        throw .notOneOf(Verdict.allCases.map(\.rawValue), found: names, member)
      }
      configuration.failOn = setting(list)
    case .tried: configuration.tried = setting(try tried(member))
    case .requirements: try requirements(member)
    }
  }

  /// The keys of `[tried]` that are not false, with the notes behind them.
  private mutating func tried(_ member: TOMLMember) throws(InputProblem) -> [TriedStep] {
    var steps: [TriedStep] = []
    for step in try member.table(example: "dropout = \"0.3: no change\"") {
      guard !StepCatalog.ids(triedAs: step.key).isEmpty else {
        problems.append(.unknownStep(step, StepCatalog.words))
        continue
      }
      if case .boolean(false) = step.value { continue }
      do throws(InputProblem) {
        steps.append(TriedStep(word: step.key, note: try step.note()))
      } catch {
        problems.append(error)
      }
    }
    return steps
  }

  private mutating func requirements(_ member: TOMLMember) throws(InputProblem) {
    for requirement in try member.table(example: "error = \"<=5%\"") {
      do throws(InputProblem) {
        configuration.requirements.append(try ConfiguredRequirement.baseline(requirement))
      } catch {
        problems.append(error)
      }
    }
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// Every name, in the order of declaration.
  static var names: [String] { allCases.map(\.rawValue) }
}
