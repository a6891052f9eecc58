// A second, independent reading of docs' guardrail table: given a journal, a moment and a suggestion, it
// lists what the suggestion violates. Plain, slow and obvious on purpose; it shares no code with core/ and
// was written from the table, not from the core. Each check says which words of the table it reads, and
// where the table leaves room, which reading it takes.
//
// It knows the rules that limit practice (G20 to G31), the pauses (G01 to G09), what every suggestion
// owes (reasons, something smaller, "not today") and what the choice among the strands must never do
// (docs/adr/0045-strands.md). It does not judge which of the allowed steps, or which of the gentle
// things, is best.
import { loadCodes } from '../../schema/contract.mjs';

export interface Entry {
  id: string;
  at: string;
  device: string;
  type: string;
  v?: number;
  data: Record<string, unknown>;
}
export interface Offer {
  kind: string;
  activity?: string;
  step?: string;
  minutes?: number;
}
export interface Suggestion extends Offer {
  alternatives: Offer[];
  reasons: { code: string; figures: Record<string, number> }[];
  guardrails: string[];
  notices: string[];
  paused: 'none' | 'insertion' | 'all';
  support: boolean;
  urgency?: string;
  clear_with?: string[];
}
export interface Violation {
  rule: string;
  says: string;
}

interface Step {
  id: string;
  kind: string;
  diameter_mm?: number;
  challenge?: number;
  skipped?: boolean;
}
interface Rung {
  id: string;
  /** Where it stands in the order. */
  challenge: number;
  insertion: boolean;
  partner: boolean;
  skipped: boolean;
}
interface Session {
  at: number;
  /** Calendar day for the person, never later than today: a date ahead of now is read as now (G31). */
  day: number;
  future: boolean;
  step: string;
  /** Of the step as it was then, where it stood then. */
  challenge: number;
  insertion: boolean;
  pain: number | undefined;
  over: boolean;
  hard: boolean;
  comfortable: boolean;
  bleeding: boolean;
  burning: boolean;
}

interface KindFacts {
  insertion: boolean;
  partner: boolean;
  floor_mm: number;
}
interface SymptomFacts {
  rule: string;
  clears: string;
  days?: number;
}
const codes = loadCodes();
const kinds = codes.step_kinds as Record<string, KindFacts>;
const symptomFacts = codes.symptoms as Record<string, SymptomFacts>;
interface ActivityFacts {
  kind: string;
  minutes?: boolean;
  partner?: boolean;
}
const activityFacts = codes.activities as Record<string, ActivityFacts>;
const reasonFigures = codes.reasons as Record<string, string[]>;

