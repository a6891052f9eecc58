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

## A screen that could not be loaded

not-loaded-title = This page could not be loaded
not-loaded-text =
    There may be no connection just now, or the app was renewed while it was open.

    What is kept in your journal is not touched by this.
not-loaded-again = Try again
not-loaded-still = That did not work yet.
not-loaded-tab = Your words are only in this tab. Loading the app again would lose them. Please try again first.
not-loaded-reload = Load the app again
