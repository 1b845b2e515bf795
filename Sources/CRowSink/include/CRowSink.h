#ifndef TIGHTLINE_CROWSINK_H
#define TIGHTLINE_CROWSINK_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// What became of a row that is more, or less, than plain numbers.
typedef enum row_remark {
  /// Its cells were noted, since it may be no data.
  row_is_noted,
  /// Nothing but delimiters and blanks.
  row_is_blank,
  /// Fewer cells than the header.
  row_is_short,
  /// More cells than the header.
  row_is_long,
} row_remark;

/// Where libcsv's callbacks put the cells of the kept columns: plain memory.
///
/// Callbacks run once for every cell of a file: in C they take 0.07 s of the 15 million cells of
/// scripts/benchmark-ingestion, in Swift they took 0.10 s. What is no plain number goes to the
/// functions of the owner.
typedef struct row_sink {
  /// For each column of the header, whether its cells are kept.
  const bool *_Nullable keeps;
  size_t column_count;
  size_t slot_count;
  /// The header's first cell: a row that begins with it may be the header once more.
  const char *_Nullable opening;
  size_t opening_count;
  bool is_strict;
  /// Stands for an empty cell.
  double missing;

  void *_Nullable owner;
  /// The value of a cell that is no plain number.
  double (*_Nullable value)(void *_Nullable owner, const char *bytes, size_t count, size_t slot);
  /// The next cell of a row that may be no data.
  void (*_Nullable note_cell)(void *_Nullable owner, const char *bytes, size_t count);
  /// Something about the row before which `row` rows of data stand.
  void (*_Nullable remark)(void *_Nullable owner, row_remark remark, size_t row);

  /// Kept cells, row by row.
  double *_Nullable cells;
  size_t capacity;
  double *_Nullable next;
  double *_Nullable row_start;
  size_t row_count;
  /// Whether a cell went on over a line end in lax mode, as behind a misplaced quote.
  bool spans_lines;

  size_t column;
  bool has_content;
  bool has_more;
  bool is_noted;
} row_sink;

/// Makes room for the first rows; the settings are filled in already.
void row_sink_begin(row_sink *sink);

/// Gives the memory back.
void row_sink_end(row_sink *sink);

/// Drops the complete rows; cells of an unfinished one move to the front.
void row_sink_drop_rows(row_sink *sink);

/// libcsv's callback at the end of a cell; `context` is the sink.
void row_sink_take_cell(void *_Nullable cell, size_t count, void *_Nullable context);

/// libcsv's callback at the end of a row; `context` is the sink.
void row_sink_take_row(int terminator, void *_Nullable context);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
