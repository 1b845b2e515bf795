import CurveIngestion
import CurveModel
import Testing

/// How lines, columns and records of public trainings say what they hold.
struct PublicWordingTests {
  @Test("Hugging Face's epochs with two digits are spread over the records that share them")
  func roundedEpochs() throws {
    let losses = [(2.5, "0.0"), (2.4, "0.0"), (2.2, "0.01"), (2.1, "0.01"), (2.0, "0.02")]
    let lines = losses.map {
      "{'loss': \($0.0), 'grad_norm': 1.5, 'learning_rate': 0.001, 'epoch': \($0.1)}"
    }
    let log = try read(lines.joined(separator: "\n") + "\n{'eval_loss': 2.3, 'epoch': 0.02}\n")
    #expect(log.y("loss", .train) == [2.5, 2.4, 2.2, 2.1, 2.0])
    #expect(log.x("loss", .train) == [0, 0.005, 0.01, 0.015, 0.02])
    #expect(log.x("loss", .validation) == [0.02])
  }

  @Test("mmengine: later versions write no iter")
  func mmengine() throws {
    let training = { (step: Int, epoch: Int, loss: Double) in
      #"{"lr": 0.001, "data_time": 0.5, "loss": \#(loss), "time": 0.7, "epoch": \#(epoch), "memory": 999, "step": \#(step)}"#
    }
    let validation = { (epoch: Int, score: Double) in
      #"{"coco/bbox_mAP": \#(score), "data_time": 0.1, "time": 0.2, "step": \#(epoch)}"#
    }
    let log = try read(
      [
        training(1, 1, 0.9), training(2, 1, 0.8), validation(1, 0.1), training(3, 2, 0.7),
        training(4, 2, 0.6), validation(2, 0.2),
      ].joined(separator: "\n"), path: "scalars.json")
    #expect(log.x("loss", .train) == [1, 2, 3, 4])
    #expect(log.x("coco/bbox_mAP", .validation) == [2, 4])
  }
}
