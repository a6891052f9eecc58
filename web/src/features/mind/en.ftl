### Tools of the mind: the thought card, small experiments, kind words, the list of fears.

## Everywhere among them

mind-undo = Undo
mind-undone = Taken back.
mind-journal-title = This needs a journal
mind-journal-text =
    What you write here is private, so it is kept in your journal and nowhere else. You have not
    begun one yet. You can begin one now, and keep it in this tab only if you like.
mind-journal-begin = Begin
mind-help = If a thought frightens you, or you think of ending your life, you do not have to stay alone with it.
mind-help-link = Find help
mind-too-long = This card is about { $over } letters too long, so the last part is not saved yet. Please shorten it, or write a second card.
mind-saved = Saved.
mind-try-again = Try to save it again

## The thought card

mind-title = Thoughts
mind-lead = When a thought brings fear or shame, a short card can help you look at it. There are a few small steps. You can leave out any of them.
mind-begin = Write a card
mind-begin-new = Write another card
mind-open-one = You began a card on { $date }.
mind-go-on = Go on with it
mind-part-happened = What happened
mind-part-thought = The thought
mind-part-believed = How true it felt
mind-part-body = In the body
mind-part-speaks_for = What speaks for it
mind-part-speaks_against = What speaks against it
mind-part-kinder = A kinder thought
mind-part-after = How true it felt in the end
mind-step-happened = What happened?
mind-step-happened-lead = A few plain words, as a camera would have seen it.
mind-step-happened-label = What happened
mind-step-thought = What went through your mind?
mind-step-thought-lead = The sentence or the picture that came. It does not need to make sense.
mind-step-thought-label = The thought
mind-step-body = What did you feel in your body?
mind-step-body-lead = What was tight, warm, cold or numb? Was there a feeling with a name, such as fear or shame?
mind-step-body-label = In the body
mind-step-speaks_for = What speaks for the thought?
mind-step-speaks_for-lead = What did you see or hear yourself? Such a thought often has a reason for being there.
mind-step-speaks_for-label = What speaks for it
mind-step-speaks_against = What speaks against it?
mind-step-speaks_against-lead = What does not fit? Or: what would you tell a friend who thought this?
mind-step-speaks_against-label = What speaks against it
mind-step-kinder = What would be a kinder thought?
mind-step-kinder-lead = It need not be cheerful. It only has to be fair, and true enough for you to believe.
mind-step-kinder-label = A kinder thought
mind-step-after = How true does the first thought feel now?
mind-step-after-lead = It may feel the same as before. You have looked at it, and that is enough.
mind-progress = Step { $step } of { $of }
mind-steps = Steps of the card
mind-believed = How true did it feel?
mind-after = How true it feels now
mind-true-low = not true at all
mind-true-high = completely true
mind-true-none = not true
mind-true-little = a little true
mind-true-partly = partly true
mind-true-very = very true
mind-first-thought = The first thought
mind-typical = Thoughts that many people know
mind-typical-hint = Choose one to begin from. You can change the words.
mind-typical-taken = On your card now: { $words }
mind-known = What is known about this thought
mind-next = Next
mind-overview = Enough for now
mind-finish = Finish the card
mind-finish-change = Done
mind-finished = Your card is kept.
mind-changed = Your card is changed.
mind-away-done = The card is put away.
mind-nothing = Nothing was written, so there is no card to keep.
mind-change-less = At first it felt { $first } of 10 true, in the end { $last }.
mind-change-same = It felt { $first } of 10 true before and after. A thought may stay. Now it has company.
mind-change-more = At first it felt { $first } of 10 true, in the end { $last }. Looking closely can stir a thing up for a while. Be gentle with yourself today.
mind-examples = Made-up examples
mind-examples-hint = Nobody wrote these. They only show how such a card can sound.
mind-example-use = Begin a card with this thought

## Cards that were kept

mind-cards = Your cards
mind-cards-none = No card is kept yet.
mind-card-untitled = A card without words
mind-card-thought_record = Thought
mind-card-experiment = Experiment
mind-card-kind_words = Kind words
mind-card-change = Change
mind-card-away = Put away
mind-card-of = { $name }, { $date }
mind-card-reading = The reading: { $name }
mind-card-not-yet = Chosen. Nothing noted yet.

## Experiments below a reading

