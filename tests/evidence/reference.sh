#!/bin/sh
# Has R work out the figures of the trials anew and holds ours against them; where R's metafor is
# missing, its stored figures are used (as `make test` does). `make checks` calls it; STORE=1 keeps
# R's new figures as the reference of the normal run, which a change of trials.json needs.
set -eu
cd "$(dirname "$0")/../.."

work=build/checks
mkdir -p "$work"
has_r() {
  command -v Rscript > /dev/null &&
    Rscript -e 'quit(status = !all(sapply(c("metafor", "jsonlite", "Epi"), requireNamespace, quietly = TRUE)))' \
      > /dev/null 2>&1
}

if has_r; then
  echo "+ Rscript tests/evidence/metafor.R"
  Rscript tests/evidence/metafor.R knowledge/en/trials.json > "$work/metafor.reference.json"
  if [ "${STORE:-}" = 1 ]; then
    cp "$work/metafor.reference.json" tests/evidence/metafor.reference.json
    echo "  stored as tests/evidence/metafor.reference.json"
  fi
  ANEMONE_METAFOR_REFERENCE="$PWD/$work/metafor.reference.json"
  export ANEMONE_METAFOR_REFERENCE
else
  echo "  metafor is not installed (apt-get install r-cran-metafor r-cran-epi): its stored figures are used"
fi

echo "+ node --test tests/evidence/metafor.test.ts"
node --test tests/evidence/metafor.test.ts
