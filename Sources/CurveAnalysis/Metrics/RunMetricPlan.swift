import CurveModel

/// The plan over several metrics of one run: the judged one, and every other with a requirement.
enum RunMetricPlan {
  /// The plan; nil when no other metric of the run has a requirement.
  ///
  /// Values are those at the judged checkpoint with their 95 % intervals, so a requirement within
  /// the noise is neither met nor missed.
  ///
  /// - Throws: Requirements that ask the wrong way.
  static func plan(of evidence: Evidence) throws(InvalidInput) -> MetricPlan? {
    // By index, since to look at an entry by itself copies what it holds.
    let entries = evidence.selection.entries
    guard entries.indices.contains(where: { entries[$0].baseline.kind == .requirement }) else {
      return nil
    }
    var values: [(name: String, value: FinalValue)] = []
    var required: [String: RequiredMetric] = [:]
    var problems: [InputProblem] = []
    let judged = evidence.metric
    for name in evidence.run.metrics {
      let requirement = evidence.requirement(of: name)
      guard requirement != nil || name == judged.name, let level = evidence.finalLevel(of: name)
      else { continue }
      let spread = UncertainLevel.z * level.standardError
      let value = FinalValue(
        low: level.value - spread, high: level.value + spread, mean: level.value)
      if let requirement {
        do throws(InputProblem) {
          required[name] = try RequiredMetric(requirement, of: name, among: [level.value])
        } catch {
          // A direction that the user states overrules the one of the metric's name.
          let isOverruled =
            name == judged.name && requirement.comparison == .towards(judged.direction)
          if error.code == "contradicting-direction", !isOverruled { problems.append(error) }
          // A requirement that cannot be read is listed among the excluded baselines.
          if name != judged.name { continue }
        }
        if name == judged.name, let asked = required[name], asked.direction != judged.direction {
          problems.append(
            contradiction(requirement, judged, isStated: evidence.options.direction != nil))
        }
      }
      values.append((name, value))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    guard required.keys.contains(where: { $0 != judged.name }) else { return nil }
    var plan = MetricPlan(values, required: required)
    // The verdict speaks of the judged metric; without a requirement it only stands here to be chosen.
    plan.standings.removeAll {
      $0.metric == judged.name && $0.status == .noRequirement && $0.role != .workOn
    }
    return plan
  }

  /// Why a requirement of a metric that the run logs has no place in the plan: it is in percent where the metric is a
  /// fraction, or asks the wrong way.
  static func problem(with row: Baseline, in run: TrainingRun) -> InputProblem? {
    guard row.kind == .requirement,
      let name = run.metrics.first(where: { MetricResolution.isMeasured(row, in: $0) }),
      let curve = run.curve(of: name, on: run.judgedSplit(of: name))?.finite,
      let last = curve.y.last
    else { return nil }
    do throws(InputProblem) {
      _ = try RequiredMetric(MetricRequirement(row, on: name), of: name, among: [last])
      return nil
    } catch {
      return error
    }
  }

  private static func contradiction(
    _ requirement: MetricRequirement, _ judged: Metric, isStated: Bool
  ) -> InputProblem {
    let stated = "--direction \(judged.direction.rawValue)"
    return InputProblem(
      code: "contradicting-direction",
      message: "'\(requirement.comparison?.rawValue ?? "")' asks the wrong way: "
        + "\(judged.direction.rawValue) '\(judged.name)' is better"
        + (isStated ? ", says \(stated)" : ""), at: requirement.location,
      hint: isStated
        ? "correct the requirement, or leave out \(stated)"
        : "correct the requirement, or say the direction with --direction")
  }
}

extension Evidence {
  /// The first requirement in a metric that was measured on the judged split.
  fileprivate func requirement(of name: String) -> MetricRequirement? {
    let row = selection.entries.map(\.baseline).first { row in
      row.kind == .requirement && row.comparable != .no
        && (row.split ?? judgedSplit) == judgedSplit && isMeasured(row, in: name)
    }
    return row.map { row in
      var requirement = MetricRequirement(row, on: name)
      if name == metric.name {
        requirement.comparison = requirement.comparison ?? .towards(metric.direction)
      }
      return requirement
    }
  }

  private func isMeasured(_ row: Baseline, in name: String) -> Bool {
    name == metric.name || row.metric != nil ? MetricResolution.isMeasured(row, in: name) : false
  }

  /// The level of a metric at the judged checkpoint, in its own units.
  fileprivate func finalLevel(of name: String) -> Level? {
    if name == metric.name {
      return validationLevel?.inOwnUnits(of: metric)
    }
    guard let curve = run.curve(of: name, on: judgedSplit)?.finite, let first = curve.x.first,
      let last = curve.x.last
    else { return nil }
    return LevelEstimator(curve, span: first...last).level(at: judged.x)
  }
}
