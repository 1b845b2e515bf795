import CurveIngestion
import CurveModel
import Testing

struct DrawnTableTests {
  private static let framed = [
    """
    ┏━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━┓
    ┃ Epoch ┃ Train Loss ┃ Val Loss ┃
    ┡━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━┩
    │ 1     │ 0.9        │ 1.0      │
    │ 2     │ 0.7        │ 0.8 ✓    │
    └───────┴────────────┴──────────┘
    """,
    """
    ╭───────┬────────────┬──────────╮
    │ Epoch │ Train Loss │ Val Loss │
    ├───────┼────────────┼──────────┤
    │ 1/2   │ 0.9        │ 1.0      │
    ├───────┼────────────┼──────────┤
    │ 2/2   │ 0.7*       │ 0.8      │
    ╰───────┴────────────┴──────────╯
    """,
    """
    +-------+------------+----------+
    | Epoch | Train Loss | Val Loss |
    +=======+============+==========+
    |     1 |        0.9 |      1.0 |
    +-------+------------+----------+
    |     2 |        0.7 |      0.8 |
    +-------+------------+----------+
    """,
    """
    |   Epoch |   Train Loss |   Val Loss |
    |--------:|-------------:|-----------:|
    |       1 |          0.9 |        1.0 |
    |       2 |          0.7 |        0.8 |
    """,
    """
     Epoch | Train Loss | Val Loss
    -------+------------+----------
         1 |        0.9 |      1.0
    saved a checkpoint
         2 |        0.7 |      0.8
    """,
    """
      epoch    Train Loss    Val Loss     dur
    -------  ------------  ----------  ------
          1           0.9         1.0  0.0350
    saved a checkpoint
          2           0.7         0.8  0.0350
    """,
  ]

