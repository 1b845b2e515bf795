import CurveModel
import Testing

/// What is remembered of names.
struct NameMemoTests {
  @Test(
    "a name is looked into once, whatever its script",
    arguments: ["val_loss", "训练损失", "потери"])
  func once(_ name: String) {
    let memo = NameMemo<Int>()
    var count = 0
    for _ in 0..<3 {
      let value = memo.value(of: name) { name in
        count += 1
        return name.utf8.count
      }
      #expect(value == name.utf8.count)
    }
    #expect(count == 1)
  }

  @Test("equal names that are written with other bytes are told apart")
  func spelling() {
    let (joined, parted) = ("pr\u{E9}cision", "pre\u{301}cision")
    #expect(joined == parted)
    let memo = NameMemo<Int>()
    #expect(memo.value(of: joined) { $0.utf8.count } == 10)
    #expect(memo.value(of: parted) { $0.utf8.count } == 11)
  }
}
