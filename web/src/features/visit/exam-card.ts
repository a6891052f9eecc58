/** The card for an exam: a person's own terms, on paper and on the screen. */
import words from '$knowledge/en/visit.json';
import { t } from '../../i18n';
import { chosenIn, linesIn, textIn, type Content } from '../../state/stored';
import type { Option } from '../../ui/options';
import { oneLine } from '../../ui/words';

export const termGroups = ['stop', 'talk', 'people', 'how'] as const;
export interface Term extends Option {
  group: (typeof termGroups)[number];
}
export const terms = words.terms as Term[];

/** The most that can be typed. */
export const MOST_ON_CARD = { stop: 60, own: 8, line: 160 } as const;

/** The page `exam_card` of the notebook. */
export interface ExamCard {
  terms: string[];
  own: string[];
  stop_word: string;
  stop_sign: string;
}

export function examCard(content: Content | null): ExamCard {
  const from = content ?? {};
  return {
    terms: chosenIn(from['terms'], cardTerms()),
    own: linesIn(from['own'], MOST_ON_CARD.own, MOST_ON_CARD.line),
    stop_word: textIn(from['stop_word'], MOST_ON_CARD.stop),
    stop_sign: textIn(from['stop_sign'], MOST_ON_CARD.stop),
  };
}

/** Safety and stopping stand first. The first line is our own; the others have their sources. */
export function cardTerms(): Term[] {
  return [
    { id: 'safe', group: 'stop', text: t('visit-term-safe') },
    ...terms.filter(({ id }) => id === 'stop'),
    ...terms.filter(({ id }) => id !== 'stop'),
  ];
}

/** Terms in four short lists. */
export function groupedTerms(): { id: Term['group']; terms: Term[] }[] {
  return termGroups.map((id) => ({ id, terms: cardTerms().filter(({ group }) => group === id) }));
}

/** Letters on the printed card: large while it is short, never under 11 points. */
export const cardPoints = [18, 16, 14, 12.5, 11.5, 11] as const;
/** From here on the lines stand in two columns. */
export const CARD_COLUMNS_FROM = 4;

/** A short card to begin from, for who asks for one. */
export const shortCard = ['safe', 'talk_dressed', 'no_exam', 'stop', 'each_step', 'my_pace'];

/** A person's own sign and word stand in the place of the general sentence about stopping. */
export function cardLines(card: ExamCard): string[] {
  // They stand inside a sentence that has its own full stop.
  const bare = (said: string): string => oneLine(said).replace(/[.,;:!]+$/, '');
  const word = bare(card.stop_word);
  const sign = bare(card.stop_sign);
  const own = word !== '' || sign !== '';
  const stop =
    word !== '' && sign !== ''
      ? t('visit-stop-both', { word, sign })
      : word !== ''
        ? t('visit-stop-word-line', { word })
        : t('visit-stop-sign-line', { sign });
  const chosen = cardTerms().filter(({ id }) => card.terms.includes(id));
  const said = chosen.map(({ id, text: line }) => (id === 'stop' && own ? stop : line));
  if (own && !card.terms.includes('stop')) {
    said.splice(card.terms.includes('safe') ? 1 : 0, 0, stop);
  }
  return [...said, ...card.own.map(oneLine)].filter((line) => line !== '');
}
