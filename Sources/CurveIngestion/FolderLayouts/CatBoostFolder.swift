/// `catboost_info`: the training set's values in one file, those of the test set in another, or both in a third.
enum CatBoostFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let apart = files.filter {
      ["learn_error.tsv", "test_error.tsv"].contains(RelativePath($0).name)
    }.map(run).merged()
    return apart
      + files.filter { RelativePath($0).name == "catboost_training.json" }.map(run).besides(apart)
  }

  private static func run(_ file: String) -> FolderRun {
    FolderRun(folder: RelativePath(file).folder, logs: [[file]])
  }
}
