### Is it time to see someone? The questions themselves lie in knowledge/en/check.json.

check-title = Is it time to see someone?
check-now = Get help right now
check-now-if = if one of these is so, or you are not sure:
check-now-belly = you have sudden, severe or worsening pain low in the belly, or it hurts to move
check-now-belly-with = belly pain comes with a faint, high fever, vomiting or much bleeding, or goes up to the ribs or a shoulder
check-now-pregnant = you may be pregnant, and have sudden pain, feel faint, or hurt at the tip of the shoulder
check-now-urine = you cannot pass urine at all
check-now-nerves = you are newly numb between the legs, weak in a leg, or cannot hold urine or stool
check-now-danger = you are in danger
check-now-act = you are about to act on thoughts of ending your life
check-now-else = anything else feels like an emergency
check-now-do = Call, or let someone take you to the nearest emergency department. It is always right to ask.
check-questions = None of these, or not sure?
check-questions-text = Some calm questions tell how soon someone should look, and who. It takes about five minutes. Skip what you like. You can go back at any time.
check-kept-none = Nothing of it is kept.
check-kept-open = Nothing of it goes into your journal, unless you say so at the end.
check-begin = Begin the questions
check-go-on = Go on with the questions
check-again = See the answer again
check-anew = Start anew
check-lists = To read instead
check-today = What someone should see today
check-soon = What someone should see within about two weeks
check-no-wasm-title = The questions do not work here
check-no-wasm =
    They need a part that this browser does not run, called WebAssembly. The signs on this page say
    the same in short.

    If you are not sure how urgent something is, choose the more urgent.

## The questions

check-progress = { $pages ->
    [one] Part { $part } of { $parts }. Every question can be skipped.
   *[other] Part { $part } of { $parts }, page { $page } of { $pages }. Every question can be skipped.
}
check-nav = Steps of the questions
check-next = Next
check-skip = Skip this part
check-finish = See the answer
check-so-far = See the answer so far
check-see-now = What to do, and why
check-not-sure = Not sure
check-mood =
    Four short questions about your mood in the last two weeks. They are optional, and they have a
    name: the PHQ-4. Clinics use them too.

    They can show when someone should be there for you first. They do not tell what you have.
check-mood-yes = Yes, ask me
check-mood-no = No, go on

## The answer

check-end-title = What your answers say
check-end-lead = This is about how soon someone should look. It does not tell what you have.
check-unsure = The answer is not there yet
check-unsure-text = Something in the app did not work, so it cannot say how urgent this is. Please choose the more urgent yourself.
check-ask-again = Try again
check-see-signs = See the urgent signs
check-nothing = You passed over every question, so there is nothing to say from them. That is all right. The signs below still hold.
check-first-open = You passed over some of the first questions, about signs that cannot wait. This answer says nothing about those.
check-first-open-link = See them
check-not-less = Something you said before asks for help sooner. So this page holds on to it, until you start anew.
check-self-care-label = For now
check-self-care-title = Nothing here asks for a visit soon
check-self-care-do =
    From what you said, none of the signs we know of asks for someone to look soon. If you are worried
    all the same, that is reason enough to ask.

    If something new comes, come back here. The answer may change.
check-crisis-label = For today
check-crisis-title = Let someone be there for you today
check-crisis-do =
    Please talk with someone today: a crisis line, a doctor, or a person you trust. You may say as
    little as you like.

    If you may act on it soon, or do not feel safe with yourself, call your local emergency number.
check-why = Why
check-ours = Where no page of a health service says how soon, we chose the more careful.
check-see = Who can look at it
check-consider = Worth asking about
check-consider-hint = These are only questions to take along. Nobody can tell what you have from a list.
check-more = Who can look, and what to ask
check-practice = What it means for practice
check-practice-go_on = Nothing you said speaks against gentle steps. Stop whenever you like.
check-practice-pause = Steps at or inside the opening should wait until someone has looked at it. Breathing and letting go are not affected.
check-if-worse = If it gets worse
check-after = What you can do next
check-to-visit = Prepare the visit
check-to-help = Get help here
check-back = Back to the questions
check-signs-title = Shall your journal know?
check-signs-text = Then the app stops suggesting what could harm, until it was looked at. Untick what you do not want to note.
check-signs-button = Note it in my journal
check-signs-none = No journal is open, so nothing of this is kept. Please let inside steps wait by yourself, where it says so.
check-signs-locked = Your journal is locked. Once it is open, this page can note these signs there, so that the app stops suggesting what could harm. Your answers stay until then.
check-signs-unlock = Unlock my journal
check-signs-noted = { $count ->
    [one] It is in your journal now.
   *[other] These { $count } signs are in your journal now.
}
check-lifts-clinician = It goes on when a clinician has looked at it and you say so. That can be done here, on Today, or under Care.
check-lifts-self = It goes on when it is over, and you say so. That can be done here, on Today, or under Care.

