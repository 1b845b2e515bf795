extension JSONReport {
  /// What repeats a run: version, command, and the settings that a settings file made.
  static func reproduction(_ reproduction: Reproduction) -> JSONValue {
    .object([
      ("version", .string(reproduction.version)),
      ("command", .string(reproduction.command)),
      (
        "settings",
        .array(
          reproduction.settings.map { setting in
            .object([
              ("key", .string(setting.key)), ("value", .string(setting.value)),
              ("place", .string(setting.place)),
            ])
          })
      ),
    ])
  }
}
