// What stands beneath the C library in a page: nothing but memory. There are no files, no clock, no chance and nobody to write to, so that
// the engine can ask for nothing; and memory that is not there ends it, since what goes on without would give wrong figures.
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <wasi/api.h>

// MARK: Memory

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
int __real_posix_memalign(void **out, size_t alignment, size_t size);

/// The page is told before the end that it is for want of memory: -1.
__attribute__((import_module("page"), import_name("step"))) void page_step(int32_t what, int32_t done, int32_t of);

static void *there(void *memory) {
  if (!memory) {
    page_step(-1, 0, 0);
    __builtin_trap();
  }
  return memory;
}

// An empty piece is one of a byte, so that none is null.
void *__wrap_malloc(size_t size) { return there(__real_malloc(size ? size : 1)); }
void *__wrap_calloc(size_t count, size_t size) { return there(__real_calloc(count ? count : 1, size ? size : 1)); }
void *__wrap_realloc(void *old, size_t size) { return there(__real_realloc(old, size ? size : 1)); }
void *__wrap_aligned_alloc(size_t alignment, size_t size) { return there(__real_aligned_alloc(alignment, size ? size : 1)); }

int __wrap_posix_memalign(void **out, size_t alignment, size_t size) {
  if (__real_posix_memalign(out, alignment, size ? size : 1)) *out = NULL;
  there(*out);
  return 0;
}

// MARK: The end

_Noreturn void abort(void) { __builtin_trap(); }
_Noreturn void _Exit(int status) {
  (void)status;
  __builtin_trap();
}

uintptr_t __stack_chk_guard = 0x5e7f00d5;
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

// MARK: Chance

/// What Swift seeds its hashes with: always the same, so that the same question has the same answer.
void arc4random_buf(void *bytes, size_t count) {
  uint8_t *byte = bytes;
  for (size_t at = 0; at < count; at++) byte[at] = (uint8_t)(at * 37 + 11);
}

// MARK: Numbers

/// What Swift reads a number of a text by: where the number ends.
const char *_swift_stdlib_strtod_clocale(const char *text, double *out) {
  char *end;
  *out = strtod(text, &end);
  return end;
}

// MARK: Files, environment and clock

FILE *fopen(const char *path, const char *mode) { return NULL; }
int remove(const char *path) { return -1; }
char *getenv(const char *name) { return NULL; }

// The calls of WASI that the C library makes for its streams, in whose place these are linked: each fails, and leaves alone what it would give
// back.

#define NONE(name, ...) \
  __wasi_errno_t __wasi_##name(__VA_ARGS__) { return __WASI_ERRNO_NOSYS; }

NONE(fd_close, __wasi_fd_t file)
NONE(fd_fdstat_get, __wasi_fd_t file, __wasi_fdstat_t *out)
NONE(fd_read, __wasi_fd_t file, const __wasi_iovec_t *parts, size_t count, size_t *out)
NONE(fd_seek, __wasi_fd_t file, __wasi_filedelta_t offset, __wasi_whence_t from, __wasi_filesize_t *out)
NONE(fd_write, __wasi_fd_t file, const __wasi_ciovec_t *parts, size_t count, size_t *out)
NONE(clock_time_get, __wasi_clockid_t clock, __wasi_timestamp_t precision, __wasi_timestamp_t *out)
