import CurveModel

/// Words of tables, reports and JSON that stand there without their meaning.
///
/// One line for each meaning, with the names that have it before the colon: as text they take a fraction of the room of
/// values.
enum PrintedWords {
  static let all: [Term] = lines.split(separator: "\n").flatMap { line in
    let parts = line.split(separator: ": ", maxSplits: 1)
    return parts[0].split(separator: ", ").map {
      Term(term: String($0), meaning: String(parts[parts.count - 1]))
    }
  }

  private static let lines =
    document + run + verdict + levels + findings + forecasts + comparison + survey + files

  private static let document = """
    schema: which document it is and the version of its form, such as tightline.diagnosis/1
    reproduction: what it takes to get the same bytes again: version, command and settings
    version: the version of Tightline that wrote the document
    command: the call that wrote the document
    inputs, files: the files that were read, with their digests
    path, paths, file: where something lies, as it was named
    path_hex: the bytes of a path that is no UTF-8
    sha256: the digest of a file's bytes, by which it is known again
    summary: the answer in a sentence, or the counts of a survey
    name, id: what something is called, for people (name) or to name it in options (id)
    title: what to do, or what was seen, in a line
    reason, why: what an answer rests on
    note, notes, remarks: what else is to be said
    value: a number in the metric's units; of a difference positive is worse
    ok: whether a line or a run could be judged; where not, 'error' says why
    error, problems, hint, message, code: why something could not be done, what to do about it, and its name for scripts
    line, column: a place in a file, counted from 1

    """

  private static let run = """
    run: one training, or the name of it
    runs: the runs that are listed, or how many there are
    seeds: repeats of one training, whose mean is judged
    metric, metrics: what is measured, by its name without a split: loss, accuracy
    direction, lower, higher: which way the metric is better
    unit, fraction, percent, unbounded: how the metric is written: a share of 1, one of 100, or neither
    split: which data a curve or level was measured on
    train, validation, test: a split: the training data, those that choices are made on, those of the last question
    x, epoch, step, examples, time, row: what the x-axis counts, or a place on it; rows are counted from 0
    parameters, settings: what the training was run with, or Tightline by options and tightline.toml
    tried, attempts, named: the steps that were tried before, and how they were named

    """

  private static let verdict = """
    verdict, primary: the answer about a run: one of those that 'tightline explain' lists first
    verdicts: how many runs have which verdict
    probabilities: the weight of every verdict; they sum to 1
    caveats: what holds the confidence down
    high, medium, low: how sure a verdict is (confidence), or the ends of a range
    bias-first, largest-component: the two policies; see policy
    at_last: the verdict were the last point judged, not the best checkpoint
    judged_at: the checkpoint that is judged, and why that one
    flip_points, baseline_from, baseline_to: the verdict by where the tightest baseline would lie, band by band
    verdict_if_tightest, verdict_against_it: the verdict were this level the tightest baseline
    baselines: every level that was listed, and what became of it
    status: what became of a baseline, or how a requirement stands
    tightest: the baseline that the run is held against
    looser: a baseline that is comparable, and not the best one
    excluded: a baseline that is not compared, for the reason beside it
    unranked: a baseline of no metric or direction that is known here
    met, requirement-met: the required level is reached
    missed, requirement-missed: the required level is not reached, or the requirements that a model misses
    requirement-open, within-spread: the required level lies within the uncertainty
    no-requirement: nothing is asked of the metric

    """

  private static let levels = """
    level, levels: the metric's smoothed value at the judged checkpoint, with its error
    std_error: how far a level would typically be off; null where nothing tells
    ci_low, ci_high: the ends of an interval: 95 % for levels and differences, 80 % for forecasts; null where nothing tells
    trivial_level: the floor: what a model scores that learnt nothing
    best_validation: validation at its smoothed best
    last_train, last_validation: the smoothed levels at the end of the run
    reached_train: the level of a later checkpoint that shows that the model can fit
    components: avoidable bias, generalization gap and their sum, the excess
    ideal, irreducible: the best value that the metric can have, and what even the tightest baseline gets wrong
    breakdown, terms, parts, from, to, from_value, to_value: what is lost on the way from the ideal value to the test \
    level, term by term

    """

  private static let findings = """
    findings: what was seen in the curves, each by the name of its rule
    rule, rules: a question that is asked of every run; 'tightline rules' lists them
    severity, bug, important: how much a finding matters: a bug comes first, then what is important, then a note
    measurements: the numbers that a finding rests on
    thresholds: the numbers that a rule compares with, each with its reason
    fires_on, stays_quiet_on: examples of curves that a rule is made for, and of those it must not see itself in
    doubts: what looks wrong about the input, though a verdict was reached
    next_steps, next_step, first_step, steps: what to do next, in order; 'tightline explain ID' has each
    addresses: what a step works on: a component, or one of baseline, evidence and pipeline
    evidence: a step addresses it that makes the verdict surer
    pipeline: a step addresses it that looks for a bug
    at_most: the most that a step can gain, in the metric's units; null where it gains knowledge
    cost, minutes, hours, days, weeks: what a step takes, roughly
    stage, planning, data, training, deployment: where in the project a step sends you
    sources, source: where an advice or a level is taken from

    """

