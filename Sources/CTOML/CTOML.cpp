#include "CTOML.h"

#include <algorithm>
#include <string_view>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#if __has_include(<toml++/toml.h>)
#include <toml++/toml.h>
#else
#error "toml++ is missing: run 'make setup' (or install Debian's libtomlplusplus-dev)"
#endif

namespace {

using visitor = void (*)(void *, const toml_entry *);

toml_place place_of(const toml::source_region &region) {
  return {region.begin.line, region.begin.column};
}

void visit(const toml::node &node, size_t depth, std::string_view key, toml_place key_place,
           void *context, visitor call) {
  toml_entry entry{};
  entry.depth = depth;
  entry.key = key.data() ? key.data() : "";
  entry.key_length = key.size();
  entry.key_place = key_place;
  entry.place = place_of(node.source());
  entry.text = "";
  entry.kind = toml_kind_other;
  if (const auto *value = node.as_string()) {
    entry.kind = toml_kind_string;
    entry.text = value->get().data();
    entry.text_length = value->get().size();
  } else if (const auto *value = node.as_integer()) {
    entry.kind = toml_kind_integer;
    entry.number = static_cast<double>(value->get());
  } else if (const auto *value = node.as_floating_point()) {
    entry.kind = toml_kind_floating;
    entry.number = value->get();
  } else if (const auto *value = node.as_boolean()) {
    entry.kind = toml_kind_boolean;
    entry.is_true = value->get();
  } else if (node.is_table()) {
    entry.kind = toml_kind_table;
  } else if (node.is_array()) {
    entry.kind = toml_kind_array;
  }
  call(context, &entry);
  if (const auto *table = node.as_table()) {
    for (const auto &[name, value] : *table) {
      visit(value, depth + 1, name.str(), place_of(name.source()), context, call);
    }
  } else if (const auto *array = node.as_array()) {
    for (const auto &value : *array) {
      visit(value, depth + 1, {}, place_of(value.source()), context, call);
    }
  }
}

} // namespace

bool toml_read(const char *bytes, size_t count, void *context, visitor call,
               toml_problem *problem) {
  const auto result = toml::parse(std::string_view(bytes, count));
  if (!result) {
    const auto &error = result.error();
    const auto text = error.description();
    const size_t length = std::min(text.size(), sizeof problem->message - 1);
    std::copy_n(text.data(), length, problem->message);
    problem->message[length] = 0;
    problem->place = place_of(error.source());
    return false;
  }
  for (const auto &[name, value] : result.table()) {
    visit(value, 1, name.str(), place_of(name.source()), context, call);
  }
  return true;
}
