/// Problems of several pieces of work, gathered so that the user is told all of them at once.
package struct GatheredProblems {
  package private(set) var all: [InputProblem] = []

  package init() {}

  package mutating func add(_ problem: InputProblem) { all.append(problem) }

  package mutating func add(_ problems: [InputProblem]) { all += problems }

  /// What the work gives; nil where it found a problem, which is kept.
  package mutating func value<Value>(
    of work: @autoclosure () throws(InputProblem) -> Value
  ) -> Value? {
    do throws(InputProblem) {
      return try work()
    } catch {
      add(error)
      return nil
    }
  }

  /// What the work gives; nil where it found problems, all of which are kept.
  package mutating func value<Value>(
    ofAll work: @autoclosure () throws(InvalidInput) -> Value
  ) -> Value? {
    do throws(InvalidInput) {
      return try work()
    } catch {
      add(error.problems)
      return nil
    }
  }

  /// - Throws: Every problem, where there is one.
  package func check() throws(InvalidInput) {
    guard all.isEmpty else { throw InvalidInput(all) }
  }
}
