import CurveIngestion
import CurveModel
import Testing

struct BaselineTests {
  private func baselines(_ text: String) throws(InvalidInput) -> [Baseline] {
    try BaselineReader.read(BytesInMemory(path: "baselines.csv", text: text)).baselines
  }

  private func problems(_ text: String) -> [String] {
    do throws(InvalidInput) {
      _ = try baselines(text)
      return []
    } catch {
      return error.problems.map(CurveIngestionTests.text)
    }
  }

  static let example = """
    kind,name,metric,split,value,std_error,n,grade,source,comparable,notes
    human,two radiologists agree,val_error,validation,0.035,,1000,domain-expert,study,yes,
    linear,logistic regression on pixels,val_error,validation,0.081,0.002,,,linear.py,yes,
    mean-predictor,majority class,val_error,validation,0.62,,,,,yes,
    requirement,product requirement,val_error,,0.05,,,,PRD 4.2,yes,

    """

  @Test("the example of the documentation")
  func readsExample() throws {
    let baselines = try baselines(Self.example)
    var expected = Baseline(
      kind: .human, name: "two radiologists agree", metric: "error", split: .validation,
      value: 0.035, uncertainty: .sampleSize(1000), gradeRank: 3, grade: "domain-expert",
      source: "study", comparable: .yes,
      location: InputLocation(file: "baselines.csv", line: 2, column: 51))
    expected.writtenMetric = "val_error"
    #expect(baselines[0] == expected)
    #expect(baselines[1].uncertainty == .standardError(0.002))
    #expect(baselines.map(\.kind) == [.human, .linear, .meanPredictor, .requirement])
    #expect(baselines[3].split == .validation)
  }

  @Test("the inspection names dialect, delimiter and digest")
  func inspects() throws {
    let source = BytesInMemory(path: "b.csv", text: "kind,value\nhuman,0.1\n")
    let file = try BaselineReader.read(source).file
    #expect(file.dialect == "baselines")
    #expect(file.delimiter == "comma")
    #expect(file.sha256.count == 64)
  }

  @Test(
    "line ends, marks, semicolons, comments and the order of columns change nothing",
    arguments: [
      example.replacing("\n", with: "\r\n"), "\u{FEFF}" + example, String(example.dropLast()),
      example.replacing(",", with: ";"), "# measured in March\n" + example,
      example.replacing("0.035", with: " 0.035 "), example.replacing("0.035", with: "\"0.035\""),
    ])
  func readsVariants(_ text: String) throws {
    let expected = try baselines(Self.example)
    let found = try baselines(text)
    #expect(found.map(\.value) == expected.map(\.value))
    #expect(found.map(\.name) == expected.map(\.name))
  }

