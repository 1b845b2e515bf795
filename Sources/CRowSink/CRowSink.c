#include "CRowSink.h"

#include <CFastFloat.h>
#include <stdlib.h>
#include <string.h>

static double *allocated(double *memory, size_t capacity) {
  double *larger = realloc(memory, capacity * sizeof(double));
  if (!larger) abort();
  return larger;
}

/// Room for the rows of a small log; that of a large one doubles soon.
static const size_t first_room = 512;

void row_sink_begin(row_sink *sink) {
  sink->capacity = 2 * sink->slot_count > first_room ? 2 * sink->slot_count : first_room;
  sink->cells = allocated(NULL, sink->capacity);
  sink->next = sink->row_start = sink->cells;
}

void row_sink_end(row_sink *sink) { free(sink->cells); }

void row_sink_drop_rows(row_sink *sink) {
  size_t begun = (size_t)(sink->next - sink->row_start);
  memmove(sink->cells, sink->row_start, begun * sizeof(double));
  sink->row_start = sink->cells;
  sink->next = sink->cells + begun;
  sink->row_count = 0;
}

static bool spans_lines(const char *cell, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (cell[i] == '\n' || cell[i] == '\r') return true;
  return false;
}

static bool is_blank(const char *cell, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (cell[i] != ' ') return false;
  return true;
}

/// Whether a row that begins with these bytes may be a comment, a conflict marker, or the header.
static bool may_be_no_data(const row_sink *sink, const char *cell, size_t count) {
  if (count == 0) return sink->opening_count == 0;
  if (*cell == '#' || (*cell >= '<' && *cell <= '>')) return true;
  return count == sink->opening_count && memcmp(cell, sink->opening, count) == 0;
}

void row_sink_take_cell(void *bytes, size_t count, void *context) {
  row_sink *sink = context;
  const char *cell = bytes ? bytes : "";
  if (!bytes) count = 0;
  size_t column = sink->column++;
  if (!sink->is_strict && spans_lines(cell, count)) sink->spans_lines = true;
  if (column == 0) sink->is_noted = may_be_no_data(sink, cell, count);
  if (sink->is_noted) {
    sink->note_cell(sink->owner, cell, count);
    return;
  }
  if (!sink->has_content) sink->has_content = !is_blank(cell, count);
  if (column >= sink->column_count) {
    if (count > 0) sink->has_more = true;
    return;
  }
  if (!sink->keeps[column]) return;
  double *next = sink->next++;
  if (count == 0)
    *next = sink->missing;
  else if (!fast_float_decimal(cell, count, next))
    *next = sink->value(sink->owner, cell, count, (size_t)(next - sink->row_start));
}

static void fill_short_row(row_sink *sink) {
  sink->remark(sink->owner, row_is_short, sink->row_count);
  double *end = sink->row_start + sink->slot_count;
  while (sink->next < end) *sink->next++ = sink->missing;
}

static void grow(row_sink *sink) {
  size_t used = (size_t)(sink->next - sink->cells);
  sink->capacity *= 2;
  sink->cells = allocated(sink->cells, sink->capacity);
  sink->next = sink->row_start = sink->cells + used;
}

void row_sink_take_row(int terminator, void *context) {
  row_sink *sink = context;
  (void)terminator;
  if (sink->is_noted) {
    sink->remark(sink->owner, row_is_noted, sink->row_count);
  } else if (!sink->has_content) {
    sink->next = sink->row_start;
    sink->remark(sink->owner, row_is_blank, sink->row_count);
  } else {
    if (sink->column < sink->column_count) fill_short_row(sink);
    if (sink->has_more) sink->remark(sink->owner, row_is_long, sink->row_count);
    sink->row_count++;
    sink->row_start = sink->next;
    if ((size_t)(sink->next - sink->cells) + sink->slot_count > sink->capacity) grow(sink);
  }
  sink->column = 0;
  sink->has_content = false;
  sink->has_more = false;
  sink->is_noted = false;
}
