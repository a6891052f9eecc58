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

## Today

said-kept = Your journal is kept on this device, sealed.
said-read = Noted. Knowing more is part of the path.
said-dropped = All right. Nothing was noted. Looking after yourself is what counts.
said-logged = Saved. Thank you for taking care of yourself.
said-logged-stopped = Saved. Stopping when you choose is exactly what this is for.
guess-less = You expected pain { $expected }, and it was { $pain }.
guess-same = You expected pain { $expected }, and so it was.
guess-more = You expected pain { $expected }, and it was { $pain }. Next time may be gentler.
damage = { $entries ->
    [one] One entry could not be read. All the others are here.
   *[other] { $entries } entries could not be read. All the others are here.
}
checkin-title = How is it right now?
checkin-hint = Leave out what you like.
checkin-why = It can change the plan.
checkin-open = Say how
checkin-pain = Pain now
checkin-fear = Fear now
checkin-stress = Stress today
checkin-new = Anything new with your body or your safety?
checkin-save = Note it
checkin-change = Change
checkin-done = At { $time }
checkin-did-pain = Pain { $words }
checkin-did-fear = Fear { $words }
checkin-did-stress = Stress { $words }
why = Why this
why-more = More about why
rules-behind = The safety rules behind it
suggest-label = For today
suggest-practice = A practice
suggest-minutes = up to { $minutes } minutes
suggest-predicted = from your notes, pain around { $pain }
suggest-begin = Get ready
suggest-smaller = Something smaller
suggest-other = Something else
suggest-not-today = Not today
suggest-no-path = Shape your path
suggest-set-up = Shape my path
suggest-rest = A day of rest
suggest-rest-text = Rest is part of practice. Nothing is lost.
suggest-waits-for-pain =
    So the steps rest for now. About every two weeks a short, careful try comes up here, if you want
    it. Until then gentle things are enough.
start-breathe = Breathe
start-release = Begin gently
start-learn = Read
start-talk = See the words

## Where it is comfortable: the picture on Today

comfort-title = Where it is probably comfortable
comfort-below = Right now even “{ $name }” may be a little much. Short and gentle is enough.
comfort-around = The edge of what feels comfortable is probably around “{ $name }”.
comfort-between = The edge of what feels comfortable is probably between “{ $name }” and “{ $next }”.
comfort-beyond = Probably comfortable all the way to “{ $name }”.
comfort-sure-fairly = This is fairly sure.
comfort-sure-roughly = This is a rough guess so far.
comfort-sure-not_yet = This is not sure yet, and that is fine.
comfort-change-further = Since your last practice it reaches a little further.
comfort-change-much_further = Since your last practice it reaches further.
comfort-change-same = Your last practice left it about the same.
comfort-change-back = Since your last practice it reaches a little less far. It goes in waves.
comfort-change-far_back = Since your last practice it reaches less far. It goes in waves.
comfort-learned = { $practices ->
    [0] Drawn from what you told us at the start, not from practice yet.
    [one] Drawn from your one practice so far.
   *[other] Drawn from your { $practices } practices.
}
comfort-key-likely = Very likely comfortable
comfort-key-maybe = Not sure
comfort-key-middle = Likely edge
comfort-key-today = For today: { $name }

## Something else

alternative-practice = { $name }, up to { $minutes } minutes
alternative-rest = Rest today
rest-title = Not today is a good answer
rest-text =
    You listened to yourself. That is the skill this is all about.

    Nothing is lost. Your path waits where it is.
rest-back = Show the suggestion again
notice-label = Something the app noticed
notice-read = I have read this
alternative-seek_care = Who can help
open-title = You began a practice
open-text = { $name }, at { $time }. Do you want to note how it was?
open-log = Note how it was
open-drop = Nothing was practised
