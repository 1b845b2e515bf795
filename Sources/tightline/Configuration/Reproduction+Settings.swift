import CurveAnalysis
import CurveReporting

extension Reproduction {
  /// What repeats this run: the command as it was given, and what the settings file added to it.
  init(of settings: Settings) {
    let tried = Set((settings.tried.value ?? []).flatMap(StepCatalog.ids(triedAs:)))
    self.init(
      version: Tightline.version,
      command: ShellQuoting.command(["tightline"] + CommandLine.arguments.dropFirst()),
      settings: ShownSettings(settings).applied.map { applied in
        AppliedSetting(key: applied.key, value: applied.value, place: applied.location)
      },
      tried: StepCatalog.all.map(\.id).filter(tried.contains))
  }
}
