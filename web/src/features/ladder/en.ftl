### The path: steps, their names, and changing them.

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
