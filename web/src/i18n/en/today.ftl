### Today: the time and the energy there is, what each thing is called, the four parts, and Practices.

## What can be suggested. Guided practices have their titles in knowledge/.

activity-reading = A reading
activity-thought_record = A thought, looked at again
activity-fear_ladder = Your list of fears
activity-words = Words for telling someone
activity-agreement = What is all right with you
activity-small_goal = A small goal
activity-visit = Prepare a visit
activity-breathing-hint = In for four, out for six. Nothing else has to happen.
activity-grounding-hint = For fear that rises fast: look around, and find the floor again.
activity-body_scan-hint = Go through your body, place by place, and find out where you hold on.
activity-letting_go-hint = The other way round from a squeeze. Outside only.
activity-stretches-hint = Three quiet positions, on the floor, in bed or on a chair.
activity-warm_up-hint = A few minutes to arrive, and to ask whether you want this today.
activity-aftercare-hint = Let a practice end well: warm, rinsed and wrapped up.
activity-reading-hint = To understand a little more of what your body does.
activity-thought_record-hint = Write down one hard thought, and what speaks for it and against it.
activity-fear_ladder-hint = What you fear, from small to large. A line can become a step.
activity-self_compassion-hint = A few kind minutes, for hard days and for all others.
activity-words-hint = Sentences to borrow, for anyone you choose.
activity-agreement-hint = You write what is all right and what is not. You can change it alone.
activity-closeness-hint = Two people take turns. Nothing goes inside, and it leads to nothing else.
activity-small_goal-hint = Something small that you want, in your own words.
activity-visit-hint = What you want to say there, and what you want to ask for.

## On Today

today-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
today-reading-named = Read: { $title }
today-alternative = { $name }, { today-minutes }
today-open = Open it
today-rest-more = You can close the app now. It asks nothing of you today.
today-now = The time and energy you have now
today-time = Minutes you have
today-time-choice = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
}
today-energy = Energy
today-energy-low = little
today-energy-some = some
today-energy-good = good
today-now-noted = Noted. The suggestion below fits it.
today-first = Before your first step: three minutes on what happens in the body
today-pressed = Breathe for a few minutes first
today-apart = Next on your path is a step that is off the table. You can set it aside, and go on with the steps after it.
today-apart-link = Set it aside
today-parts = Four parts, at any time
today-parts-young = For any time
today-parts-lead = They help each other. You choose where to begin.
today-part-learn = Understanding
today-part-floor = Pelvic floor
today-part-exposure = Steps
today-part-mind = Thoughts and people
today-part-path = Look at your path
today-part-path-next = Next: { $name }
today-part-path-rest = Your path waits where it is.
today-all = All practices and tools
today-balance = Your last { $days } days held { $list }. All of it counts.
today-balance-learn = { $count ->
    [one] one reading
   *[other] { $count } readings
}
today-balance-floor = { $count ->
    [one] breathing or letting go once
   *[other] breathing or letting go { $count } times
}
today-balance-exposure = { $count ->
    [one] one practice of a step
   *[other] { $count } practices of a step
}
today-balance-mind = { $count ->
    [one] something for thoughts and people once
   *[other] something for thoughts and people { $count } times
}

## Practices

practices-title = Practices and tools
practices-lead = Everything there is, in four parts. You can stop at any moment, and nothing has to be finished.
practices-lead-young = Reading, breathing and kind things. You can stop at any moment, and nothing has to be finished.
practices-lengths = { $lengths } minutes
practices-readings = All readings
practices-readings-hint = What happens in the body, what may feed it, who can help, and more.
practices-loop-hint = A picture of how fear and tightness feed each other, and where it can change.
practices-loop = The loop
practices-steps = Steps go from looking to whatever you choose, one at a time. Each has a guide. You set the order, and going back is always fine.
practices-path = Your path
practices-path-hint = All your steps. You can practise any of them from there.
practices-begin = Shape a path
practices-begin-hint = A few short questions, and every one can be skipped.
practices-guides = The guides of the steps
practices-people = With someone, if you like
practices-people-lead = Only if there is someone, and you want to. Nothing here has to happen.
practices-share = A page to give to someone
practices-share-hint = What helps you and what does not, in your words.
practices-apart = Off the table
practices-apart-hint = Take pressure away, for as long as you like.
practices-needs = Needs a journal
practices-back = Back
