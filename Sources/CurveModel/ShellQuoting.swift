/// Arguments as a POSIX shell takes them.
package enum ShellQuoting {
  package static func command(_ arguments: [String]) -> String {
    arguments.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ argument: String) -> String {
    let plain = argument.unicodeScalars.allSatisfy { scalar in
      (scalar.properties.isAlphabetic && scalar.isASCII) || ("0"..."9").contains(scalar)
        || "-_./=,:@%+".unicodeScalars.contains(scalar)
    }
    guard argument.isEmpty || !plain else { return argument }
    return "'"
      + argument.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
