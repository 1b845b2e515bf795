/// Problems with files as such: they are not there, cannot be read or written, or hold something else.
enum FileProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "file-not-found", "A file that is named is not there.",
      "Check the path and the folder the command runs in; where a name beside it differs by a slip, the hint has it."
    ),
    ProblemPage(
      "is-a-directory", "A folder is named where a file is expected.",
      "Name the file in it; logs of runs may also be given as their folder."),
    ProblemPage(
      "cannot-read", "The system refuses to read a file, a folder or standard input.",
      "Check its permissions; the message has the system's reason."),
    ProblemPage(
      "cannot-write", "The system refuses to write a file; what was there before is untouched.",
      "Create the folder, or check its permissions and the space left on the disk."),
    ProblemPage(
      "output-failed", "Standard output could not be written to its end.",
      "Check the disk that standard output goes to; a report of '-o' is not concerned."),
    ProblemPage(
      "file-exists", "A file that would be written by 'baseline init' is there already.",
      "Name another one with -o, or write over it with --force."),
    ProblemPage(
      "output-named-twice", "Two reports of one call would be the same file.",
      "Give each -o a name of its own."),
    ProblemPage(
      "output-is-input", "A file of -o is one that was read, and would be lost.",
      "Give what is written a name of its own."),
    ProblemPage(
      "empty-file", "The file has no content.",
      "Check that the program which writes it ran to its end."),
    ProblemPage(
      "binary-file", "Text is expected, and the file holds binary data or zero bytes.",
      "Export it as text, unpack it first, or delete the zero bytes that a crash left."),
    ProblemPage(
      "git-lfs-pointer", "The file is the pointer that Git LFS keeps in place of the content.",
      "Fetch the content with 'git lfs pull'."),
    ProblemPage(
      "other-file",
      "The file is of a known kind that is no training log, such as a model, an archive or an image.",
      "Give the log that the training wrote, or unpack the archive."),
    ProblemPage(
      "not-a-table", "A table of separated values is expected, and the file is something else.",
      "Export it as CSV with one header line."),
    ProblemPage(
      "too-many-cells", "A row has more cells than the header.",
      "Quote a cell that holds the separator, write decimals with a point, or name the separator with --delimiter."
    ),
    ProblemPage(
      "misplaced-quote", "A quote stands where none may in a table.",
      "Quote the whole cell, and write a quote inside it as two."),
    ProblemPage(
      "unterminated-quote", "A quoted cell is open at the end of the file.",
      "Close the quote that begins at the place named; the file may also have been cut."),
    ProblemPage(
      "malformed-json", "The text is no JSON at the place named.",
      "Check that it was written to its end; in a stream, write one object on each line."),
    ProblemPage(
      "broken-database", "A SQLite database of a tracker cannot be read to its end.",
      "Copy it again while no training writes to it, with its -wal file."),
    ProblemPage(
      "too-many-names", "The records of a file hold more different names than any log has.",
      "Check that the file is a training log."),
    ProblemPage(
      "too-many-files", "More files lie below a folder than one run has.",
      "Name the folder of one run, or rank them all with 'tightline survey'."),
  ]
}
