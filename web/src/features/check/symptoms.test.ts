import { describe, expect, it } from 'vitest';
import {
  clearable,
  clearedBy,
  mostUrgent,
  notedCodes,
  reasonsForCare,
  splitByClearer,
  waitsForPain,
} from './symptoms';

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
  it('file a read routine suggestion under its signs', () => {
    const codes = notedCodes({ guardrails: ['G10', 'G20'], reasons: [{ code: 'no_path' }] });
    expect(codes).toContain('pain_on_touch');
    expect(codes).not.toContain('fever');
    expect(notedCodes({ guardrails: ['G11'], reasons: [] })).toContain('no_change_12_weeks');
  });
  it('file a pain that stays under its own name, once it was read', () => {
    const codes = notedCodes({ guardrails: ['G11', 'G20'], reasons: [{ code: 'pain_stays' }] });
    expect(codes).toContain('pain_stays');
  });
  it('give a pain that stays as a reason for care', () => {
    const stays = { code: 'pain_stays' as const };
    expect(reasonsForCare([{ code: 'within_limit' as const }, stays])).toEqual([stays]);
  });
  it('leave the steps to rest where a pain stays even on the gentlest one', () => {
    const stays = { code: 'pain_stays' as const };
    expect(waitsForPain({ kind: 'breathe', reasons: [stays] })).toBe(true);
    expect(waitsForPain({ kind: 'practice', reasons: [stays] })).toBe(false);
    expect(waitsForPain({ kind: 'breathe', reasons: [] })).toBe(false);
  });
  it('give only reasons for care on a card that asks to see someone', () => {
    const care = { code: 'other_causes_first' as const };
    const other = { code: 'first_time_short' as const };
    expect(reasonsForCare([other, care])).toEqual([care]);
    expect(reasonsForCare([other])).toEqual([other]);
  });
  it('offer to take back what she said about herself', () => {
    expect(
      clearable({
        clear_with: ['fever'],
        reasons: [{ code: 'harm_by_other' }, { code: 'no_path' }],
      }),
    ).toEqual(['fever', 'harm_by_other']);
  });
});
