/// What each mark means, and what it does not.
enum MarksText {
  static let whole = """
    Corner mark: the value changed from the month before by more than 3.27 times what is usual for that row. It says look here,
    not that something is wrong; in a table of twelve districts and twenty-four months about two come by chance. Only stocks
    (vacancies, caseloads) have it, and only rows that move in most months.

    Latest value underlined: the row differs from all the other rows taken together by more than chance explains in 95 of 100
    cases; in bold as well: in 998 of 1,000. Of twelve districts that do not differ at all, fewer than one is underlined on
    average. It does not say why, and two underlined rows do not differ from each other for that.

    A district named in the headline or alt text has passed a stricter test, which allows for having looked at every district.

    [u] after a name: the row is so small that even the best value there can be would not be reliably better than the rest. Its
    value is right, but it says little: one person more or fewer moves it far.

    lower95 and upper95 in the CSV: the range in which the true rate lies, in 95 of 100 cases. Never compare two rows by whether
    their ranges overlap.
    """
}
