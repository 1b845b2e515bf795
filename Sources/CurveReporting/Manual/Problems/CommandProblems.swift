/// Problems with settings files, options and names on the command line.
enum CommandProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "not-toml", "The settings file is no TOML at the place named.",
      "Correct the line: text stands in quotes, and a key once."),
    ProblemPage(
      "unknown-setting", "A settings file has a setting that is none.",
      "Correct the key: the hint has what was meant, or all of them."),
    ProblemPage(
      "unknown-value", "A value is none of those that its setting or key takes.",
      "Write one of those in the hint."),
    ProblemPage(
      "wrong-type",
      "A value is of another kind than expected, such as a text for a list of numbers.",
      "Write it as the hint shows."),
    ProblemPage(
      "unknown-step", "A step that was tried is none that there is.",
      "Correct it; 'tightline explain' lists all steps."),
    ProblemPage(
      "several-settings-files", "The logs of one call lie below different settings files.",
      "Choose one with --config, or none with --no-config."),
    ProblemPage(
      "unused-flag", "An option says something that is not used here.",
      "Leave it out, or do what the hint says."),
    ProblemPage(
      "unknown-command", "A word is no command.", "Correct it; 'tightline --help' lists them."),
    ProblemPage(
      "unknown-name", "Nothing is called as 'tightline explain' was asked.",
      "Correct it; 'tightline explain' lists every name."),
    ProblemPage(
      "usage", "The command line cannot be understood.",
      "The message says why; 'tightline COMMAND --help' has the options."),
    ProblemPage(
      "no-makefile", "tightline.mk is not installed, and no copy of it can be written.",
      "Name a folder for it with XDG_CACHE_HOME, or install with 'make install', the Debian package or the wheel."
    ),
  ]
}
