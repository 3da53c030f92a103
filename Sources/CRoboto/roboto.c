#include "roboto.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char regular[] = {
#embed "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"
};
static const unsigned char bold[] = {
#embed "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"
};
static const unsigned char condensed[] = {
#embed "/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf"
};
static const unsigned char condensed_bold[] = {
#embed "/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Bold.ttf"
};

const unsigned char *roboto_bytes(roboto_face face, size_t *count) {
  switch (face) {
  case roboto_regular: *count = sizeof regular; return regular;
  case roboto_bold: *count = sizeof bold; return bold;
  case roboto_condensed: *count = sizeof condensed; return condensed;
  case roboto_condensed_bold: *count = sizeof condensed_bold; return condensed_bold;
  }
  *count = 0;
  return 0;
}
