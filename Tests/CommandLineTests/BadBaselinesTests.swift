import TestSupport
import Testing

/// Baselines files with mistakes, and baselines that cannot be held against the run.
@Suite struct BadBaselinesTests {
  static let accuracy =
    "epoch,train_accuracy,val_accuracy\n0,0.1,0.2\n1,0.5,0.4\n2,0.8,0.6\n3,0.9,0.7\n"

  private static func baselines(
    _ name: String, _ text: String, _ errors: String, curves: String = BadInputCase.curves
  ) -> BadInputCase {
    BadInputCase(
      name: name, files: ["log.csv": curves, "b.csv": text],
      arguments: ["diagnose", "log.csv", "-b", "b.csv"], errors: errors)
  }

  static let cases = [
    baselines(
      "an unknown kind, a missing value, a duplicate and a word, all at once",
      "kind,value\nhumna,0.5\nlinear,\nhuman,0.1\nhuman,0.1\nlinear,abc\n",
      """
      b.csv:2:1: error: 'humna' is no kind of baseline [unknown-kind]
        hint: did you mean 'human'?
      b.csv:3:8: error: expected a value, found an empty cell [missing-value]
        hint: write the level that this baseline reaches
      b.csv:5:7: error: 'human' stands on line 4 already, with the same kind, metric and split \
      [duplicate-baseline]
        hint: remove one of the two, or give them different names
      b.csv:6:8: error: 'abc' in column 'value' is not a number [not-a-number]
        hint: write a number such as 0.081 or 8.1%

      """),
    baselines(
      "rows that only a grade tells apart",
      "kind,value,grade\nhuman,0.1,crowd\nhuman,0.04,specialist\n",
      """
      b.csv:3:7: error: 'human' stands on line 2 already, with the same kind, metric and split \
      [duplicate-baseline]
        hint: a grade does not tell two baselines apart: give each a name of its own in column \
      'name', or remove one of the two

      """),
    baselines(
      "a percent against a fraction", "kind,metric,value\nhuman,accuracy,90\n",
      """
      b.csv:2:16: error: baseline 'human' is 90, but the curve of 'accuracy' is a fraction \
      (0 to 1) [percent-against-fraction]
        hint: write '90%' if that is what is meant

      """, curves: accuracy),
    baselines(
      "a fraction against a percent", "kind,metric,value\nhuman,accuracy,0.9\n",
      """
      b.csv:2:16: error: baseline 'human' is 0.9, but the curve of 'accuracy' is in percent \
      (0 to 100) [percent-against-fraction]
        hint: write '90%' if that is what is meant

      """, curves: "epoch,train_accuracy,val_accuracy\n0,40,42\n1,70,66\n2,88,80\n"),
    baselines(
      "a baseline in another metric", "kind,metric,value\nhuman,f1,0.9\n",
      """
      b.csv:2:10: error: baseline 'human' is in 'f1', but the run logs 'loss' \
      [baseline-metric-not-logged]
        hint: give the baseline in a metric of the run, or name the metric to judge with --metric

      """),
    baselines(
      "an error rate for an accuracy", "kind,metric,value\nhuman,val_error,5%\n",
      """
      b.csv:2:17: error: baseline 'human' is in 'val_error', but the run logs 'accuracy' \
      [baseline-metric-not-logged]
        hint: an error of 5% is an accuracy of 95%: write metric 'accuracy' and value 95%

      """, curves: accuracy),
    baselines(
      "a misspelt metric", "kind,metric,value\nhuman,val_losss,0.9\n",
      """
      b.csv:2:17: error: baseline 'human' is in 'val_losss', but the run logs 'loss' \
      [baseline-metric-not-logged]
        hint: did you mean 'loss'?

      """),
    baselines(
      "baselines in two metrics of the run",
      "kind,metric,value\nhuman,loss,0.5\nlinear,accuracy,0.8\n",
      """
      error: baselines are given in several metrics: 'loss', 'accuracy' [ambiguous-metric]
        hint: choose the one to judge with --metric, as in --metric 'loss'

      """,
      curves: "epoch,loss,val_loss,accuracy,val_accuracy\n0,1,1,0.5,0.4\n1,0.9,0.9,0.6,0.5\n"),
    baselines(
      "a column nobody knows", "kind,valeu\nhuman,1\n",
      """
      b.csv:1:6: error: 'valeu' is no column of a baselines file [unknown-column]
        hint: did you mean 'value'?
      b.csv:1: error: the header has no column 'value' [missing-column]
        hint: add the column 'value'; only 'kind' and 'value' are required

      """),
    baselines(
      "an empty file", "",
      """
      b.csv: error: the file is empty [empty-file]
        hint: write a header with 'kind' and 'value', and one row per baseline

      """),
    baselines(
      "a decimal comma and a negative error", "kind,value,std_error\nhuman,\"0,5\",-1\n",
      """
      b.csv:2:7: error: '0,5' in column 'value' has a comma [decimal-comma]
        hint: write decimals with a point and thousands without a separator
      b.csv:2:13: error: expected a standard error of at least 0, found -1.0 [negative-error]
        hint: write the standard error, or leave the cell empty

      """),
  ]

  @Test("bad baselines have exit status 2 and say what to do", arguments: cases)
  func fails(_ expected: BadInputCase) throws { try expected.check() }
}
