import CurveIngestion
import CurveModel
import Testing

/// Names of a letter or two, splits without a metric, and names that tell nothing.
struct ShortNameTests {
  private static let loss = (1...12).map { 4 / Double($0) }
  private static let held = (1...12).map { 4 / Double($0) + 0.5 }
  private static let score = (1...12).map { 1 - 0.8 / Double($0) }

  @Test("initials on a console's lines are splits and metrics beside their partners")
  func initialsOnLines() throws {
    let log = try read(
      (0..<12).map { row in
        "Epoch \(row) | tl=\(Self.loss[row]) vl=\(Self.held[row]) ta=\(Self.score[row]) va=0.5\n"
      }.joined())
    #expect(log.y("loss", .train) == Self.loss)
    #expect(log.y("loss", .validation) == Self.held)
    #expect(log.y("accuracy", .train) == Self.score)
    #expect(log.y("accuracy", .validation) == [Double](repeating: 0.5, count: 12))
  }

  @Test("initials of an accuracy count where those of a loss stand beside them")
  func initialsOfTables() throws {
    let rows = (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.score[$0]),\(Self.held[$0]),0.5\n" }
    let log = try read("epoch,L,A,VL,VA\n" + rows.joined())
    #expect(log.y("loss", .validation) == Self.held)
    #expect(log.y("accuracy", .train) == Self.score)
    #expect(problems(in: "epoch,a,va\n0,1,2\n1,2,3\n2,3,4\n").map(\.code) == ["not-a-training-log"])
  }

  @Test("beside the loss of a policy, that of its values is another loss of training")
  func agents() throws {
    let rows = (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.score[$0]),\(Self.held[$0])\n" }
    let log = try read("epoch,loss,pl,vl\n" + rows.joined())
    #expect(log.y("loss", .validation) == nil)
  }

  @Test("initials beside the loss written out are a metric of their own")
  func initialsBesideName() throws {
    let rows = (0..<12).map { "\($0),9,\(Self.loss[$0]),\(Self.held[$0])\n" }
    let log = try read("epoch,loss,L,VL\n" + rows.joined())
    #expect(log.y("l", .train) == Self.loss)
    #expect(log.y("l", .validation) == Self.held)
  }

  @Test(
    "lines of a split and a value are a loss where they fall, whether a line counts them or not",
    arguments: [
      ("", ""), ("Epoch EPOCH\n", ""), ("Epoch EPOCH: ", "Epoch EPOCH: "),
    ])
  func linesOfSplits(_ beginnings: (String, String)) throws {
    for mark in [": ", "=", " "] {
      let log = try read(
        (0..<12).map { row in
          let (first, second) = (beginnings.0, beginnings.1)
          return
            (first + "train\(mark)\(Self.loss[row])\n" + second + "val\(mark)\(Self.held[row])\n")
            .replacing("EPOCH", with: "\(row)")
        }.joined(), path: "run.log")
      #expect(log.y("loss", .train) == Self.loss, "\(beginnings) \(mark)")
      #expect(log.y("loss", .validation) == Self.held, "\(beginnings) \(mark)")
    }
  }

  @Test("lines of splits above the records are the sizes of the sets, or their shares")
  func sizesAbove() throws {
    for (train, test) in [("129600", "560"), ("0.8", "0.2")] {
      let log = try read(
        "Data:\n\tTRAIN:\(train)\n\tVALID:\(test)\n"
          + (0..<12).map { row in
            "\(row)\ttrain loss=\(Self.loss[row])\tvalid loss=\(Self.held[row])\t> saved as best model!\n"
          }.joined())
      #expect(log.y("loss", .train) == Self.loss)
      #expect(log.y("loss", .validation) == Self.held)
    }
  }

  @Test("beside training alone, columns that no name tells apart are named")
  func namesUnplaced() throws {
    let rows = (0..<12).map { "\($0),\(Self.loss[$0]),\($0 % 2 + 1).5,\($0).05,7\n" }
    let table = try read("epoch,loss,zz,frac,const\n" + rows.joined())
    #expect(
      table.warnings == [
        "no curve of validation is named, and 'zz' is not known as a metric; if it is the one, name it "
          + "with --validation zz"
      ])
    let console = try read(
      (0..<12).map { "Epoch \($0) loss: \(Self.loss[$0]) wibble: \(Self.held[$0])\n" }.joined())
    #expect(
      console.warnings == [
        "no curve of validation is named, and 'wibble' is not known as a metric; a name such as "
          + "'val_loss' would tell"
      ])
    #expect(console.file.ignored.map(\.column) == ["wibble"])
  }

  @Test("nothing is missing beside a curve that was held out")
  func namesNothingBesideValidation() throws {
    let rows = (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.held[$0]),\($0 % 2 + 1).5\n" }
    #expect(try read("epoch,loss,val_loss,zz\n" + rows.joined()).warnings.isEmpty)
  }

  @Test("a V before the loss alone, and beside two letters for training")
  func initialOfOneLoss() throws {
    let one = try read(
      "epoch,loss,vloss\n"
        + (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.held[$0])\n" }.joined())
    #expect(one.y("loss", .train) == Self.loss && one.y("loss", .validation) == Self.held)
    let lines = try read(
      (0..<12).map { "Epoch \($0): loss=\(Self.loss[$0]) vloss=\(Self.held[$0])\n" }.joined(),
      path: "train.log")
    #expect(lines.y("loss", .validation) == Self.held)
    let scores = try read(
      (1..<12).map {
        "E\($0)/500 | Loss:4.2306 | TrA:\(30 + $0).29% TrF1:5\($0).1% | VAcc:4\($0).25% VF1:3\($0).5%\n"
      }.joined(), path: "train.log")
    #expect(scores.y("accuracy", .train)?.first == 31.29)
    #expect(scores.y("accuracy", .validation)?.first == 41.25)
    #expect(scores.y("f1", .validation)?.first == 31.5)
    let parted = try read(
      (0..<12).map {
        "Epoch \($0)/12 loss: \(Self.loss[$0]) | v_loss: \(Self.held[$0])\n"
      }.joined(),
      path: "train.log")
    #expect(parted.y("loss", .validation) == Self.held)
    let told = try read(
      "epoch,tloss,vloss,vacc\n"
        + (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.held[$0]),0.\($0 + 10)\n" }.joined())
    #expect(told.y("acc", .validation)?.first == 0.1)
    // The loss of the values of an agent is none of validation.
    let agent = try read(
      "epoch,loss,vloss,entropy\n"
        + (0..<12).map { "\($0),\(Self.loss[$0]),\(Self.held[$0]),0.5\n" }.joined())
    #expect(agent.y("loss", .validation) == nil)
  }

  @Test("parameters and columns of another scale are no curve of validation")
  func namesNoOthers() throws {
    let rows = (0..<12).map {
      "\($0),\(Self.loss[$0]),\($0 % 2 + 1).5,\($0 % 2 + 1).5,\($0 % 2 + 1).5,\($0 % 2 + 1)44.5\n"
    }
    let table = try read("epoch,loss,w1,head/false_negative,out.bias,N_Empty\n" + rows.joined())
    #expect(table.warnings.isEmpty)
  }
}
