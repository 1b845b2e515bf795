import CurveAnalysis
import CurveModel

/// What an earlier diagnosis said, as far as its JSON file still tells.
package struct PreviousDiagnosis: Hashable, Sendable {
  /// A level of the metric, with its standard error where one was stored.
  package struct StoredLevel: Hashable, Sendable {
    package var value: Double
    package var standardError: Double?

    package init(value: Double, standardError: Double?) {
      self.value = value
      self.standardError = standardError
    }
  }

  /// A difference of levels with its 95 % interval; positive means worse.
  package struct StoredComponent: Hashable, Sendable {
    package var value: Double
    package var low: Double
    package var high: Double

    package init(value: Double, low: Double, high: Double) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// A baseline's name and value.
  package struct StoredBaseline: Hashable, Sendable {
    package var name: String
    package var value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  package var run: String
  package var metric: String
  package var direction: MetricDirection
  package var primary: Verdict
  package var train: StoredLevel?
  package var validation: StoredLevel?
  package var bias: StoredComponent?
  package var gap: StoredComponent?
  package var excess: StoredComponent?
  /// The tightest baseline then.
  package var tightestBaseline: StoredBaseline?
  /// The step that was recommended first.
  package var firstStep: String?
  /// SHA-256 of the input files by path.
  package var digests: [String]

  package init(
    run: String, metric: String, direction: MetricDirection, primary: Verdict,
    train: StoredLevel?, validation: StoredLevel?, bias: StoredComponent?,
    gap: StoredComponent?, excess: StoredComponent?, tightestBaseline: StoredBaseline?,
    firstStep: String?, digests: [String]
  ) {
    self.run = run
    self.metric = metric
    self.direction = direction
    self.primary = primary
    self.train = train
    self.validation = validation
    self.bias = bias
    self.gap = gap
    self.excess = excess
    self.tightestBaseline = tightestBaseline
    self.firstStep = firstStep
    self.digests = digests
  }
}
