// TOML, read by the C++ library toml++ behind a face of plain C: a document comes as one list of nodes, so that whoever
// reads it needs neither C++ nor recursion. Nothing is thrown, and the code compiles with -fno-exceptions.
#ifndef CTOML_H
#define CTOML_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// UTF-8 without a 0 at its end (it may hold some). It lives as long as its document.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} ctoml_text;

/// What a node holds. CTOML_OTHER is a time, or a date with a time.
typedef enum {
  CTOML_TABLE,
  CTOML_ARRAY,
  CTOML_STRING,
  CTOML_INTEGER,
  CTOML_DOUBLE,
  CTOML_BOOLEAN,
  CTOML_DATE,
  CTOML_OTHER
} ctoml_kind;

/// A value, and the key that it stands at. What is not of its kind is 0.
typedef struct {
  ctoml_kind kind;
  ctoml_text key; ///< empty for the root, and in an array
  ctoml_text string;
  int64_t integer; ///< of a boolean: 1 or 0
  double number;
  int32_t year, month, day;
  /// Of a table, in the order in which the keys first stand in the document, or of an array: its nodes are those from `first`
  /// on, `count` of them. They come after it in the list, and no two nodes share one.
  size_t first, count;
} ctoml_node;

/// Where a document is no TOML, and why, in the parser's words.
typedef struct {
  uint32_t line, column; ///< from 1; columns are characters of Unicode
  ctoml_text description;
} ctoml_fault;

typedef struct {
  /// The root first; none where there is a fault.
  const ctoml_node *nodes;
  size_t count;
  ctoml_fault fault;
} ctoml_document;

/// Reads valid UTF-8. Never null; give it back once with `ctoml_free`. The bytes are not needed after.
/// Tables and lists that stand many hundreds deep in one another are a fault, since what takes the document apart is recursive; and
/// so is, to be sure of that, a line with more than 64 dots apart from each other.
const ctoml_document *ctoml_parse(const uint8_t *bytes, size_t count);

void ctoml_free(const ctoml_document *document);

#ifdef __cplusplus
}
#endif
#endif
