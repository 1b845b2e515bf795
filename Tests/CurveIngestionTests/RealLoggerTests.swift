import CurveIngestion
import CurveModel
import Testing

/// What frameworks wrote in trainings of ours where their formats say less than they do.
struct RealLoggerTests {
  @Test("fastai writes its table over the ends of bars, the header on the first line")
  func readsFastaiBars() throws {
    let bar = { (epoch: Int) in
      "█\r\rEpoch \(epoch)/2 : |████| 100.00% [25/25 00:00<00:00... 1.09]\r\rEpoch \(epoch)/2 :        \r"
    }
    let log = try read(
      "█\repoch     train_loss  valid_loss  accuracy  time    \n"
        + bar(1) + "0         1.25        1.5         0.45      00:00     \n"
        + bar(2) + "1         1.0         1.25        0.5       00:00     \n", path: "train.log")
    #expect(log.x("loss", .train) == [0, 1])
    #expect(log.y("loss", .train) == [1.25, 1])
    #expect(log.y("loss", .validation) == [1.5, 1.25])
    #expect(log.y("accuracy", .validation) == [0.45, 0.5])
  }
}
