// The four faces of Roboto that the pictures use, read at build time from the installed package fonts-roboto-unhinted.
#ifndef ROBOTO_H
#define ROBOTO_H
#include <stddef.h>

typedef enum { roboto_regular, roboto_bold, roboto_condensed, roboto_condensed_bold } roboto_face;

/// The bytes of a face's TrueType file, and how many there are. They live as long as the program does.
const unsigned char *roboto_bytes(roboto_face face, size_t *count);

#endif
