### What the interface says. What the product says about bodies, rules and care lies in knowledge/en/.
### Plain words, second person, no exclamation marks, no blame.

## Everywhere

brand = Anemone
brand-home = Anemone, to the first page
opening = Opening
skip-link = Skip to the content
places = Places
place-today = Today
place-path = Path
place-journey = Journey
place-learn = Learn
place-care = Care
place-settings = Settings
help = Help
help-spoken = Help: is it time to see someone, and who can help
exit = Exit
exit-spoken = Exit: leave this page quickly
lock-now = Lock now
back = Back
add = Add
remove = Remove
change = Change
save = Save
saving = Saving
cancel = Cancel
yes = Yes
no = No
enough = Enough for today
leave-open = Leave it open
secret-show = Show
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
made-up-region = Made-up journal
made-up-label = This journal is made up.
made-up-leave = Leave it
tab-region = Where your words are
tab-label = Only in this tab so far.
tab-long = Your words are only in this tab. They are gone when it closes.
tab-keep = Keep them
leave-unsaved = Leave without saving

## A number from 0 to 10

scale-unset = not set
scale-less = Less: { $label }
scale-more = More: { $label }
scale-clear = Clear
rating = { $value }, { $word }
rating-pain-none = no pain
rating-pain-mild = mild
rating-pain-middle = clearly there
rating-pain-strong = strong
rating-fear-none = no fear
rating-fear-mild = a little
rating-fear-middle = clearly there
rating-fear-strong = strong
rating-tension-none = soft
rating-tension-mild = a little tight
rating-tension-middle = tight
rating-tension-strong = very tight
rating-stress-none = calm
rating-stress-mild = a little
rating-stress-middle = quite a bit
rating-stress-strong = a lot

## Steps

kind-look = Looking
kind-touch_outside = Touching outside
kind-fingertip = A fingertip
kind-finger = A finger
kind-trainer = Trainer
kind-tampon = A tampon
kind-cup = A menstrual cup
kind-speculum = A speculum, as in an exam
kind-toy = A toy
kind-partner_finger = A partner’s finger
kind-partner_penetration = Sex with a partner
kind-other = Another step
step-gone = A step no longer on your path
step-sized = { $kind }, { $mm } mm
step-size = { $mm } mm

## Welcome

welcome-title = A quiet place to unlearn a reflex
welcome-lead =
    When your body shuts and you did not ask it to, that is a reflex, not a choice. A sea anemone
    closes when it is touched. It opens again when it has learned that the touch is safe. Here,
    feeling safe sets the pace.
welcome-begin = Begin
welcome-look = Look around with a made-up journal
welcome-look-hint = The made-up journal is not anyone’s, and nothing you do in it is kept. No account, no name, no mail address. You can leave at any time with “Exit”.
welcome-nowasm-title = Part of this does not work here
welcome-nowasm =
    This browser does not run a part that the app needs, called WebAssembly. Some phones turn it off
    in a strict safety mode. So your own path, practice and journal do not work here.

    You can still read the pages below. If you can, open the app in another browser, or allow this
    page in the safety settings.
welcome-what-title = What this is
welcome-what =
    A private companion for anyone whose body closes against a tampon, a cup, a finger, an exam, a
    trainer or sex. It offers one small step at a time and says why. You can stop at any moment.

    Your goal is your own. Less pain and less fear, and nothing else, is a full goal.
welcome-private-title = How it stays private
welcome-private =
    What you write stays on this device. There is no account and no tracking. Before anything is
    kept, you are asked, and then it is locked with a passphrase that only you know.
welcome-not-title = What it is not
welcome-not =
    It is for adults. It does not tell you what you have, and it does not take the place of a doctor,
    a physio or a therapist. It tells you when one of them should look first.

    Some pages speak plainly about the body, pain and sex. You can skip any question.
welcome-read-title = Read first
welcome-more = About Anemone and your privacy
read-body = What happens in the body
read-words = Words for telling someone

## About

