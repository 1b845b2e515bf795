#ifndef TIGHTLINE_CTOML_H
#define TIGHTLINE_CTOML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum toml_kind {
  toml_kind_table,
  toml_kind_array,
  toml_kind_string,
  toml_kind_integer,
  toml_kind_floating,
  toml_kind_boolean,
  toml_kind_other,
};

/// A place in the document, counted from 1; columns count characters.
struct toml_place {
  uint32_t line;
  uint32_t column;
};

/// One value of a document. Its strings live as long as the call.
struct toml_entry {
  /// How deep it lies: 1 for the values of the document, 2 for those of its tables and arrays.
  size_t depth;
  /// Its key; nothing for an element of an array.
  const char *_Nonnull key;
  size_t key_length;
  struct toml_place key_place;
  struct toml_place place;
  enum toml_kind kind;
  const char *_Nonnull text;
  size_t text_length;
  /// Integers and floating-point numbers.
  double number;
  bool is_true;
};

/// What is wrong with a document that could not be read.
struct toml_problem {
  char message[512];
  struct toml_place place;
};

/// Reads a TOML 1.0 document and calls `visit` for each value, each table before what it holds.
///
/// Returns false, with `problem` filled in and nothing visited, where the document is not TOML.
bool toml_read(const char *_Nonnull bytes, size_t count, void *_Nullable context,
               void (*_Nonnull visit)(void *_Nullable context,
                                      const struct toml_entry *_Nonnull entry),
               struct toml_problem *_Nonnull problem);

#ifdef __cplusplus
}
#endif

#endif
