// Jumps of C, which Debian's C library for WebAssembly has not: clang makes them exceptions of WebAssembly (under
// -wasm-enable-sjlj), by what is in jumps.c.
#ifndef PAGE_SETJMP_H
#define PAGE_SETJMP_H
#include <stdint.h>

/// Which call of which function was marked, and what is thrown to get back there.
typedef struct {
  void *frame;
  uint32_t label;
  struct {
    void *target;
    int value;
  } thrown;
} jmp_buf[1];

#ifdef __cplusplus
extern "C" {
#endif
int setjmp(jmp_buf) __attribute__((returns_twice));
_Noreturn void longjmp(jmp_buf, int);
#ifdef __cplusplus
}
#endif
#endif
