import { describe, expect, it } from 'vitest';
import { clearedBy, mostUrgent, reasonsForCare, splitByClearer } from './symptoms';

describe('signs', () => {
  it('are split by who may say that they were checked', () => {
    expect(splitByClearer(['fever', 'danger_now', 'from_the_future'])).toEqual({
      self: ['danger_now'],
      clinician: ['fever', 'from_the_future'],
    });
    expect(clearedBy('under_18')).toBe('self');
  });
  it('say at once what is urgent', () => {
    expect(mostUrgent(['fever', 'numbness'])).toBe('emergency');
    expect(mostUrgent(['fever'])).toBe('same_day');
    expect(mostUrgent(['pregnancy'])).toBeNull();
  });
  it('give a pain that stays as a reason for care', () => {
    const stays = { code: 'pain_stays' as const };
    expect(reasonsForCare([{ code: 'within_limit' as const }, stays])).toEqual([stays]);
  });
  it('give only reasons for care on a card that asks to see someone', () => {
    const care = { code: 'other_causes_first' as const };
    const other = { code: 'first_time_short' as const };
    expect(reasonsForCare([other, care])).toEqual([care]);
    expect(reasonsForCare([other])).toEqual([other]);
  });
});
