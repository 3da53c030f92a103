// Runs before anything of Swift's, which reads in /proc where the program is and what it was asked to do, and without it would abort or
// see nothing. So the program says what is missing, and ends with 1.

#include <unistd.h>

__attribute__((constructor(101))) static void expect_proc(void) {
#ifdef __linux__
  static const char message[] =
    "error: There is no /proc here, and so the program cannot see what it is asked to do. Mount it: mount -t proc proc /proc\n";
  if (access("/proc/self/exe", F_OK) == 0) return;
  if (write(STDERR_FILENO, message, sizeof message - 1) < 0) _exit(1);
  _exit(1);
#endif
}
