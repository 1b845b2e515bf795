import CurveModel

/// The words that training scripts use in column names, in several languages.
enum ColumnWords {
  /// Words that name a split.
  static let roles: [String: Split] = {
    let words: [Split: [String]] = [
      .train: [
        "train", "training", "trn", "trained", "learn", "holdin", "entrenamiento", "treino",
        "treinamento", "entrainement", "entraînement", "apprentissage", "trainings",
        "addestramento", "allenamento", "trainset", "insample", "eğitim", "egitim", "обучении",
        "trening", "treningowa", "latih", "pelatihan", "antrenare", "träning", "träningen",
        "treniranje",
        "trénink", "trénování", "dtrain", "opleiding", "тренировка", "навчання", "тренування",
        "entreno",
        "aprendizaje", "обучения", "обучающая",
        "обучение", "训练", "訓練", "훈련", "학습", "学習",
      ],
      .validation: [
        "val", "valid", "validation", "validate", "vali", "dev", "eval", "evaluation", "holdout",
        "heldout", "valset", "valida", "cv", "xval", "crossval", "oof", "validierungs",
        "проверка", "валидации", "評価", "validacion", "validación", "validacao", "validação",
        "validierung",
        "validazione", "валидация", "vld", "dval", "dvalid", "deval", "validations", "validset",
        "devset", "outsample", "evaluated", "validated",
        "doğrulama", "dogrulama",
        "walidacja", "walidacyjna", "validasi", "validare", "validering", "validatie", "validace",
        "validasyon", "валідація", "валідації", "валидационная", "验证", "驗證", "검증", "検証",
      ],
      .test: [
        "test", "testing", "tst", "dtest", "uji", "pengujian", "prueba", "teste", "тест", "тесте",
        "testset",
        "测试", "測試", "테스트",
        "テスト",
      ],
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { split, names in names.map { ($0, split) } })
  }()

  /// Words that name a split together.
  static let phrases: [([String], Split)] = [
    (["held", "out"], .validation), (["hold", "out"], .validation),
    (["out", "of", "sample"], .validation), (["in", "sample"], .train),
    (["mini", "batch"], .train),
  ]

  /// Words that join a split to a metric: "loss on the validation set", "perte d'entraînement".
  static let joints: Set = [
    "cross", "of", "on", "in", "the", "for", "de", "d", "du", "da", "do", "di", "на", "für", "auf",
  ]

  /// Role words that say that something was evaluated: another one behind them says on what.
  static let evaluations: Set = ["eval", "evaluation", "evaluated", "validated"]

  /// Short role words, taken as such only beside a metric that is known, or where their counterpart stands beside them.
  static let shortRoles: [String: Split] = [
    "tr": .train, "vl": .validation, "va": .validation, "te": .test, "ts": .test,
    "monitor": .validation, "generalization": .test, "generalisation": .test,
  ]

  /// Names of x-axes, as their words put together.
  static let axes: [String: Axis.Kind] = {
    let names: [Axis.Kind: [String]] = [
      .epoch: [
        "epoch", "epochs", "ep", "epochepoch", "epochnumber", "epochnum", "numepoch", "epochid",
        "trainepoch", "trainerepoch", "currentepoch", "época", "epoca", "époque", "epoque",
        "epoche", "epochen", "épocas", "epocas", "epoques", "époques", "эпоха", "эпохи",
        "轮次", "轮数", "轮", "训练轮数", "训练轮次", "에폭", "에포크", "エポック", "エポック数",
        "epochno", "epochidx", "epochindex", "epochi", "epochcount", "epochscompleted",
        "trainingepoch", "nepoch", "nepochs", "trainepochs",
        // Misspelt, as public logs have it.
        "epoc", "epcoh", "epohc", "eporch", "eopch", "epooch", "epoh",
      ],
      .step: [
        "step", "steps", "globalstep", "globalsteps", "trainerglobalstep", "trainglobalstep",
        "iter", "iters", "iteration", "iterations", "it", "niter", "trainstep", "trainingstep",
        "batch", "batches", "batchid", "batchidx", "batchindex", "update", "updates", "numupdates",
        "nupdates", "round", "boostinground", "tree",
        "trees", "ntrees", "nestimators", "schritt", "paso", "passo", "itération", "iteracion",
        "iteración", "totaltimesteps", "timetotaltimesteps", "timesteps", "timestep", "tokens",
        "generation", "episode", "episodes", "kimg", "schritte", "pasos", "pas", "étape", "etape",
        "iterazione", "iterazioni", "iteração", "iteracao", "iterationen", "步数", "步", "步骤", "迭代",
        "迭代次数", "ステップ", "反復", "스텝", "반복", "шаг", "итерация", "itr", "iternum", "numiter",
        "numiters", "numiterations",
        "niters", "iterationnumber", "globaliter", "globaliteration", "totalsteps", "totaliters",
        "trainiter", "trainiteration", "trainingiteration", "trainingiter", "counter", "numsteps",
        "nsteps", "stepnum", "trainersteps",
        "optimizerstep", "itn", "optimstep", "envsteps", "envstep", "numtimesteps", "numbatches",
        "boostround", "boostingiteration", "globaltimestep", "tokensseen", "consumedtokens",
        "consumedsamples", "samplesseen", "gradientsteps", "gradstep", "trainglobalsteps",
        "totaliter", "currentsteps", "currentstep", "currentiter", "currentiteration",
        "misctotaltimesteps", "timestepssofar", "totalenvinteracts",
        "i", "numberoftrees", "frame", "frames", "progresskimg", "progresskimgmean",
        "progresspercent", "progresspercentage", "game", "games", "gamenumber",
      ],
      .examples: [
        "trainsizesabs", "trainfraction", "trainfrac", "trainratio", "trainingfraction",
        "datafraction", "datasize", "nexample", "trainsetsizes", "ntrainingsamples",
        "ntrainingexamples", "numtrainingsamples", "samples", "examples", "numtrain",
        "trainsize", "trainsizes", "trsize", "trainingsize", "trainingsetsize", "trainsetsize",
        "trainnumsamples", "numtrainsamples", "ntrain", "ntrainsamples", "trainsamples",
        "numsamples", "nsamples", "samplesize", "datasetsize", "trainingexamples",
        "numtrainingexamples", "size", "anchor", "trainexamples", "numexamples", "nexamples",
        "trainingsamples", "trainrows", "ntrainrows", "numtrainrows", "trainingrows",
      ],
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { kind, words in words.map { ($0, kind) } })
  }()

