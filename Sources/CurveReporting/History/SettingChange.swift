/// A setting of a run that is another one than in the run before.
struct SettingChange: Hashable {
  var name: String
  /// Nil where the setting was not there.
  var from: String?
  /// Nil where it is no longer there.
  var to: String?

  /// The changes by name; none where either run's settings are not known.
  static func between(_ before: [String: String], _ now: [String: String]) -> [SettingChange] {
    guard !before.isEmpty, !now.isEmpty else { return [] }
    return Set(before.keys).union(now.keys).sorted().compactMap { name in
      let change = SettingChange(name: name, from: before[name], to: now[name])
      return change.from == change.to ? nil : change
    }
  }

  /// "'lr' from 0.1 to 0.01".
  var phrase: String {
    let name = "'\(PlainText.line(self.name))'"
    func shown(_ value: String) -> String { PlainText.line(value, limit: 40) }
    switch (from, to) {
    case (let from?, let to?): return "\(name) from \(shown(from)) to \(shown(to))"
    case (nil, let to?): return "\(name), not there before, to \(shown(to))"
    case (let from, nil): return "\(name) from \(shown(from ?? "")) to nothing"
    }
  }
}

extension [SettingChange] {
  /// Changes beyond this many are counted: a run's name and folder change each time.
  private static let shown = 6

  /// "the settings changed: …"; nil without a change.
  var sentence: String? {
    guard !isEmpty else { return nil }
    let more = count > Self.shown ? ", and \(count - Self.shown) more" : ""
    return "the settings changed: "
      + prefix(Self.shown).map(\.phrase).joined(separator: "; ") + more
  }
}
