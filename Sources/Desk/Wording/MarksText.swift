/// What each mark means, and what it does not.
package enum MarksText {
  package static let whole = """
    Corner mark: the value changed from the month before by more than 3.27 times what is usual for that row. It says look
    here, not that something is wrong; in a table of twelve districts and twenty-four months up to three come by chance, and
    the notes say how many. Only stocks (vacancies, caseloads) have it, and only rows that move in most
    months. The age of vacancies, agency workers, managers, short service, newly qualified workers, care leavers and education
    plans have none: chance makes up to four times as many there as can be said.

    Latest value underlined: the row differs from the other rows taken together, less those with two lines themselves. A gap this
    large comes by chance in fewer than 5 of 100 rows that do not differ; with two lines, in fewer than 2 of 1,000. It does not say
    why, and two underlined rows may still be alike.

    More than chance: said under the headline, in the overview and in the alt text of districts that have two lines under their
    latest value, and of no others. In a table of twelve districts without any real difference one has two in about one table of
    forty. If none has, that is said, though a row may have one line.

    Arrow beside the change in a year: the change is more than chance, in fewer than 2 of 1,000 values that do not change. It says
    which way, not whether that is good. A value has the same arrow in its own picture, in the overview and in the CSV. Amounts,
    sickness and caseloads of few workers have none.

    [u] after a name: the row is so small that even the best value there can be would not clearly be better than the rest; it
    can still be clearly worse, and is then named. Its value is right, but it says little: one person more or fewer moves it
    far. Where half of the rows or more would have it none has, and a sentence under the picture says so.

    lower95 and upper95 in the CSV: what chance alone could make of a rate like this with so few people. The figure itself is exact.
    Never compare two rows by whether their ranges overlap.
    """
}
