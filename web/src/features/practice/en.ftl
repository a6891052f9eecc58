### One practice, from beginning to end.

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