  private static let forecasts = """
    predicted: the forecast of a level
    last_value, now: the last value that was recorded, or one at present
    far_level: the forecast at the farthest place anything is said about
    reaches_baseline_at: where the curve reaches the tightest baseline, with an 80 % interval and how probably it does
    reaches_baseline_by_then, reaches_baseline: how probably the tightest baseline is reached by the place of the forecast
    level_probability: the same of the level, which single values swing around
    has_reached_baseline: whether it is reached already
    answer, yes, no, too-close: whether a level is reached by then; too-close is a probability near one half
    missing: why there is no forecast

    """

  private static let comparison = """
    previous, changes: the diagnosis of --previous, and what is another since
    before, change, margin, clear: a value of before, how much worse it got, half of its 95 % interval, whether that \
    excludes 0
    a, b: the two models of 'compare'
    better: which of two models came out better; null where they are equal
    difference: B less A, so turned that negative means that B is better
    probability_b_better: how probably a run of B beats a run of A
    paired: whether runs of the same name were compared with each other
    interval, within-run, welch, paired-t, bootstrap, student-t, newcombe, wilson: how an interval was computed; \
    docs/compare.md has the formulas
    conclusion: whether a difference is more than noise, and large enough to matter
    one-run: a single run on a side, so that nothing tells how much runs differ
    not-significant: the two are not told from noise
    significant-but-not-meaningful: more than noise, but a run of one beats a run of the other in at most three of four
    significant-and-meaningful: more than noise, and large enough to matter
    runs_needed: how many runs of each would tell the difference that is seen
    trained_until: the last place of the curves
    broken_end: what left its curve at the end of a run, which is judged by what came before
    still_improving, improving: whether validation was still getting better at its end
    verdict_change, changed: whether the verdict is another one
    moves, component: how bias and gap differ
    mean, iqm, values: the levels of the single runs, their mean and that of the middle half
    entries: the diagnoses of a history, oldest first
    best_so_far: the diagnosis with the best validation level up to here; in tables a star
    since_last, followed, rank: what was tried since the diagnosis before, its place there, and what followed
    judged_differently: what differs in how two diagnoses were judged
    choice, by, chosen: how a model was chosen, and which
    optimize, average, formula, requirements: ways to choose a model, as the options of 'metrics' have them
    meets_requirements: whether the chosen model meets all of them
    models, score: each model, and what it was chosen by
    metric_requirements: which metrics of the log have a requirement, and which of them to work on
    required, comparison, miss: what is asked of a metric, and by what factor it is missed
    role, work_on, work on: the metric to work on now
    hold: a metric to keep where it is
    wait, leave for now: a metric that misses less than another one

    """

  private static let survey = """
    best at, best_x, last_x: the judged checkpoint, and the end of the run ("22 of 29")
    not read: a run that could not be judged; why stands below the table
    promising: the runs that deserve more budget, by forecasts at one budget for all
    budget: the place on the x-axis that all runs are forecast at; twice the longest run without --budget
    chance_to_lead: how probably a run gets better there than the best level of any run so far
    leader, leading_level: the run with the best level so far, and that level
    place_by_last_value, by_last_value: the rank by the last value alone, as successive halving goes by
    candidates, left_out: how many runs could be forecast, and why the others could not
    judged, failed, other_files: what could be judged, runs that could not, and files that are no logs
    associations, tests: settings that go with a verdict more often than chance, among so many that were tested
    equals, at_least, below: the values of the setting that an association is about
    with_it, of, elsewhere_with_it, elsewhere_of: how many runs have the verdict, of how many, there and elsewhere
    p: how probably chance alone gives as much, after Holm's correction

    """

  private static let files = """
    dialect: which tool's form of log a file was read as
    warnings: what was seen in a file while it was read
    delimiter, comma, semicolon, tab, pipe, space: what parts the cells of a table
    series, points, finite_points: the curves of a file, and their values
    first, last, min, max, x_first, x_last: the ends of a curve
    learning_rate: the column of it, if there is one
    ignored: the columns that are no curves, and why
    asked_first: what a diagnosis would ask before it judges
    kind: of a baseline, who reached it; of an x-axis, what it counts
    quantity, error_method, details, n: what was computed of labels, how its error, from how many

    """
}
