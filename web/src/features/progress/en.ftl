### Journey: how it went over time.

## Journey

journey-lead = How safe it felt comes first. Size and speed are not what counts.
journey-empty = Your first practices will show here. There is nothing to keep up with.
safety-title = How safe it felt
safety-control = { $of ->
    [one] { $count ->
        [one] In your one practice so far you felt in control.
       *[other] You have noted one practice so far.
    }
   *[other] In { $count } of your last { $of } practices you felt in control.
}
safety-limit = { $of ->
    [one] { $count ->
        [one] Pain stayed at or under your limit.
       *[other] Pain was not noted, or it went over your limit.
    }
   *[other] In { $count } of { $of }, pain stayed at or under your limit.
}
safety-stopped = { $count ->
    [one] Once you chose to stop. That is a strength.
   *[other] { $count } times you chose to stop. That is a strength.
}
also-title = And besides
journey-sessions = { $count ->
    [one] One practice in all
   *[other] { $count } practices in all
}
journey-gentle = { $count ->
    [0] No gentle sessions yet: breathing, letting go, reading
    [one] One gentle session: breathing, letting go or reading
   *[other] { $count } gentle sessions: breathing, letting go, reading
}
journey-largest = The furthest that felt comfortable: { $name }
journey-guesses = { $of ->
    [one] Once you guessed the pain before. { $less ->
        [one] There was less than you expected.
       *[other] It was not less than you expected.
    }
   *[other] In { $less } of { $of } practices with a guess there was less pain than you expected.
}
journey-waves = It goes in waves. A flat stretch or a rough week is part of it, and a break loses little.
journey-time = Over time
journey-table = The same as a table
journey-table-caption = Your practices, the latest first
table-day = Day
table-step = Step
table-control = In control
table-ended = How it ended
chart-title = { $sessions ->
    [one] Pain and fear in one practice. The table below has the same figures.
   *[other] Pain and fear in { $sessions } practices over time, from 0 to 10. The table below has the same figures.
}
chart-pain = Pain
chart-fear = Fear
chart-limit = Your limit, { $limit }
chart-wave = The wave of both
chart-break = a break
