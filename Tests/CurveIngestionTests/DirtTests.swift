import CurveIngestion
import CurveModel
import Testing

struct DirtTests {
  static let clean = "epoch,train_loss,val_loss\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.9\n"

  @Test(
    "line ends, marks, padding, order and further columns change nothing",
    arguments: [
      clean.replacing("\n", with: "\r\n"), clean.replacing("\n", with: "\r\r\n"),
      "\u{FEFF}" + clean, String(clean.dropLast()), clean + "\n\n", clean + ",,\n",
      clean.replacing(",", with: "\t"), clean.replacing(",", with: ";"),
      clean.replacing(",", with: "|"), clean.replacing(",", with: " "),
      clean.replacing(",", with: "  ,   "), "# made by a script, with \"quotes\n" + clean,
      clean.replacing("0.7", with: "\"0.7\""), clean.replacing("0.7", with: "tensor(0.7)"),
      clean.replacing("0.7", with: "[0.7]"), clean.replacing("0.7", with: "70e-2"),
      clean.replacing(",", with: ";").replacing(".", with: ","),
      clean.replacing("2,0.7,0.8\n", with: "2,0.7,0.8\n# half way\n"),
      clean.replacing("2,0.7", with: "epoch,train_loss,val_loss\n2,0.7"),
      "val_loss,epoch,train_loss\n1.0,1,0.9\n0.8,2,0.7\n0.9,3,0.6\n",
      "epoch,lr,train_loss,time,val_loss\n1,1,0.9,00:01,1.0\n2,1,0.7,00:01,0.8\n3,1,0.6,,0.9\n",
      "epoch,train_loss,val_loss\n1,0.9,\n1,,1.0\n2,0.7,\n2,,0.8\n3,0.6,\n3,,0.9\n",
      "epoch,train_loss,val_loss\n1,0.9,1.0\n2,0.5,0.5\n3,0.4,0.4\n2,0.7,0.8\n3,0.6,0.9\n",
      "epoch,train_loss,val_loss\n1,0.9,1.0\n2,0.7,0.8\n2,0.7,0.8\n3,0.6,0.9\n",
      "# epoch train_loss val_loss\n1 0.9 1.0\n2 0.7 0.8\n3 0.6 0.9\n",
      "época,training loss,validación loss\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.9\n",
      "Epoch,trainLoss,validLoss\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.9\n",
      "epoch,Loss/train,Loss/val\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.9\n",
      // Colours of a terminal.
      clean.replacing("0.7", with: "\u{1B}[36m0.7\u{1B}[0m"),
      "\u{1B}[1mepoch  train_loss  val_loss\u{1B}[0m\n1 0.9 \u{1B}[32m1.0\u{1B}[0m\n2 0.7 0.8\n3 0.6 0.9\n",
      // Row names without a name for their column: R, pandas.
      "\"epoch\",\"train_loss\",\"val_loss\"\n\"1\",1,0.9,1.0\n\"2\",2,0.7,0.8\n\"3\",3,0.6,0.9\n",
      "\"epoch\" \"train_loss\" \"val_loss\"\n\"1\" 1 0.9 1.0\n\"2\" 2 0.7 0.8\n\"3\" 3 0.6 0.9\n",
      "   epoch  train_loss  val_loss\n0      1   0.9   1.0\n1      2   0.7   0.8\n2      3   0.6   0.9\n",
    ])
  func reads(_ text: String) throws {
    let log = try read(text)
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [0.9, 0.7, 0.6])
    #expect(log.x("loss", .validation) == [1, 2, 3])
    #expect(log.y("loss", .validation) == [1.0, 0.8, 0.9])
  }

  @Test("a header of other columns, or in another order, is an error where it stands")
  func refusesOtherHeader() throws {
    for header in ["epoch,val_loss,train_loss", "epoch,train_loss,train_acc,val_loss,val_acc"] {
      let found = problems(in: Self.clean + header + "\n4,0.9,1.0,0.8,0.7\n")
      #expect(found.map(\.code) == ["changed-header"])
      #expect(found.first?.location?.line == 5)
    }
    // Behind the first block as well.
    let long = "epoch,train_loss,val_loss\n" + (1...20_000).map { "\($0),0.5,0.6\n" }.joined()
    let found = problems(in: long + "epoch,val_loss,train_loss\n1,0.5,0.6\n")
    #expect(found.map(\.code) == ["changed-header"])
    #expect(found.first?.location?.line == 20_002)
  }

  @Test("rows in no order, as a database gives them, are one run")
  func sortsRows() throws {
    let log = try read("epoch,train_loss,val_loss\n3,3,30\n1,1,10\n5,5,50\n2,2,20\n4,4,40\n")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5])
    #expect(log.y("loss", .validation) == [10, 20, 30, 40, 50])
  }

  @Test("a value more than the header names at the end of rows is no row name")
  func keepsFirstColumn() throws {
    let log = try read("epoch,train_loss,val_loss\n1,0.9,1.0,7\n2,0.7,0.8,7\n3,0.6,0.9,7\n")
    #expect(log.y("loss", .train) == [0.9, 0.7, 0.6])
    #expect(log.warnings.contains { $0.contains("left out") })
    let steps = try read("epoch,step,train_loss\n0,0,2.0,2.1\n1,100,1.8,1.9\n2,200,1.7,1.8\n")
    #expect(steps.y("loss", .train) == [2.0, 1.8, 1.7])
  }

  @Test("blank cells are no points; nan and inf are")
  func tellsMissingFromBroken() throws {
    let log = try read("epoch,loss,val_loss\n0,1,\n1,nan,NA\n2,inf,None\n3,-Infinity,0.5\n")
    let train = try #require(log.chosen.curve(of: "loss", on: .train))
    #expect(train.x == [0, 1, 2, 3])
    #expect(train.y[1].isNaN)
    #expect(train.y[2] == .infinity)
    #expect(train.y[3] == -.infinity)
    #expect(log.x("loss", .validation) == [3])
  }

  @Test("percent signs are taken off, and the numbers stay in percent")
  func readsPercent() throws {
    let log = try read("epoch,train_acc,val_acc\n0,50.5%,40%\n1,60%,45 %\n")
    #expect(log.y("acc", .train) == [50.5, 60])
    #expect(log.y("acc", .validation) == [40, 45])
  }

  @Test("a column without a value is ignored, with the reason")
  func ignoresEmptyColumn() throws {
    let log = try read("epoch,loss,val_loss,val_acc\n0,1,2,\n1,1,2,\n")
    #expect(log.file.ignored.sentences == ["val_acc: no values"])
  }

  @Test("a resumed run is one run, and its later rows count")
  func readsResumedRun() throws {
    let log = try read("epoch,loss,val_loss\n0,9,9\n1,8,8\n2,7,7\n1,6,6\n2,5,5\n3,4,4\n")
    #expect(log.runs.count == 1)
    #expect(log.y("loss", .train) == [9, 6, 5, 4])
    #expect(
      log.warnings == [
        "log was resumed at epoch 1; where rows overlap, the later ones are used"
      ])
  }

  @Test("a closing evaluation of the best checkpoint does not replace the last value")
  func keepsLastValue() throws {
    let log = try read(
      "step,train_loss,eval_loss\n1,9,5\n2,8,3\n3,7,4\n3,,3\n")
    #expect(log.y("loss", .validation) == [5, 3, 4])
  }

  @Test("misplaced quotes are read as text, with a warning")
  func readsLaxly() throws {
    let log = try read("epoch,loss,val_loss,note\n0,1,2,a \"b\" c\n1,1,2,\n")
    #expect(log.y("loss", .validation) == [2, 2])
    #expect(log.warnings == ["quotes stand where none may; they were read as text"])
  }

  @Test("files larger than the sample are read in blocks to their end")
  func readsLargeFiles() throws {
    let rows = (0..<40_000).map { "\($0),0.5,0.25,text \($0 % 7)" }
    let log = try read(
      "step,train_loss,val_loss,note\n" + rows.joined(separator: "\n") + "\n40000,0.5,0.125,last\n")
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 40_001)
    #expect(log.y("loss", .validation)?.last == 0.125)
    #expect(log.file.sha256.count == 64)
  }

  @Test("test curves stand in for validation when there is none, and that is said")
  func readsTestAsValidation() throws {
    let log = try read("epoch,train_loss,test_loss\n0,1,2\n1,1,2\n")
    #expect(log.y("loss", .validation) == [2, 2])
    #expect(log.warnings == ["no validation curve; 'test_loss' is used as validation"])
  }

  @Test("columns named by flags make one metric, named after the validation column")
  func obeysFlags() throws {
    let options = ReadingOptions(x: "n", train: "a", validation: "val_b")
    let log = try read("n,a,val_b,c\n1,2,3,4\n2,3,4,5\n", options: options)
    #expect(log.columns == ["train b <a>", "validation b <val_b>"])
    #expect(log.file.axis == Axis(kind: .step, column: "n"))
  }
}