about-title = About Anemone
about-lead = What it does, what it does not do, and where your words are.
about-purpose-title = What it is for
about-purpose =
    Anemone helps you learn, practise in small steps, and keep a private journal for yourself. It
    suggests a next step from what you wrote, and it always shows the reason. Fixed safety rules come
    first. They can pause a step or ask you to see someone.
about-not-title = What it does not do
about-not =
    It does not find out what you have. It does not promise a cure. It does not take the place of
    care from a person. If something feels wrong, ask a clinician, whatever the app says.
about-stored-title = What is kept, and where
about-stored =
    If you choose to keep your journal, it lies on this device only, sealed with your passphrase.
    Without the passphrase or the recovery code nobody can open it, and we cannot help with that
    either. If you choose “only in this tab”, nothing is left when the tab closes.

    Three things lie in the open, because they say little about you: light or dark, the minutes until
    the app locks, and the country you chose for help, if you chose one.

    A browser may clear its storage when space runs out. Save a sealed copy now and then in Settings.
about-server-title = What is sent
about-server =
    Nothing you write is sent anywhere. After the first visit the app works without a network. It
    asks no other site for anything.
about-exit-title = What “Exit” does
about-exit =
    “Exit” empties the page, locks the journal and shows a plain clock. Pressing Escape twice does
    the same. It does not erase your browser history: the address of this page can still be seen
    there. A private window leaves less behind.
about-licence-title = Free and open
about-licence =
    Anemone is free and open. Anyone may read how it works, check it, and share it. The licence is
    Apache 2.0. The fonts are Fraunces and Atkinson Hyperlegible Next, both under the SIL Open Font
    License.

## Unlock

lost-title = Your journal cannot be opened here
lost-text =
    You kept a journal on this device. The browser can no longer find it, or cannot open what it
    stored. This can happen when a browser clears its storage, or when the device runs out of room or
    power at the wrong moment. It is not something you did.

    Nothing has been written over it.
lost-again-title = Try once more
lost-again-text =
    Sometimes the browser only needs a fresh start. Close it, wait a moment, and come back to this page.
lost-again = Try again
lost-copy-title = If you saved a sealed copy
lost-copy-text =
    A sealed copy holds everything up to the day you saved it. It opens with your passphrase or your
    recovery code.

    For now this takes a computer: the program “anemone” opens the file with the command “anemone
    export”. Please keep the file, even after you begin anew here.
lost-anew-title = Begin anew
lost-anew-text =
    To begin a new journal, first clear what is left of the old one from this device. There is no
    hurry. You can read and find help without it.
lost-read = Read, without a journal
unlock-title = Welcome back
unlock-secret = Passphrase or recovery code
unlock-hint = You can paste it. There is no limit to how often you try.
unlock-open = Unlock
unlock-busy = Opening, this takes a moment
unlock-forgot = I have neither
unlock-forgot-text =
    Then this journal cannot be opened, by you or by anyone else. You can leave it as it is and try
    again another day. Or you can erase it and begin a new one.

## Set-up

begin-progress = Step { $step } of { $of }. Every question can be skipped.
begin-nav = Steps of the set-up
begin-next = Next
begin-skip = Skip this
begin-finish = This is right
begin-why-title = What brings you here?
begin-why-lead = As much or as little as you like. Nothing is kept yet.
begin-reason = Why now?
begin-own-words = In your own words
begin-goal = What would you like one day?
begin-goal-hint = You can change this at any time. None of these is more or better than another.
begin-goal-words = Say it in your own words, if you like
begin-safety-title = First, your safety
begin-safety-lead = A few things should be looked at by a person before you practise.
begin-age = How old are you?
begin-age-adult = 18 or over
begin-age-young = Under 18
begin-young = This app’s steps are made for adults. You can still read here and do the breathing.
begin-signs = Is any of this true for you now?
begin-signs-hint = Open only what may fit. If nothing does, go on.
begin-trainers-title = Your trainers, if you have any
begin-trainers-lead =
    Trainers are smooth, rounded shapes for practising. You need none to begin: looking, touching and
    a fingertip are steps too.
