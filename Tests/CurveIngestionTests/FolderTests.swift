import CurveIngestion
import CurveModel
import Testing

struct FolderTests {
  @Test(
    "a run folder gives its logs",
    arguments: [
      (["hparams.yaml", "metrics.csv", "checkpoints/a.ckpt"], [["metrics.csv"]]),
      (
        ["config.json", "metrics.json", "metrics_epoch_10.json", "metrics_epoch_9.json"],
        [["metrics_epoch_9.json", "metrics_epoch_10.json"]]
      ),
      (
        [
          "log/compute_prob_train.0.log", "log/compute_prob_train.10.log",
          "log/compute_prob_train.final.log", "log/compute_prob_valid.0.log",
          "log/compute_prob_valid.10.log", "log/train.0.1.log",
        ],
        [
          [
            "log/compute_prob_train.0.log", "log/compute_prob_valid.0.log",
            "log/compute_prob_train.10.log", "log/compute_prob_valid.10.log",
          ]
        ]
      ),
      (["best-model.pt", "loss.tsv", "test.tsv", "training.log"], [["loss.tsv"]]),
      (["lightning_logs/version_0/metrics.csv"], [["lightning_logs/version_0/metrics.csv"]]),
      (
        ["catboost_training.json", "learn_error.tsv", "test_error.tsv", "time_left.tsv"],
        [["learn_error.tsv"], ["test_error.tsv"]]
      ),
      (
        ["catboost_info/catboost_training.json", "catboost_info/time_left.tsv"],
        [["catboost_info/catboost_training.json"]]
      ),
      (
        ["checkpoint-500/trainer_state.json", "checkpoint-1000/trainer_state.json", "config.json"],
        [["checkpoint-1000/trainer_state.json"]]
      ),
      (
        [
          "checkpoint-1000/trainer_state.json", "trainer_state.json",
          "runs/a/events.out.tfevents.1",
        ],
        [["trainer_state.json"]]
      ),
      (
        ["train/events.out.tfevents.1.v2", "validation/events.out.tfevents.2.v2"],
        [["train/events.out.tfevents.1.v2", "validation/events.out.tfevents.2.v2"]]
      ),
      (
        [
          "events.out.tfevents.10.a", "events.out.tfevents.9.a",
          "Loss_train/events.out.tfevents.11",
        ],
        [
          [
            "events.out.tfevents.9.a", "events.out.tfevents.10.a",
            "Loss_train/events.out.tfevents.11",
          ]
        ]
      ),
      (
        [
          "events.out.tfevents.1", "loss/train/events.out.tfevents.2",
          "loss/val/events.out.tfevents.3",
        ],
        [
          [
            "events.out.tfevents.1", "loss/train/events.out.tfevents.2",
            "loss/val/events.out.tfevents.3",
          ]
        ]
      ),
      (
        ["metrics/train_loss", "metrics/val_loss", "metrics/lr", "params/width", "meta.yaml"],
        [["metrics/lr", "metrics/train_loss", "metrics/val_loss"]]
      ),
      (["metrics/D loss", "metrics/G loss"], [["metrics/D loss", "metrics/G loss"]]),
      (
        ["metrics/d_loss", "metrics/g_loss", "params/width", "train.py"],
        [["metrics/d_loss", "metrics/g_loss"]]
      ),
      (
        ["metrics/train_loss", "metrics/val_loss", "config.yaml"],
        [["metrics/train_loss"], ["metrics/val_loss"]]
      ),
      (
        [
          "dvclive/metrics.json", "dvclive/plots/metrics/train/loss.tsv",
          "dvclive/plots/metrics/val/loss.tsv",
        ],
        [["dvclive/plots/metrics/train/loss.tsv"], ["dvclive/plots/metrics/val/loss.tsv"]]
      ),
      (["files/config.yaml", "run-9qyaxeel.wandb"], [["run-9qyaxeel.wandb"]]),
      (["args.yaml", "results.csv", "weights/best.pt"], [["results.csv"]]),
      (["train.csv", "val.csv"], [["train.csv"], ["val.csv"]]),
      (["loss.txt", "val_loss.txt"], [["loss.txt"], ["val_loss.txt"]]),
      (["test_loss", "train_loss"], [["test_loss"], ["train_loss"]]),
      (
        ["acc.csv", "loss.csv", "val_acc.csv", "val_loss.csv"],
        [["acc.csv"], ["loss.csv"], ["val_acc.csv"], ["val_loss.csv"]]
      ),
      (
        [
          "logs/events.out.tfevents.1", "results/checkpoint-500/trainer_state.json",
          "wandb/run-1/run-1.wandb",
        ],
        [["results/checkpoint-500/trainer_state.json"]]
      ),
      (["run/log.txt", "run/version_0/metrics.csv"], [["run/version_0/metrics.csv"]]),
    ])
  func finds(_ files: [String], _ expected: [[String]]) throws {
    #expect(try RunFolder.logs(in: files, of: "run") == expected)
    #expect(try RunFolder.logs(in: files.reversed(), of: "run") == expected)
  }

  @Test("several runs are listed in the order of their numbers")
  func listsRuns() {
    let files = [10, 2, 1].map { "lightning_logs/version_\($0)/metrics.csv" }
    let problem = #expect(throws: InputProblem.self) {
      try RunFolder.logs(in: files, of: "out/")
    }
    #expect(
      problem.map(text) == "out/: 3 runs lie below this folder [several-runs] hint: choose one of "
        + "'out/lightning_logs/version_1', 'out/lightning_logs/version_2' and "
        + "'out/lightning_logs/version_10', or rank them with 'tightline survey'")
  }

  @Test("runs that several tools logged are all counted")
  func countsEveryTool() {
    let files = [
      "a/log.csv", "b/metrics.csv", "c/checkpoint-500/trainer_state.json",
      "c/checkpoint-500/metrics.json", "d/learn_error.tsv", "e/events.out.tfevents.1",
    ]
    let problem = #expect(throws: InputProblem.self) {
      try RunFolder.logs(in: files, of: "out")
    }
    #expect(
      problem.map(text) == "out: 5 runs lie below this folder [several-runs] hint: choose one of "
        + "'out/a', 'out/b', 'out/c', 'out/d' and 'out/e', or rank them with 'tightline survey'")
  }

  @Test("a folder without logs says so")
  func saysNone() {
    let problem = #expect(throws: InputProblem.self) {
      try RunFolder.logs(in: ["a.py", "b/c.txt"], of: "src")
    }
    #expect(
      problem.map(text)
        == "src: no training log lies in this folder [no-log-in-folder] hint: name the log file "
        + "itself")
    let empty = #expect(throws: InputProblem.self) { try RunFolder.logs(in: [], of: "src") }
    #expect(
      empty.map(text)
        == "src: the folder is empty [no-log-in-folder] hint: check that the training wrote into it"
    )
  }

  @Test("a folder whose files are no logs names them, so that one of them can say why")
  func saysWhichAreNone() {
    let hint = { (files: [String]) in
      #expect(throws: InputProblem.self) {
        try RunFolder.logs(in: files, of: "src") { _, _ in false }
      }?.hint
    }
    #expect(hint(["a.py", "train.out"]) == "name the file, 'src/train.out', to see why it is none")
    #expect(
      hint(["train_log.txt", "val_log.txt"])
        == "name one of 'src/train_log.txt' and 'src/val_log.txt' to see why it is none")
  }
}
