### What a suggestion to seek care says. Ground: the red-flag table and its sources S33, S88–S106, S110–S115.

care-emergency-label = Please read this first
care-emergency-title = Get help right now
care-emergency-do =
    Call your local emergency number: 911 in the United States, 999 in the United Kingdom, 112 in
    most of Europe. Or let someone take you to the nearest emergency department.

    This is also right if you are in danger, or about to harm yourself. You do not have to be sure.
care-same_day-label = For today
care-same_day-title = Let someone look today
care-same_day-do =
    Call your doctor or an urgent care clinic today. In the United Kingdom you can call NHS 111. After
    an assault, a special centre can help, and some care works best within the first days. You need
    no police report to go.

    If it gets much worse, or you faint or have a high fever, call your local emergency number.
care-soon-label = For the next days
care-soon-title = Have this looked at soon
care-soon-do =
    Make an appointment with a doctor or a sexual health clinic, within about two weeks. Say what you
    noticed and since when.

    You may ask for a female clinician, bring someone, and say that you want to talk first. It is
    fine to say no to an exam that day.
care-routine-label = When you can
care-routine-title = Worth asking a specialist
care-routine-do =
    This does not stop you. But someone who knows pain and sexual health should look at it in calm: a
    gynaecology practice, a vulval clinic, or a pelvic floor physio.

    Say what is hard and since when. You may ask for more time, and you can stop an exam at any moment.
care-ask-title = Ask a clinician first
care-ask-do =
    Please ask a doctor, a midwife or a pelvic floor physio whether inside steps are right for you now,
    and from when on. They know your body and your history. This app does not.

    There is no hurry. Breathing and letting go are not affected.
care-noted = I have read this
care-go-on = Today’s step, and other things
paused-none = Nothing is paused.
paused-insertion = Steps at or inside the opening are paused for now. Breathing, letting go, reading and talking stay open.
paused-all = Your path is paused for now. Breathing, letting go, reading and talking stay open.
clear-title = It was checked
clear-clinician = What has a clinician looked at, and said that practice may go on?
clear-clinician-button = A clinician checked it and agrees
clear-self = What is no longer so?
clear-self-button = This is over for me
young-help =
    What you feel is real, and you are not the only one. A doctor you trust or a youth clinic can
    help you. You may ask to talk first and not be examined.
young-path = The steps here are made for adults. Reading, breathing and finding help are open to you.
support-title = Someone to talk to, quietly
support-text =
    You do not have to tell anyone, and the app works the same if you do not. If you would like to
    talk, these people listen and do not judge. Calls can show on a phone bill or in the call list.
support-checked = Numbers can change. If one does not work, your local emergency number will help.

## Before a practice

hygiene-title = Before you start
hygiene-hands = Clean hands.
hygiene-object = Your trainer, or what you use, is clean. Wash it as its maker says.
hygiene-lube = Plenty of lubricant, and more within reach.
hygiene-lube-outside = Some lubricant, if you like.
hygiene-place = A door that closes, and time that is yours.
hygiene-more = More about lubricant and cleaning
hygiene-more-text =
    A water-based lubricant goes with silicone trainers. Silicone lubricant can harm silicone. Leave
    out petroleum jelly.

    For many trainers, mild soap and warm water are enough. Let it dry well. If the maker says
    something else, follow the maker.

    Do not practise with an infection, an open wound, or bleeding that nobody has explained.
