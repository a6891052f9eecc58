/** The signs that can be ticked, in plain groups. Every question can be passed over. */
import { groups, not_listed } from '$knowledge/tables/signs.json';
import type { SymptomCode } from '../../client/schema.generated';

export interface SymptomGroup {
  id: 'strong' | 'today' | 'changes' | 'ask' | 'regime' | 'feel' | 'wider' | 'safe';
  codes: SymptomCode[];
}

/** The urgent ones first. */
export const symptomGroups = groups as SymptomGroup[];

/** Codes that are not asked in the lists: found by the app itself, or asked elsewhere. */
export const notListed = not_listed as SymptomCode[];
