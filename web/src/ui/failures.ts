import type { CoreFailure } from '../client/contract';
import { has, t } from '../i18n';

/** What went wrong and what to do, in a calm sentence. */
export function failureText(failure: CoreFailure): string {
  if (failure.kind === 'refused') {
    const id = `error-${failure.code}`;
    return has(id) ? t(id) : t('error-unknown');
  }
  return t(`failure-${failure.kind}`);
}
