import CurveAnalysis

// What one decision costs, in microseconds: the best of 200 short batches, so that a busy machine
// shows little. Levels change from call to call, so that nothing is computed once for all.

struct Case {
  var name: String
  var trainError = 0.0
  var validationError = 0.0
  var baselineError = 0.0
  var trivial: Double?
}

let cases = [
  Case(name: "exact levels"),
  Case(name: "uncertain levels", trainError: 0.3, validationError: 0.4),
  Case(name: "uncertain levels and floor", trainError: 0.3, validationError: 0.4, trivial: 99.9),
  Case(
    name: "uncertain levels, baseline and floor", trainError: 3, validationError: 4,
    baselineError: 2, trivial: 99.9),
]

func input(_ step: Int, _ example: Case) -> DecisionInput {
  let baseline = 20 + Double(step % 1000) / 50
  return DecisionInput(
    train: 36, validation: 41, baseline: baseline, trivial: example.trivial,
    knownLevels: baseline...baseline,
    tolerance: ToleranceRule(trivial: example.trivial, ideal: 0))
}

func microseconds(of calls: Int, _ body: (Int) -> Double) -> Double {
  let clock = ContinuousClock()
  var sum = 0.0
  let batches = (0..<200).map { _ in
    clock.measure { for step in 0..<calls { sum += body(step) } } / calls
  }
  precondition(sum.isFinite)
  let best = batches.min() ?? .zero
  return Double(best.components.attoseconds) / 1e12
}

func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

print("| levels | decide | with probabilities | with flip points |")
print("|---|---|---|---|")
for example in cases {
  let decision = microseconds(of: 1000) {
    decide(input($0, example)).primary == .underfitting ? 1 : 0
  }
  let probabilities = microseconds(of: 100) { step in
    let input = input(step, example)
    let weights = VerdictProbabilities(
      input, trainError: example.trainError, validationError: example.validationError,
      baseline: UncertainLevel(input.baseline ?? 0, deviation: example.baselineError))
    return decide(input).primary == .underfitting ? 1 : weights[.overfitting]
  }
  let flips = microseconds(of: 5) { step in
    Double(
      FlipPoints(
        input: input(step, example), trainError: example.trainError,
        validationError: example.validationError, from: 0, to: example.trivial
      ).bands().count)
  }
  print("| \(example.name) | \(rounded(decision)) | \(rounded(probabilities)) | \(rounded(flips)) |")
}
