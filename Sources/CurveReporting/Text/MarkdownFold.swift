/// A part of the report that is closed until the reader opens it.
enum MarkdownFold {
  static func render(_ summary: String, contents: String) -> String {
    "<details><summary>\(summary)</summary>\n\n\(contents)\n\n</details>"
  }
}
