import ArgumentParser
import CurveReporting
import FoundationEssentials
import Glibc

/// When to colour: `--color`.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// What the terminal, if there is one, can show.
enum TerminalProbe {
  /// Colour on a terminal, unless NO_COLOR or TERM=dumb say otherwise; FORCE_COLOR and
  /// CLICOLOR_FORCE say yes anywhere; `--color` overrules them all.
  static func usesColor(_ choice: ColorChoice, descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    func isSet(_ name: String) -> Bool {
      environment[name].map { !$0.isEmpty && $0 != "0" } ?? false
    }
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE") { return true }
      return isatty(descriptor) == 1 && environment["TERM"] != "dumb"
    }
  }

  /// Standard output as a destination for reports.
  ///
  /// Only a terminal's width and character set count: what goes into a file or a pipe is the same on
  /// every machine.
  static func standardOutput(color: ColorChoice, writtenReports: [String]) -> Terminal {
    let isTerminal = isatty(1) == 1
    return Terminal(
      isTerminal: isTerminal, usesColor: usesColor(color, descriptor: 1),
      usesUnicode: !isTerminal || isUTF8, width: isTerminal ? width : 80,
      writtenReports: writtenReports)
  }

  /// Columns of the terminal on standard output; nil for a file or a pipe, which are the same on every
  /// machine.
  static var terminalWidth: Int? { isatty(1) == 1 ? width : nil }

  private static var isUTF8: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = locale?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns > 0
    {
      return columns
    }
    return columns(descriptor: 1)
  }

  /// Columns that the terminal itself tells; 80 where it does not.
  static func columns(descriptor: Int32) -> Int {
    var size = winsize()
    let answered = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    return answered && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
