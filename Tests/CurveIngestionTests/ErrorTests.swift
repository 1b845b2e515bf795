import CurveIngestion
import CurveModel
import Testing

struct ErrorTests {
  @Test(
    "files that are no table",
    arguments: [
      (
        "",
        "log.csv: the file is empty [empty-file] hint: check that the training wrote to this "
          + "file"
      ),
      (
        "\n\n",
        "log.csv: the file is empty [empty-file] hint: check that the training wrote to "
          + "this file"
      ),
      (
        "epoch,loss,val_loss\n",
        "log.csv: the file has a header but no rows [no-rows] hint: check that the training got "
          + "as far as its first record"
      ),
      (
        "PK\u{3}\u{4}\0\0",
        "log.csv: expected a training log, found a zip archive [binary-file] hint: unpack it "
          + "first"
      ),
      (
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
        "log.csv: the file is a Git LFS pointer, not the log itself [git-lfs-pointer] hint: "
          + "fetch the content with 'git lfs pull'"
      ),
      (
        "{\"loss\": 1}\n",
        "log.csv: this is no training log: it holds one value for each name, as in the final "
          + "results of a run [not-a-training-log] hint: give the file that the training wrote, "
          + "with one row an epoch or step, such as metrics.csv"
      ),
      (
        "epoch,loss,val_loss\n0,1,\"2\n1,1,1\n",
        "log.csv:2:5: expected a closing quote, found the end of the file [unterminated-quote] "
          + "hint: close the quoted cell that begins here"
      ),
    ])
  func refuses(_ text: String, expected: String) {
    #expect(problems(in: text).map(CurveIngestionTests.text) == [expected])
  }