## The self-check

look-title = Look at what may play a part
look-lead = A gentle self-check: what is hard, what may add to it, and who could look at it.
look-about =
    It goes in small groups and takes about five minutes. Skip what you like, stop when you like, and
    go on another day. At the end you see what you said, in your own words.

    It does not tell what you have. Only someone who talks with you and looks can do that.
look-kept-open = Each group is kept in your journal, so that you can stop in between.
look-kept-none = Nothing is kept: it is in this tab’s memory only.
look-kept = What you said is in your journal.
look-no-wasm = One part does not work in this browser: who could check what. The rest does.
look-begin = Begin
look-see = See what I said
look-from = You last answered on { $day }.
look-urgent = Something strong or new right now? See the signs first
look-end-title = What you said
look-end-lead = It describes how it is for you. It is not a finding, and none of it is your fault.
look-heavy-title = First, someone for you
look-heavy =
    What you said about your mood weighs a lot. Please talk with a doctor or a crisis line, today or in
    the next days. You do not have to wait until it is worse.

    The app suggests no practice today. Breathing and rest are enough.
look-to-check = Is it time to see someone?
look-nothing = You passed over every question. That is all right. You can come back at any time.
look-said-title = How it is for you
look-map-title = What may feed the reflex
look-map-text = These are the things you named. None has to be big enough to count. The reflex can go on when its first cause is long gone.
look-map-none = You named nothing that may add to it. It can be there without a cause that anyone finds.
look-side-body = Body
look-side-life = Mind and life
look-side-none = nothing named
look-you-said = You said: { $list }
look-who = Can check it: { $list }
look-first-title = To have looked at first
look-first-text = It is wise to have this looked at before it is put down to the muscle alone. Your journal can know of it, so that the app takes care. Untick what you do not want to note.
look-next = What you can do now
look-to-learn = What to read first

look-factor-infection = An infection or irritation
look-factor-skin = The skin
look-factor-dryness = Dryness and hormones
look-factor-scar = A scar or a tear
look-factor-deep = Deep pain, or pain with periods
look-factor-touch = Pain outside or on touch
look-factor-floor = Muscles that hold on
look-factor-medicine = A medicine
look-factor-own-plan = Something with a plan of its own
look-factor-fear = Fear of pain
look-factor-experience = An exam or a first time that hurt
look-factor-pressure = Feeling that it has to work
look-factor-upbringing = What you learned as a child
look-factor-stress = Stress
look-factor-conflict = Trouble in a relationship
look-factor-past = Something bad that happened
look-factor-shame = Shame
look-to-fear = What happens in the body
look-to-experience = Your terms for an exam
look-to-pressure = Pitfalls, and how to step around them
look-to-upbringing = Causes and triggers
look-to-stress = Breathe for a while
look-to-conflict = For two: what helps
look-to-past = Support, if you want it
look-to-shame = Words for telling someone

look-said-impossible = Does not go in at all: { $list }.
look-said-hard = Goes in, but is hard or hurts: { $list }.
look-said-where = Where it hurts: { $list }.
look-said-feels = What it feels like: { $list }.
look-said-when = When it hurts: { $list }.
look-said-worst_pain = The worst pain was { $value } of 10.
look-said-how_long = It has been like this: { $list }.
look-said-began = How it began: { $list }.
look-said-reactions = When something could go in: { $list }.
look-said-tense = At other times too: { $list }.
look-said-discharge = Your discharge: { $list }.
look-said-skin = The skin there: { $list }.
look-said-dryness = Dry or sore: { $list }.
look-said-bowels = Your bowels: { $list }.
look-said-periods = Your periods: { $list }.
look-said-life_stage = Your stage of life: { $list }.
look-said-conditions = Also so: { $list }.
look-said-known = It was named before: { $list }.
look-said-medicines = You use: { $list }.
look-said-practice = Practice so far: { $list }.
look-said-seen = Has someone looked: { $list }.
look-said-ahead = Ahead of you: { $list }.
look-said-closeness_wanted-yes = You wish for closeness, although it is hard.
look-said-closeness_wanted-no = Closeness is not what you wish for now, and that is fine.
look-said-shame-yes = There is shame in it. Many feel so, and you can say it here.
look-said-shame-no = Shame is not part of it.
look-said-told_someone-yes = You have told someone.
look-said-told_someone-no = So far you have told nobody.
