/// `catboost_info`: the training set's values in one file, those of the test set in another.
enum CatBoostFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    files.filter { ["learn_error.tsv", "test_error.tsv"].contains(RelativePath($0).name) }
      .map { FolderRun(folder: RelativePath($0).folder, logs: [[$0]]) }
      .merged()
  }
}
