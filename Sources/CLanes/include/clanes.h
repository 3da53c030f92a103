// One bit of each byte of sixteen, for which Swift's vectors have no instruction. No pointers, so nothing that can go wrong.
#ifndef CLANES_H
#define CLANES_H
#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

typedef int8_t clanes_bytes __attribute__((ext_vector_type(16)));

/// Bit *n* is the highest bit of byte *n*: one instruction where the processor has it.
static inline uint32_t clanes_bits(clanes_bytes bytes) {
#if defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)bytes);
#elif defined(__wasm_simd128__)
  return wasm_i8x16_bitmask((v128_t)bytes);
#else
  typedef uint64_t words __attribute__((ext_vector_type(2)));
  // Gathered by a multiplication, eight at a time.
  words high = ((words)bytes >> 7) & 0x0101010101010101;
  words bits = high * 0x0102040810204080 >> 56;
  return (uint32_t)(bits.x | bits.y << 8);
#endif
}

#endif
