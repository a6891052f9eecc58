### What the app notices and says softly. Never a block.

notice-P1 = { $steps ->
    [one] One step
   *[other] { $steps } steps
} in { $weeks ->
    [0] no time at all
    [one] one week
   *[other] { $weeks } weeks
} is a lot to ask of a body. A smaller goal on the way may feel kinder. The date can move, too.
notice-P2 = { $sessions } of your last { $of } practices began with high fear or stress. Practising mainly under pressure is a known pitfall. A calmer day may be kinder to you.
notice-P3 = You have carried this alone for { $weeks } weeks or more. If you like, there are words you can borrow to tell one person.
notice-P4 = You noted squeezing. After each squeeze, let go for longer than you held. Letting go is the part that helps here.
notice-P5 = It sounds as if penetration has become a test. It can be off the table for a time, and then there is nothing to pass.
