import CurveIngestion
import CurveModel
import Testing

/// Tables in which something ascends or has a metric's name, and that are no log for another reason.
struct OtherLookAlikeTests {
  @Test(
    "the message says what the table seems to be",
    arguments: [
      (
        "noise,train_loss,val_loss\n0.0,.5,.6\n0.1,.6,.7\n0.3,.7,.9\n",
        "'noise' changes from row to row and counts no epochs or steps, as in a study of its "
          + "influence"
      ),
      (
        "layer,train_acc,test_acc\n1,.5,.6\n2,.6,.7\n3,.7,.9\n",
        "'layer' changes from row to row and counts no epochs or steps, as in a study of its "
          + "influence"
      ),
      (
        "learning_rate,num_epochs,train_acc,val_acc\n.1,10,.8,.7\n.01,5,.9,.8\n",
        "each row has its own settings ('num_epochs'), as in a search for hyper-parameters"
      ),
      (
        "neurons,lr,batch,accuracy\n32,.1,32,.8\n32,.1,64,.9\n64,.1,32,.7\n64,.1,64,.8\n",
        "each row has its own settings ('neurons'), as in a search for hyper-parameters"
      ),
      (
        ",fit_time,score_time,test_score,train_score\n0,1.5,.1,.8,.9\n1,1.4,.1,.7,.9\n",
        "it holds the results of a cross-validation, one row per fold"
      ),
      ("epoch,test_loss,test_acc\n100,.3,.9\n", "it holds one row of test results"),
      (
        "iteration,lr,loss\n0,1e-6,2.3\n1,1e-5,2.3\n2,1e-4,2.2\n3,1e-3,1.9\n4,1e-2,1.1\n5,1e-1,9\n",
        "it seems to be a search for a learning rate, with a loss for each"
      ),
      (
        "step,error\n0,.01\n1,-.02\n2,.015\n",
        "'error' falls below zero, which no error of a model does"
      ),
      (
        "n_samples,n_features,accuracy\n500,3,.8\n150,4,.9\n900,10,.7\n",
        "its sizes are in no order and none comes twice, as in a table of data sets"
      ),
      ("recall,precision\n0,1\n.5,.9\n1,.2\n", "it holds the points of a precision-recall curve"),
      ("threshold,accuracy,f1\n.1,.8,.7\n.5,.9,.8\n", "it holds a row for each threshold"),
      ("class,precision,ap\ncar,.8,.7\nbus,.9,.8\n", "it seems to hold one row for each class"),
      ("word,count\nthe,90\nof,80\n", "it seems to be a list of words and their counts"),
      ("the 90\nof 80\nand 70\n", "it seems to be a list of words and their counts"),
      (
        "feature,mean,std,min,max\nage,30,5,1,90\nfare,40,6,0,99\n",
        "it holds statistics of data, one row for each column"
      ),
      (
        "metric,value\nloss,.3\naccuracy,.9\n",
        "it holds one value for each name, as in the final results of a run"
      ),
      (
        "number,value,params_lr,params_depth\n0,.3,.1,4\n1,.2,.01,5\n",
        "it holds the results of a search for hyper-parameters, one row per setting"
      ),
      (
        "timestamp,val_f1,best_params\n1,.8,{}\n2,.9,{}\n",
        "it holds the results of a search for hyper-parameters, one row per setting"
      ),
      (
        "site,train_rows,validation_rows,rmse\nA,31000,3800,2.9\n",
        "it holds one row, as a table of final results does"
      ),
      (
        "12:01 started, file 'a'\n  File \"train.py\", line 67, in x\nstopped\n12:05 done\nready\n",
        "it holds text without columns of numbers"
      ),
      (
        "timestamp,gpu_util,mem_used,temperature\n2024/01/01 10:00,45,1000,60\n",
        "it holds only times and the use of resources"
      ),
      (
        "a,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,10.5,11.5,12.5\nb\nc\nd\n",
        "it holds text without columns of numbers"
      ),
      (",a,b\na,1,.5\nb,.5,1\n", "it seems to be a matrix of correlations"),
      ("true/pred,0,1\n0,50,3\n1,4,60\n", "it seems to be a confusion matrix"),
      ("first line of a report\nanother line\n", "it holds text without columns of numbers"),
    ])
  func says(_ text: String, _ sentence: String) {
    #expect(
      problems(in: text, path: "a.csv").map(\.message) == ["this is no training log: \(sentence)"])
  }

  @Test("a line a trial of a search for hyper-parameters is no log")
  func refusesTrials() {
    let lines = (1...40).map { trial in
      "loss=0.4\(trial) acc=0.8\(trial) Params:depth=\(trial % 7).0 learning_rate=0.0\(trial)"
    }
    #expect(
      problems(in: lines.joined(separator: "\n") + "\n", path: "trials.txt").map(\.code) == [
        "not-a-training-log"
      ])
  }

  @Test("vectors of words are no table of curves")
  func refusesVectors() {
    let rows = (0..<30).map { row in
      "word\(row) " + (0..<50).map { "0.\($0 + row)" }.joined(separator: " ")
    }
    #expect(
      problems(in: rows.joined(separator: "\n"), path: "glove.txt").map(\.message) == [
        "this is no training log: it seems to hold vectors of words"
      ])
  }

  @Test("what resembles them and is a log is read")
  func readsLogs() throws {
    // A warm-up, an unknown counter, and a score that may be negative.
    let warmUp = try read(
      "step,lr,loss\n0,0,3\n1,1e-5,2.5\n2,2e-5,2\n3,3e-5,1.5\n4,3e-5,1.4\n5,3e-5,1.3\n")
    #expect(warmUp.y("loss", .train)?.count == 6)
    let counter = try read("kilobatch,train_loss,val_loss\n5,.5,.6\n10,.6,.7\n15,.7,.9\n")
    #expect(counter.y("loss", .validation) == [0.6, 0.7, 0.9])
    let score = try read("epoch,nll\n0,1.5\n1,.3\n2,.2\n")
    #expect(score.y("nll", .train) == [1.5, 0.3, 0.2])
    // Parts of a loss that are called like samples, and trainings with settings of their own below one another.
    let parts = try read(
      "loss,kl,text\n"
        + (1...12).map { "\(9.5 / Double($0)),.\(40 - $0),.\(50 - $0)\n" }.joined(),
      path: "training_history.csv")
    #expect(parts.y("loss", .train)?.count == 12)
    let rows = ["relu,8", "tanh,8", "tanh,16"].flatMap { setting in
      (1...4).map { "\(setting),\($0),.\(9 - $0),.\(10 - $0)\n" }
    }
    let runs = try read("activation,hidden,epoch,train_loss,val_loss\n" + rows.joined())
    #expect(runs.runs.count == 3)
    #expect(runs.x("loss", .validation) == [1, 2, 3, 4])
    let summed = try read(
      "version,epoch,val_loss,batch_size\na,1,.9,\na,2,.8,\na,3,.7,\na,,,32\nb,1,.8,\nb,2,.6,\nb,3,.5,\nb,,,64\n"
    )
    #expect(summed.runs.map(\.name) == ["a", "b"])
    let once = try read("epoch,loss,val_loss\n0,.5,.6\n")
    #expect(once.y("loss", .validation) == [0.6])
  }

  @Test("settings of a training in the names of columns make no log of a table without places")
  func settingsOfTraining() {
    let rows = (0..<30).map { "\($0 / 10),\($0 % 3),0.\(30 + ($0 * 7) % 40)\n" }.joined()
    #expect(
      problems(in: "train_opacity,mask_sides,acc\n" + rows).map(\.code) == ["not-a-training-log"])
  }
}
