import CurveModel
import Testing

@Suite("Names of files") struct PathTextTests {
  @Test(
    "every name comes back byte for byte, and no two share a string",
    arguments: [
      Array("metrics.csv".utf8), Array("größe 模型 🙂".utf8), [0x63, 0xE9], [0xC3],
      [0xFF, 0xFE, 0x41],
      [0x0A, 0x1B, 0x5B], [0xF4, 0x8F, 0xBE, 0x80], [0xF4, 0x8F, 0xBF, 0xBF, 0xE9],
      [0xED, 0xA0, 0x80],
    ])
  func roundTrip(_ bytes: [UInt8]) {
    #expect(PathText.bytes(PathText.text(bytes)) == bytes)
  }

  @Test("a name that looks like the string of another one is still its own")
  func apart() {
    let broken = PathText.text([0xE9])
    let imitation = PathText.text(Array(broken.utf8))
    #expect(broken != imitation)
    #expect(PathText.bytes(imitation) == Array(broken.utf8))
  }

  @Test("what cannot be shown is spelled out")
  func shown() {
    #expect(PathText.shown("plain name") == "plain name")
    #expect(PathText.shown(PathText.text([0x63, 0xE9, 0x0A, 0x1B])) == "c\\xE9\\n\\x1B")
  }
}