begin-trainers-list = Your trainers
begin-trainers-none = None so far. That is fine.
begin-trainer-size = Width in millimetres
begin-trainer-size-hint = At the widest part, for example 12 or 15.5. Any order.
begin-trainer-bad = Please give a width between 1 and 200 millimetres, or leave it empty.
begin-trainer-name = Your name for the one with { $mm } mm
begin-trainer-name-hint = your name for it
begin-measure = How to measure
begin-measure-text =
    Lay a strip of paper once around the widest part and mark where it meets. Measure the strip in
    millimetres and divide by 3.14. Or hold the trainer against a ruler and read the width.

    The packet often says it too. Beware: some makers give the length first.
begin-now-title = Where are you today?
begin-now-lead =
    What is the furthest of these that already feels fine, most days, with little or no pain? It is
    all right to start before it.
begin-now-legend = The furthest step that already feels fine
begin-now-none = None yet, or I am not sure
begin-limit-title = Your limit
begin-limit-lead = How much pain may a practice reach and still count as comfortable?
begin-limit-label = My limit, from 0 to 3
limit-low = no pain at all
limit-high = mild
limit-words-0 = 0, no pain at all
limit-words-1 = 1, barely there
limit-words-2 = 2, a little
limit-words-3 = 3, mild
begin-limit-why =
    It cannot be set above 3 of 10. Pain that you push through teaches the body to guard more. Lower
    is welcome.
pause-title = Penetration off the table
pause-text =
    For a time, penetration with a partner can be off the table. You both know it will not happen,
    and closeness can feel safe again. While this is on, the app will not suggest it, not even once.
    Only you can turn it off.
pause-label = Penetration with a partner is off the table for now
begin-review-title = Is this right?
begin-review-lead = You can change all of it later.
begin-review-later = Next you decide whether any of it is kept.
review-reason = What brings you here
review-goal = What you would like
review-signs = To look at first
review-path = Your path
review-path-closed = No steps for now: breathing, letting go, reading. You can open the steps when you like.
review-limit = Your limit
review-pause = Penetration is off the table.
review-skipped = Left open
review-signs-none = Nothing ticked
review-fine = (already feels fine)

purpose-own_body = To feel at home in my body
purpose-less_pain = To have less pain
purpose-everyday = To use a tampon or a cup
purpose-exam = For an exam I need
purpose-closeness = For closeness, if and when I want it
purpose-child = Because I wish for a child
purpose-understand = Just to understand what is going on

goal-less_pain = Less pain and less fear, nothing else
goal-touch = Touch outside without fear
goal-finger = A finger, my own
goal-trainer = My trainers, calmly
goal-tampon = A tampon
goal-cup = A menstrual cup
goal-exam = An exam on my own terms
goal-toy = A toy
goal-partner_finger = A partner’s finger, if and when I want it
goal-partner = Sex with a partner, if and when I want it

## Keep

keep-title = Shall this be kept?
keep-lead = So far your words are only in this tab. Nothing is on the device yet.
keep-yes = Yes, sealed with a passphrase
keep-yes-text =
    Your journal is locked before it is stored. Only your passphrase, or a recovery code that you get
    next, can open it.
keep-passphrase = A passphrase
keep-passphrase-hint = Ten letters or more, of any kind. Four words that do not belong together are easy to keep in mind.
keep-again = The same once more
keep-button = Seal and keep
keep-busy = Making the key, this takes a moment
keep-no = Not now, only in this tab
keep-no-text =
    Everything is gone when you close the tab or load the page again. You can still choose to keep it
    before that.
keep-no-button = Only in this tab for now
keep-made-up = This journal is made up. There is nothing to keep.
keep-already = Your journal is kept on this device, sealed.
keep-to-today = Go to Today
passphrase-short = Please use ten letters or more, of any kind.
passphrase-differs = The two are not the same. Please look again.
code-title = Your recovery code
code-lead =
    If you forget the passphrase, this code is the only other way in. It is shown this once. Write it
    down or print it, and keep it where only you look.
