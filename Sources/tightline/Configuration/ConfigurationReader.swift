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

    /// A line that says something with the key.
    var example: String {
      switch self {
      case .baselines: "baselines = \"baselines.csv\""
      case .metric: "metric = \"error\""
      case .direction: "direction = \"lower\""
      case .policy: "policy = \"bias-first\""
      case .tolerance: "tolerance = 0.5, or tolerance = \"1%\""
      case .validationSize: "validation-n = 2000"
      case .failOn: "fail-on = [\"diverged\", \"not-learning\"]"
      case .tried: "dropout = \"0.3: no change\""
      case .requirements: "error = \"<=5%\""
      }
    }
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
        guard let key = Key(rawValue: member.key) else { throw .unknownKey(member, Key.names) }
        do throws(InputProblem) {
          try reader.take(member, as: key)
        } catch {
          throw withExample(error, key)
        }
      } catch {
        reader.problems.append(error)
      }
    }
    guard reader.problems.isEmpty else { throw InvalidInput(reader.problems) }
    return reader.configuration
  }

  /// A problem with the value of a key says what to write, where it says nothing else.
  private static func withExample(_ problem: InputProblem, _ key: Key) -> InputProblem {
    var problem = problem
    problem.hint = problem.hint ?? "write for example: \(key.example)"
    return problem
  }

  private mutating func take(_ member: TOMLMember, as key: Key) throws(InputProblem) {
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
      guard !member.elements.isEmpty else { throw member.expected("at least one verdict") }
      if let list = VerdictList(verdicts(member)) { configuration.failOn = setting(list) }
    case .tried: configuration.tried = setting(try tried(member))
    case .requirements: try requirements(member)
    }
  }

  /// Verdicts by their names; every name that is none is a problem.
  private mutating func verdicts(_ member: TOMLMember) -> [Verdict] {
    var verdicts: [Verdict] = []
    for element in member.elements {
      do throws(InputProblem) {
        verdicts.append(try element.choice(among: Verdict.self))
      } catch {
        problems.append(Self.withExample(error, .failOn))
      }
    }
    return verdicts
  }

  /// The keys of `[tried]` that are not false, with the notes behind them.
  private mutating func tried(_ member: TOMLMember) throws(InputProblem) -> [TriedStep] {
    var steps: [TriedStep] = []
    for step in try member.table(example: Key.tried.example) {
      guard !StepCatalog.ids(triedAs: step.key).isEmpty else {
        problems.append(.unknownStep(step, StepCatalog.words))
        continue
      }
      if case .boolean(false) = step.value { continue }
      do throws(InputProblem) {
        steps.append(TriedStep(word: step.key, note: try step.note(), location: step.location))
      } catch {
        problems.append(error)
      }
    }
    return steps
  }

  private mutating func requirements(_ member: TOMLMember) throws(InputProblem) {
    for requirement in try member.table(example: Key.requirements.example) {
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
