### The log of a practice.

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