  @Test("only kind and value are required; an empty name becomes the kind's, as it is written")
  func readsShortest() throws {
    #expect(
      try baselines("value,kind\n12.5%,Majority\n")
        == [
          Baseline(
            kind: .meanPredictor, name: "majority", value: 12.5, isWrittenAsPercent: true,
            location: InputLocation(file: "baselines.csv", line: 2, column: 1))
        ])
  }

  @Test("two floors by their kinds' words are two")
  func readsTwoFloors() throws {
    let names = try baselines("kind,value\nmajority,0.6\nchance,0.5\nhuman,0.9\n").map(\.name)
    #expect(names == ["majority", "chance", "human"])
  }

  @Test(
    "synonyms of mean-predictor", arguments: ["dummy", "majority", "chance", "mean", "median"])
  func readsSynonym(_ kind: String) throws {
    #expect(try baselines("kind,value\n\(kind),1\n").map(\.kind) == [.meanPredictor])
  }

  @Test("published results are of unknown comparability until someone says otherwise")
  func defaultsComparability() throws {
    let found = try baselines("kind,value,grade\npublished,1,official-code-benchmark\nhuman,2,\n")
    #expect(found.map(\.comparable) == [.unknown, .yes])
    #expect(found.map(\.gradeRank) == [3, 0])
  }

  @Test("an interval")
  func readsInterval() throws {
    let found = try baselines("kind,value,ci_low,ci_high\nhuman,0.3,0.25,0.35\n")
    #expect(found.map(\.uncertainty) == [.interval(low: 0.25, high: 0.35)])
  }

  @Test("a level outside of its own interval is an error, in percent as well")
  func outsideInterval() {
    for row in ["human,0.25,0.3,0.4", "human,25%,30%,40%"] {
      let text = "kind,value,ci_low,ci_high\n\(row)\n"
      #expect(throws: InvalidInput.self) { try baselines(text) }
    }
  }

  @Test(
    "an error and an interval are read in the unit of the value",
    arguments: [
      ("0.88,2%,,", BaselineUncertainty.standardError(0.02)), ("88%,2%,,", .standardError(2)),
      ("88%,2,,", .standardError(2)), ("0.88,,86%,90%", .interval(low: 0.86, high: 0.9)),
      ("88%,,86,90", .interval(low: 86, high: 90)),
    ])
  func unitOfUncertainty(_ cells: String, _ expected: BaselineUncertainty) throws {
    let read = try baselines("kind,value,std_error,ci_low,ci_high\nhuman,\(cells)\n")
    #expect(read.map(\.uncertainty) == [expected])
  }

  @Test("units that do not go together are an error, not a verdict")
  func mixedUnits() {
    #expect(
      problems("kind,value,std_error\nhuman,35,2%\n") == [
        "baselines.csv:2:10: '2%' is in percent, the value 35.0 beside it is not [mixed-units] "
          + "hint: write both in the same unit"
      ])
    #expect(
      problems("kind,value,ci_low,ci_high\nhuman,88%,0.86,0.90\n").first?
        .contains("[value-outside-interval]") == true)
  }

  @Test("all problems are reported at once, in the order of the file")
  func reportsAll() {
    let text = """
      kind,name,value,n,grade,comparable,notes,ci_low,ci_high
      humna,a,0.1,,,,,,
      human,b,,,,,,,
      human,c,abc,0,expert,no,,,
      human,d,inf,1.5,,maybe,,0.3,0.2
      linear,e,"0,5",,crowd,yes,,0.1,

      """
    #expect(
      problems(text) == [
        "baselines.csv:2:1: 'humna' is no kind of baseline [unknown-kind] hint: did "
          + "you mean 'human'?",
        "baselines.csv:3:9: expected a value, found an empty cell [missing-value] hint: write the "
          + "level that this baseline reaches",
        "baselines.csv:4:9: 'abc' in column 'value' is not a number [not-a-number] hint: write a "
          + "number such as 0.081 or 8.1%",
        "baselines.csv:4:13: expected a whole number of examples above 0, found '0' [not-a-count] "
          + "hint: write the number of examples the level was measured on",
        "baselines.csv:4:15: 'expert' is no grade of a human baseline [unknown-grade] hint: write "
          + "one of 'crowd', 'domain-expert', 'specialist', 'expert-mixture' and 'crowd-ensemble'",
        "baselines.csv:4:22: 'comparable' is 'no', but no reason is given in 'notes' "
          + "[missing-reason] hint: say in 'notes' why the comparison is not fair",
        "baselines.csv:5:9: 'inf' in column 'value' is not finite [not-finite] hint: leave the row "
          + "out if the level is not known",
        "baselines.csv:5:13: expected a whole number of examples above 0, found '1.5' "
          + "[not-a-count] hint: write the number of examples the level was measured on",
        "baselines.csv:5:18: expected 'yes', 'no' or 'unknown', found 'maybe' "
          + "[unknown-comparability] hint: say whether the comparison with this run is fair",
        "baselines.csv:5:25: expected ci_low below ci_high, found 0.3 and 0.2 [empty-interval] "
          + "hint: exchange the two",
        "baselines.csv:6:10: '0,5' in column 'value' has a comma [decimal-comma] hint: write "
          + "decimals with a point and thousands without a separator",
        "baselines.csv:6:17: a baseline of kind 'linear' has no grade [unexpected-grade] hint: "
          + "leave the cell empty",
        "baselines.csv:6:32: expected both ci_low and ci_high, found only one [half-interval] "
          + "hint: write both ends of the interval",
      ])
  }

  @Test(
    "what is wrong in the file as a whole",
    arguments: [
      (
        "",
        "baselines.csv: the file is empty [empty-file] hint: write a header with 'kind' and "
          + "'value', and one row per baseline"
      ),
      (
        "kind,value\n",
        "baselines.csv: the file has a header but no baselines [no-baselines] "
          + "hint: add a row with a kind and a value"
      ),
      (
        "kind,score\nhuman,1\n",
        "baselines.csv:1:6: 'score' is no column of a baselines file "
          + "[unknown-column] hint: the columns are kind, name, metric, split, value, "
          + "std_error, ci_low, ci_high, n, grade, source, comparable, notes"
      ),
      (
        "kind,valeu,value\nhuman,1,1\n",
        "baselines.csv:1:6: 'valeu' is no column of a baselines "
          + "file [unknown-column] hint: did you mean 'value'?"
      ),
      (
        "kind,name\nhuman,a\n",
        "baselines.csv:1: the header has no column 'value' "
          + "[missing-column] hint: add the column 'value'; only 'kind' and 'value' are required"
      ),
      (
        "kind,value,value\nhuman,1,1\n",
        "baselines.csv:1:12: column 'value' stands in the header "
          + "twice [repeated-column] hint: remove one of the two"
      ),
      (
        "kind,value\nhuman,0,5\n",
        "baselines.csv:2:9: expected 2 cells, found 3 "
          + "[too-many-cells] hint: quote a cell that contains the delimiter, and write decimals "
          + "with a point"
      ),
      (
        "kind,value,name\nhuman,1,a \"b\"\n",
        "baselines.csv:2:11: a quote stands where none may "
          + "[misplaced-quote] hint: quote the whole cell, and write a quote inside it as two "
          + "quotes"
      ),
      (
        "kind,value,name\nhuman,1,\"b\n",
        "baselines.csv:2:9: expected a closing quote, found the "
          + "end of the file [unterminated-quote] hint: close the quoted cell that begins here"
      ),
      (
        "kind,value,name\nhuman,1,a\nlinear,1,a\nhuman,2,a\n",
        "baselines.csv:4:7: 'a' stands on line 2 already, with the same kind, metric and split "
          + "[duplicate-baseline] hint: remove one of the two, or give them different names"
      ),
      (
        "kind,value,metric,split\nhuman,1,val_error,train\n",
        "baselines.csv:2:19: expected split 'validation' as in the metric's name, found 'train' "
          + "[contradicting-split] hint: leave the cell empty or correct it"
      ),
      (
        "kind,value,split\nhuman,1,valley\n",
        "baselines.csv:2:9: 'valley' is no split [unknown-split] hint: write one of 'train', "
          + "'test', 'validation', 'train-val' and 'test-val', or leave the cell empty"
      ),
    ])
  func refuses(_ text: String, expected: String) {
    #expect(problems(text).first == expected)
  }
}