  /// Names that are an x-axis only where the file has no other, they ascend from row to row, a metric
  /// says its split and no model is named: a "size" is a training-set size in a learning curve, an
  /// image's or a model's elsewhere.
  static let vagueAxes: Set = ["size", "anchor"]

  /// Names that count epochs or steps only where the file has no other x-axis and they ascend from row to row: the counter
  /// of early stopping begins again with every best epoch, and "i" is anything that a program counts.
  static let counters: Set = ["counter", "i"]

  /// Names that count the steps of a training only beside the return of an agent: the frames and games that it played.
  ///
  /// A video has frames as well, and a table one row for each "game".
  static let countsOfAgents = games.union(["frame", "frames"])

  /// Those of them that lines of a console name for anything.
  static let games: Set = ["game", "games", "gamenumber"]

  /// Words that make a column something else than a metric, with what it is.
  static let nuisances: [String: IgnoredColumn.Reason] = {
    let words: [IgnoredColumn.Reason: [String]] = [
      .learningRate: ["lr", "pg0", "pg1", "pg2", "lr0", "lr1", "lr2", "lrs"],
      .time: [
        "time", "runtime", "seconds", "secs", "sec", "duration", "elapsed", "timestamp", "eta",
        "hours", "hour", "minutes", "ms", "fps", "throughput", "wall", "walltime", "date",
        "datetime", "created", "remaining", "passed", "zeit", "tiempo", "tempo", "temps", "dt",
        "speed", "latency", "timers", "timer", "ips",
      ],
      .gradient: ["grad", "gradient", "gradients", "gradnorm"],
      .resources: [
        "memory", "mem", "gpu", "cpu", "ram", "vram", "flops", "mfu", "power", "utilization",
      ],
      .setting: [
        "momentum", "seed", "dropout", "temperature", "wd", "beta", "beta1", "beta2", "patience",
        "clip", "lambda", "ratio", "fraction", "thresh", "thres", "alpha", "gamma",
      ],
      .bestSoFar: ["best"],
      .count: [
        "pid", "done", "weight", "weights", "count", "cnt", "num", "len", "length", "updates",
        "rows",
      ],
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { what, names in names.map { ($0, what) } })
  }()

  /// Last words of columns that hold the spread of another one.
  static let spreads: Set = [
    "std", "stddev", "stdv", "sd", "stdev", "stderr", "sem", "se", "var", "min", "max", "lower",
    "upper",
  ]

  /// First words of such columns: "std_roc_auc" beside "mean_roc_auc".
  static let deviations: Set = ["std", "stddev", "stdev", "stderr"]

  /// Words that say how often a value is recorded, or that say nothing.
  static let grains: [String: ColumnMeaning.Grain] = ["step": .step, "epoch": .epoch]

  /// Words that belong to the split in front of them and say nothing more.
  static let companions: Set = ["set", "集", "data", "dataset", "数据", "split", "history"]

  /// Words behind a split in the name of a section: "training_history/val_loss".
  static let sections: Set = [
    "history", "metrics", "log", "logs", "results", "info", "stats", "curves", "summary", "records",
    "details", "progress",
  ]

  /// Words for a mean, which a metric may carry or not.
  static let means: Set = [
    "mean", "avg", "average", "running", "moyenne", "medio", "curve", "history",
  ]

  /// Metrics that are the same with and without a word for the mean in front.
  static let averaged: Set = ["loss", "losses", "accuracy", "acc", "error", "cost", "reward"]

  /// Words that name no metric by themselves.
  static let fillers: Set = [
    "average", "avg", "mean", "epoch", "step", "value", "running", "metrics", "值", "値",
  ]

  /// Headers of columns that number the repeats of one and the same experiment.
  static let repeats: Set = [
    "fold", "seed", "runseed", "split", "repeat", "repeats", "rep", "replicate", "replica", "trial",
    "cv", "cvfold", "kfold", "run", "runid", "randomstate", "randomseed", "repetition", "foldid",
    "foldnumber", "foldidx", "splitidx",
  ]

  /// Headers of columns that tell one row of a summary from another.
  static let identifiers: Set = [
    "run", "runid", "runname", "name", "model", "modelname", "method", "dataset", "experiment",
    "group", "id", "trial", "config", "configuration", "params", "baseline", "algorithm",
    "architecture", "arch", "fold", "subject", "version", "seed", "runseed", "split", "repeat",
    "experimentname", "rep", "repeats", "replicate", "repetition", "cvfold", "kfold", "foldid",
    "foldnumber", "foldidx", "optimizer", "optimiser", "network", "net", "backbone", "task",
    "baselinename", "exp", "expname", "variant", "setting", "runindex", "runnumber", "modelid",
    "randomstate", "randomseed", "cv", "modelo", "modell", "modèle", "モデル", "模型", "strategy",
    "policy",
  ]
}
