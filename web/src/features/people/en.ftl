### Telling someone, the page for a partner, the agreement, the time off the table.
### What is printed or copied speaks for her ("I"); on the screen she is spoken to ("you").

people-by-hand = The text, to copy by hand

## Words for telling someone

people-words-title = Words for telling someone
people-words-lead = You do not have to tell anyone. If you want to, begin with these words and make them yours.
people-words-whom = For whom?
people-words-yours = your own wording is here
people-words-reading = Read: words for telling someone
people-words-make = Put it together
people-words-amount = How much do you want to say?
people-words-short = A little
people-words-more = More
people-words-choose = Choose the sentences
people-words-count = { $count } of { $of }
people-words-notes = Good to know

## The page for a partner

people-share-title = A page for a partner
people-share-lead = What this is, what helps and what does not: one sheet to hand over, or to send. You choose each line.
people-share-to-read = Are you the partner? Read it here for yourself.
people-share-support = You do not owe anyone this page. If it does not feel safe to hand it over, leave it.
people-share-lines = What stands on it
people-share-lines-hint = Open a part to take lines out or add some. A part with no line is left out.
people-share-own = Your own words
people-share-words = A few words to begin with
people-share-stop = The word or sign that means stop
people-share-stop-hint = For example: red, or two taps on the shoulder
people-share-stop-line = Our word or sign for stop: { $word }
people-share-line = A line of your own
people-share-own-heading = And this
people-share-preview = The page
people-share-nothing = It carries no name, and nothing from your journal but what you put on it here.
people-share-empty = No line is switched on.
people-share-paper = The page as it will be printed
people-share-say = Words for a first talk
people-share-reading = Read: with or without a partner
people-share-body = Read: what happens in the body
people-share-help = If it gets too heavy: help near you
people-share-card = Are you the partner of someone with this?
people-share-card-hint = What it is, what helps, and what does not, on one page

## The agreement

people-agree-title = What is all right with me
people-agree-lead = What you would like, what you would not, and how it stops. You write it alone, at your own pace.
people-agree-binds = It binds nobody to anything, least of all you.
people-agree-change = You can change it at any moment, without asking.
people-agree-back = Each yes in it can be taken back, also in the middle.
people-agree-duty = You do not need one. You can show it, or keep it for yourself.
people-agree-support = You told us about harm or pressure by someone. Then an agreement is not what you need. A no does not have to be written down to count.
people-agree-people = Read: people around you
people-agree-kept = What you wrote before is still in your journal.
people-agree-show = Show what I wrote
people-agree-parts = Part by part
people-agree-parts-hint = Take over a sentence, change it, or write your own. Leave out what you like.
people-agree-count = { $count ->
    [0] left open
    [one] one line
   *[other] { $count } lines
}
people-agree-suggested = Sentences to take over: { $name }
people-agree-words = In your words: { $name }
people-agree-preview = As it stands now
people-agree-open = { $count ->
    [one] One place in [brackets] is still to fill in.
   *[other] { $count } places in [brackets] are still to fill in.
}
people-agree-paper-title = What is all right with me
people-agree-paper-lead = This is how it is for me now. It binds nobody to anything. I can change it at any moment, without asking. Each yes in it can be taken back, also in the middle.

## Off the table

people-apart-title = Off the table
people-apart-lead = A time in which penetration with anyone is out of the question. So closeness does not have to lead anywhere.
people-apart-what = What it means
people-apart-covers =
    For as long as you want, nothing goes inside with someone else: not a little, and not to see if it
    works. Nobody has to think about it, and a kiss can be a kiss.

    The app holds to it, too. It does not suggest any such step, not even once. Steps that are for you
    alone stay as they are.

    There is no end date, and only you can end it.
people-apart-start = Take it off the table
people-apart-start-hint = You do not need to tell anyone, and you do not need to have anyone.
people-apart-on = It is off the table
people-apart-since = Since { $date }, and for as long as you like.
people-apart-no-end = For as long as you like.
people-apart-begun = It is off the table now. The app will not suggest it.
people-apart-lifted = It is no longer off the table. Nothing follows from that, and you can take it off again with one press.
people-apart-between =
    On your path, a step with someone stands between your own. While it is off the table, the steps beyond it are not suggested either.

    You can set it aside. It keeps its place and its history, and your own steps go on.
people-apart-aside = Set it aside on my path
people-apart-aside-done = Set aside. Your own steps go on.
people-apart-aside-now = Steps with someone are set aside on your path. They can stay there for as long as you like.
people-apart-back = Put them back on my path
people-apart-back-done = They stand on your path again, where they were.
people-apart-two = Close, with nothing inside
people-apart-self = Closeness with yourself
people-apart-someone = If there is someone to be close to
people-apart-guide-two = A guided time for two
people-apart-guide-self = A guided body scan
people-apart-say = To say it
people-apart-path = Your path
people-apart-today = Today
people-apart-lift-title = If you want to end this time
people-apart-lift-text =
    There is no need to. You may want it for a week, for years, or for good.

    If you do end it, is it your own wish, and does it feel safe? If someone presses you, leave it as
    it is. Sleeping on it costs nothing.

    To end it asks nothing of you. Steps with someone else come back to your path, if they are on it.
    They wait for you like all others.
people-apart-lift = End this time
people-apart-sure = End the time off the table?
people-apart-sure-text = Only if you want it yourself. You can take it off the table again whenever you like.
people-apart-sure-yes = Yes, end it
people-apart-more = More about it, and closeness meanwhile
