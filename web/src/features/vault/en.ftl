### Keeping a journal, opening it, and what was lost.

## Unlock

lost-title = Your journal cannot be opened here
lost-text =
    You kept a journal on this device. The browser can no longer find it, or cannot open what it
    stored. This can happen when a browser clears its storage, or when the device runs out of room or
    power at the wrong moment. It is not something you did.

    Nothing has been written over it.
lost-again-title = Try once more
lost-again-text =
    Sometimes the browser only needs a fresh start. Close it, wait a moment, and come back to this page.
lost-again = Try again
lost-copy-title = If you saved a sealed copy
lost-copy-text =
    A sealed copy holds everything up to the day you saved it. It opens with your passphrase or your
    recovery code.

    For now this takes a computer: the program “anemone” opens the file with the command “anemone
    export”. Please keep the file, even after you begin anew here.
lost-anew-title = Begin anew
lost-anew-text =
    To begin a new journal, first clear what is left of the old one from this device. There is no
    hurry. You can read and find help without it.
lost-read = Read, without a journal
unlock-title = Welcome back
unlock-secret = Passphrase or recovery code
unlock-hint = You can paste it. There is no limit to how often you try.
unlock-open = Unlock
unlock-busy = Opening, this takes a moment
unlock-forgot = I have neither
unlock-forgot-text =
    Then this journal cannot be opened, by you or by anyone else. You can leave it as it is and try
    again another day. Or you can erase it and begin a new one.

## Keep

keep-title = Shall this be kept?
keep-lead = So far your words are only in this tab. Nothing is on the device yet.
keep-yes = Yes, sealed with a passphrase
keep-yes-text =
    Your journal is locked before it is stored. Only your passphrase, or a recovery code that you get
    next, can open it.
keep-passphrase = A passphrase
keep-passphrase-hint = Ten letters or more, of any kind. Four words that do not belong together are easy to keep in mind.
keep-again = The same once more
keep-button = Seal and keep
keep-busy = Making the key, this takes a moment
keep-no = Not now, only in this tab
keep-no-text =
    Everything is gone when you close the tab or load the page again. You can still choose to keep it
    before that.
keep-no-button = Only in this tab for now
keep-made-up = This journal is made up. There is nothing to keep.
keep-already = Your journal is kept on this device, sealed.
keep-to-today = Go to Today
passphrase-short = Please use ten letters or more, of any kind.
passphrase-differs = The two are not the same. Please look again.
code-title = Your recovery code
code-lead =
    If you forget the passphrase, this code is the only other way in. It is shown this once. Write it
    down or print it, and keep it where only you look.
code-label = Recovery code
code-print = Print
code-copy = Copy
code-copied = Copied. Other apps may be able to read what was copied, so clear it soon.
code-confirm-title = Is it written down?
code-confirm-text = Type two of its groups, so that you can be sure.
code-group = Group { $number }
code-wrong = That does not match yet. Please look at the code again.
code-done = It is written down
code-later = Go on without checking
