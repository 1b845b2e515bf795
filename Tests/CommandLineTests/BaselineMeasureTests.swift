import Foundation
import TestSupport
import Testing

/// `tightline baseline measure` as a user meets it.
@Suite struct BaselineMeasureTests {
  static let train = "id,label\n1,cat\n2,dog\n3,cat\n4,cat\n5,bird\n"
  static let heldOut =
    "id,label\n" + (1...40).map { "\($0),\($0 % 2 == 0 ? "cat" : "dog")\n" }.joined()

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.train, to: "train.csv")
    try scratch.write(Self.heldOut, to: "val.csv")
    return scratch
  }

  private func measure(_ scratch: Scratch, _ arguments: [String]) throws -> Binary.Result {
    try Binary.run(["baseline", "measure"] + arguments, in: scratch.folder)
  }

  @Test("a floor is measured, written and used by the next diagnosis")
  func endToEnd() throws {
    let scratch = try scratch()
    let files = ["mean-predictor", "train.csv", "val.csv", "--metric", "val_error"]
    let result = try measure(scratch, files)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        mean-predictor 'majority class': val_error 0.50 ± 0.079, n = 40
          always predicts 'cat', 3 of 5 training examples
          row added in baselines.csv

        """)
    #expect(
      try scratch.read("baselines.csv") == """
        kind,name,metric,split,value,std_error,n,grade,source,comparable,notes
        mean-predictor,majority class,val_error,validation,0.5,0.0790569,40,,majority class of train.csv and val.csv,,

        """)
    let log = (1...30).map { "\($0),\(0.3 / Double($0)),\(0.1 + 0.3 / Double($0))\n" }.joined()
    try scratch.write("epoch,train_error,val_error\n" + log, to: "log.csv")
    let diagnosis = try Binary.run(
      ["diagnose", "log.csv", "-b", "baselines.csv", "--format", "json"], in: scratch.folder)
    #expect(diagnosis.output.contains("\"name\": \"majority class\""))
    let again = try measure(scratch, files)
    #expect(again.output.contains("row unchanged in baselines.csv"))
  }

  @Test("the best constant answer is chosen for each metric")
  func strategies() throws {
    let scratch = try scratch()
    try scratch.write(
      "y;split\n1,5;train\n2,5;train\n20;train\n3;val\n4;val\n5;test\n", to: "numbers.csv")
    let numbers = try measure(
      scratch,
      ["mean-predictor", "numbers.csv", "-o", "-", "--metric", "mse", "--metric", "mae"])
    #expect(
      numbers.output == """
        kind,name,metric,split,value,std_error,n,grade,source,comparable,notes
        mean-predictor,mean,mse,validation,20.5,4.5,2,,mean of numbers.csv,,
        mean-predictor,median,mae,validation,1,0.5,2,,median of numbers.csv,,

        """)
    #expect(numbers.errors.contains("1 row of other splits were left out"))
    let classes = try measure(
      scratch,
      [
        "mean-predictor", "train.csv", "val.csv", "-o", "-", "--metric", "loss=log-loss",
        "--metric", "f1", "--positive", "dog", "--metric", "auc=log-loss",
      ])
    #expect(classes.output.contains("class prior,loss,validation,1.06"), "\(classes.output)")
    #expect(classes.output.contains("positive class,f1,validation,0.666667"))
  }

  @Test("every other byte of the file stays as it is")
  func preserved() throws {
    let scratch = try scratch()
    let before =
      "# ours\r\nkind;value;name;notes;std_error\r\n# \"kept\r\n"
      + "\"human\"; 0.1 ;\"two; people\";\"said \"\"so\"\"\";\r\n\r\n"
      + "mean-predictor;9;majority class;mine\r\nlinear;0.3;x"
    try scratch.write(before, to: "b.csv")
    let files = [
      "mean-predictor", "train.csv", "val.csv", "--metric", "error", "-o", "b.csv", "-q",
    ]
    #expect(try measure(scratch, files).status == 0)
    let after = before.replacing(
      "notes;std_error\r\n", with: "notes;std_error;metric;split;n;source\r\n")
    let row =
      "\r\nmean-predictor;0.5;majority class;;0.0790569;error;validation;40;"
      + "majority class of train.csv and val.csv\r\n"
    #expect(try scratch.read("b.csv") == after + row)
    let renewed = after + row.replacing("0.5;majority class;;", with: "7;majority class;my note;")
    try scratch.write(renewed, to: "b.csv")
    #expect(try measure(scratch, files).status == 0)
    #expect(
      try scratch.read("b.csv")
        == renewed.replacing("7;majority class;my note;", with: "0.5;majority class;my note;"))
  }

  @Test("calls at the same time lose no row")
  func together() async throws {
    let scratch = try scratch()
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for index in 0..<8 {
        group.addTask {
          try measure(
            scratch,
            ["mean-predictor", "train.csv", "val.csv", "--metric", "error", "--name", "n\(index)"]
          ).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    let rows = try scratch.read("baselines.csv").split(separator: "\n")
    #expect(rows.count == 9, "\(rows)")
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      (
        ["train.csv", "val.csv", "--metric", "val_loss"],
        "--metric: error: 'loss' does not say what to compute [unknown-quantity]\n"
          + "  hint: write for example --metric val_loss=log-loss; what can be computed: accuracy,"
      ),
      (["train.csv", "val.csv"], "error: nothing says which metric to measure [no-metric]"),
      (
        ["val.csv", "train.csv", "--metric", "acc"],
        "train.csv: error: the first file is for training, but the second one is called so"
      ),
      (
        ["train.csv", "val.csv", "--metric", "mse"],
        "train.csv:2:3: error: column 'label' holds no numbers but 'bird', 'cat' and 'dog'"
      ),
      (["train.csv", "--metric", "acc"], "train.csv: error: one file without a split column"),
      (
        ["train.csv", "val.csv", "--metric", "acc", "--target", "lable"],
        "train.csv: error: there is no column 'lable' (--target) [unknown-column]\n"
          + "  hint: did you mean 'label'?"
      ),
      (
        ["train.csv", "val.csv", "--metric", "f1"],
        "error: 'f1' is about one class, and nothing says which of 'bird', 'cat' and 'dog'"
      ),
      (
        ["two.csv", "val.csv", "--metric", "acc"],
        "two.csv:1:1: error: nothing says which column holds the target: 'a' and 'b' could each"
      ),
      (
        ["bare.csv", "val.csv", "--metric", "acc"],
        "bare.csv:1:1: error: the first line seems to be data: 'cat' stands again below it"
      ),
      (
        ["broken.csv", "val.csv", "--metric", "mae"],
        "broken.csv:3:1: error: 'x' in column 'y' is not a number [not-a-number]"
      ),
      (
        ["wide.csv", "val.csv", "--metric", "acc"],
        "wide.csv:2:5: error: expected 2 cells, found 3 [too-many-cells]"
      ),
      (
        ["train.csv", "val.csv", "--metric", "val_acc", "--split", "test"],
        "--split: error: 'val_acc' is a validation metric, and the split is 'test'"
      ),
      (
        ["train.csv", "val.csv", "--metric", "acc", "--strategy", "mean"],
        "--strategy: error: 'mean' gives no answer that 'accuracy' can score"
      ),
      (
        ["train.csv", "val.csv", "--metric", "acc", "-o", "wrong.csv"],
        "wrong.csv:2:1: error: 'hman' is no kind of baseline"
      ),
      (["none.csv", "gone.csv", "--metric", "acc"], "gone.csv: error: no such file"),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let scratch = try scratch()
    try scratch.write("a,b\n1,2\n", to: "two.csv")
    try scratch.write("cat\ndog\ncat\n", to: "bare.csv")
    try scratch.write("y\n1\nx\n3\n4\n", to: "broken.csv")
    try scratch.write("y,z\n1,2,3\n", to: "wide.csv")
    try scratch.write("kind,value\nhman,1\n", to: "wrong.csv")
    let wrong = try scratch.read("wrong.csv")
    let result = try measure(scratch, ["mean-predictor"] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try scratch.read("wrong.csv") == wrong)
    #expect(!scratch.names.contains("baselines.csv"))
  }
}
