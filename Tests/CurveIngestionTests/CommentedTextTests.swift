import CurveIngestion
import CurveModel
import Testing

/// Logs that were pasted into a program as comments.
struct CommentedTextTests {
  private let lines = (1...4).map {
    "Epoch \($0): Train Loss 0.\(9 - $0), Validate Loss 0.\(8 - $0)\n"
  }

  @Test("a log whose lines all begin with # is read without it", arguments: ["# ", "#", "  ## "])
  func console(_ mark: String) throws {
    let log = try read(
      mark + "参数量: 228012\n" + lines.map { mark + $0 }.joined() + "\n", path: "log.txt")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5])
    #expect(log.y("loss", .validation) == [0.7, 0.6, 0.5, 0.4])
    #expect(log.warnings == ["every line begins with '#': read without it"])
  }

  @Test("a table of comments too")
  func table() throws {
    let log = try read("# epoch,loss,val_loss\n# 1,3,4\n# 2,2,3\n# 3,1,2\n")
    #expect(log.y("loss", .validation) == [4, 3, 2])
  }

  @Test("comments that are no log are not called an empty file")
  func otherComments() {
    #expect(problems(in: "# to do\n# tidy up\n").map(\.code) == ["not-a-training-log"])
    #expect(problems(in: "#\n#\n").map(\.code) == ["empty-file"])
  }
}
