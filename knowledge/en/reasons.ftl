### Why something is suggested: one plain sentence for each reason code in schema/codes.json.
### The figures come from the person's own journal.

reason-no_path = There is no path yet. A few short questions lay one, and every question can be skipped.
reason-start_here = You said this already feels fine, so it is a good place to begin.
reason-start_lowest = We begin with the gentlest step. From there you find out what feels fine.
reason-stay_to_settle = { $comfortable ->
    [0] This step has no comfortable practice yet. It settles after { $needed }, so it stays for now.
    [one] One practice here felt comfortable so far. After { $needed } it has settled.
   *[other] { $comfortable } practices here felt comfortable so far. After { $needed } it has settled.
}
reason-next_step_ready = The step before felt comfortable { $comfortable } times, so the next one may be tried, slowly.
reason-goal_comfortable = { $comfortable ->
    [one] What you wished for felt comfortable once. You can stay here as long as you like.
   *[other] What you wished for felt comfortable { $comfortable } times. You can stay here as long as you like.
}
# 1 in so many; 50 also stands for less. A chance is said as one, never as a promise.
chance-one-in = { $one_in ->
    [50] less than 1{"\u00A0"}in{"\u00A0"}50
   *[other] about 1{"\u00A0"}in{"\u00A0"}{ $one_in }
}
reason-within_limit = { $of ->
    [0] You said this step feels fine. The chance of going over your limit today is { chance-one-in }.
    [one] Your one practice here { $comfortable ->
        [0] was not comfortable yet.
       *[other] felt comfortable.
    } The chance of going over your limit today is { chance-one-in }.
   *[other] { $comfortable } of your last { $of } practices here felt comfortable. The chance of going over your limit today is { chance-one-in }.
}
reason-next_within_limit = { $comfortable ->
    [0] You have not practised this step yet. The chance of going over your limit here is { chance-one-in }.
    [one] The step before felt comfortable once. Here the chance of going over your limit is { chance-one-in }.
   *[other] The step before felt comfortable { $comfortable } times. Here the chance of going over your limit is { chance-one-in }.
}
reason-time_to_try = The step before felt comfortable { $comfortable } times by now, and nothing was too much in between. So a short try may be due. The chance of going over your limit is { chance-one-in }. Staying on the step before is just as good.
reason-guarded_lately = Your last practices came with some fear or tension. That counts too, so today stays a little smaller.
reason-larger_too_soon = A larger step can wait. There, the chance of going over your limit is { chance-one-in }.
reason-back_to_comfort = This is a smaller step than last time. On the last one, the chance of going over your limit is { chance-one-in } today.
reason-least_of_all = Even here the chance of going over your limit is { chance-one-in }, more than we like. So keep it short. Stopping is as good as finishing.
reason-few_practices_yet = { $practices ->
    [0] There is no practice to learn from yet. Until there are { $needed }, the usual rule for everyone holds.
    [one] There is one practice to learn from so far. Until there are { $needed }, the usual rule for everyone holds.
   *[other] There are { $practices } practices to learn from so far. Until there are { $needed }, the usual rule for everyone holds.
}
reason-heavier_day = What you noted today asks for something smaller. Some days are heavier, and that is all right.
reason-pain_stays = In { $practices } of your last { $of } practices, over { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, the pain was { $pain } or more. Practice alone does not seem to move it. That is not your doing. It is worth having it looked at by someone who knows pelvic pain.
reason-back_after_hard = Last time the pain reached { $pain } of 10. A smaller step lets your body feel safe again.
reason-back_after_hard-unsaid = Last time was hard. A smaller step lets your body feel safe again.
reason-not_today_rest = You said not today. Rest is part of the path.
reason-emergency_sign = You told us about a sign that needs help right now.
reason-same_day_sign = You told us about a sign that someone should look at today.
reason-soon_sign = You told us about a sign that someone should look at soon.
reason-unknown_sign = There is a sign in your journal that this version does not know. To be safe, it waits until it has been checked.
reason-bleeding_repeated = There was bleeding in { $sessions } practices within { $days } days. Someone should look before you go on.
reason-burning_repeated = There was burning in { $sessions } of your last { $of } practices. Someone should look before you go on.
reason-over_limit_repeated = In { $sessions } of your last { $of } practices the pain went over your limit of { $limit }. Someone should look before you go on.
reason-ask_first = With what you told us, please ask a clinician first whether practice is right for you now.
reason-other_regime = After the treatment you named, your clinic’s own plan applies. The steps here are not made for it.
reason-under_18 = The steps here are made for adults. You can read, breathe and find out who can help.
reason-harm_by_other = You told us about harm or pressure by someone. Steps with a partner are off for now. It is not your fault.
reason-crisis_thoughts = You told us about thoughts of harming yourself or ending your life. Talking to someone comes first today.
reason-phq4_high = Your answers about mood and worry add up to { $score } of 12. Talking to someone may help more than practice today.
reason-other_causes_first = What you told us can have other causes, such as skin trouble, dryness or an infection. It is worth a look before you begin the steps.
reason-no_change_12_weeks = { $weeks } weeks and { $sessions } practices have not changed much. That is no fault of yours. A specialist may see something else.
reason-specialist_time_pressure = With an exam or a treatment ahead, a specialist can help early. Tell them in advance what is hard.
reason-limit_capped = The limit is never above { $limit } of 10, so that the body does not learn to guard more.
reason-after_over_limit = Last time the pain reached { $pain }, over your limit of { $limit }. So the next practice is no larger.
reason-after_hard_session = Last time was hard, with pain up to { $pain } of 10. So a step below comes first.
reason-after_hard_session-unsaid = Last time was hard. So a step below comes first.
reason-no_insertion_next_time = The gentlest inside step was too much last time. So the next time stays outside.
reason-rest_after_pain = { $days ->
    [one] After a practice that was not comfortable, one day without inside steps lets things calm down.
   *[other] After a practice that was not comfortable, { $days } days without inside steps let things calm down.
}
reason-practised_today = You have practised today. Once a day is enough.
reason-week_is_full = You have practised { $sessions } times in { $days } days. Days of rest are part of it.
reason-first_time_short = The first time on a step is short: { $minutes } minutes are plenty.
reason-checkin_pain = Your pain today reached { $pain }, over your limit of { $limit }. So today stays gentle and outside.
reason-checkin_fear = Your fear today reached { $fear } of 10. Practising in alarm is one of the pitfalls, so today stays gentle.
reason-checkin_panic = You felt panic today. Being safe comes first, so today stays gentle.
reason-back_after_break = There were { $days } days without inside practice. A break loses little. You start a little lower and find your way back.
reason-partner_off_table = Penetration with a partner is off the table, as you chose. It will not be suggested.
reason-not_beyond_goal = This is as far as you said you want to go. There is nothing beyond it that you have to do.
reason-ladder_closed = Your goal for now is less pain and less fear, and nothing else. The steps stay closed until you open them.
reason-report_unclear = Something in your notes was left open, so it is read in the more careful way.
reason-date_in_future = A note has a date in the future, so it is read in the more careful way.

### Today's choice among the strands (core/day_plan).

reason-calm_first_stress = Your stress today is { $stress } of 10. A practice waits for a calmer day, and calm comes first.
# S34: of 96 clinicians most say every other day. S180: spaced practice kept its gain better.
reason-spaced_inside = You practised yesterday. Most clinicians who were asked advise every other day. So another part comes first today. The practice stays within reach.
reason-spaced_outside = You practised on the last two days. The steps are one part of four, so another part comes first today. The practice stays within reach.
reason-kind_after_hard = There was a hard practice. So now something kind comes first, and nothing that asks much of your body.
reason-little_time = { $minutes ->
    [one] You have about a minute now. That is enough for something short. A practice can wait until you have more time.
   *[other] You have about { $minutes } minutes now. That is enough for something short. A practice can wait until you have more time.
}
reason-little_energy = You have little energy today. So something gentle comes first, and it counts just as much.
reason-time_bounds_practice = { $minutes ->
    [one] You have about a minute now, so it is no longer than that.
   *[other] You have about { $minutes } minutes now, so it is no longer than that.
}
reason-date_near = { $days ->
    [0] Your date is today. A small plan for it helps more than a larger step now.
    [one] Your date is tomorrow. A small plan for it helps more than a larger step now.
   *[other] Your date is in { $days } days. A good plan for the day helps more than a larger step now.
}
reason-pitfall_p1 = Until your date there would be more than one new step a week. A smaller goal between takes the hurry out.
reason-pitfall_p2 = Your practices often began in fear or stress. First finding some calm lets your body learn that it is safe.
reason-pitfall_p3 = You named shame, and so far you carry it alone. Here are words to borrow, for one person you trust.
reason-pitfall_p4 = There was squeezing without letting go. Letting go is what your body needs to learn, so that comes first.
reason-pitfall_p5 = It sounds as if penetration has become a test. Today is for something with nothing to pass.
reason-balance_floor = Breathing and letting go have had the smallest share of the last { $days } days. Each part helps the others.
reason-balance_learn = Reading and understanding have had the smallest share of the last { $days } days. Each part helps the others.
reason-balance_mind = Thoughts, words and kindness to yourself have had the smallest share of the last { $days } days. Each part helps the others.
