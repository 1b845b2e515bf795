/// Interval of the probability that one value is below another, from few values (method 5 of Newcombe
/// 2006, Statistics in Medicine 25:559).
enum NewcombeInterval {
  private static let bisections = 60

  /// 95 % interval for θ = U/(nm): the θ with |θ̂ − θ| = z √V(θ), where
  /// V(θ) = θ(1 − θ)(1 + N(1 − θ)/(2 − θ) + Nθ/(1 + θ))/(nm) and N = (n + m)/2 − 1.
  static func around(_ estimate: Double, _ n: Int, _ m: Int) -> ClosedRange<Double> {
    let low = estimate <= 0 ? 0 : border(from: estimate, towards: 0, estimate, n, m)
    let high = estimate >= 1 ? 1 : border(from: estimate, towards: 1, estimate, n, m)
    return min(low, estimate)...max(high, estimate)
  }

  private static func border(
    from inside: Double, towards outside: Double, _ estimate: Double, _ n: Int, _ m: Int
  ) -> Double {
    var inside = inside
    var outside = outside
    for _ in 0..<bisections {
      let middle = (inside + outside) / 2
      let reach = UncertainLevel.z * variance(at: middle, n, m).squareRoot()
      if abs(middle - estimate) <= reach { inside = middle } else { outside = middle }
    }
    return inside
  }

  private static func variance(at theta: Double, _ n: Int, _ m: Int) -> Double {
    let half = Double(n + m) / 2 - 1
    let spread = 1 + half * (1 - theta) / (2 - theta) + half * theta / (1 + theta)
    return theta * (1 - theta) * spread / Double(n * m)
  }
}
