import CurveIngestion
import CurveModel
import Testing

/// Forms of console lines that few trainers print.
struct OtherConsoleFormTests {
  @Test("the word for the epoch in brackets of its own, before the count")
  func bracketedWord() throws {
    let text = (1...6).map {
      "2026_08_19_16_0\($0)_24 [Epoch] 00\($0) [Loss] loss_span 0.3 loss_giou 0.8 loss_overall 1.\(9 - $0)\n"
    }
    let log = try read(text.joined(), path: "train.log")
    #expect(log.x("loss_overall", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss_overall", .train)?.first == 1.8)
  }
}
