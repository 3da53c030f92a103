"""A line for each thing that is checked, and a count of them at the end."""

import traceback


class Report:
    def __init__(self):
        self.passed, self.failed = 0, []

    def holds(self, name, is_so, seen=""):
        """Tells whether something is so; where it is not, what was seen in place of it."""
        if is_so:
            self.passed += 1
            print(f"  ok    {name}", flush=True)
        else:
            self.failed.append(name)
            print(f"  FAIL  {name}: {str(seen)[:600]}" if seen != "" else f"  FAIL  {name}", flush=True)

    def run(self, name, check, *arguments):
        """Runs a function of checks; one that cannot go on has failed, and the next is run."""
        print(f"{name}:", flush=True)
        try:
            check(self, *arguments)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)
            own = [f"{frame.name} {frame.lineno}" for frame in where if "/scripts/" in frame.filename]
            self.holds(
                f"{name} went on to its end", False, f"{type(error).__name__}: {str(error).strip()} ({' < '.join(reversed(own))})"
            )

    def end(self):
        """Tells how many there were; the status to end with."""
        for name in self.failed:
            print(f"failed: {name}")
        print(f"{self.passed} passed, {len(self.failed)} failed")
        return 1 if self.failed else 0
