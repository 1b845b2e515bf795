import CurveModel
import CurveReporting

extension Reproduction {
  /// What repeats this run: the command as it was given, and what the settings file added to it.
  init(of settings: Settings) {
    self.init(
      version: Tightline.version,
      command: ShellQuoting.command(["tightline"] + CommandLine.arguments.dropFirst()),
      settings: ShownSettings(settings).applied.map { applied in
        AppliedSetting(key: applied.key, value: applied.value, place: applied.location)
      },
      tried: settings.tried.value ?? [])
  }
}
