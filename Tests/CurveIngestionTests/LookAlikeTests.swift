import CurveIngestion
import CurveModel
import Testing

/// Tables that resemble a training log are refused with a sentence that says what they seem to be.
struct LookAlikeTests {
  @Test(
    "what is no log is refused with what it seems to be",
    arguments: [
      (
        "model,train_loss,val_loss\na,.1,.2\nb,.2,.3\n",
        "each row has its own 'model', as in a table of results with one row per run"
      ),
      (
        "model,seed,val_acc\na,0,.9\na,1,.8\nb,0,.7\nb,1,.75\n",
        "each row has its own 'model', 'seed', as in a table of results with one row per run"
      ),
      (
        "epochs,train_acc,val_acc\n10,.8,.7\n50,.9,.8\n20,.85,.75\n100,.95,.8\n30,.8,.7\n",
        "'epochs' neither goes up nor starts again, as in a table of results with one row per run"
      ),
      (
        "lr,batch_size,val_acc\n.1,32,.8\n.01,64,.9\n",
        "each row has its own settings ('batch_size'), as in a search for hyper-parameters"
      ),
      ("epoch,time\n0,12.5\n1,12.6\n", "it holds only times"),
      ("step,lr\n0,.1\n10,.09\n", "it holds only learning rates"),
      (
        "lr,loss\n1e-5,.5\n1e-4,.4\n1e-3,.3\n",
        "it seems to be a search for a learning rate, with a loss for each"
      ),
      ("y_true,y_pred\n1,.9\n0,.2\n", "it holds predictions beside their targets"),
      ("fpr,tpr\n0,0\n.1,.5\n1,1\n", "it holds the points of a ROC curve"),
      (
        "precision,recall,threshold\n.5,1,.1\n.7,.8,.2\n",
        "it holds the points of a precision-recall curve"
      ),
      (
        ",precision,recall,f1-score,support\ncat,.9,.8,.85,10\ndog,.8,.9,.85,12\n",
        "it is a classification report, with one row per class"
      ),
      ("feature,importance\nage,.5\nsex,.3\n", "it holds the importance of features"),
      ("rank,team,score\n1,a,.9\n2,b,.8\n", "it seems to be a leaderboard"),
      (",cat,dog\ncat,10,2\ndog,1,11\n", "it seems to be a confusion matrix"),
      ("10,2,3\n1,11,2\n0,3,9\n", "it seems to be a confusion matrix"),
      ("index,label,loss\n0,1,.5\n1,0,.4\n", "it seems to hold values for single samples"),
      (
        "train_loss,val_loss,test_acc\n.1,.2,.9\n",
        "it holds one row and no count of epochs, as a table of final results does"
      ),
      (
        "age,premium,loss,claims\n30,100,5,1\n40,200,6,0\n",
        "no column counts epochs or steps, and 'age', 'premium' and 'claims' belong to no training"
      ),
      (
        "mse,mae,r2\n.1,.2,.9\n.2,.3,.8\n",
        "no column counts epochs or steps, and no name says training or validation"
      ),
      (
        "sepal_length,sepal_width,species\n5.1,3.5,setosa\n4.9,3,setosa\n",
        "no column is named like a metric"
      ),
      (
        "timestamp, utilization.gpu [%], memory.used [MiB]\n2024/01/01, 45 %, 1000 MiB\n",
        "it holds only times and the use of resources"
      ),
    ])
  func refuses(_ text: String, seems sentence: String) {
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv: this is no training log: \(sentence) [not-a-training-log] hint: if it holds a "
          + "curve, name its column with --train or --validation"
      ])
  }

  @Test(
    "files that tools write beside the log are refused",
    arguments: ["time_left.tsv", "gridsearch_cv_results.csv", "baseline-table.csv", "runs.csv"])
  func refusesFixture(_ name: String) {
    #expect(throws: InvalidInput.self) { try Fixture.log("look-alikes/\(name)") }
  }

  @Test("values that do not depend on their order are no curve, those that do are")
  func weighsOrder() throws {
    let falling = (0..<40).map { "\(100 - $0)" }
    let log = try read("loss\n" + falling.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train)?.count == 40)
    // A fixed permutation: 17 and 40 have no common divisor.
    let shuffled = falling.indices.map { falling[($0 * 17) % 40] }
    #expect(
      problems(in: "loss\n" + shuffled.joined(separator: "\n") + "\n").map(\.message) == [
        "this is no training log: no column counts epochs or steps, and the values do not depend "
          + "on their order"
      ])
  }

  @Test("real logs without an epoch column are read")
  func readsWithoutEpochs() throws {
    let keras = try read("val_loss,val_accuracy,loss,accuracy\n1,.4,.9,.5\n.8,.5,.7,.6\n")
    #expect(keras.x("loss", .train) == [0, 1])
    let own = try read("training_loss, val_loss, time\n.9,1,.1\n.7,.8,.1\n")
    #expect(own.y("loss", .validation) == [1, 0.8])
  }

  @Test("columns without names are listed, and read when they are named by flags")
  func asksForNames() throws {
    let text = ",0,1,2\n0,.9,.5,1\n1,.7,.6,.8\n"
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv: '0', '1' and '2' have no names that say what they hold [ambiguous-columns] "
          + "hint: name the curves, as in --train '0' --validation '1' --metric loss"
      ])
    let log = try read(text, options: ReadingOptions(train: "0", validation: "2"))
    #expect(log.chosen.series.map(\.curve.y) == [[0.9, 0.7], [1, 0.8]])
  }

  @Test("several evaluation sets are listed, and read when they are named by flags")
  func asksForSets() throws {
    let text = "iteration,validation_0-logloss,validation_1-logloss\n0,.9,1\n1,.7,.8\n"
    #expect(
      problems(in: text).map(CurveIngestionTests.text) == [
        "log.csv: 'validation_0-logloss' and 'validation_1-logloss' could each be the validation "
          + "curve of 'logloss' [ambiguous-columns] hint: say which is which, as in --train "
          + "'validation_0-logloss' --validation 'validation_1-logloss'"
      ])
  }

  @Test("sets that stand behind the metric are numbered as well")
  func numberedSetsBehindMetric() {
    let text = "iteration,mlogloss/validation_0,mlogloss/validation_1\n0,.9,1\n1,.7,.8\n"
    #expect(problems(in: text).map(\.code) == ["ambiguous-columns"])
    let one = try? read("iteration,rmse/train,rmse/validation_0\n0,.9,1\n1,.7,.8\n")
    #expect(one?.y("rmse", .validation) == [1, 0.8])
  }
}
