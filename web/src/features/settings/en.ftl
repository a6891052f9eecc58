### Settings.

## Settings

settings-theme = Light and dark
theme-system = As the device
theme-light = Light
theme-dark = Dark
settings-lock = Lock
settings-autolock = Lock by itself after
settings-autolock-hint = Without a touch or a key, or when the page is out of sight for that long.
settings-passphrase = Change the passphrase
settings-current = Your passphrase now
settings-next = The new passphrase
settings-passphrase-button = Change it
settings-passphrase-changed = The passphrase is changed.
settings-code = A new recovery code
settings-code-text = The old code stops working as soon as the new one is made.
settings-code-button = Make a new code
settings-code-made = The new code is made. Please write it down.
settings-keep = Keep your journal
settings-copies = Copies
durable-yes = The browser has agreed to keep the journal even when space runs short.
durable-no =
    The browser has not agreed to keep the journal for sure. It may clear it when space runs short, so
    a sealed copy is a good idea.
durable-two =
    This browser holds it in two places. If one of them is damaged, it is put right from the other.
durable-one =
    This browser holds it in one place only. A second one was not possible here just now.
settings-sealed-text =
    A sealed copy is one file. It opens only with your passphrase or your recovery code. Keep one
    somewhere safe, in case the browser clears its storage.
settings-sealed = Save a sealed copy
settings-plain-text = A plain copy can be read by anyone and by any program.
settings-plain = Save a plain copy
settings-exported = The file was handed to your browser to save.
plain-title = Save it unsealed?
plain-text =
    This file holds everything you wrote, in the open. Anyone who finds it can read it. It will lie in
    your downloads.

    Delete it when you are done with it, and empty the bin too.
plain-confirm = Yes, save it in the open
settings-exit = Leave quickly
settings-exit-text =
    “Exit” stands at the top of every page. Pressing Escape twice does the same, except during a
    practice: there Escape stops the practice. The page is emptied, the journal is locked, and a plain
    clock is shown.

    It does not erase your browser history. To come back, open the app as you did before.
settings-exit-try = Try it now
erase-heading = Erase everything
erase-title = Erase everything on this device?
erase-text =
    Your journal and its keys are erased from this device. Nobody can bring them back. Copies that you
    saved elsewhere stay where they are.
erase-word = erase
erase-type = Type “{ $word }” to confirm
erase-button = Erase everything
erase-confirm = Erase it now
settings-about = About and readings
update-ready = A newer version is ready. Your journal stays as it is.
update-now = Use it now
