### What a check may name: what to consider, whom to see, and why. Codes of schema/codes.json; grounds in docs/formats/check.md.

## What may be worth asking about. Never a diagnosis.
## Each names its ground: sources, "own" for words without a clinical claim, or "design" for a cautious
## choice of ours that awaits a clinician.

# Ground: S88
condition-pelvic_infection = An infection inside the pelvis. It should be treated soon.
# Ground: S89, S90
condition-ectopic_pregnancy = A pregnancy outside the womb. It has to be found in time.
# Ground: S120
condition-deep_pelvic_cause = Something deeper, such as a cyst on an ovary or fibroids.
# Ground: S107, S118
condition-endometriosis = Endometriosis. It can bring deep pain, very painful periods, or pain with the bowels during them.
# Ground: S52
condition-pelvic_floor_overactivity = A pelvic floor that holds on too much. It can go with rushing to pass urine, with constipation, and with pain.
# Ground: S102, S56
condition-infection = An infection such as thrush, or another one. A swab can show which.
# Ground: design
condition-nerve_compression = Pressure on the nerves at the bottom of the back. It has to be looked at without delay.
# Ground: S88
condition-urinary_infection = An infection of the bladder. Have it tested.
# Ground: S92
condition-urinary_retention = A bladder that cannot empty. It has to be emptied by somebody who can.
# Ground: S100, S101
condition-bleeding_to_explain = Bleeding that needs a reason. Somebody should look where it comes from.
# Ground: design
condition-injury = A small or larger injury. Somebody should look, so that it can heal.
# Ground: S101
condition-pregnancy = A pregnancy. A test can tell.
# Ground: S110
condition-genitourinary_syndrome = Dryness and thin skin, as around menopause or after a birth. It can make touch hurt.
# Ground: own
condition-effects_of_violence = What was done to you. It is not your fault, and there are people who help.
# Ground: S95, S96
condition-crisis = A time that is too much to carry alone. You can talk to somebody now.
# Ground: own
condition-anxiety_or_low_mood = Anxiety or low mood. You do not have to wait until it is worse to ask for help.
# Ground: design
condition-allergy = A reaction to latex, a lubricant or something else that touches the skin.
# Ground: S110, S119
condition-scar_or_birth_injury = A scar or an injury, as after a birth or an operation. It can hurt at one spot.
# Ground: design
condition-structural_difference = A vagina that is built in another way. A clinician can find out, at your pace.
# Ground: S104, S105
condition-lichen_sclerosus = Lichen sclerosus, a skin condition. It can itch and make skin white and fragile, and an ointment helps.
# Ground: S18, S119
condition-skin_condition = A skin condition of the vulva. Someone who knows this skin should look.
# Ground: S119
condition-fissure = A small tear that opens again and again at the same place.
# Ground: design
condition-growth_to_check = A lump or a sore that somebody should see.
# Ground: S115, S116
condition-vulvodynia = Vulvodynia: pain of the vulva that lasts, where nothing can be seen.
# Ground: S114, S115, S56
condition-vestibulodynia = Provoked vestibulodynia: the entrance burns when it is touched. A cotton swab test can find the places.
# Ground: S17, S112, S113
condition-vaginismus = Vaginismus: the body shuts by itself when something could go in. Fear and avoiding are often part of it.
# Ground: S110
condition-medicine_effect = An effect of a medicine. Do not stop it by yourself; ask who prescribed it.
# Ground: design
condition-prolapse = A prolapse: something has dropped in the pelvis.
# Ground: S44
condition-other_regime = A treatment that has a plan of its own. Your clinic knows it.

## Whom to see

profession-emergency = Emergency help, now
profession-urgent = Urgent care, or your doctor today
profession-crisis = A crisis line, now
profession-gp = Your own doctor
profession-gynaecology = A gynaecology practice that knows sexual medicine
profession-sexual_health_clinic = A sexual health clinic
profession-vulval_clinic = A vulval clinic
profession-dermatology = A skin doctor
profession-pelvic_physio = A pelvic floor physio who knows pain
profession-sex_therapy = A sex therapist
profession-psychotherapy = A psychotherapist or counsellor
profession-fertility = A fertility clinic
profession-maternity = A midwife, or the clinic of your pregnancy or birth
profession-own_clinic = The clinic that treats you
profession-youth_service = A youth clinic, or a doctor you trust
profession-assault_centre = A centre for care after an assault
profession-abuse_support = People who help quietly after violence or pressure

## Why. Signs have their own words in symptoms.ftl.