const instantOf = (time: string) => Date.parse(time);
/** The person's calendar day, as a count of days: the date as it is written, whatever the zone. */
const dayOf = (time: string) => Date.parse(`${time.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** "Union, dedupe, total order": each id once, by moment, then device, then id. */
function inOrder(journal: readonly Entry[]): Entry[] {
  const once = new Map<string, Entry>();
  for (const entry of journal) if (!once.has(entry.id)) once.set(entry.id, entry);
  // Moments count in whole seconds; device and id compare as UTF-8 bytes do.
  const bytes = (text: string) => Buffer.from(text);
  return [...once.values()].sort(
    (a, b) =>
      Math.floor(instantOf(a.at) / 1000) - Math.floor(instantOf(b.at) / 1000) ||
      Buffer.compare(bytes(a.device), bytes(b.device)) ||
      Buffer.compare(bytes(a.id), bytes(b.id)),
  );
}

/** Far more than any challenge a person can set. */
const OUTSIDE = 10_000_000;

/** A person's own list of steps, by challenge: their own number, else the size, else what the kind implies. */
export function ladderOf(steps: readonly Step[]): Rung[] {
  let before = -Infinity;
  const rungs = steps.map((step) => {
    const facts = kinds[step.kind]!;
    let own = facts.floor_mm;
    if (step.challenge !== undefined) own = step.challenge;
    else if (step.diameter_mm !== undefined) {
      own = facts.partner ? Math.max(step.diameter_mm, facts.floor_mm) : step.diameter_mm;
    }
    const unsized = step.challenge === undefined && step.diameter_mm === undefined;
    let challenge = unsized && facts.insertion ? Math.max(own, before) : own;
    if (facts.insertion) before = challenge;
    // Whatever is outside is easier than whatever is inside.
    else challenge -= OUTSIDE;
    return {
      id: step.id,
      challenge,
      insertion: facts.insertion,
      partner: facts.partner,
      skipped: step.skipped === true,
    };
  });
  return rungs.sort((a, b) => a.challenge - b.challenge);
}

export function violations(
  journal: readonly Entry[],
  now: string,
  suggestion: Suggestion,
): Violation[] {
  const found: Violation[] = [];
  const blame = (rule: string, says: string) => found.push({ rule, says });

  const nowInstant = instantOf(now);
  const today = dayOf(now);
  const entries = inOrder(journal).filter((entry) => (entry.v ?? 1) === 1);
  const isFuture = (entry: Entry) => instantOf(entry.at) > nowInstant;
  const of = (type: string) => entries.filter((entry) => entry.type === type);
  const due = (type: string) => of(type).filter((entry) => !isFuture(entry));

  // ---- the journal, as the table's words see it -------------------------------------------------

  const path = due('path.set').at(-1);
  const ladder = ladderOf((path?.data.steps as Step[] | undefined) ?? []);
  const rungOf = (id: string) => ladder.find((rung) => rung.id === id);

  /** A step as it was defined when it was practised: in the path of that time, else in any path. */
  const definitionOf = (id: string, at: number): Rung | undefined => {
    const paths = due('path.set');
    const earlier = paths.filter((entry) => instantOf(entry.at) <= at).reverse();
    for (const entry of [...earlier, ...paths, ...of('path.set')]) {
      const rung = ladderOf(entry.data.steps as Step[]).find((candidate) => candidate.id === id);
      if (rung) return rung;
    }
    return undefined;
  };

  // G20: "the limit is 3 unless the person sets a lower one; it can never be set above 3". A limit dated
  // ahead counts only where it is lower (G31).
  let limit = 3;
  for (const entry of of('limit.set')) {
    const wanted = Math.min(3, entry.data.pain as number);
    if (!isFuture(entry) || wanted < limit) limit = wanted;
  }

  const sessions: Session[] = of('session.logged').map((entry) => {
    const data = entry.data;
    const at = instantOf(entry.at);
    const future = isFuture(entry);
    const definition = definitionOf(data.step as string, at);
    const pain = data.pain as number | undefined;
    const over = pain !== undefined && pain > limit;
    const notInControl = data.in_control === false;
    const endedByPain = data.ended === 'stopped_pain';
    return {
      at,
      future,
      day: Math.min(future ? today : dayOf(entry.at), today),
      step: data.step as string,
      challenge: definition?.challenge ?? Infinity,
      insertion: definition?.insertion ?? true,
      pain,
      over,
      // G21: "pain was 6 or more, or it ended because of pain, or the person was not in control"
      hard: (pain !== undefined && pain >= 6) || endedByPain || notInControl,
      // "finished or freely stopped, pain at or under the limit, in control"; what is not said, or dated
      // ahead, is not comfortable (G31)
      comfortable:
        !future &&
        (data.ended === 'finished' || data.ended === 'stopped') &&
        pain !== undefined &&
        pain <= limit &&
        data.in_control === true,
      bleeding: data.bleeding === true,
      burning: data.burning === true,
    };
  });
  const lastSession = sessions.at(-1);

  const baselineEntry = due('baseline.set').at(-1);
  const baseline = baselineEntry?.data.step as string | undefined;
  const baselineAt = baselineEntry ? instantOf(baselineEntry.at) : -Infinity;

  // How a step of today's ladder compares with the one of a session. Where that step is still what it was,
  // the order of the ladder decides; where it was changed or removed, its challenge of then does.
  const sameRung = (session: Session) => {
    const rung = rungOf(session.step);
    return rung && rung.challenge === session.challenge ? rung : undefined;
  };
  const larger = (rung: Rung, session: Session) => {
    const same = sameRung(session);
    return same ? ladder.indexOf(rung) > ladder.indexOf(same) : rung.challenge > session.challenge;
  };
  const asLarge = (rung: Rung, session: Session) => {
    const same = sameRung(session);
    return same
      ? ladder.indexOf(rung) >= ladder.indexOf(same)
      : rung.challenge >= session.challenge;
  };

  /** Comfortable sessions on a step of today's ladder, and whether the last word on it was good. */
  const comfortOn = (rung: Rung) => {
    const onIt = sessions.filter((session) => session.step === rung.id);
    // A step that has grown since, or has come to stand behind larger ones: what went well before says nothing about the step it is now.
    const times = onIt.filter(
      (session) => session.comfortable && session.challenge >= rung.challenge,
    ).length;
    const last = onIt.at(-1);
    // "counts as comfortable twice until a session on it says otherwise"
    const byBaseline =
      rung.id === baseline &&
      !onIt.some((session) => session.at >= baselineAt && !session.comfortable);
    return {
      sessions: onIt.length,
      times: times + (byBaseline ? 2 : 0),
      lastGood: byBaseline && (!last || last.at < baselineAt) ? true : last?.comfortable === true,
    };
  };

  const isInside = (id: string) => (rungOf(id) ?? definitionOf(id, nowInstant))?.insertion ?? true;

  const open = ladder.filter((rung) => !rung.skipped);
  const isComfortable = (rung: Rung) => comfortOn(rung).times > 0;
  /** At or below something that was comfortable. */
  const withinComfort = (rung: Rung) =>
    ladder.some((other) => isComfortable(other) && ladder.indexOf(rung) <= ladder.indexOf(other)) ||
    sessions.some((session) => session.comfortable && !larger(rung, session));

  // ---- pauses -------------------------------------------------------------------------------------

  // Signs from anywhere; a date ahead of now counts at once (G31).
  const signs: { code: string; at: number; day: number }[] = [];
  for (const entry of entries) {
    const at = instantOf(entry.at);
    const day = isFuture(entry) ? today : dayOf(entry.at);
    const add = (code: string) => signs.push({ code, at, day });
    if (entry.type === 'symptom.reported') add(entry.data.symptom as string);
    if (entry.type === 'checkin.logged') ((entry.data.symptoms ?? []) as string[]).forEach(add);
    if (entry.type === 'session.logged' && entry.data.numbness === true) add('numbness');
  }
  const clearings = due('care.cleared').flatMap((entry) =>
    (entry.data.symptoms as string[]).map((code) => ({
      code,
      at: instantOf(entry.at),
      by: entry.data.by,
    })),
  );
  const clearedAfter = (code: string, at: number, who: string) =>
    clearings.some(
      (one) => one.code === code && one.at >= at && (who === 'self' || one.by === 'clinician'),
    );

  const active = new Map<string, string>(); // code -> rule
  for (const sign of signs) {
    const facts = symptomFacts[sign.code];
    if (facts?.days !== undefined) {
      if (sign.day >= today && !clearedAfter(sign.code, sign.at, facts.clears)) {
        active.set(sign.code, facts.rule);
      }
    } else if (!clearedAfter(sign.code, sign.at, facts?.clears ?? 'clinician')) {
      // "A code that is not in this list is kept, read as soon, and pauses insertion until cleared."
      active.set(sign.code, facts?.rule ?? 'G03');
    }
  }
  // G04: "bleeding with practice in 2 sessions within 14 days, or burning in 3 of the last 5, or over limit
  // in 3 of the last 5: insertion steps paused until cleared". Once it has happened it holds until cleared;
  // what came before the clearing is not counted again.
  const afterClearing = (code: string) => {
    const cleared = clearings.filter((one) => one.code === code && one.by === 'clinician');
    const since = Math.max(-Infinity, ...cleared.map((one) => one.at));
    return sessions.filter((session) => session.at > since || session.future);
  };
  const bleeding = afterClearing('bleeding_repeated').filter((session) => session.bleeding);
  if (bleeding.some((a, i) => bleeding.slice(i + 1).some((b) => Math.abs(b.day - a.day) < 14))) {
    active.set('bleeding_repeated', 'G04');
  }
  const threeOfFive = (list: Session[], test: (session: Session) => boolean) =>
    list.some((_, end) => list.slice(Math.max(0, end - 4), end + 1).filter(test).length >= 3);
  if (threeOfFive(afterClearing('burning_repeated'), (session) => session.burning)) {
    active.set('burning_repeated', 'G04');
  }
  if (threeOfFive(afterClearing('over_limit_repeated'), (session) => session.over)) {
    active.set('over_limit_repeated', 'G04');
  }
  const activeRules = new Set(active.values());

  // G09: "PHQ-4 at 6 or more … no practice suggested that day"
  const phqHigh = of('phq4.logged').some(
    (entry) =>
      (isFuture(entry) || dayOf(entry.at) >= today) &&
      (entry.data.items as number[]).reduce((sum, item) => sum + item, 0) >= 6,
  );
  const practicePaused = ['G01', 'G02', 'G06', 'G07'].some((rule) => activeRules.has(rule));
  const crisis = activeRules.has('G09') || phqHigh;
  const insertionPaused = ['G03', 'G04', 'G05'].some((rule) => activeRules.has(rule));

  // ---- each offer of a practice, the alternatives included -----------------------------------------

  const plan = due('clinician_plan.set').at(-1)?.data as
    { sessions_per_week: number; minutes?: number } | undefined;
  const goal = due('goal.set').at(-1)?.data as { step?: string; kind?: string } | undefined;
  let partnerOff = activeRules.has('G08');
  let partnerRule = 'G08';
  for (const entry of of('pause_penetration.set')) {
    if (!isFuture(entry) || entry.data.on === true) {
      if (entry.data.on === true) partnerRule = 'G29';
      partnerOff = activeRules.has('G08') || entry.data.on === true;
    }
  }
  const beyondGoal = (rung: Rung) => {
    if (goal?.step === undefined) return false;
    const goalRung = rungOf(goal.step);
    if (goalRung) return ladder.indexOf(rung) > ladder.indexOf(goalRung);
    const goalChallenge = definitionOf(goal.step, nowInstant)?.challenge;
    return goalChallenge !== undefined && rung.challenge > goalChallenge;
  };
  let ladderOpened = false;
  for (const entry of of('ladder.opened')) {
    if (!isFuture(entry) || entry.data.on === false) ladderOpened = entry.data.on === true;
  }

  const offers = [suggestion, ...suggestion.alternatives];
  for (const offer of offers) {
    if (offer.kind !== 'practice') continue;
    const where = offer === suggestion ? 'the suggestion' : 'an alternative';
    const rung = rungOf(offer.step ?? '');
    if (!rung) {
      blame('D', `${where} names a step that is not on the path`);
      continue;
    }
    const place = ladder.indexOf(rung);
    const named = `${where} (${rung.id})`;
    if (rung.skipped) blame('D', `${named} is skipped`);

    if (practicePaused) blame([...activeRules].join(' '), `${named} while practice is paused`);
    if (crisis) blame('G09', `${named} on a day of crisis`);
    if (insertionPaused && rung.insertion) {
      blame([...activeRules].join(' '), `${named} while insertion is paused`);
    }
    if (partnerOff && rung.partner) blame(partnerRule, `${named} while partner steps are off`);

    // G21
    if (lastSession) {
      if (lastSession.over && larger(rung, lastSession)) {
        blame('G21', `${named} is larger than one over the limit`);
      }
      if (lastSession.hard && asLarge(rung, lastSession)) {
        // "at the lowest step: no insertion next time". When that next time is over, the table does not
        // say. Read here: the occasion after the rest of G24, taken up with something gentle, or let pass
        // for as long again; then the lowest step may be tried once more.
        const days = today - lastSession.day;
        const gentle = due('gentle.logged').some((entry) => instantOf(entry.at) > lastSession.at);
        const nextTimeOver = days > 4 || (days > 2 && gentle);
        const lowest = rung === open[0] && !larger(rung, lastSession);
        if (!(lowest && (nextTimeOver || !rung.insertion))) {
          blame('G21', `${named} is not below a hard one`);
        }
      }
    }
    // G22, G23: "never more than one step above the largest comfortable one"; "a new step only after 2 or
    // more comfortable sessions on the step below, the last one among them". New: above all that was
    // ever comfortable. The lowest step needs nothing below it.
    if (!withinComfort(rung)) {
      const above = open.filter(
        (other) => !withinComfort(other) && ladder.indexOf(other) <= place,
      ).length;
      if (above > 1) blame('G22', `${named} is ${above} steps above the largest comfortable one`);
      const below = open.filter((other) => ladder.indexOf(other) < place).at(-1);
      if (below) {
        const comfort = comfortOn(below);
        if (comfort.times < 2) blame('G23', `${named} after ${comfort.times} on the step below`);
        else if (!comfort.lastGood) blame('G23', `${named} though the last one below was not`);
      }
    }
    if (rung.insertion) {
      // G24: "after over limit: at least one day without insertion, two if pain was 6 or more"
      for (const session of sessions) {
        if (!session.over) continue;
        const rest = session.pain! >= 6 ? 2 : 1;
        if (today - session.day <= rest) {
          blame('G24', `${named} ${today - session.day} days after pain ${session.pain}`);
        }
      }
      // G25: "at most one insertion practice a day and 4 in 7 days (a clinician's plan may set 5 to 7)"
      const insertions = sessions.filter((session) => session.insertion);
      if (insertions.some((session) => session.day >= today)) {
        blame('G25', `${named} a second time today`);
      }
      const most = plan ? plan.sessions_per_week : 4;
      const week = insertions.filter((session) => today - session.day < 7).length;
      if (week >= most) blame('G25', `${named} after ${week} in 7 days, of ${most}`);
      // G27: "pain now above the limit, fear now 8 or more, or panic: no insertion today"
      for (const entry of of('checkin.logged')) {
        if (!isFuture(entry) && dayOf(entry.at) < today) continue;
        const { pain_now, fear_now } = entry.data as { pain_now?: number; fear_now?: number };
        if (pain_now !== undefined && pain_now > limit)
          blame('G27', `${named} with pain ${pain_now}`);
        if (fear_now !== undefined && fear_now >= 8) blame('G27', `${named} with fear ${fear_now}`);
      }
      if (activeRules.has('G27')) blame('G27', `${named} with panic`);
    }
    // G26: "5 to 15 minutes; 5 on the first time at a new step; never above 30 even in a clinician's plan"
    const minutes = offer.minutes ?? NaN;
    const most = Math.min(30, plan?.minutes ?? 15);
    const least = Math.min(5, most);
    if (!(minutes >= least && minutes <= most)) blame('G26', `${named} for ${minutes} minutes`);
    if (comfortOn(rung).sessions === 0 && rung.id !== baseline && minutes > 5) {
      blame('G26', `${named} for ${minutes} minutes the first time`);
    }
    // G28: "14 days or more without practice: start again at most at the last comfortable step less one;
    // one more for each further 30 days"
    if (lastSession && today - lastSession.day >= 14) {
      const less = 1 + Math.floor((today - lastSession.day - 14) / 30);
      const lastGood = sessions.filter((session) => session.comfortable).at(-1);
      const below = (rungs: Rung[]) => rungs.at(-less) ?? open[0];
      let highest = below(lastGood ? open.filter((other) => !asLarge(other, lastGood)) : []);
      // "practice may start there": the baseline, where it is the later word.
      const baselineRung = baseline === undefined ? undefined : rungOf(baseline);
      if (baselineRung && baselineAt > (lastGood?.at ?? -Infinity)) {
        const fresh = baselineAt > lastSession.at && today - dayOf(baselineEntry!.at) < 14;
        const smaller = open.filter(
          (other) => ladder.indexOf(other) < ladder.indexOf(baselineRung),
        );
        const from = fresh ? baselineRung : below(smaller);
        if (from && (!highest || ladder.indexOf(from) > ladder.indexOf(highest))) highest = from;
      }
      if (highest && place > ladder.indexOf(highest)) {
        blame('G28', `${named} after ${today - lastSession.day} days, beyond ${highest.id}`);
      }
    }
    // Where practice goes on, but none of it inside for 14 days, "practice" is read as practice inside, and
    // "start again" as where to start: from there each comfortable practice leads one step up, and one that
    // was not leads below itself, or to the lowest step. (Of a step that is still what it was.)
    const begun = of('practice.started').filter((entry) => isInside(entry.data.step as string));
    const insides = [
      ...sessions.filter((session) => session.insertion || isInside(session.step)),
      ...begun.map((entry) => ({ day: isFuture(entry) ? today : dayOf(entry.at) })),
    ];
    const away = today - Math.max(...insides.map(({ day }) => day));
    const lastRung = lastSession && sameRung(lastSession);
    if (lastSession && lastRung && insides.length > 0 && away >= 14) {
      const goesOn = lastSession.comfortable && today - lastSession.day < 14;
      const most = goesOn
        ? open.find((other) => larger(other, lastSession))
        : (open.filter((other) => !asLarge(other, lastSession)).at(-1) ?? open[0]);
      if (most && place > ladder.indexOf(most)) {
        blame('G28', `${named}, ${away} days since one inside, beyond ${most.id}`);
      }
    }
    // G30: "never beyond the person's goal; with goal less_pain the ladder is offered only if opened"
    if (goal?.kind === 'less_pain') {
      if (!ladderOpened) blame('G30', `${named} while the ladder is closed`);
    } else if (beyondGoal(rung)) {
      blame('G30', `${named} is beyond the goal`);
    }
  }

  // ---- what every suggestion owes -------------------------------------------------------------------

  // G01, G02, G03, G04: "seek_care", with its urgency
  const wanted: [string, string][] = [
    ['G01', 'emergency'],
    ['G02', 'same_day'],
    ['G03', 'soon'],
    ['G04', 'soon'],
  ];
  for (const [rule, urgency] of wanted) {
    if (!activeRules.has(rule)) continue;
    if (suggestion.kind !== 'seek_care') {
      blame(rule, `${suggestion.kind} instead of seek_care`);
    } else {
      const order = ['routine', 'soon', 'same_day', 'emergency'];
      if (order.indexOf(suggestion.urgency!) < order.indexOf(urgency)) {
        blame(rule, `urgency ${suggestion.urgency} where ${urgency} is due`);
      }
    }
    break;
  }
  // "clear_with: the codes that a later care.cleared must name for practice to go on"
  const pausing = [...active].filter(
    ([code, rule]) =>
      ['G01', 'G02', 'G03', 'G04', 'G05', 'G06'].includes(rule) &&
      symptomFacts[code]?.days === undefined,
  );
  if (suggestion.kind === 'seek_care') {
    for (const [code, rule] of pausing) {
      if (!suggestion.clear_with?.includes(code)) blame(rule, `clear_with lacks ${code}`);
    }
  }
  // The table's word "paused" stands in G01 to G05 only.
  if ((activeRules.has('G01') || activeRules.has('G02')) && suggestion.paused !== 'all') {
    blame('A', `paused is ${suggestion.paused}`);
  }
  if (insertionPaused && suggestion.paused === 'none') blame('A', 'paused is none');

  // D: "every practice suggestion comes with a smaller alternative and not today"
  if (suggestion.kind === 'practice') {
    const place = ladder.findIndex((rung) => rung.id === suggestion.step);
    if (!suggestion.alternatives.some((offer) => offer.kind === 'rest'))
      blame('D', 'no "not today"');
    const smaller = suggestion.alternatives.some(
      (offer) =>
        offer.kind === 'breathe' ||
        offer.kind === 'release' ||
        (offer.kind === 'practice' && ladder.findIndex((rung) => rung.id === offer.step) < place),
    );
    if (!smaller) blame('D', 'nothing smaller');
    for (const offer of suggestion.alternatives) {
      if (
        offer.kind === 'practice' &&
        ladder.findIndex((rung) => rung.id === offer.step) >= place
      ) {
        blame('D', `the alternative ${offer.step} is not smaller`);
      }
    }
  }
  // ---- the choice among the strands (ADR 0045) -------------------------------------------------------

  // What they said today: the worst stress; of energy and time the last word, and, dated ahead or in the
  // same second as another, the one that asks for less.
  const checkinsToday = of('checkin.logged').filter(
    (entry) => isFuture(entry) || dayOf(entry.at) >= today,
  );
  const energies = ['low', 'some', 'good'];
  let stress = 0;
  let energy: number | undefined;
  let time: number | undefined;
  let energyAt = NaN;
  let timeAt = NaN;
  for (const entry of checkinsToday) {
    const said = entry.data as { stress?: number; energy?: string; minutes?: number };
    const second = Math.floor(instantOf(entry.at) / 1000);
    stress = Math.max(stress, said.stress ?? 0);
    if (said.energy !== undefined) {
      const level = energies.indexOf(said.energy);
      const less = isFuture(entry) || energyAt === second;
      energy = less && energy !== undefined ? Math.min(energy, level) : level;
      energyAt = second;
    }
    if (said.minutes !== undefined) {
      const less = isFuture(entry) || timeAt === second;
      time = less && time !== undefined ? Math.min(time, said.minutes) : said.minutes;
      timeAt = second;
    }
  }
  const practices = offers.filter((offer) => offer.kind === 'practice');
  if (stress >= 8 && practices.length > 0) blame('strands', `a practice with stress ${stress}`);
  if (time !== undefined) {
    if (time < 5 && practices.length > 0) blame('strands', `a practice in ${time} minutes`);
    for (const { minutes, kind } of offers) {
      if (minutes !== undefined && minutes > time)
        blame('strands', `${kind} beyond ${time} minutes`);
    }
  }
  if (energy === 0 && suggestion.kind === 'practice') blame('strands', 'a practice leads, tired');
  // "after a hard session something kind", on that day and the next; where someone to see comes first and
  // nothing is paused, what stands behind it.
  const hardLately = sessions.some((session) => session.hard && today - session.day <= 1);
  if (hardLately) {
    if (practices.length > 0) blame('strands', 'a practice right after a hard one');
    const first = suggestion.kind === 'seek_care' ? suggestion.alternatives[0] : suggestion;
    const free = suggestion.paused === 'none' && !activeRules.has('G07');
    const kindThings = ['aftercare', 'self_compassion', 'breathing', 'grounding', 'body_scan'];
    const kindThing =
      first?.kind === 'rest' || [...kindThings, 'letting_go'].includes(first?.activity ?? '');
    if (free && !kindThing) blame('strands', `${first?.activity ?? first?.kind} after a hard one`);
  }
  // Gentle offers name one thing that exists, of their kind, once, and as long as it is guided.
  const gentleKinds = ['breathe', 'release', 'learn', 'talk'];
  const named = new Set<string>();
  for (const { kind, activity, minutes } of offers) {
    if (!gentleKinds.includes(kind)) {
      if (activity !== undefined) blame('strands', `${kind} names ${activity}`);
      continue;
    }
    const facts = activityFacts[activity ?? ''];
    if (facts?.kind !== kind) blame('strands', `${kind} names ${activity}`);
    if (minutes !== undefined && !(facts?.minutes && [3, 10, 20].includes(minutes))) {
      blame('strands', `${activity} for ${minutes} minutes`);
    }
    if (named.has(activity ?? '')) blame('strands', `${activity} twice`);
    named.add(activity ?? '');
  }
  // Never a partner that they did not tell of, never one after harm, never to somebody under 18.
  const everPaused = of('pause_penetration.set').some((entry) => entry.data.on === true);
  const withPartner = everPaused || open.some((rung) => rung.partner);
  for (const activity of named) {
    if (!activityFacts[activity]?.partner) continue;
    if (!withPartner) blame('strands', `${activity} without a partner`);
    if (activeRules.has('G08') || activeRules.has('G07')) blame('strands', `${activity} anyway`);
  }
  // "under 18: learn, breathe and care only"
  if (activeRules.has('G07')) {
    for (const { kind } of offers) {
      if (!['learn', 'breathe', 'seek_care'].includes(kind)) blame('G07', `${kind} under 18`);
    }
  }
  if (crisis && suggestion.urgency !== 'emergency') {
    const holds = ['breathing', 'grounding', 'reading', 'words'];
    for (const { activity, kind } of suggestion.alternatives) {
      if (!holds.includes(activity ?? '')) blame('G09', `${activity ?? kind} on a day of crisis`);
    }
  }
  if (suggestion.urgency === 'emergency' && suggestion.alternatives.length > 0) {
    blame('G01', 'more than one thing to do');
  }
  if (!offers.some(({ kind }) => kind === 'rest' || kind === 'seek_care')) {
    blame('strands', 'no rest within reach');
  }

  // "Nothing is lost by a break": after 60 quiet days, with nothing that pauses and nothing ahead of now,
  // the lowest step is open again.
  const quiet =
    active.size === 0 &&
    !phqHigh &&
    !entries.some(isFuture) &&
    !of('checkin.logged').some((entry) => dayOf(entry.at) >= today) &&
    sessions.every((session) => today - session.day >= 60);
  const closed = goal?.kind === 'less_pain' && !ladderOpened;
  const lowest = open[0];
  // G21 stands however long ago it was: where the lowest step was too much and is skipped since, all that
  // is left is larger (docs/known-gaps.md).
  const onlyLarger =
    lastSession?.comfortable === false && lowest !== undefined && larger(lowest, lastSession);
  if (
    quiet &&
    !closed &&
    !onlyLarger &&
    lowest &&
    !(partnerOff && lowest.partner) &&
    !beyondGoal(lowest)
  ) {
    const offered = suggestion.kind === 'practice' || suggestion.kind === 'seek_care';
    if (!offered) blame('D', `stuck: ${suggestion.kind} although ${lowest.id} is open`);
  }
  if (suggestion.reasons.length === 0) blame('D', 'no reason');
  for (const reason of suggestion.reasons) {
    // A declared figure with ? may be absent.
    const given = Object.keys(reason.figures);
    const declared = reasonFigures[reason.code];
    if (!declared) {
      blame('D', `the reason ${reason.code} is not declared`);
      continue;
    }
    const lacking = declared.filter((name) => !name.endsWith('?') && !given.includes(name));
    const surplus = given.filter(
      (name) => !declared.includes(name) && !declared.includes(`${name}?`),
    );
    if (lacking.length > 0) blame('D', `${reason.code} lacks ${lacking.join(', ')}`);
    if (surplus.length > 0) blame('D', `${reason.code} has ${surplus.join(', ')} undeclared`);
  }
  return found;
}
