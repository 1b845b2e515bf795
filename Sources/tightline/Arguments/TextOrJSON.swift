import ArgumentParser

/// What goes to standard output.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
