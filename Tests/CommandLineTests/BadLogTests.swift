import TestSupport
import Testing

/// Logs that cannot be read, or leave open what is to be judged.
@Suite struct BadLogTests {
  private static func log(_ name: String, _ text: String, _ errors: String) -> BadInputCase {
    BadInputCase(
      name: name, files: ["log.csv": text], arguments: ["diagnose", "log.csv"], errors: errors)
  }

  static let cases = [
    BadInputCase(
      name: "a missing file", arguments: ["diagnose", "log.csv"],
      errors: """
        log.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own

        """),
    BadInputCase(
      name: "two missing files, both reported", arguments: ["diagnose", "a.csv", "b.csv"],
      errors: """
        a.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own
        b.csv: error: no such file [file-not-found]
          hint: check the path; training frameworks often write into a run folder of their own

        """),
    log(
      "an empty file", "",
      """
      log.csv: error: the file is empty [empty-file]
        hint: check that the training wrote to this file

      """),
    log(
      "a header without rows", "epoch,train_loss,val_loss\n",
      """
      log.csv: error: the file has a header but no rows [no-rows]
        hint: check that the training got as far as its first record

      """),
    log(
      "a binary file", "PK\u{3}\u{4}\u{0}\u{0}\u{8}\u{0}epoch,loss\u{0}\u{1}\n",
      """
      log.csv: error: expected a training log, found a zip archive [binary-file]
        hint: unpack it first

      """),
    log(
      "a table of results", "model,size,accuracy\nresnet,11,0.9\nvgg,138,0.88\n",
      """
      log.csv: error: this is no training log: each row has its own 'model', as in a table of results \
      with one row per run [not-a-training-log]
        hint: if it holds a curve, name its column with --train or --validation

      """),
    log(
      "an unterminated quote", "epoch,train_loss,val_loss\n0,1,2\n1,\"0.9,1\n2,0.8,1\n",
      """
      log.csv:3:3: error: expected a closing quote, found the end of the file [unterminated-quote]
        hint: close the quoted cell that begins here

      """),
    log(
      "thousands separators that give rows more cells than the header",
      "epoch,train_loss,val_loss\n1,1,234.5,0.6\n2,1,100.5,.5\n3,-1,050,.45\n4,900.1,.44\n",
      """
      log.csv:2:3: error: expected 3 cells, found 4, as if '1,234.5' were one number [grouped-digits]
        hint: write numbers without thousands separators, as in 1234.5, or give every column a name
      log.csv:3:3: error: expected 3 cells, found 4, as if '1,100.5' were one number [grouped-digits]
        hint: write numbers without thousands separators, as in 1100.5, or give every column a name
      log.csv:4:3: error: expected 3 cells, found 4, as if '-1,050' were one number [grouped-digits]
        hint: write numbers without thousands separators, as in -1050, or give every column a name

      """),
    log(
      "cells that are no numbers, all at once",
      "epoch,train_loss,val_loss\n0,1,2\n1,oops,1.5\n2,0.8,1\n3,0.7,x1\n",
      """
      log.csv:3:3: error: 'oops' in column 'train_loss' is not a number [not-a-number]
        hint: leave the cell empty if the value was not recorded at this step
      log.csv:5:7: error: 'x1' in column 'val_loss' is not a number [not-a-number]
        hint: leave the cell empty if the value was not recorded at this step

      """),
    log(
      "two equally good readings",
      "epoch,train_loss_a,val_loss_a,train_loss_b,val_loss_b\n0,1,2,1,2\n1,1,2,1,2\n2,1,2,1,2\n",
      """
      error: none of the metrics is the loss: 'loss_a', 'loss_b' [ambiguous-metric]
        hint: choose the one to judge with --metric, as in --metric 'loss_a'

      """),
    BadInputCase(
      name: "two runs, none named",
      files: ["a.csv": BadInputCase.curves, "b.csv": BadInputCase.curves],
      arguments: ["diagnose", "a.csv", "b.csv"],
      errors: """
        error: 2 runs could be meant: 'a' and 'b' [several-runs]
          hint: choose one with --run, or take all as repeats of one training with --as-seeds; two models are \
        compared by: tightline compare a.csv b.csv

        """),
    log(
      "two runs in one file, none named",
      "model,epoch,train_loss,val_loss\na,0,1,2\na,1,1,2\nb,0,1,2\nb,1,1,2\n",
      """
      error: 2 runs could be meant, named by column 'model': 'a' and 'b' [several-runs]
        hint: choose one with --run, or take all as repeats of one training with --as-seeds

      """),
    log(
      "losses of which none is the sum",
      "epoch,train_loss_a,val_loss_a,train_loss_b,val_loss_b\n0,1,3,2,3\n1,1,3,2,3\n2,1,3,2,3\n",
      """
      error: none of the metrics is the loss: 'loss_a', 'loss_b' [ambiguous-metric]
        hint: choose the one to judge with --metric, as in --metric 'loss_a'

      """),
    BadInputCase(
      name: "a metric that was not logged", files: ["log.csv": BadInputCase.curves],
      arguments: ["diagnose", "log.csv", "--metric", "f1"],
      errors: """
        error: 'f1' is not a metric of this run, which logs 'loss' [unknown-metric]
          hint: choose the one to judge with --metric, as in --metric 'loss'

        """),
    log(
      "a metric whose direction nobody knows",
      "epoch,train_zorp,val_zorp\n0,1,2\n1,0.9,1.5\n2,0.8,1\n",
      """
      error: cannot tell whether lower or higher 'zorp' is better [unknown-direction]
        hint: say so with --direction lower or --direction higher

      """),
    // scikit-learn's train_score_ of gradient boosting is a deviance.
    log(
      "a score that only falls",
      "stage,train_score_\n1,1.1\n2,0.9\n3,0.8\n4,0.7\n5,0.65\n6,0.6\n",
      """
      error: cannot tell whether lower or higher 'score' is better: it is called a score, and falls from its first \
      value on [unknown-direction]
        hint: say so with --direction lower or --direction higher

      """),
  ]

  @Test("a bad log has exit status 2 and says what to do", arguments: cases)
  func fails(_ expected: BadInputCase) throws { try expected.check() }
}
