import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

/// What is said to every line of a stream.
struct StreamSettings: Sendable {
  /// Baselines that all lines are held against, before their own.
  var baselines: [Baseline]
  var options: AnalysisOptions
  /// The metric of curves that name none; nil for loss.
  var metric: String?
  var parts: Set<StreamPart>
  var longestLine: Int
}

/// Answers lines, one worker's memory at a time.
struct LineAnswers: ~Copyable {
  private let settings: StreamSettings
  private let row: StreamRow
  private let memory = AnalysisMemory()
  private var reader: StreamReader
  private var text = RowText()

  init(_ settings: StreamSettings) {
    self.settings = settings
    row = StreamRow(with: settings.parts)
    reader = StreamReader(metric: settings.metric)
  }

  /// One row for each line of the block.
  mutating func answer(_ block: LineBlock) -> [UInt8] {
    guard !block.isTooLong else {
      appendTooLong(block.firstLine)
      return text.take()
    }
    var number = block.firstLine
    for line in Lines(block.bytes, block.lines) {
      answer(block.bytes, line, number)
      number += 1
    }
    return text.take()
  }

  private mutating func answer(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) {
    guard line.count <= settings.longestLine else {
      appendTooLong(number)
      return
    }
    let record: StreamRecord
    do throws(StreamFault) {
      record = try reader.record(in: bytes, at: line)
    } catch {
      row.append([error.problem], line: number, label: error.label, meta: error.meta, to: &text)
      return
    }
    do throws(InvalidInput) {
      let judgement = try judgement(of: record)
      row.append(judgement, label: record.label, meta: record.meta, to: &text)
    } catch {
      row.append(error.problems, line: number, label: record.label, meta: record.meta, to: &text)
    }
  }

  private func judgement(of record: StreamRecord) throws(InvalidInput) -> Judgement {
    let run = if let path = record.path { try self.run(of: path, record) } else { record.run }
    let baselines =
      settings.baselines.isEmpty ? record.baselines : settings.baselines + record.baselines
    return try Analyzer.judge(
      run, baselines: baselines, options: options(for: record), memory: memory)
  }

  private func run(
    of path: String, _ record: StreamRecord
  ) throws(InvalidInput) -> TrainingRun {
    do throws(InvalidInput) {
      return try LogReader.read(
        Inputs.open([path]),
        options: ReadingOptions(direction: record.direction ?? settings.options.direction)
      ).judged()
    } catch {
      throw InvalidInput(error.problems.map(Self.foreign.told))
    }
  }

  private static let foreign = ForeignOptions(to: Stream.self)

  private func options(for record: StreamRecord) -> AnalysisOptions {
    var options = settings.options
    options.metric = record.metric ?? options.metric
    options.direction = record.direction ?? options.direction
    return options
  }

  private mutating func appendTooLong(_ line: Int) {
    row.append(
      [.lineTooLong(atMost: settings.longestLine)], line: line, label: nil, meta: nil, to: &text)
  }
}
