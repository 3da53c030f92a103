// What libpng asks of zlib, of libdeflate: the checksum of each part of a file. It packs nothing, since the data come to it packed and the
// texts stay as they are; so what packs fails.
#include <libdeflate.h>
#include <zlib.h>

uLong crc32(uLong crc, const Bytef *bytes, uInt count) { return libdeflate_crc32((uint32_t)crc, bytes, count); }
uLong adler32(uLong adler, const Bytef *bytes, uInt count) { return libdeflate_adler32((uint32_t)adler, bytes, count); }

int deflateInit2_(z_streamp stream, int level, int method, int window, int memory, int strategy, const char *version, int size) {
  return Z_STREAM_ERROR;
}
int deflate(z_streamp stream, int flush) { return Z_STREAM_ERROR; }
int deflateReset(z_streamp stream) { return Z_STREAM_ERROR; }
int deflateEnd(z_streamp stream) { return Z_STREAM_ERROR; }
