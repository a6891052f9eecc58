// Whether a folder's package-lock.json belongs to its package.json, as `npm ci` would insist: the
// same direct dependencies, each locked to the exact version asked for, with a checksum.
//   node scripts/lock_matches.mjs FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { packages } = read('package-lock.json');
const wanted = read('package.json');
const problems = [];

for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  const asked = wanted[kind] ?? {};
  const locked = packages[''][kind] ?? {};
  for (const name of new Set([...Object.keys(asked), ...Object.keys(locked)])) {
    const version = packages[`node_modules/${name}`]?.version;
    if (asked[name] !== locked[name])
      problems.push(`${name}: the lock was made for another version`);
    else if (version !== asked[name])
      problems.push(`${name}: ${asked[name]} is not pinned exactly`);
  }
}
for (const [place, { integrity, link, inBundle }] of Object.entries(packages)) {
  if (place !== '' && !link && !inBundle && !integrity) problems.push(`${place}: no checksum`);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
