// PNG files in memory: libpng writes them, libdeflate packs their data (in less than half of zlib's time, and no larger).
// Swift cannot call setjmp, and libpng's error function may not return; so every call of libpng stands in cpng.c, and a
// failure comes back as a code and a message.
#ifndef CPNG_H
#define CPNG_H
#include <stddef.h>
#include <stdint.h>

/// Bytes on the C heap; give them back with `cpng_free`.
typedef struct {
  uint8_t *bytes;
  size_t count;
} cpng_bytes;

/// The size of a picture and how it is to be written.
typedef struct {
  uint32_t width, height;    ///< in pixels
  uint32_t pixels_per_metre; ///< written as pHYs
  int indexed;               ///< 1: with a palette, a byte a pixel; 0: without, three bytes a pixel, RGB
  int level;                 ///< libdeflate's level, 1 to 12
} cpng_format;

/// The texts of a picture, UTF-8; one that is null or empty is left out.
typedef struct {
  const char *title, *description, *software, *creation_time;
} cpng_texts;

/// Writes a picture. `lines` are its pixels from the top, each line behind a spare byte: they are packed where they stand, and hold nothing of use
/// after. `palette` holds three bytes a colour. Returns 0 and fills `out`, or 1 and fills `message`.
/// A warning of libpng's counts as an error: it would leave something out of the file.
int cpng_encode(cpng_format format, uint8_t *lines, size_t count, const uint8_t *palette,
                size_t palette_colours, cpng_texts texts, cpng_bytes *out, char *message, size_t message_size);

/// Reads a PNG into RGB, three bytes a pixel. Returns 0 and fills the rest, or 1 and fills `message`.
int cpng_decode(const uint8_t *file, size_t file_bytes, uint32_t *width, uint32_t *height, cpng_bytes *rgb,
                char *message, size_t message_size);

void cpng_free(cpng_bytes bytes);

#endif
