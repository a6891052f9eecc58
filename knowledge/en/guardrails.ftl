### The safety rules in a person's words. The table itself is code; its sources are in docs/safety-case.md.

guardrail-G01 = Some signs need emergency help. Until they have been checked, practice waits.
guardrail-G02 = Some signs should be looked at the same day. Until then, practice waits.
guardrail-G03 = Some changes should be looked at soon. Until then, inside steps wait.
guardrail-G04 = Bleeding twice in 14 days, or burning or too much pain in 3 of 5 practices: inside steps wait until someone has looked.
guardrail-G05 = With some conditions a clinician should agree before inside steps begin.
guardrail-G06 = After some treatments your clinic’s own plan applies, not this one.
guardrail-G07 = Under 18: reading, breathing and care only.
guardrail-G08 = After harm or pressure by someone, steps with a partner are off. Quiet help is shown, and you never have to tell.
guardrail-G09 = With thoughts of harming yourself, help comes first and no practice is suggested that day.
guardrail-G10 = Pain mainly outside or on touch, long burning or dryness: other causes should be looked at first.
guardrail-G11 = When little changes in about 12 weeks, we name a specialist. The same when an exam or fertility care lies ahead.
guardrail-G20 = Your limit is 3 of 10 or lower. It can never be set higher.
guardrail-G21 = After too much pain the next practice is no larger. After a hard one it is a step smaller.
guardrail-G22 = Never more than one step beyond what felt comfortable.
guardrail-G23 = A new step comes only when the one before felt comfortable at least twice.
guardrail-G24 = After too much pain there is at least one day without inside steps, and two after strong pain.
guardrail-G25 = At most one inside practice a day, and four in seven days.
guardrail-G26 = A practice lasts 5 to 15 minutes, and 5 the first time.
guardrail-G27 = With pain over your limit, strong fear or panic now, nothing goes inside today.
guardrail-G28 = After two weeks or more without inside practice you start again a little lower. From there each comfortable practice leads one step up.
guardrail-G29 = While penetration is off the table it is never suggested.
guardrail-G30 = Never beyond what you said you want.
guardrail-G31 = What is missing or unclear is read in the more careful way.
