/** A text that is theirs, with switches for what we suggest; the partner's page; the agreement. */
import { describe, expect, it } from 'vitest';
import agreementFile from '$knowledge/en/agreement.json';
import scriptsFile from '$knowledge/en/scripts.json';
import shareFile from '$knowledge/en/share.json';
import {
  agreed,
  agreementPage,
  agreementSections,
  amountOf,
  asText,
  closeness,
  firstWords,
  holds,
  isOn,
  lineKey,
  MOST_AGREED,
  MOST_SHARED,
  MOST_TEXT,
  put,
  readAlone,
  scriptsPage,
  shared,
  sharePage,
  shareSections,
  sized,
  switched,
  taken,
  tellings,
  type Sentence,
} from './people';
import { openPlaces } from '../../ui/words';

const a: Sentence = { id: 'a', text: 'First one.', part: 0 };
const b: Sentence = { id: 'b', text: 'I like [what you like].', part: 0 };
const c: Sentence = { id: 'c', text: 'A new start.', part: 1 };
const d: Sentence = { id: 'd', text: 'The end (really).', part: 1 };
const all = [a, b, c, d];

describe('sentences in a text', () => {
  it('go where they belong, whatever the order in which they are switched on', () => {
    const whole = 'First one. I like [what you like].\nA new start. The end (really).';
    const orders = [
      [a, b, c, d],
      [d, c, b, a],
      [b, d, a, c],
      [c, a, d, b],
    ];
    for (const order of orders) {
      expect(order.reduce((text, sentence) => put(text, sentence, all), '')).toBe(whole);
    }
  });
  it('are found again with their blanks filled in, or over a line break', () => {
    expect(holds('First one. I like tea and rain.', b)).toBe(true);
    expect(holds('First\none.', a)).toBe(true);
    expect(holds('I like', b)).toBe(false);
    expect(put('I like tea.', b, all)).toBe('I like tea.');
  });
  it('leave without a trace', () => {
    for (const sentence of all) {
      const others = all.filter((other) => other !== sentence);
      const without = others.reduce((text, other) => put(text, other, all), '');
      expect(taken(put(without, sentence, all), sentence)).toBe(without);
      expect(taken(without, sentence)).toBe(without);
    }
  });
  it('never take her own words with them', () => {
    const mine = 'Dear you. First one. I wrote this.\nAnd this.';
    const on = switched(switched(mine, b, all, true), c, all, true);
    expect(on).toBe(
      'Dear you. First one. I like [what you like]. I wrote this.\nA new start.\nAnd this.',
    );
    expect(switched(switched(on, b, all, false), c, all, false)).toBe(mine);
    expect(taken(mine, a)).toBe('Dear you. I wrote this.\nAnd this.');
    expect(put('Only mine.', a, all)).toBe('Only mine.\nFirst one.');
  });
});

describe('words for telling someone', () => {
  it('have a short wording and a longer one, and the switches know which it is', () => {
    for (const script of tellings) {
      const short = firstWords(script);
      const more = sized(short, script, 'more');
      expect(amountOf(short, script), script.id).toBe('short');
      expect(amountOf(more, script), script.id).toBe('more');
      expect(more.length).toBeGreaterThan(short.length * 1.3);
      expect(sized(more, script, 'short')).toBe(short);
      expect(short.length).toBeLessThan(450);
      const everything = script.sentences.reduce(
        (text, sentence) => put(text, sentence, script.sentences),
        short,
      );
      expect(script.sentences.every((sentence) => holds(everything, sentence))).toBe(true);
      expect(everything.length).toBeLessThan(MOST_TEXT / 1.5);
      expect(sized(everything, script, 'short')).toBe(short);
      // Switched off one by one, in whatever order, nothing stays behind.
      const none = script.sentences.reduce((text, sentence) => taken(text, sentence), everything);
      expect(none).toBe('');
      expect(amountOf('Words that are all my own.', script)).toBeNull();
    }
  });
  it('never mistake one sentence for another', () => {
    for (const { id, sentences } of tellings) {
      for (const one of sentences) {
        for (const other of sentences) {
          if (one !== other)
            expect(holds(one.text, other), `${id} ${one.id} ${other.id}`).toBe(false);
        }
      }
      expect(new Set(sentences.map((sentence) => sentence.id)).size, id).toBe(sentences.length);
    }
  });
  it('keep her own words when the length changes', () => {
    const script = tellings[0];
    if (!script) throw new Error('no script');
    const mine = `${firstWords(script)} And I love you.`;
    const more = sized(mine, script, 'more');
    expect(more).toContain('And I love you.');
    expect(sized(more, script, 'short')).toContain('And I love you.');
  });
  it('mark what is to be filled in, and nothing else stands in brackets', () => {
    for (const { text } of tellings.flatMap(({ sentences }) => sentences)) {
      expect(openPlaces(text).length).toBe((text.match(/[[\]]/g) ?? []).length / 2);
    }
  });
  it('are read from a page with care', () => {
    expect(scriptsPage(null)).toEqual({ texts: {} });
    expect(scriptsPage({ texts: { partner: '  ', new: 7, nobody: 'x', friend: 'Hi.' } })).toEqual({
      texts: { friend: 'Hi.' },
    });
    const long = scriptsPage({ texts: { work: 'x'.repeat(MOST_TEXT + 9) } });
    expect(long.texts['work']?.length).toBe(MOST_TEXT);
  });
  it('are for everyone the issue names', () => {
    expect(tellings.map(({ id }) => id)).toEqual([
      'friend',
      'clinician',
      'partner',
      'new',
      'insurer',
      'work',
    ]);
  });
});