code-label = Recovery code
code-print = Print
code-copy = Copy
code-copied = Copied. Other apps may be able to read what was copied, so clear it soon.
code-confirm-title = Is it written down?
code-confirm-text = Type two of its groups, so that you can be sure.
code-group = Group { $number }
code-wrong = That does not match yet. Please look at the code again.
code-done = It is written down
code-later = Go on without checking

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

## Practice

practice-gone = This step is no longer on your path
ready-label = Get ready
ready-begin = I am ready
ready-not-now = Not now
ready-to-today = To Today
ready-paused =
    This step is paused for now, so that you stay safe. Today says why, and what will open it again.

    Breathing, letting go, reading and talking are open.
ready-further =
    This is further than today’s suggestion. It is your body and your choice. Go slowly, and stop at
    the first sign that it is too much.
ready-another_day =
    Today’s suggestion is something else, for the reasons on Today. It is your body and your choice.
    Shorter and softer is wise.
ready-promise = You can stop at any moment with one tap. Stopping is never a failure here.
clock = { $minutes ->
    [0] less than a minute so far
    [one] about one minute so far
   *[other] about { $minutes } minutes so far
}
clock-show = Show a quiet clock
clock-hide = Hide the clock
stop = Stop
landing-title = You are done
landing-finished = You stayed with yourself and you chose when it was over. That is the practice.
landing-stopped = You stopped when you wanted to. That is the practice: your body learns that you listen.
landing-before = You turned back before the step. You listened to yourself, and that is the practice.
landing-soft = Take a moment. A warm drink, a blanket, a slow breath.
landing-log = Note how it was
landing-later = Later
landing-nothing = Nothing was practised
landing-home = Back to Today

## Log

log-title = How was it?
log-lead = Leave out what you like. What you leave out is read with care.
log-pain = Most pain
log-fear = Most fear
log-tension = Tension
log-control = Were you in control?
log-control-hint = You set the pace, and you could stop at any time.
log-ended = How did it end?
ended-finished = I finished when it was enough
ended-stopped = I chose to stop
ended-stopped_pain = I stopped because of pain
ended-short-finished = finished
ended-short-stopped = chose to stop
ended-short-stopped_pain = stopped for pain
log-signs = Was there any of this?
log-bleeding = Bleeding
log-bleeding-heavy = It is heavy
log-bleeding-long = It has lasted more than a day
log-burning = Burning
log-numbness = New numbness around the genitals, the anus or the inner thighs
log-more = Minutes, muscles and a note
log-squeezed = I squeezed my muscles on purpose
log-released = After each squeeze I let go
log-minutes = Minutes
log-note = A note to yourself
log-save = Save
log-later = Later

## Path

path-lead = Your own steps, in your own order. There is no set time for any of them.
path-goal = What you would like: { $name }.
path-limit-now = A practice counts as comfortable while its pain stays at { $limit } of 10 or less.
path-limit-change = Change my limit
path-limit-text =
    A lower limit makes your path gentler. You can change it back.

    Earlier practices are then seen by the new limit too. With a lower one, some of them may count as
    too much, and the app may ask you to rest or to have it looked at.