  @Test("tables with frames, with bars and below a rule, among other lines", arguments: framed)
  func readsTables(table: String) throws {
    let log = try read("Loading data...\nlearning rate: 0.1\n\n\(table)\nbest epoch 2\n")
    #expect(log.file.dialect == "drawn-table")
    #expect(log.x("Loss", .train) ?? log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }

  @Test("a table an epoch is at the place, and of the split, that the lines above name")
  func readsPlaceAbove() throws {
    let rows = [("0.9", "1.0"), ("0.7", "0.8")]
    let bySplit = rows.enumerated().map { index, row in
      """
      Epoch \(index + 1)/2
      ┏━━━━━━━┳━━━━━━┓
      ┃ split ┃ loss ┃
      ┡━━━━━━━╇━━━━━━┩
      │ train │ \(row.0)  │
      │ val   │ \(row.1)  │
      └───────┴──────┘
      """
    }
    let byName = rows.enumerated().map { index, row in
      """
      Epoch \(index + 1)/2
      +------------+-----+
      | train_loss | \(row.0) |
      | val_loss   | \(row.1) |
      +------------+-----+
      """
    }
    let byCaption = rows.enumerated().map { index, row in
      """
      Epoch \(index + 1)/2
      Training:
      | loss | time |
      |------|------|
      | \(row.0)  | 3 s  |
      Validation results
      | loss | time |
      |------|------|
      | \(row.1)  | 1 s  |
      """
    }
    for text in [bySplit, byName, byCaption] {
      let log = try read(text.joined(separator: "\n") + "\n")
      #expect(log.x("loss", .train) == [1, 2])
      #expect(log.y("loss", .train) == [0.9, 0.7])
      #expect(log.y("loss", .validation) == [1.0, 0.8])
    }
  }

  @Test("spaCy: scores are on development data")
  func readsSpaCy() throws {
    let log = try read(
      """
      ℹ Saving to output directory: output

      ============================= Training pipeline =============================
      ℹ Pipeline: ['tok2vec', 'ner']
      ℹ Initial learn rate: 0.001
      E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  ENTS_P  ENTS_R  SCORE 
      ---  ------  ------------  --------  ------  ------  ------  ------
        0       0          0.00     39.83    0.40    0.30    0.62    0.00
        0     200         65.14   2410.58   48.11   55.52   42.45    0.48
        1     400        141.80   1305.96   62.10   64.02   60.29    0.62
      ✔ Saved pipeline to output directory
      output/model-last

      """)
    #expect(log.x("SCORE", .validation) == [0, 200, 400])
    #expect(log.y("SCORE", .validation) == [0, 0.48, 0.62])
    #expect(log.y("ENTS_P", .validation) == [0.3, 55.52, 64.02])
    #expect(log.y("LOSS NER", .train) == [39.83, 2410.58, 1305.96])
    #expect(log.y("LOSS TOK2VEC", .train) == [0, 65.14, 141.8])
    #expect(log.warnings.isEmpty)
  }

  @Test("Stable-Baselines3: a frame is a record")
  func readsStableBaselines() throws {
    let frames = [(2048, 10.5), (4096, 20.5)].map { step, reward in
      """
      ---------------------------------
      | rollout/           |          |
      |    ep_len_mean     | 21.3     |
      |    ep_rew_mean     | \(reward)     |
      | time/              |          |
      |    fps             | 1047     |
      |    total_timesteps | \(step)     |
      | train/             |          |
      |    loss            | 0.5      |
      ---------------------------------
      """
    }
    let log = try read("Using cpu device\n" + frames.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [2048, 4096])
    #expect(log.y("ep_rew", .train) == [10.5, 20.5])
  }

  @Test("in a log with values on its lines, a table counts where it names a split")
  func readsBesideLines() throws {
    let epochs = [("0.9", "1.0"), ("0.7", "0.8")].enumerated().map { index, row in
      """
      Epoch \(index + 1)/2: loss: \(row.0)
      +-------+----------+-------+
      | class | val_loss |  loss |
      +-------+----------+-------+
      | cat   |      3.0 |   3.0 |
      | train |      4.0 |   4.0 |
      +-------+----------+-------+
      +----------+------+
      | val_loss | loss |
      +----------+------+
      |      \(row.1) |  5.0 |
      +----------+------+
      """
    }
    let log = try read(epochs.joined(separator: "\n") + "\n")
    #expect(log.file.dialect == "console")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }

  @Test(
    "tables of models, layers and results are no logs",
    arguments: [
      "Summary\n| model | val_loss |\n|-------|----------|\n| a | 0.5 |\n| b | 0.4 |\n",
      "Done\n┏━━━━━━━━━━━━━┳━━━━━━━━━━━━━━┓\n┃ Test metric ┃ DataLoader 0 ┃\n┡━━━━━━━━━━━━━╇━━━━━━━━━━━━━━┩\n"
        + "│ test_acc    │ 0.9          │\n└─────────────┴──────────────┘\n",
      "+---+\n|\n+--\n| epoch | loss |\n",
      "-----  -----\n  1  2\n  3  4\n",
    ])
  func refuses(text: String) {
    #expect(throws: InvalidInput.self) { try read(text) }
  }

  @Test("a word among numbers is an error where it stands")
  func findsWords() throws {
    let rows = "|     1 | 0.9  |\n|     2 | oops |\n|     3 | 0.8  |\n|     4 | 0.7  |\n"
    #expect(
      problems(in: "Start\n| epoch | train_loss |\n|-------|------|\n" + rows).map(text(of:)) == [
        "log.csv:5:1: 'oops' in column 'train_loss' is not a number [not-a-number] hint: "
          + "leave the cell empty if the value was not recorded at this step"
      ])
  }

  @Test("a log of spaCy and one of skorch, value by value")
  func readsFixtures() throws {
    let spacy = try Fixture.log("console/spacy.log")
    #expect(
      spacy.columns == [
        "train LOSS TOK2VEC <LOSS TOK2VEC>", "train LOSS NER <LOSS NER>",
        "validation ENTS_F <ENTS_F>", "validation ENTS_P <ENTS_P>", "validation ENTS_R <ENTS_R>",
        "validation SCORE <SCORE>",
      ])
    #expect(spacy.x("SCORE", .validation) == (0..<9).map { 200 * Double($0) })
    #expect(spacy.y("SCORE", .validation)?.first == 0)
    #expect(spacy.y("LOSS NER", .train)?.first == 39.83)
    let skorch = try Fixture.log("console/skorch.log")
    #expect(
      skorch.columns == [
        "train loss <train_loss>", "validation acc <valid_acc>", "validation loss <valid_loss>",
      ])
    #expect(skorch.x("loss", .validation) == (1...8).map(Double.init))
    #expect(skorch.y("loss", .train)?.first == 0.5841)
  }

  @Test("splits in the upper edge of a frame are those of the columns below")
  func readsCaptions() throws {
    let log = try read(
      """
      ┏━━━━━━━━━┳━━╸T╺╸R╺╸A╺╸I╺╸N╺━━┳━━╸V╺╸A╺╸L╺╸I╺╸D╺━━┓
      ┃  epoch  ┃   loss  │  accuracy ┃   loss  │  accuracy ┃
      ┠─────────╂─────────┼───────────╂─────────┼───────────┨
      ┃      0  ┃  1.681  │  21.8 %   ┃  1.293  │  36.1 %   ┃
      ┃      1  ┃  1.113  │  46.6 %   ┃  1.113  │  42.6 %   ┃

      """)
    #expect(log.y("loss", .train) == [1.681, 1.113])
    #expect(log.y("accuracy", .validation) == [36.1, 42.6])
  }
}
