import CurveModel
import Testing

@testable import BaselineMeasurement

/// Linear fits against scikit-learn 1.9; scripts/check-baselines compares more of them.
@Suite struct LinearModelTests {
  private static let x: [Double] = [1, 2, 2, 1, 3, 5, 4, 4, 5, 9, -1, 0]

  private func near(_ values: [Double], _ expected: [Double]) -> Bool {
    zip(values, expected).allSatisfy { abs($0 - $1) < 1e-6 } && values.count == expected.count
  }

  @Test("least squares and ridge regression")
  func numbers() throws {
    let y: [Double] = [1, 2, 2.5, 4, 5, 0]
    let least = try #require(LinearFit.numbers(Self.x, columns: 2, target: y, penalty: 0))
    #expect(near(least.weights, [0.77581206, 0.05046404, 0.42981439]) && least.rank == 2)
    let ridge = try #require(LinearFit.numbers(Self.x, columns: 2, target: y, penalty: 0.5))
    #expect(near(ridge.weights, [0.71395706, 0.08550613, 0.4514954]))
  }

  @Test("logistic regression of two and of three classes")
  func classes() throws {
    let two = try #require(
      LinearFit.classes(
        Self.x, columns: 2, codes: [0, 1, 0, 1, 1, 0], classCount: 2, penalty: 1))
    #expect(near(two.weights, [0.93296661, -0.18761923, -1.61511266]))
    let three = try #require(
      LinearFit.classes(
        Self.x, columns: 2, codes: [0, 1, 2, 1, 2, 0], classCount: 3, penalty: 1))
    #expect(
      near(
        [0, 1, 3, 4, 6, 7].map { three.weights[$0] },
        [-0.69878568, -0.19084752, 0.71144871, -0.5051235, -0.01266303, 0.69597102]))
  }

  private func measured(_ features: [FeatureColumn], _ y: [Double]) throws -> MeasuredLevel {
    try LinearModel.measure(
      features, train: .numbers(y), heldOut: .numbers([3, 3]), metric: MeanSquaredError.self)
  }

  @Test("what is constant, collinear, missing or unseen is said")
  func remarks() throws {
    let y: [Double] = [1, 2, 3, 4, 5, 7]
    let first: [Double] = [1, 2, 3, 4, .nan, 6]
    let features = [
      FeatureColumn(name: "a", cells: .numbers(train: first, heldOut: [3, .nan])),
      FeatureColumn(name: "b", cells: .numbers(train: first.map { 2 * $0 }, heldOut: [6, 6])),
      FeatureColumn(
        name: "flat", cells: .numbers(train: .init(repeating: 0.1, count: 6), heldOut: [1, 1])),
      FeatureColumn(
        name: "c",
        cells: .categories(["u", "v", "w"], train: [0, 1, 0, 1, 0, 1], heldOut: [2, -1])),
    ]
    let remarks = try measured(features, y).remarks.joined(separator: "\n")
    #expect(remarks.contains("1 of 3 inputs follow from the others"))
    #expect(remarks.contains("'flat' is constant in the training rows and was left out"))
    #expect(remarks.contains("'a' (1 and 1), 'b' (1 and 0) cells"))
    #expect(remarks.contains("categories that training has not seen count as none: 'c' (2) rows"))
  }

  @Test("nothing to learn from, and one class only, are errors")
  func impossible() {
    let flat = FeatureColumn(name: "x", cells: .numbers(train: [1, 1], heldOut: [1]))
    #expect(throws: InputProblem.self) {
      try LinearModel.measure(
        [flat], train: .numbers([1, 2]), heldOut: .numbers([1]), metric: MeanSquaredError.self)
    }
    let column = FeatureColumn(name: "x", cells: .numbers(train: [1, 2], heldOut: [1]))
    #expect(throws: InputProblem.self) {
      try LinearModel.measure(
        [column], train: .classes(ClassColumn(names: ["a"], codes: [0, 0])),
        heldOut: .classes(ClassColumn(names: ["a"], codes: [0])), metric: Accuracy.self)
    }
  }
}
