### Costs: a plan from her own figures.

costs-title = Plan the costs
costs-lead = Your own figures only. We fill in no price. Leave out what you do not know yet.

costs-frame = For all of it
costs-currency = Currency
costs-currency-hint = As you like to write it, such as $ or EUR.
costs-deductible = Left of your deductible
costs-deductible-hint = What you still pay in full before your insurer begins to pay. Leave it empty if there is none.

costs-price = Price of one visit
costs-visits = Visits a month
costs-months = For how many months
costs-covered = Your insurer adds, per visit
costs-from = from
costs-to = to
costs-range-hint = One figure in “from” is enough. Add “to” where you are not sure.
costs-missing = Not counted yet. Still empty: { $list }.
costs-missing-price = the price
costs-missing-visits = visits a month
costs-missing-months = months
costs-area-total = You pay: { $range }

costs-found-title = Prices we came across
costs-found = { $place }: { $low } to { $high } { $currency } for a { $per }
costs-found-from = { $name } wrote so. We read it on { $date }.
costs-found-standing = A range that one website gave; we could not confirm it. It may be far from what you are asked for.
costs-found-none = We found no price that we could trust or even date.
costs-place-us = United States
costs-place-uk = United Kingdom
costs-place-de = Germany

costs-things = Bought once
costs-things-lead = Trainers, lubricant, the way there and back. We found no price of trainers that we could check.
costs-thing-name = What
costs-thing-price = Price
costs-thing-one = Thing { $number }
costs-thing-trainers = Trainers
costs-thing-lubricant = Lubricant
costs-thing-add = Add something
costs-thing-remove = Remove: { $name }
costs-thing-unnamed = thing { $number }

costs-problem-text = This is not a number. Write it like 85 or 85.50.
costs-problem-negative = This cannot be less than nothing.
costs-problem-unclear = This can be read in two ways. Write it without the dot or comma, or with two places.
costs-problem-huge = That is more than this plan can count.
costs-problem-visits = At most { $most } visits a month.
costs-problem-months = Whole months, at most { $most }.
costs-problem-order = This is below the figure in “from”.
costs-problem-left-out = What is not clear stays as you wrote it. For now this part is left out of the sum.

costs-plan-title = Your plan
costs-plan-empty = Nothing to add up yet. Fill in a price, the visits and the months of any part.
costs-plan-label = The plan as it will be printed
costs-paper-title = What it may cost me
costs-paper-lead = My own figures. Nobody has promised these prices.
costs-paper-part = Part
costs-paper-sum = I pay
costs-paper-visits = { $visits } a month for { $months }
costs-paper-months-one = one month
costs-paper-months = { $range } months
costs-paper-each = { $range } a visit
costs-paper-covered = less { $sum } from the insurer
costs-paper-once = Bought once
costs-paper-total = In all
costs-paper-deductible = { $sum } of the deductible is still left. Until that is paid, a covered visit costs the full price.
costs-paper-idle = A deductible is named, but no cover. So it changes nothing here.
costs-paper-month = Month by month
costs-paper-month-one = Month { $from }
costs-paper-month-more = Months { $from } to { $to }
costs-paper-ask = To ask the insurer
costs-paper-left-out = Left out: { $list }.
# The space before the second figure does not break.
costs-range = { $low } to { $high }

costs-ask-title = What to ask the insurer
costs-ask-lead = Call before the first visit. Note the day, who you spoke to, and what they said.
costs-words-title = Words worth knowing
costs-routes-title = Ways to care, by place
costs-help-title = What costs little
costs-about-title = How it is worked out
costs-about =
    Visits times price, month by month. What your insurer adds is taken off each visit. If you named a
    deductible, covered visits cost you the full price until that much is paid.

    Where you gave two figures, the plan is worked out with all the lower ones and with all the higher
    ones. These are the two ends. A new year, in which a deductible begins again, is not in it.
costs-reading = More on costs
costs-options = What helps, and how sure anyone can be
