/** What a self-check comes to: sentences of their own words, and a map that leaves nothing named out. */
import { describe, expect, it } from 'vitest';
import file from '../../../../knowledge/en/check.json';
import { has } from '../../i18n';
import { groupsOf, MOOD } from './check';
import { freshDevice, newTab } from '../../client/testing';
import { description, factors, namedFactors, toldBack, wholeFactor } from './selfcheck';
import { within } from '../../ui/words';

const questions = groupsOf('selfcheck').flatMap((group) => group.questions);
const marks = factors.flatMap((factor) => [...factor.marks]);

describe('the description', () => {
  it('tells back every question but age and mood, and what the map shows', () => {
    const own = questions.filter(({ section }) => section !== MOOD).map(({ id }) => id);
    expect([...toldBack].sort()).toEqual(own.filter((id) => !['age', 'feeds'].includes(id)).sort());
  });
  it('has a sentence for each question', () => {
    const missing = toldBack.flatMap((id) => {
      const question = questions.find((q) => q.id === id);
      const ids =
        question?.type === 'yes_no'
          ? [`look-said-${id}-yes`, `look-said-${id}-no`]
          : [`look-said-${id}`];
      return ids.filter((phrase) => !has(phrase));
    });
    expect(missing).toEqual([]);
  });
  it('is made of the words she chose, and of nothing else', () => {
    const lines = description({
      impossible: ['tampon', 'exam'],
      where: ['entrance', 'scar'],
      worst_pain: 7,
      shame: true,
      closeness_wanted: 'not_sure',
      discharge: ['none'],
      how_long: 'years',
    });
    expect(lines.map(({ text }) => text)).toEqual([
      'Does not go in at all: a tampon; a pelvic exam, a smear (Pap test) or a scan from inside.',
      'Where it hurts: at the entrance; at a scar, from a birth or an operation.',
      'The worst pain was 7 of 10.',
      'It has been like this: more than a year.',
      'There is shame in it. Many feel so, and you can say it here.',
    ]);
  });
  it('says nothing where nothing was said', () => {
    expect(description({})).toEqual([]);
    expect(namedFactors({})).toEqual([]);
  });
  it('keeps "I" large within a sentence', () => {
    expect(within('I leak a little')).toBe('I leak a little');
    expect(within('Itch, also at night')).toBe('itch, also at night');
  });
});

describe('the map', () => {
  it('names only options that are asked', () => {
    const unknown = marks.filter((mark) => {
      const [id, option] = mark.split('.');
      const question = file.questions.find((q) => q.id === id);
      if (question?.type === 'yes_no') return option !== 'yes';
      return !question?.options?.some((o) => String(o.id) === option);
    });
    expect(unknown).toEqual([]);
    expect(new Set(marks).size).toBe(marks.length);
  });
  it('leaves out nothing that she may name as feeding it', () => {
    const feeds = questions.find(({ id }) => id === 'feeds');
    const missing = feeds?.options
      ?.map(({ id }) => `feeds.${id}`)
      .filter((mark) => mark !== 'feeds.none' && !marks.includes(mark));
    expect(missing).toEqual([]);
  });
  it('has both sides, a name for each factor, and somewhere to go from each of the second', () => {
    const missing = factors.filter(
      ({ id, side, to }) =>
        !has(`look-factor-${id}`) || (side === 'life' && !(to && has(`look-to-${id}`))),
    );
    expect(missing).toEqual([]);
    expect(new Set(factors.map(({ side }) => side))).toEqual(new Set(['body', 'life']));
  });
  it('asks about a factor with only the answers that name it', () => {
    const [skin, scar] = namedFactors({
      skin: ['itch', 'tears_same_place', 'not_sure'],
      shame: false,
      where: ['entrance'],
    });
    expect(skin?.factor.id).toBe('skin');
    expect(skin?.answers).toEqual({ skin: ['itch'] });
    expect(scar?.answers).toEqual({ skin: ['tears_same_place'] });
    const shame = namedFactors({ shame: true });
    expect(shame.map(({ factor, answers }) => [factor.id, answers])).toEqual([
      ['shame', { shame: true }],
    ]);
  });
  it.each(
    factors.filter(({ side }) => side === 'body').map((factor) => [factor.id, factor] as const),
  )('leads from %s in the body to someone who can check it', async (_, factor) => {
    freshDevice();
    const tab = newTab();
    await tab.place();
    const { result } = await tab.ask('check', { answers: wholeFactor(factor) });
    const { see } = result;
    expect(see.length).toBeGreaterThan(0);
    expect(see.filter((code) => !has(`profession-${code}`))).toEqual([]);
  });
});
