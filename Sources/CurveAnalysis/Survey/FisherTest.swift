import Glibc

/// Fisher's exact test on a table of two by two.
struct FisherTest {
  /// log n! for every n up to the number of runs.
  private let logFactorials: [Double]

  /// - Parameter total: The largest number of runs that is asked about.
  init(upTo total: Int) {
    var sum = 0.0
    logFactorials =
      [0]
      + (0..<max(total, 1)).map { index in
        sum += log(Double(index + 1))
        return sum
      }
  }

  /// How probable it is by chance that at least as many runs inside have the verdict as do.
  ///
  /// Twice the upper tail of the hypergeometric distribution, at most 1: the central two-sided test
  /// (Fay 2010). Scale free; exact for any counts.
  func chance(inside: (with: Int, of: Int), outside: (with: Int, of: Int)) -> Double {
    let total = inside.of + outside.of
    let with = inside.with + outside.with
    guard inside.of > 0, outside.of > 0, with > 0, with < total else { return 1 }
    var count = inside.with
    let most = min(inside.of, with)
    var term = exp(
      choose(inside.of, count) + choose(outside.of, with - count) - choose(total, with))
    var sum = 0.0
    while count <= most {
      sum += term
      // The tail falls faster than any power from here on.
      guard term > sum * 1e-17 else { break }
      let ratio =
        Double(inside.of - count) * Double(with - count)
        / (Double(count + 1) * Double(outside.of - with + count + 1))
      term *= ratio
      count += 1
    }
    return min(2 * sum, 1)
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    logFactorials[n] - logFactorials[k] - logFactorials[n - k]
  }
}
