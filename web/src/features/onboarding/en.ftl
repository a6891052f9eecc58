### The first page, what this is, and the set-up.

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
