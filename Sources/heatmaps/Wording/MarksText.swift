/// What each mark means, and what it does not.
enum MarksText {
  static let whole = """
    Corner mark: the value changed from the month before by more than 3.27 times what is usual for that row. It says look here,
    not that something is wrong; in a table of twelve districts and twenty-four months two to five come by chance, more where whole
    posts come and go. Only stocks (vacancies, caseloads) have it, and only rows that move in most months.

    Latest value underlined: the row differs from all the other rows taken together. A gap this large comes by chance in fewer
    than 5 of 100 rows that do not differ; in bold as well: in fewer than 2 of 1,000. It does not say why, and two underlined rows
    may still be alike.

    A district named in the headline or alt text has passed a stricter test, which allows for having looked at every district, and is
    not [u]: those are counted as small districts where they are worse. If none passes, the headline says so, though a row may be
    underlined.

    [u] after a name: the row is so small that even the best value there can be would not clearly be better than the rest; it can
    still be clearly worse. Its value is right, but it says little: one person more or fewer moves it far.

    lower95 and upper95 in the CSV: what chance alone could make of a rate like this with so few people. The figure itself is exact.
    Never compare two rows by whether their ranges overlap.
    """
}