const say = { stop: (word: string) => `Stop is ${word}`, own: 'Also' };

describe('the page for a partner', () => {
  it('says what was chosen, in her own voice', () => {
    const page = sharePage(null);
    const first = shared(page, say);
    expect(first.map(({ heading }) => heading)).toEqual(shareSections.map(({ mine }) => mine));
    const off = shareSections.flatMap((s) => s.lines.filter((l) => !l.on && l.mine !== undefined));
    expect(off.length).toBeGreaterThan(5);
    const said = first.flatMap(({ lines }) => lines);
    for (const line of off) expect(said).not.toContain(line.mine);
    const [section] = shareSections;
    const line = section?.lines[0];
    if (!section || !line) throw new Error('no line');
    const without = sharePage({ lines: { [lineKey(section, line)]: false } });
    expect(isOn(without, section, line)).toBe(false);
    expect(shared(without, say).flatMap(({ lines }) => lines)).not.toContain(line.mine);
  });
  it('drops a part that has no line left, and adds her own at the end', () => {
    const lines = Object.fromEntries(
      shareSections.flatMap((s) => s.lines.map((line) => [lineKey(s, line), false])),
    );
    expect(shared(sharePage({ lines }), say)).toEqual([]);
    expect(shared(sharePage({ lines, stop: ' red ', own: ['One.', '  '] }), say)).toEqual([
      { heading: 'When I say stop', lines: ['Stop is red'] },
      { heading: 'Also', lines: ['One.'] },
    ]);
  });
  it('speaks of “I” where she hands it over, and never where they read it alone', () => {
    const mine = shared(sharePage(null), say).flatMap(({ lines }) => lines);
    expect(mine.some((line) => /\b(I|me)\b/.test(line))).toBe(true);
    const outside = (line: string): string => line.replace(/“[^”]*”/g, '');
    for (const line of readAlone().flatMap(({ lines }) => lines)) {
      expect(outside(line)).not.toMatch(/\b(I|me|my|mine)\b/);
    }
    // What could sound like an accusation is never put into their mouth.
    const limits = shareSections.flatMap((s) => s.lines).find(({ id }) => id === 'limits');
    expect(limits?.mine).toBeUndefined();
    expect(readAlone().flatMap(({ lines }) => lines)).toContain(limits?.read);
  });
  it('assumes nobody’s gender', () => {
    const gendered = /\b(he|him|his|she|her|hers|wife|husband|boyfriend|girlfriend|man|woman)\b/i;
    const texts = JSON.stringify([scriptsFile, shareFile, agreementFile, closeness]);
    const found = texts.split('"').filter((text) => gendered.test(text));
    expect(found).toEqual([]);
  });
  it('carries no figure that has no source', () => {
    for (const line of shareSections.flatMap((s) => s.lines)) {
      if (!line.sources) expect(`${line.mine ?? ''}${line.read}`).not.toMatch(/\d/);
    }
  });
  it('is plain text for a message', () => {
    expect(asText('For you', ['Hello.', ' '], [{ heading: 'One', lines: ['a', 'b'] }])).toBe(
      'For you\n\nHello.\n\nOne\n- a\n- b',
    );
  });
  it('is read from a page with care', () => {
    const page = sharePage({
      lines: { 'what/reflex': 'no', x: true },
      words: 3,
      own: Array.from({ length: 20 }, () => 'x'.repeat(500)),
    });
    expect(page.lines).toEqual({ x: true });
    expect(page.words).toBe('');
    expect(page.own.length).toBe(MOST_SHARED.own);
    expect(page.own[0]?.length).toBe(MOST_SHARED.line);
  });
});

describe('the agreement', () => {
  it('is what she wrote, part by part; what is empty is not there', () => {
    const page = agreementPage({ parts: { no: 'Nothing inside.\n\n  No haste. ', x: 'y' } });
    expect(agreed(page)).toEqual([
      { heading: 'Not today', lines: ['Nothing inside.', 'No haste.'] },
    ]);
    expect(agreed(agreementPage(null))).toEqual([]);
    const long = agreementPage({ parts: { yes: 'x'.repeat(MOST_AGREED + 1) } });
    expect(long.parts['yes']?.length).toBe(MOST_AGREED);
  });
  it('has room for every suggestion, each on a line of its own', () => {
    for (const { id, suggestions } of agreementSections) {
      const text = suggestions.reduce((sum, one) => put(sum, one, suggestions), '');
      expect(text.split('\n').length, id).toBe(suggestions.length);
      expect(text.length).toBeLessThan(MOST_AGREED / 2);
    }
  });
});
