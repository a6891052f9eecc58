import { expect, it } from 'vitest';
import { codeGroups, groupMatches, groupsToConfirm, passphraseProblem } from './secrets';

it('passphrases are long enough and typed twice alike', () => {
  expect(passphraseProblem('short', 'short')).toBe('passphrase-short');
  expect(passphraseProblem('long enough one', 'long enough two')).toBe('passphrase-differs');
  expect(passphraseProblem('long enough one', 'long enough one')).toBeNull();
  expect(passphraseProblem('🐚🐚🐚🐚🐚', '🐚🐚🐚🐚🐚')).toBe('passphrase-short');
});

it('the recovery code is asked back in two different groups', () => {
  const groups = codeGroups('AAAA-BBBB CCCC-DDDD');
  expect(groups).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD']);
  expect(groupsToConfirm(4)).toEqual([1, 3]);
  expect(groupsToConfirm(2)).toEqual([0, 1]);
  expect(groupMatches(' bbbb ', 'BBBB')).toBe(true);
  expect(groupMatches('bbb', 'BBBB')).toBe(false);
});
