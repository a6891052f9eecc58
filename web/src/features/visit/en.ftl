### Preparing a visit: the steps, the page for the clinician, the exam card, words for booking.
### On the screen she is spoken to ("you"). What is printed speaks for her ("I", "my").

## Everywhere here

visit-title = Prepare a visit
visit-lead = What you want to say, gathered in peace and put on one page. Skip what you like.
visit-kept-journal = What you note here is saved in your journal as you go.
visit-kept-tab = What you note here is only in this tab. It is gone when the tab closes.
visit-kept-made-up = This journal is made up. Nothing you note here is kept.
visit-kept-locked = Your journal is locked. Unlock it first to go on with what you noted there. What you note now stays in this tab.
visit-unlock = Unlock
visit-saved = Saved
visit-print = Print, or save as a PDF
visit-print-hint = If your browser adds lines at the top or the foot of the paper, turn off “headers and footers” in its print window. A printed page can be found by others, so keep it where only you look.
visit-copy = Copy
visit-copied = Copied. Other apps may be able to read what was copied.
visit-copy-failed = The browser would not copy it. The text is marked now, so that you can copy it by hand.
visit-added = Added: { $label }
visit-removed = Removed: { $label }

## The steps

visit-steps = Parts of the visit
visit-overview = All parts
visit-also = Also for the visit
visit-also-card = Your terms, to hand over before an exam
visit-also-booking = What to say on the phone, by email, at the desk
visit-begin = Begin
visit-next = Next
visit-to-page = To your page
visit-progress = Part { $step } of { $of }. Every part can be skipped.
visit-open-part = Left open
visit-count-places = { $count ->
    [one] one place
   *[other] { $count } places
}
visit-count-things = { $count ->
    [one] one thing
   *[other] { $count } things
}
visit-count-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
visit-count-lines = { $count ->
    [one] one line from your journal
   *[other] { $count } lines from your journal
}
visit-in-words = in your words
visit-suggested = from your self-check
visit-suggested-lead = Lines marked “from your self-check” are like what you said there. Nothing is ticked until you tick it.
visit-part-where = Where it hurts
visit-part-feel = What it feels like
visit-part-hard = What is hard
visit-part-since = Since when
visit-part-tried = What was tried
visit-part-ask = Whom you see, what you ask
visit-part-words = What matters most
visit-where-title = Where does it hurt?
visit-where-lead = Tap the picture or tick the list: both are the same. One place, many, or none.
visit-places-close = Outside, and at the opening
visit-places-inside = Inside
visit-places-front = Belly, hips, thighs
visit-places-back = Back
visit-places-other = Or this
visit-where-words = About the place, in your own words
visit-feel-title = What does it feel like?
visit-feel-lead = There is no wrong word for it.
visit-feel-list = What it feels like
visit-feel-words = How it feels, in your own words
visit-hard-title = What is hard?
visit-hard-lead = Only what you want to be known. It need not be about sex.
visit-hard-list = What is hard
visit-hard-words = What is hard, in your own words
visit-since-title = Since when?
visit-since-lead = Roughly is enough.
visit-since-list = Has it always been so?
visit-since-first = From the first try on
visit-since-later = It came after a time without it
visit-since-unsure = I cannot say
visit-since-words = Since when
visit-since-hint = For example: for two years, or since last spring
visit-changed = What changed, then or lately
visit-changed-hint = For example: a birth, an infection, a new medicine, a hard time, more pain or less
visit-tried-title = What was tried?
visit-tried-lead = Untick any line that you would rather leave out.
visit-tried-journal = From your journal
visit-tried-none = Your journal has no practices yet. That is fine.
visit-tried-no-journal = With a journal open, its own figures stand here.
visit-tried-words = What else was tried
visit-tried-hint = For example: whom you saw, which tests there were, creams, medicines, exercises, and how it went
visit-ask-title = Whom do you see, and what do you ask?
visit-ask-lead = Pick a few. Three good questions are plenty for a short visit.
visit-who = Whom will you see?
visit-who-open = I do not know yet
visit-who-what = What they can check
visit-who-look = What to look for
visit-questions = Questions
visit-questions-more = More questions
visit-questions-own = Questions of your own
visit-question-label = A question of your own
visit-words-title = What matters most to you?
visit-words-lead = One or two sentences. They stand at the top of the page.
visit-words-label = What you most want to be known, or wish for
visit-words-hint = For example: I would like to know what this is. Today I only want to talk.

## The picture

visit-map-hint = A plain drawing; no body looks just like it. As in a mirror, your left is on the left.
visit-map-close = From below, close up
visit-map-inside = Inside, from the side
visit-map-front = Front
visit-map-back = Back
visit-map-entrance = opening
visit-map-deep = deep
visit-map-marked = Marked: { $label }
visit-map-unmarked = Not marked: { $label }

## The page

