import ArgumentParser

/// What separates the cells of a table, where the reader should not find out by itself.
struct DelimiterOption: ParsableArguments {
  @Option(help: "Delimiter: comma, semicolon, tab, pipe, space, or the character itself.")
  var delimiter: DelimiterArgument?

  var byte: UInt8? { delimiter?.byte }
}

/// A delimiter by name or as itself.
struct DelimiterArgument: ExpressibleByArgument {
  let byte: UInt8

  private static let names: [String: Character] = [
    "comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "space": " ", "\\t": "\t",
  ]

  init?(argument: String) {
    let character =
      Self.names[argument.lowercased()] ?? (argument.count == 1 ? argument.first : nil)
    guard let byte = character?.asciiValue else { return nil }
    self.byte = byte
  }
}
