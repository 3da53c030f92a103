// What clang calls for setjmp and longjmp. The names are clang's: a frame is the address of a variable of the function that marks, and a
// label, from 1, is the number of the call in it.
#include <setjmp.h>

void __wasm_setjmp(jmp_buf mark, uint32_t label, void *frame) {
  if (label == 0 || !frame) __builtin_trap();
  mark->frame = frame;
  mark->label = label;
}

/// The label where the mark is of this frame, else 0: the jump then goes on outwards.
uint32_t __wasm_setjmp_test(jmp_buf mark, void *frame) {
  if (mark->label == 0 || !frame) __builtin_trap();
  return mark->frame == frame ? mark->label : 0;
}

void __wasm_longjmp(jmp_buf mark, int value) {
  mark->thrown.target = mark;
  mark->thrown.value = value ? value : 1;
  __builtin_wasm_throw(1, &mark->thrown); // 1: a jump of C, the tag __c_longjmp
}
