import { t } from '../i18n';

export type Feeling = 'pain' | 'fear' | 'tension' | 'stress';

/** Which word goes with a number from 0 to 10. */
export function band(value: number): 'none' | 'mild' | 'middle' | 'strong' {
  if (value <= 0) return 'none';
  if (value <= 3) return 'mild';
  if (value <= 6) return 'middle';
  return 'strong';
}

export function ratingWords(feeling: Feeling, value: number): string {
  return t('rating', { value, word: t(`rating-${feeling}-${band(value)}`) });
}

export const painWords = (value: number): string => ratingWords('pain', value);
export const fearWords = (value: number): string => ratingWords('fear', value);
export const tensionWords = (value: number): string => ratingWords('tension', value);
export const stressWords = (value: number): string => ratingWords('stress', value);