path-limit-set = Your limit is changed.
path-goal-less-pain = What you would like: less pain and less fear, nothing else.
path-empty = There are no steps yet.
path-add = Add a step
path-saved = Saved
path-moved-up = { $name } comes earlier now
path-moved-down = { $name } comes later now
path-skipped = { $name } is skipped
path-unskipped = { $name } is back on the path
path-removed = { $name } is off the path
path-added = { $name } is on the path
path-baseline-set = Noted: { $name } already feels fine
path-goal-set = Noted: { $name } is what you would like
path-less-title = No further steps for now?
path-less-text = You can make “less pain and less fear” your whole goal. The steps stay here, closed.
path-less-button = Less pain and less fear, nothing else
path-less-set = Noted. The steps are closed until you open them.
mark-comfortable = Comfortable
mark-started = Begun
mark-ahead = Still ahead
mark-skipped = Skipped
mark-off_table = Off the table
step-history = { $sessions ->
    [one] one practice
   *[other] { $sessions } practices
}, { $comfortable } comfortable
tag-today = Today’s suggestion
tag-goal = What you would like
tag-baseline = Already feels fine
tag-beyond = Beyond what you would like
step-practise = Practise this
step-fine = This already feels fine
step-goal = This is what I would like
step-name = Your name for it
step-mm = Width in mm
step-earlier = Earlier
step-later = Later
step-skip = Skip
step-unskip = Bring back
step-insert = Add a step after
step-remove = Remove
remove-title = Remove “{ $name }”?
remove-text = It leaves your path. What you noted about it stays in your journal.
add-title = A new step
add-kind = What kind
ladder-closed-title = The steps are closed
ladder-closed =
    You said: less pain and less fear, nothing else. So the app does not offer steps. Breathing,
    letting go and reading are yours at any time.

    If you become curious one day, you can open the steps. You can close them again too.
ladder-open = Open the steps
ladder-opened = The steps are open
ladder-shut-button = Close the steps again
ladder-shut = The steps are closed

## Journey

journey-lead = How safe it felt comes first. Size and speed are not what counts.
journey-empty = Your first practices will show here. There is nothing to keep up with.
safety-title = How safe it felt
safety-control = { $of ->
    [one] { $count ->
        [one] In your one practice so far you felt in control.
       *[other] You have noted one practice so far.
    }
   *[other] In { $count } of your last { $of } practices you felt in control.
}
safety-limit = { $of ->
    [one] { $count ->
        [one] Pain stayed at or under your limit.
       *[other] Pain was not noted, or it went over your limit.
    }
   *[other] In { $count } of { $of }, pain stayed at or under your limit.
}
safety-stopped = { $count ->
    [one] Once you chose to stop. That is a strength.
   *[other] { $count } times you chose to stop. That is a strength.
}
also-title = And besides
journey-sessions = { $count ->
    [one] One practice in all
   *[other] { $count } practices in all
}
journey-gentle = { $count ->
    [0] No gentle sessions yet: breathing, letting go, reading
    [one] One gentle session: breathing, letting go or reading
   *[other] { $count } gentle sessions: breathing, letting go, reading
}
journey-largest = The furthest that felt comfortable: { $name }
journey-guesses = { $of ->
    [one] Once you guessed the pain before. { $less ->
        [one] There was less than you expected.
       *[other] It was not less than you expected.
    }
   *[other] In { $less } of { $of } practices with a guess there was less pain than you expected.
}
journey-waves = It goes in waves. A flat stretch or a rough week is part of it, and a break loses little.
journey-time = Over time
journey-table = The same as a table
journey-table-caption = Your practices, the latest first
table-day = Day
table-step = Step
table-control = In control
table-ended = How it ended
chart-title = { $sessions ->
    [one] Pain and fear in one practice. The table below has the same figures.
   *[other] Pain and fear in { $sessions } practices over time, from 0 to 10. The table below has the same figures.
}
chart-pain = Pain
chart-fear = Fear
chart-limit = Your limit, { $limit }
chart-wave = The wave of both
chart-break = a break

## Reading

read-missing = This page is not here
read-sources = Where this comes from
read-done = I have read it
figure-closed = Closed by reflex
figure-open = Open, when it feels safe

## Settings

settings-theme = Light and dark
theme-system = As the device
theme-light = Light
theme-dark = Dark
settings-lock = Lock
settings-autolock = Lock by itself after
settings-autolock-hint = Without a touch or a key, or when the page is out of sight for that long.
settings-passphrase = Change the passphrase
settings-current = Your passphrase now
settings-next = The new passphrase
settings-passphrase-button = Change it
settings-passphrase-changed = The passphrase is changed.
settings-code = A new recovery code
settings-code-text = The old code stops working as soon as the new one is made.
settings-code-button = Make a new code
settings-code-made = The new code is made. Please write it down.
settings-keep = Keep your journal
settings-copies = Copies
durable-yes = The browser has agreed to keep the journal even when space runs short.
durable-no =
    The browser has not agreed to keep the journal for sure. It may clear it when space runs short, so
    a sealed copy is a good idea.
