### Learn: the readings, where they came from, what to read first.

learn-title = Learn
learn-lead = Short readings, two to four minutes each. Read what you like, in any order, as often as you like.
learn-nowasm =
    Reading works on this browser. Practising, breathing with it and the journal do not, because it
    does not run WebAssembly.

learn-first-title = For you to read first
learn-first-hint = This follows what you said in the self-check. It is only a proposal.
learn-begin-title = A good place to begin
learn-begin-because = It is what the other readings build on.
learn-look-hint = A few questions about your own days can put first what fits you. You can skip each of them.
learn-look = Look at your own situation

learn-loop-card = The loop, as a picture
learn-loop-card-hint = Five links, and what can open each
learn-check-card = Is it time to see someone?
learn-check-card-hint = A few questions, and who can look
learn-loop-hint = Choose a link. You see what happens there, and what can open the loop.
learn-loop-here = What happens here
learn-loop-opens = What can open the loop here
learn-loop-next = Next in the loop: { $name }
learn-loop-again = And then again: { $name }

learn-group-happens = What happens
learn-group-else = Is it this, or something else
learn-group-practice = Practice and safety
learn-group-care = Exams, treatment and costs
learn-group-mind = How you feel about it
learn-group-people = People and rights

learn-minutes = { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}
learn-read = read on { $date }

learn-sources-hint = A link opens the page of those who wrote it, in a new tab. That site can see that you came.
learn-unreviewed = These words rest on the sources named here. No clinician has reviewed them yet.
learn-reviewed = Reviewed by { $by }, { $date }.
learn-cite = { $count ->
    [one] Source { $list }
   *[other] Sources { $list }
}
learn-source-doi = DOI { $id }
learn-source-pmid = PMID { $id }
learn-source-seen = What we saw of it: { $what }.
learn-source-back = Back to where you were
learn-source-open = Open it at { $host }

learn-tools-title = What you can do with this
learn-tools-none = Some of these open once you have begun a journal.
learn-tools-locked = Some of these open once you have unlocked your journal.
learn-said = Noted. You can read it again at any time.
learn-next = Read next: { $title }
learn-all = All readings

## Reading

read-missing = This page is not here
read-sources = Where this comes from
read-done = I have read it
figure-closed = Closed by reflex
figure-open = Open, when it feels safe