visit-page-title = Your page for the visit
visit-page-lead = This is what the other person will see: one sheet of paper.
visit-page-long = There is a lot on it. Someone with half a minute will read the top and the box. What matters most to you belongs there.
visit-page-empty = There is nothing on it yet. Fill in any part, in any order.
visit-page-change = Change something
visit-page-no-card = Your terms for an exam can stand here too.
visit-page-make-card = Make your exam card
visit-page-change-card = Change your exam card
visit-page-label = The page as it will be printed
visit-left-lead = So that it all stays on one page and can be read at a glance, something was left out:
visit-left-words = { $count ->
    [one] one of your texts was made shorter
   *[other] { $count } of your texts were made shorter
}
visit-left-items = { $count ->
    [one] one place, feeling or hard thing, from the end of its list
   *[other] { $count } places, feelings or hard things, from the end of their lists
}
visit-left-journal = { $count ->
    [one] one line from your journal
   *[other] { $count } lines from your journal
}
visit-left-questions = { $count ->
    [one] one question, from the end of the list
   *[other] { $count } questions, from the end of the list
}
visit-left-terms = { $count ->
    [one] one of your terms, which is still on your exam card
   *[other] { $count } of your terms, which are still on your exam card
}
visit-left-do = You can take out what matters less to you, or say the rest in the room.
visit-paper-title = For my visit
visit-paper-date = Written on { $time }
visit-paper-words = What matters most to me
visit-paper-where = Where and how it hurts
visit-paper-feels = How it feels: { $words }.
visit-paper-hard = What is hard for me
visit-paper-since = Since when, and what changed
visit-paper-since-first = From the first try on.
visit-paper-since-later = It came after a time without it.
visit-paper-since-unsure = I cannot say whether it was always so.
visit-paper-tried = What I have tried
visit-paper-ask = What I would like to ask
visit-paper-terms = My terms for an exam
visit-paper-more-terms = { $count ->
    [one] One more is on my exam card. Please ask me for it.
   *[other] { $count } more are on my exam card. Please ask me for it.
}
visit-paper-scale = Pain and fear: from 0 (none) to 10 (the most). “First” and “lately” are each the mean of three notes of mine.
visit-paper-made-up = Made-up example. These are nobody’s data.
visit-journal-practices = { $count ->
    [one] I noted one practice, since { $from }.
   *[other] I noted { $count } practices, from { $from } to { $to }.
}
visit-journal-largest = The furthest that was comfortable: { $name }.
visit-step-line = { $name }: { $sessions ->
    [one] one practice, { $comfortable ->
        [0] not comfortable yet.
       *[other] comfortable.
    }
   *[other] { $sessions } practices, { $comfortable ->
        [0] none comfortable yet.
       *[other] { $comfortable } of them comfortable.
    }
}
visit-step-pain = Pain { $first } at first, { $last } lately.
visit-step-fear = Fear { $first } at first, { $last } lately.
visit-journal-over-limit = { $count ->
    [one] Once the pain went over my limit (now { $limit } of 10).
   *[other] { $count } times the pain went over my limit (now { $limit } of 10).
}
visit-journal-stopped = { $count ->
    [one] I stopped once because of pain.
   *[other] I stopped { $count } times because of pain.
}
visit-journal-bleeding = { $count ->
    [one] There was bleeding once.
   *[other] There was bleeding { $count } times.
}
visit-journal-burning = { $count ->
    [one] There was burning once.
   *[other] There was burning { $count } times.
}
visit-journal-gentle = Breathing: { $breathe } times. Letting go of the pelvic floor: { $release } times.
visit-table-step = Step
visit-table-comfortable = Comfortable
visit-table-of = { $comfortable } of { $sessions }
visit-table-pain = Pain, first → lately
visit-table-fear = Fear, first → lately
visit-table-pair = { $first } → { $last }

## The exam card

visit-card-title = Your exam card
visit-card-lead = Your terms, to hand over before an exam. You may ask for any of them, and you may say no.
visit-card-short = Start with a short card
visit-card-short-done = Six lines are ticked. Change them as you like.
visit-card-terms = Your terms
visit-card-count = { $count ->
    [0] nothing ticked
    [one] one ticked
   *[other] { $count } ticked
}
visit-card-group-stop = Safety and stopping
visit-card-group-talk = Before anything begins
visit-card-group-people = Who is there
visit-card-group-how = How it is done
visit-card-stop = How you say stop
visit-card-stop-word = Your stop word
visit-card-stop-word-hint = Any word, for example: red
visit-card-stop-sign = Your hand sign
visit-card-stop-sign-hint = For example: I lift my left hand
visit-card-own = Terms of your own
visit-card-own-label = A term of your own
visit-card-preview = Your card
visit-card-empty = Tick a line, and your card shows here.
visit-card-long = This takes longer than half a minute to read. Fewer lines are more likely to be read.
visit-card-show = Show it full screen
visit-card-show-hint = To hand over your phone: only the card is on the screen. Escape or “Close the card” leads back.
visit-card-reading = Read how an exam can go
visit-card-close = Close the card
visit-card-paper-title = Before you examine me
visit-card-paper-lead = Exams are hard for me. Thank you for reading this first.
visit-term-safe = We only go on while it feels safe to me. I can say no at any point.
visit-stop-both = To stop, I say “{ $word }”, or I give this sign: { $sign }. Then please stop at once.
visit-stop-word-line = To stop, I say “{ $word }”. Then please stop at once.
visit-stop-sign-line = To stop, I give this sign: { $sign }. Then please stop at once.

## Words for booking

visit-booking-title = Words for booking
visit-booking-lead = Read them out, send them, or change them until they are yours.
visit-booking-which = What do you need words for?
visit-booking-text = Your words
visit-booking-open = { $count ->
    [one] One place to fill in. Press it and type over it:
   *[other] { $count } places to fill in. Press one and type over it:
}
visit-booking-paper = As it will be printed
visit-booking-reset = Back to the first wording
visit-booking-reset-done = The first wording is back.