durable-two =
    This browser holds it in two places. If one of them is damaged, it is put right from the other.
durable-one =
    This browser holds it in one place only. A second one was not possible here just now.
settings-sealed-text =
    A sealed copy is one file. It opens only with your passphrase or your recovery code. Keep one
    somewhere safe, in case the browser clears its storage.
settings-sealed = Save a sealed copy
settings-plain-text = A plain copy can be read by anyone and by any program.
settings-plain = Save a plain copy
settings-exported = The file was handed to your browser to save.
plain-title = Save it unsealed?
plain-text =
    This file holds everything you wrote, in the open. Anyone who finds it can read it. It will lie in
    your downloads.

    Delete it when you are done with it, and empty the bin too.
plain-confirm = Yes, save it in the open
settings-exit = Leave quickly
settings-exit-text =
    “Exit” stands at the top of every page. Pressing Escape twice does the same, except during a
    practice: there Escape stops the practice. The page is emptied, the journal is locked, and a plain
    clock is shown.

    It does not erase your browser history. To come back, open the app as you did before.
settings-exit-try = Try it now
erase-heading = Erase everything
erase-title = Erase everything on this device?
erase-text =
    Your journal and its keys are erased from this device. Nobody can bring them back. Copies that you
    saved elsewhere stay where they are.
erase-word = erase
erase-type = Type “{ $word }” to confirm
erase-button = Erase everything
erase-confirm = Erase it now
settings-about = About and readings
update-ready = A newer version is ready. Your journal stays as it is.
update-now = Use it now

## When something fails

failure-kept = What you typed is still here.
failure-storage_full =
    The device has no room left, so this could not be saved. Free some space, for example by deleting
    a video or an app, then try again.
failure-storage_failed = This did not work on the device just now. Please try again in a moment.
failure-no_webassembly = This browser does not run a part that the app needs, called WebAssembly.
failure-stale = Another tab changed the journal at the same time. It was read again. Please try once more.
failure-restarted = A part of the app had to start again. Your journal is complete. Please try once more.
error-unknown = Something was not as expected. Please try again.
error-bad_json = Something was not readable. Please try again.
error-too_long = This text is too long. Please make it shorter.
error-not_an_object = Something was not readable. Please try again.
error-missing_field = Something is missing. Please look at the form again.
error-wrong_type = Something in the form has the wrong form. Please look at it again.
error-out_of_range = A number is too large or too small. Please look at it again.
error-bad_value = One of the choices is not known. Please look at the form again.
error-bad_time = The clock of this device looks wrong. Please check its date and time.
error-unknown_step = This step is no longer on your path.
error-duplicate_step = The same step stands twice on the path.
error-conflicting_id = Two entries with the same name do not agree. Both were left as they were.
error-unknown_op = This version does not know how to do that. Please load the page again.
error-unknown_journal = The journal has to be opened again. Please load the page again.
error-already_open = The journal is open already.
error-too_many = The journal holds more than this version can carry.
error-vault_unavailable = This build cannot seal a journal. Please use another version.
error-vault_locked = The journal is locked. Please unlock it first.
error-vault_wrong_secret = That did not open it. Please check for a small slip and try again. Nothing is lost.
error-vault_bad_code = The recovery code has a slip in it. Please compare it letter by letter.
error-vault_corrupt = A part of the stored journal is damaged and could not be read.
error-vault_truncated = A part of the stored journal ends too early and could not be read.
error-vault_unsupported = This was stored by a newer version. Please load the page again.
error-vault_chain_broken = An entry is missing or was changed. The others are here.
error-vault_wrong_vault = An entry belongs to another journal and was left out.
error-vault_weak_parameters = The stored lock does not meet our rules and was not used.