mind-experiments = Small experiments
mind-experiments-lead = Choose one, if you like. Try it in your own time. There is nothing to get right: you only look at what happens.
mind-experiments-journal = To keep what you notice, begin a journal first.
mind-experiments-locked = To keep what you notice, unlock your journal first.
mind-experiment-choose = I want to try this
mind-experiment-again = Try it again
mind-experiment-chosen = Chosen on { $date }. Come back when you have tried it, or leave it be.
mind-experiment-noticed = What did you notice?
mind-experiment-noticed-hint = In your body, in your thoughts. Nothing special is an answer, too.
mind-experiment-keep = Keep it
mind-experiment-kept = Kept. You find it here again.
mind-experiment-empty = There are no words yet. Write a few, or leave it for another day.
mind-experiment-before = What you noticed

## Kind words

mind-kind-title = Kind words
mind-kind-lead = Sentences that help you on a hard day. They are yours. The app can show you one of them when a day is hard.
mind-kind-card-hint = { $count ->
    [0] Sentences of your own, for hard days
    [one] You keep { $count } sentence for hard days
   *[other] You keep { $count } sentences for hard days
}
mind-kind-list = Your sentences
mind-kind-none = No sentence is kept yet.
mind-kind-label = A sentence that helps
mind-kind-ideas = Sentences to borrow
mind-kind-kept = Kept: { $words }
mind-kind-away = Put away: { $words }
mind-kind-changed = Changed.
mind-kind-long = This sentence is too long. A short one is easier to find on a hard day.
mind-kind-twice = You keep this sentence already.
mind-kind-empty = There are no words yet.
mind-kind-yours = In your own words
mind-back-cards = Back to your cards

## The list of fears

mind-list-title = Your list
mind-list-lead = Things that bring fear, from the least to the most. Some can become steps of your path. All others may simply stand here.
mind-list-add = Something that brings fear
mind-list-rating = How strong is the fear?
mind-list-low = none
mind-list-high = the most
mind-list-unrated = no number yet
mind-list-name = Your list, from the least fear to the most
mind-list-none = Nothing stands on your list yet.
mind-list-added = Added: { $words }
mind-list-removed = Removed: { $words }
mind-list-back = On your list again: { $words }
mind-list-changed = Changed. It is number { $place } of { $of } now.
mind-list-edit-text = In your words
mind-list-done = Done
mind-list-ideas = Ideas to borrow
mind-list-ideas-hint = Take what fits you. You can change the words.
mind-list-empty-item = There are no words yet.
mind-list-long-item = This is too long for one line. Try fewer words.
mind-list-twice = This stands on your list already.
mind-list-full = Your list is full. Remove something first.
mind-list-on-path = On your path
mind-list-see-path = See it on your path
mind-list-make = Make this a step of my path
mind-list-make-title = A step of your path
mind-list-kind = What is it?
mind-list-kind-open = Choose what fits best
mind-list-kind-hint = What is not practised with the body, such as a talk, can simply stay on your list.
mind-list-side-outside = Nothing goes in
mind-list-side-inside = At or inside the opening
mind-list-side-someone = With another person, if you want that
mind-list-kind-look = Looking, holding, imagining
mind-list-kind-touch_outside = Touching outside
mind-list-kind-fingertip = The tip of a finger
mind-list-kind-finger = A finger
mind-list-kind-trainer = A trainer
mind-list-kind-tampon = A tampon
mind-list-kind-cup = A menstrual cup
mind-list-kind-speculum = A speculum, as in an exam
mind-list-kind-toy = A toy
mind-list-kind-other = Something else
mind-list-kind-partner_finger = A finger of theirs
mind-list-kind-partner_penetration = Penetration
mind-list-kind-needed = Please choose what it is.
mind-list-size = Width in millimetres, if you know it
mind-list-place = Where it stands
mind-list-place-first-outside = Before all others
mind-list-place-first-inside = First of all that goes in
mind-list-place-after = After: { $name }
mind-list-place-size = Its size says where it stands. After: { $name }.
mind-list-place-size-first = Its size says where it stands: first of all that goes in.
mind-list-place-only-outside = It stands before everything that goes in.
mind-list-place-only-inside = It is the first step that goes in.
mind-list-beyond = This lies beyond your goal. It stands on your path, and is suggested only if you move your goal.
mind-list-pace = On the path it has its turn when what comes before feels fine. You do not have to do it soon, or ever.
mind-list-put = Put it on my path
mind-list-put-done = On your path now: { $words }
mind-list-no-path = You have no path yet. You can shape one, or keep this list just for you.
mind-list-path-closed = Your steps are closed at the moment. You can open them on your path. This list stays as it is.
mind-list-path-full = Your path holds as many steps as it can. Remove one there first.
mind-list-young = Practice steps are not for people under 18 here. This list is for you all the same. You can show it to someone you trust.
