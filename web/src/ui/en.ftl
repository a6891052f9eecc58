### Pages of the notebook: what each is called, and which of two versions to keep.

page-name-visit = Notes for a visit
page-name-exam_card = Exam card
page-name-costs = Costs
page-name-guide = How the guide speaks and shows
page-name-fear_ladder = Your list
page-name-agreement = Agreement
page-name-scripts = Words for others
page-name-goals = Small goals
page-name-share = Page for a partner

twice-title = { $page }: which one do you want to keep?
twice-text = You wrote this while your journal was closed, and the journal has such a page already. Nothing was thrown away. Choose one.
twice-now = What you wrote just now
twice-journal = What is in your journal
twice-no-words = Only things you ticked, no words of your own.
twice-keep-now = Keep what I wrote just now
twice-keep-journal = Keep what is in my journal

## A number from 0 to 10

scale-unset = not set
scale-less = Less: { $label }
scale-more = More: { $label }
scale-clear = Clear
rating = { $value }, { $word }
rating-pain-none = no pain
rating-pain-mild = mild
rating-pain-middle = clearly there
rating-pain-strong = strong
rating-fear-none = no fear
rating-fear-mild = a little
rating-fear-middle = clearly there
rating-fear-strong = strong
rating-tension-none = soft
rating-tension-mild = a little tight
rating-tension-middle = tight
rating-tension-strong = very tight
rating-stress-none = calm
rating-stress-mild = a little
rating-stress-middle = quite a bit
rating-stress-strong = a lot

## When something fails

failure-kept = What you typed is still here.
failure-storage_full =
    The device has no room left, so this could not be saved. Free some space, for example by deleting
    a video or an app, then try again.
failure-storage_failed = This did not work on the device just now. Please try again in a moment.
failure-no_webassembly = This browser does not run a part that the app needs, called WebAssembly.
failure-stale = Another tab changed the journal at the same time. It was read again. Please try once more.
failure-restarted = A part of the app had to start again. Your journal is complete. Please try once more.
error-unknown = Something was not as expected. Please try again.
error-bad_json = Something was not readable. Please try again.
error-too_long = This text is too long. Please make it shorter.
error-not_an_object = Something was not readable. Please try again.
error-missing_field = Something is missing. Please look at the form again.
error-wrong_type = Something in the form has the wrong form. Please look at it again.
error-out_of_range = A number is too large or too small. Please look at it again.
error-bad_value = One of the choices is not known. Please look at the form again.
error-bad_time = The clock of this device looks wrong. Please check its date and time.
error-unknown_step = This step is no longer on your path.
error-duplicate_step = The same step stands twice on the path.
error-conflicting_id = Two entries with the same name do not agree. Both were left as they were.
error-unknown_op = This version does not know how to do that. Please load the page again.
error-unknown_journal = The journal has to be opened again. Please load the page again.
error-already_open = The journal is open already.
error-too_many = The journal holds more than this version can carry.
error-vault_unavailable = This build cannot seal a journal. Please use another version.
error-vault_locked = The journal is locked. Please unlock it first.
error-vault_wrong_secret = That did not open it. Please check for a small slip and try again. Nothing is lost.
error-vault_bad_code = The recovery code has a slip in it. Please compare it letter by letter.
error-vault_corrupt = A part of the stored journal is damaged and could not be read.
error-vault_truncated = A part of the stored journal ends too early and could not be read.
error-vault_unsupported = This was stored by a newer version. Please load the page again.
error-vault_chain_broken = An entry is missing or was changed. The others are here.
error-vault_wrong_vault = An entry belongs to another journal and was left out.
error-vault_weak_parameters = The stored lock does not meet our rules and was not used.