  @Test("UTF-16 is read, with a note")
  func readsUTF16() throws {
    let text = "epoch\tloss\tval_loss\n0\t1\t2\n1\t.5\t.7\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      let log = try LogReader.read([BytesInMemory(path: "log.txt", bytes: bytes)])
      #expect(log.y("loss", .train) == [1, 0.5])
      #expect(log.y("loss", .validation) == [2, 0.7])
      #expect(log.warnings == ["the file is written in UTF-16"])
    }
  }

  @Test(
    "look-alikes are refused with what they seem to be",
    arguments: [
      ("iter\tPassed\tRemaining\n0\t46\t2334\n1\t80\t2015\n", "it holds only times"),
      (
        "iter\tLogloss_SumError\tLogloss_SumWeight\n0\t4304.1\t6554\n1\t4072.2\t6554\n",
        "it holds only running sums"
      ),
      (
        "Group,Loss,Loss_SD,Dev_Loss\n0,0.3,0.01,0.4\n1,0.2,0.01,0.3\n",
        "each row has its own 'Group', as in a table of results with one row per run"
      ),
      (
        "Dataset,Problems,Avg Improve(%)\nBlob,GV,38.78\nBlob,GE,30.40\n",
        "no column is named like a metric"
      ),
      (
        "Group,Kind,Set,Value\n0,Loss,Train,0.29\n0,RMSE,Train,0.54\n",
        "no column is named like a metric"
      ),
    ])
  func refusesLookAlike(_ text: String, sentence: String) {
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv: this is no training log: \(sentence) [not-a-training-log] hint: if it holds a "
          + "curve, name its column with --train or --validation"
      ])
  }

  @Test("every cell that is no number is reported, with its place")
  func reportsWrongCells() {
    let text = "# run 7\nepoch,loss,val_loss\n0,0.9,1.0\n\n1,oops,0.9\n2,0.7,\"so so\"\n3,1,1\n"
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv:5:3: 'oops' in column 'loss' is not a number [not-a-number] hint: leave the cell "
          + "empty if the value was not recorded at this step",
        "log.csv:6:7: 'so so' in column 'val_loss' is not a number [not-a-number] hint: leave the "
          + "cell empty if the value was not recorded at this step",
      ])
  }

  @Test("thousands separators are refused")
  func refusesThousands() {
    let text = "epoch;loss;val_loss\n0;1.234,5;1,0\n1;0,9;0,8\n2;0,7;0,6\n"
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv:2:3: '1.234,5' in column 'loss' has a comma among its digits [grouped-digits] "
          + "hint: write numbers without thousands separators, and with a decimal point"
      ])
  }

  @Test(
    "a flag that names no column is told the one that is spelt so, else all, the nearest first",
    arguments: [
      (ReadingOptions(x: "epohc"), "--x names 'epohc'", "did you mean 'epoch'?"),
      (ReadingOptions(train: "los"), "--train names 'los'", "did you mean 'loss'?"),
      (
        ReadingOptions(validation: "valloss"), "--validation names 'valloss'",
        "did you mean 'val_loss'?"
      ),
      (
        ReadingOptions(validation: "error"), "--validation names 'error'",
        "choose one of 'epoch', 'loss' and 'val_loss'"
      ),
    ])
  func refusesUnknownColumn(_ options: ReadingOptions, flag: String, hint: String) {
    #expect(
      problems(in: "epoch,loss,val_loss\n0,1,2\n", options: options).map(CurveIngestionTests.text)
        == [
          "log.csv: \(flag), but there is no such column [no-such-column] hint: \(hint)"
        ])
  }

  @Test(
    "a metric in place of a column gets the column of the flag's split first",
    arguments: [
      (ReadingOptions(train: "loss"), "'train_loss', 'val_loss', "),
      (ReadingOptions(validation: "loss"), "'val_loss', 'train_loss', "),
    ])
  func namesColumnOfSplit(_ options: ReadingOptions, first: String) throws {
    let found = problems(in: "epoch,lr,train_loss,val_loss,val_f1\n0,1,2,3,0.5\n", options: options)
    #expect(try #require(found.first?.hint).hasPrefix("choose one of " + first))
  }

  @Test("two columns that could each be the curve are listed, with the flag that chooses")
  func refusesAmbiguity() {
    #expect(
      problems(in: "epoch,train_loss,val_loss,valid_loss\n0,1,2,3\n1,1,2,3\n")
        .map(CurveIngestionTests.text) == [
          "log.csv: 'val_loss' and 'valid_loss' could each be the validation curve of 'loss' "
            + "[ambiguous-columns] hint: choose one, as in --validation 'val_loss'"
        ])
  }

  @Test(
    "one flag chooses its side, and the other is found as ever",
    arguments: [
      (
        "epoch,train_loss,val_loss,valid_loss\n0,9,2,3\n1,8,2,4\n", nil, "valid_loss", [9, 8],
        [3, 4]
      ),
      (
        "epoch,step,train_loss_step,train_loss_epoch,val_loss\n0,9,8,,\n0,9,,9,\n0,9,,,7\n"
          + "1,19,6,,\n1,19,,7,\n1,19,,,6\n", "train_loss_step", nil, [8, 6], [7, 6]
      ),
      (
        "epoch,step,train_loss,val_loss/dataloader_idx_0,val_loss/dataloader_idx_1\n"
          + "0,9,5,,\n0,9,,4,8\n1,19,4,,\n1,19,,3,7\n", nil, "val_loss/dataloader_idx_1", [5, 4],
        [8, 7]
      ),
    ] as [(String, String?, String?, [Double], [Double])])
  func oneFlagChooses(
    _ text: String, _ train: String?, _ validation: String?, _ y: [Double], _ held: [Double]
  ) throws {
    let log = try read(text, options: ReadingOptions(train: train, validation: validation))
    #expect(log.y("loss", .train) == y)
    #expect(log.y("loss", .validation) == held)
    #expect(log.chosen.series.count == 2)
  }

  @Test("several values at each place are refused, since nothing tells them apart")
  func refusesCrowd() {
    let rows = (0..<12).map { "\(($0 / 4 + 1) * 100),0.\($0),1" }.joined(separator: "\n")
    #expect(
      problems(in: "step,train_error,val_error\n\(rows)\n").map(CurveIngestionTests.text) == [
        "log.csv: 'train_error' has several values at most places of 'step' "
          + "[several-values] hint: keep one run in the file, or choose another x-axis with "
          + "--x COLUMN"
      ])
  }

  @Test("a run that is not there is refused, with those that are")
  func refusesUnknownRun() {
    let options = ReadingOptions(run: "run 3")
    #expect(
      problems(in: "epoch,loss,val_loss\n0,1,2\n1,1,2\n0,1,2\n", options: options)
        .map(CurveIngestionTests.text) == [
          "-: --run names 'run 3', but there is no such run [no-such-run] hint: choose one of "
            + "'run 1' and 'run 2'"
        ])
    #expect(
      problems(in: "epoch,loss,val_loss\n0,1,2\n1,1,2\n", options: options)
        .map(CurveIngestionTests.text) == [
          "-: --run names 'run 3', but there is no such run [no-such-run] hint: leave it out: "
            + "'log' is the only one"
        ])
  }
}
