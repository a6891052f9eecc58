### Options: treatments side by side, the trials as a picture, and what clinics report.

evidence-title = What helps, and how sure anyone can be
evidence-lead = { $count } ways, side by side. None of them is for everybody, and you do not have to choose one today.
evidence-goal-title = What was counted may not be what you want
evidence-goal = These trials measured intercourse; your goal may be another. Less pain, a tampon, an exam or less fear may matter more to you.
evidence-parts = Parts of this page
evidence-promise = Nobody can tell from this how it will go for you.

evidence-side-title = Side by side
evidence-side-caption = Each way of treatment: what was found, how certain that is, and what it asks of you
evidence-side-hint = Open a row to read more: what was studied, what to ask, and when a second opinion makes sense.
evidence-col-name = Approach
evidence-col-found = What was found
evidence-col-certain = How certain
evidence-col-effort = What it asks of you
evidence-scale-title = What the words for “how certain” mean
evidence-scale-note = We use these six and no others. They go from the surest down.

evidence-what = What it is
evidence-studied = What was studied
evidence-counts = In numbers
evidence-reports = What clinics report
evidence-asks = What it asks of you
evidence-questions = What to ask a clinician
evidence-second = When a second opinion makes sense
evidence-tools = What you can do here

evidence-plot-title = The trials as a picture
evidence-plot-lead =
    Each line is one trial. It shows how many more people, of every 100, had intercourse with the
    treatment than without it. The square is what was counted. The line shows where the true figure
    may well lie. The dashed line is “no difference”.
evidence-plot-read = The longer the line, the less sure. Where it crosses “no difference”, it may be chance.
evidence-plot-waiting = Against people who waited
evidence-plot-treatment = One treatment against another
evidence-plot-fewer = fewer
evidence-plot-none = no difference
evidence-plot-more = more
evidence-plot-axis = of every 100
evidence-plot-each = { $treated } of { $treatedN } with it, { $compared } of { $comparedN } who waited
evidence-plot-each-other = { $treated } of { $treatedN } with the first, { $compared } of { $comparedN } with the second
evidence-plot-back = Our own head count, from a printed share

evidence-more = { $count } more of every 100
evidence-fewer = { $count } fewer of every 100
evidence-more-other = { $count } more of every 100 with the first
evidence-fewer-other = { $count } fewer of every 100 with the first
evidence-same = As many of every 100
evidence-between-more = likely { $low } to { $high } more
evidence-between-fewer = likely { $low } to { $high } fewer
evidence-between-both = from { $low } fewer to { $high } more
evidence-between-none-more = from none to { $high } more
evidence-between-none-fewer = from { $low } fewer to none
evidence-side-more = All of the line is on the side of “more”.
evidence-side-fewer = All of the line is on the side of “fewer”.
evidence-side-more-other = All of the line is on the side of the first.
evidence-side-fewer-other = All of the line is on the side of the second.
evidence-side-both = The line crosses “no difference”, so it may be chance.

evidence-table-title = The same as a table
evidence-table-caption = The trials with their head counts, the difference of every 100 people, and two ways to work out how sure it is
evidence-table-trial = Trial
evidence-table-time = When
evidence-table-treated = With it
evidence-table-compared = Compared with
evidence-table-difference = More of 100
evidence-table-newcombe = Likely range (Newcombe)
evidence-table-wald = Textbook formula (Wald)
evidence-table-drawn = Groups
evidence-table-share = { $events } of { $n }
evidence-table-range = { $low } to { $high }
evidence-table-of = of 100: { $low } to { $high }
evidence-random = by lot
evidence-unclear = our source does not say
evidence-unsaid = not stated in what we read

evidence-how-title = How we worked this out
evidence-how =
    We took the head counts from the reports and worked out the rest ourselves. As far as we know, those
    who left a trial count as not having had intercourse.

    The range for each group is Wilson’s. The range of the difference is Newcombe’s: it joins both, and
    it stays honest with small groups. Many reports use a textbook formula named after Wald. Its
    figures stand in the table as well. With few people they look surer than they are.

    A range is made so that it would hold the true figure in about 95 of 100 trials like this one.

    We do not add the trials up to one figure. They are too unlike: other people, other care, other
    times.

evidence-other-title = Trials that cannot be drawn
evidence-other-lead = What we have read of them has no head count for each group.
evidence-reviews-title = What reviews made of it

evidence-series-title = Reports without a comparison
evidence-series-label = No comparison group: shows what clinics report, not what anyone can expect.
evidence-series-lead =
    Here nobody was left waiting, and people who come to such a clinic differ from others. Some would
    have had intercourse anyway. Some who left may not be counted. So these figures look better than
    those of trials, and they say nothing about practice at home.
evidence-series-n = { $n } people

evidence-missing-title = What is not here
evidence-missing =
    Some ways of treatment are missing, because we found nothing that we could check. That does not
    mean that they do nothing. It means that we cannot tell.
evidence-checked = Read and put together on { $date }. New trials may have come since.
evidence-reading = How to read a claim about treatment
evidence-costs = What it may cost
