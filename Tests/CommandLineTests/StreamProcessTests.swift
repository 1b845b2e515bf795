import Foundation
import TestSupport
import Testing

/// How the stream ends, and how it meets the system.
@Suite struct StreamProcessTests {
  private func shell(_ script: String, in scratch: Scratch) throws -> Binary.Result {
    try Binary.run(
      ["-c", script], in: scratch.folder,
      environment: ["TIGHTLINE": Binary.url.path, "HOME": scratch.folder.path],
      program: URL(filePath: "/bin/bash"))
  }

  private func scratch(lines: Int) throws -> Scratch {
    let scratch = try Scratch()
    try (StreamLines.many(lines).joined(separator: "\n") + "\n").write(
      to: scratch.folder.appending(path: "in.ndjson"), atomically: true, encoding: .utf8)
    return scratch
  }

  @Test("a reader that closes the pipe ends it without a message, as grep ends")
  func closedPipe() throws {
    let result = try shell(
      "\"$TIGHTLINE\" stream --block-bytes 1 < in.ndjson | head -n 1 > row; echo ${PIPESTATUS[0]}",
      in: scratch(lines: 2000))
    #expect(result.output == "141\n")
    #expect(result.errors == "")
  }

  @Test("a full disk is an error")
  func fullDisk() throws {
    let result = try shell(
      "\"$TIGHTLINE\" stream < in.ndjson > /dev/full", in: scratch(lines: 3))
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: cannot write to standard output: no space left on device [output-failed]\n")
  }

  @Test("an input that cannot be read is an error")
  func unreadable() throws {
    let result = try shell("\"$TIGHTLINE\" stream < .", in: try Scratch())
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == """
        error: cannot read standard input: is a directory [cannot-read]
          hint: feed the lines through a pipe or a file

        """)
  }

  @Test("no line, no row")
  func empty() throws {
    let result = try shell("\"$TIGHTLINE\" stream < /dev/null", in: try Scratch())
    #expect(result.status == 0)
    #expect(result.output == "")
  }

  @Test("an answer comes before the next line where lines are not buffered")
  func lineBuffered() throws {
    let result = try shell(
      """
      mkfifo lines
      "$TIGHTLINE" stream --line-buffered < lines > rows &
      exec 3> lines
      head -n 1 in.ndjson >&3
      for try in $(seq 200); do [ -s rows ] && break; sleep 0.05; done
      wc -l < rows
      sed -n 2p in.ndjson >&3
      exec 3>&-
      wait $!
      echo $? $(wc -l < rows)
      """, in: scratch(lines: 2))
    #expect(result.output == "1\n0 2\n")
  }

  @Test(
    "a request to stop is obeyed once the whole lines that came are answered",
    arguments: ["TERM", "INT", "HUP"])
  func askedToStop(_ signal: String) throws {
    let result = try shell(
      """
      mkfifo lines
      "$TIGHTLINE" stream --line-buffered < lines > rows &
      exec 3> lines
      head -n 3 in.ndjson >&3
      printf '{"run":"half a li' >&3
      for try in $(seq 200); do [ "$(wc -l < rows)" = 3 ] && break; sleep 0.05; done
      kill -\(signal) $!
      wait $! 2> /dev/null
      kill -l $?
      wc -l < rows
      grep -c '"ok":true' rows
      """, in: scratch(lines: 3))
    #expect(result.output == "\(signal)\n3\n3\n")
  }

  @Test(
    "pieces of the lines in processes of their own give the rows of one process",
    arguments: [
      "split -n l/3 --filter='\"$TIGHTLINE\" stream --workers 1' in.ndjson > pieces",
      "parallel --will-cite --pipepart -a in.ndjson --block -1 -k -j2 '\"$TIGHTLINE\" stream' > pieces",
    ])
  func pieces(_ command: String) throws {
    let program = command.prefix { $0 != " " }
    guard OutsideCommand.isInstalled(String(program)) else {
      print("skipped: \(program) is not installed")
      return
    }
    let result = try shell(
      """
      "$TIGHTLINE" stream < in.ndjson > whole
      \(command)
      cmp whole pieces && wc -l < whole
      """, in: scratch(lines: 300))
    #expect(result.errors == "")
    #expect(result.output == "300\n")
  }

  @Test("options that are wrong are an error before anything is read")
  func usage() throws {
    let scratch = try Scratch()
    let unknown = try shell("\"$TIGHTLINE\" stream --with steps,sumary", in: scratch)
    #expect(unknown.status == 2)
    #expect(
      unknown.errors.hasPrefix(
        "error: --with does not know 'sumary': did you mean 'summary'?\n"), "\(unknown.errors)")
    let workers = try shell("\"$TIGHTLINE\" stream --workers 0", in: scratch)
    #expect(workers.errors.contains("'--workers <workers>': expected a positive whole number\n"))
    let baselines = try shell("\"$TIGHTLINE\" stream -b none.csv", in: scratch)
    #expect(baselines.status == 2)
    #expect(baselines.errors.hasPrefix("none.csv: error: no such file [file-not-found]\n"))
  }
}
