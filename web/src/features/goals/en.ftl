### Small goals, and the date of the big one.

goals-title = Small goals
goals-lead = Something small that you want, in your own words. You can do it, set it aside or take it out. Nothing is counted.
goals-add-title = Add one
goals-own = In your own words
goals-own-bad = Please write a few words first.
goals-full = This list is full. Take one out, and there is room again.
goals-ideas = Or take an idea
goals-idea-calm = A calm week
goals-idea-tell = Tell one person
goals-idea-hold = Hold the box in my hands
goals-idea-read = Read one page about my body
goals-idea-no = Say no to one thing
goals-idea-kind = Say one kind sentence to myself
goals-step = A nearer step: { $name }
goals-list = Your small goals
goals-none = There are none, and that is fine.
goals-state-open = Open
goals-state-done = Done
goals-state-aside = Set aside
goals-do-done = Done
goals-do-aside = Set aside
goals-do-open = Back to open
goals-added = Added: { $text }
goals-moved = { $text }: { $state }
goals-taken = Taken out: { $text }
goals-date-title = A date for your big goal
goals-date-none = No date is set. None is needed.
goals-date-set = You aim for { $date }.
goals-date-past = { $date } has gone by. Bodies do not keep to dates. You can take it away, or choose another.
goals-date-plain = A date never makes your steps larger.
goals-date-label = Date
goals-date-missing = Please choose a day.
goals-date-impossible = This day does not exist. Please look at it again.
goals-date-in-past = This day has gone by. Please choose a day from today on.
goals-date-far = This day is very far off. Please look at the year.
goals-date-save = Save the date
goals-date-remove = Take the date away
goals-date-saved = The date is saved.
goals-date-removed = The date is gone. Your goal stays.
goals-helps = What helps before it
goals-help-visit = Prepare a visit
goals-help-card = A card for the exam
goals-help-booking = Words for booking, to tell them in advance
goals-help-words = Words for telling someone
goals-help-fertility = Getting pregnant in other ways, and what to ask for
goals-help-path = Look at your path: a smaller step can go between

## Where a notice leads.

notice-way-P1 = A smaller goal, or another date
notice-way-P2 = Breathe for a few minutes
notice-way-P3 = See the words
notice-way-P4 = Let go
notice-way-P5 = Off the table for a time
