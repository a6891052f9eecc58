# A guided practice: before it, while it goes on, and after it.

## While it goes on

guide-breathe-in = Breathe in
guide-breathe-out = Breathe out
guide-breathe-own = Breathe as you like
guide-pattern = Breathe in for four seconds and out for six, without holding.
guide-say-in = In.
guide-say-out = Out.
guide-paused = Paused
guide-ways = Through the practice
guide-back = Back
guide-pause = Pause
guide-go = Go on
guide-next = Next
guide-done = I am done
guide-longer = Stay here longer
guide-longer-said = { $seconds } seconds more here.
guide-restart = Start over
guide-waits = Go on when you are ready.
guide-may-stop = You may end here.

## How she likes to be guided

guide-choices = Sound, voice and pages
guide-tones = Soft tones
guide-tones-hint = A note that rises as you breathe in and sinks as you breathe out, and two notes at each new line. With your eyes closed, they are enough to follow the breath.
guide-tones-none = This browser cannot make tones.
guide-voice = A voice reads to you
guide-voice-hint = A voice of this device. Your words and the lines stay here.
guide-voice-none = This device has no English voice of its own, so nothing is read aloud. We use no voice from the internet.
guide-vibration = It vibrates
guide-vibration-hint = Long at each new line, once for in, twice for out. Not every device can.
guide-vibration-none = This device or browser does not vibrate.
guide-by_hand = I turn the pages myself
guide-by_hand-hint = Nothing goes on by itself. Each line stays until you press “Next”.
guide-breath = Going in, on which breath?
guide-breath-hint = Sources differ. Most guides say as you breathe out, one author says as you breathe in. Keep what is easier for you.
guide-breath-in = As I breathe in
guide-breath-out = As I breathe out
guide-breath-suits = As it suits me
guide-text = Read it all as text

## Before and after it

guide-missing = There is no such practice here
guide-length = How many minutes?
guide-at-hand = What to have at hand
guide-begin = Begin
guide-not-now = Not now
guide-after-title = That was it
guide-after-finished = You took this time for yourself. That is the whole of it.
guide-after-stopped = You ended it when you wanted to. That is a whole practice.
guide-noted = It is noted in your journal.
guide-locked = Your journal is locked, so this is not noted yet. You can leave it like that.
guide-unlock = Unlock and note it
guide-retry = Try to save it again
guide-to-today = Back to Today
guide-to-step = On to: { $name }
guide-to-learn = On to the readings
guide-again = Once more