check-reason-unknown = Something that this version has no words for.
check-reason-belly_pain_new = Pain low in the belly that is new. It should be looked at within days.
check-reason-belly_pain_unsure = You are not sure about pain in the belly or what comes with it. Ask somebody today, to be safe.
check-reason-deep_pain = Pain deep inside. It can have other causes than the muscle, so a clinician should look.
check-reason-period_pain = Strong pain with your periods. A diary of your cycle helps when you see someone.
check-reason-period_heavy = Very heavy periods. It is worth having them looked at.
check-reason-nerve_signs_unsure = You are not sure about numbness, weakness or control. Ask somebody today, to be safe.
check-reason-urine_or_bowel_trouble = Trouble with urine or bowels. It can belong to a pelvic floor that holds on.
check-reason-urine_burning = Burning when you pass urine. It may be an infection, so have it tested.
check-reason-urine_unsure = You are not sure about passing urine. Ask somebody today, to be safe.
check-reason-blood_in_urine_or_stool = Blood in urine or stool. Somebody should look where it comes from.
check-reason-bleeding_heavy_now = Heavy bleeding that is not a usual period. It should be seen today.
check-reason-bleeding_light_once = A few drops once after practice can happen. If it comes again, pause and ask.
check-reason-bleeding_heavy_and_faint = Heavy bleeding and feeling faint. This needs help right away.
check-reason-bleeding_heavy_after_birth_or_operation = Heavy bleeding after a birth or an operation. This needs help right away.
check-reason-pregnancy_heavy_bleeding = Heavy bleeding when you may be pregnant. This needs help right away.
check-reason-past_event = What happened to you counts, whether or not it plays a part here. You never have to tell.
check-reason-past_event_weighs = The past comes back when you are touched. You do not have to carry that alone.
check-reason-breath_or_chest = Chest pain, trouble breathing or a swollen leg. This needs help right away.
check-reason-allergic_reaction = A strong reaction with swelling or trouble breathing. This needs help right away.
check-reason-frightening_now = Something is happening now that frightens you. You do not have to be sure to call.
check-reason-fresh_injury = A fresh injury. It should be seen today.
check-reason-strong_pain_now = Very strong pain that began lately. It should be seen today.
check-reason-stuck_inside = Something is stuck inside. Let someone help to take it out today.
check-reason-stuck_and_faint = Something is stuck inside, and you feel faint. This needs help right away.
check-reason-high_fever_after_procedure = A high fever after a birth, an operation, a coil or an infection. This needs help right away.
check-reason-faint_without_pain = Fainting or feeling faint. Ask somebody today what is behind it.
check-reason-new_worry = Something is new and worries you. That is reason enough to ask.
check-reason-no_period_ever = You have never had a period. A clinician should look why before anything goes in.
check-reason-skin_tears_again = A small tear that comes again. It should heal, and somebody should look why it opens.
check-reason-skin_red = Red or irritated skin. Care for it first, and have it looked at when it stays.
check-reason-swelling_hot = A hot, painful swelling. It should be seen today.
check-reason-dryness_sometimes = Some dryness. Ask someone when it stays.
check-reason-dryness_and_hormones = Dryness or burning at a time of change in hormones. Ask what can be done for it.
check-reason-burning_going_in = Burning or stinging when something goes in. A clinician should look at skin and entrance first.
check-reason-pelvic_floor_tense = A pelvic floor that is tense at other times too. A pelvic floor physio can help it to let go.
check-reason-body_clenches = You notice that you hold on. Letting go can be learned.
check-reason-pain_at_one_spot = Pain at one spot or a scar. It can be looked at and treated.
check-reason-pain_by_itself = Pain without any touch. Skin and nerves should be looked at first.
check-reason-pain_hours_after = Pain that stays for hours or days after.
check-reason-wall = It stops like at a wall. You do not do this on purpose.
check-reason-new_after_painless = It came after a time without trouble. It is worth finding out what has changed.
check-reason-after_birth_or_operation = It began after a birth or an operation. A scar or the muscles may need care.
check-reason-after_infection = It began after an infection. It is worth a test whether that is really over.
check-reason-after_medicine = It began with a medicine. Ask who prescribed it, and do not stop it by yourself.
check-reason-at_menopause = It began around menopause. Dryness may play a part, so ask about it.
check-reason-fear_and_avoiding = Fear, tensing and avoiding. This is how a body guards itself.
check-reason-shame = You feel ashamed. You have done nothing wrong, and you are not the only one.
check-reason-condition_unsure = You are not sure whether something speaks against practice. Ask a clinician first.
check-reason-cancer_treatment = Cancer treatment, now or before. Your clinic should agree before anything goes in.
check-reason-too_much_once = A practice that was too much. Rest, and take a smaller step next time.
check-reason-exam_coming = An exam lies ahead. You can say in advance what you need.
check-reason-pregnancy_wished = You want to become pregnant. There are ways that do not need sex to work first.
check-reason-no_answer_yet = You were seen and have no answer that helps. A second look by someone who knows this is fair.
check-reason-impossible_for_long = Nothing has gone in for a long time. People who know this can help, at your pace.
check-reason-nobody_looked_yet = Something is hard or does not go in, and as far as you said nobody has looked. It is worth asking once.
check-reason-insertion_hard = Something is hard to put in, or does not go in. The body does this by itself.
check-reason-assault_weeks_ago = Someone forced a sexual act on you. There is care for that later on too, and you need no police report.
check-reason-genital_cutting = Genital cutting. A clinician who knows this can look first, with care.
check-reason-no_period_and_pain = Pain low in the belly, and never a period. Somebody should look soon.
check-reason-known_condition = You know a name for part of it. The plan you have for that goes first.
check-reason-very_strong_pain = Very strong pain. Nobody should have to bear that; let someone look.
check-reason-phq4_anxiety = You have often felt anxious or worried. A doctor or therapist can help.
check-reason-phq4_low_mood = You have often felt low or without interest. A doctor or therapist can help.
check-reason-phq4_high = The last two weeks were heavy. Please talk to a doctor or therapist soon, and rest from practice today.
