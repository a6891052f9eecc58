### Care: the place itself, local help, and the triage's answer.

care2-check-text = For pain, bleeding, fear, or anything that feels wrong. The most urgent signs come first.
care2-check = See the signs
care2-paused-title = What is paused, and why
care2-noted-title = What your journal knows
care2-paused-today = This is for today. It lifts by itself.
care2-nothing-paused = Nothing is paused, and no sign is open.
care2-since = Since { $day }.
care2-lifts-clinician = Lifts when a clinician has looked at it.
care2-lifts-self = Lifts when you say it is over.
care2-locked = Your journal is locked. Everything on this page works all the same.
care2-visits = For a visit
care2-visit = Prepare a visit
care2-visit-hint = What hurts, what is hard, what changed: one page
care2-card = Exam card
care2-card-hint = On which terms an exam is all right for you
care2-booking = Words for booking
care2-booking-hint = For the phone, a mail or the front desk
care2-know = To know and to decide
care2-look = Look at what may play a part
care2-look-hint = A gentle self-check, about five minutes
care2-options = Treatments side by side
care2-options-hint = What was studied, and how sure anyone can be
care2-costs = Costs and cover
care2-costs-hint = With your own figures
care2-privacy = Your rights and your privacy
care2-privacy-hint = What is confidential, and where that ends
care2-people = Other people and you
care2-people-hint = About force, pressure and support
care2-to-first = To the first page

## Local help

help-title = Get help here
help-lead = Pick where you are. Nobody looks it up, and nobody is told.
help-link = All help, by place
help-link-here = Who can help where you are
help-now = In danger, or very unwell?
help-now-text = You do not have to be sure, and you do not have to explain. If you cannot speak, let someone call for you.
help-emergency-label = Emergency numbers
help-number-us = United States
help-number-uk = United Kingdom
help-number-de = Germany
help-number-elsewhere = most of Europe
help-call = Call { $number }
help-text = Text { $number }
help-not-sure = Not sure how urgent it is? See the signs
help-place = Where are you?
help-place-hint = Only your choice counts; this device is never located. The choice is kept here, in the open, and says nothing else.
help-place-elsewhere = Somewhere else
help-place-change = Another place
help-place-chosen = You chose: { $place }
help-talk = Someone to talk to
help-crisis = When everything is too much
help-crisis-text = For thoughts of harming yourself, or when you do not know how to go on. You may say as little as you like.
help-abuse = When someone scares or controls you
help-abuse-text = They listen and do not judge. You do not have to leave anyone, or decide anything, to call.
help-assault = After something was done to you against your will
help-assault-text = It was not your fault. Some care works best within the first days, and you may ask for it without the police.
help-none-here = For this place no line is known to us with a sure source. The emergency number helps here too. A doctor can name someone near you.
help-seen = Someone to look at it
help-seen-same_day = Today
help-seen-soon = Within about two weeks
help-seen-routine = When you can, in calm
help-traces =
    A call or a text can show on a phone bill, and in the list of calls on this phone. A page you open
    stays in the browser’s history. If someone looks at your phone, another phone may be safer.

    “Exit” at the top leaves this page at once.
help-checked = Numbers looked up on { $day }. If one does not work, the emergency number will help.
help-back = To Care
