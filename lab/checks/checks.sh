#!/bin/sh
# The long version of the checks of the mathematics (docs/lab/mathematics.md): the tests of the
# belief with many more runs, a particle filter with a million particles, and, where JAGS is
# installed, its chains anew. `make checks` calls it; STORE=1 keeps the chains' new figures as the
# reference of the normal run.
set -eu
cd "$(dirname "$0")/../.."

build=${BUILD:-build/native-release}
work=build/checks
compiler=${CXX:-clang++-19}
mkdir -p "$work"

echo "+ cmake --build $build --target core_tests"
cmake --preset native-release -B "$build" > "$work/configure.log"
cmake --build "$build" -j "${JOBS:-2}" --target core_tests

echo "+ $compiler lab/checks/*.cpp"
compile() {
  name=$1
  shift
  "$compiler" -std=c++23 -O2 -Wall -Wextra -ffp-contract=off -DJSON_NOEXCEPTION -DFMT_HEADER_ONLY \
    -DANEMONE_SOURCE_DIR="\"$PWD\"" -I. "lab/checks/$name.cpp" "$@" -o "$work/$name"
}
compile print_model
compile particles_test core/pacing/limit_belief.cpp
compile inference_test core/pacing/limit_belief.cpp
"$work/print_model" > "$work/model.json"

belief="core/pacing/limit_belief.cpp core/pacing/person_belief.cpp"
# shellcheck disable=SC2086
compile bits $belief
# shellcheck disable=SC2086
"$compiler" --target=wasm32-wasi -std=c++23 -O2 -fno-exceptions -fno-rtti -fno-stack-protector \
  -ffp-contract=off -mexec-model=reactor -Wl,--export=bits_of_results -I. lab/checks/bits.cpp \
  $belief wasm/stack_guard.cpp -o "$work/bits.wasm"
echo "+ node lab/checks/same_bits.ts"
node lab/checks/same_bits.ts "$work/bits" "$work/bits.wasm"

# Before the tests, so that a reference that is out of date can be stored anew.
if command -v jags > /dev/null; then
  for what in limit modules; do
    echo "+ node lab/checks/jags.ts $what (some minutes)"
    node lab/checks/jags.ts "$what" "$work/model.json" "$work" > "$work/$what.reference.json"
    if [ "${STORE:-}" = 1 ]; then
      cp "$work/$what.reference.json" "lab/checks/$what.reference.json"
      echo "  stored as lab/checks/$what.reference.json"
    fi
  done
  ANEMONE_LIMIT_REFERENCE="$PWD/$work/limit.reference.json"
  ANEMONE_MODULES_REFERENCE="$PWD/$work/modules.reference.json"
  export ANEMONE_LIMIT_REFERENCE ANEMONE_MODULES_REFERENCE
else
  echo "  JAGS is not installed (apt-get install jags): its stored figures are used"
fi

echo "+ particles_test 1000000"
"$work/particles_test" 1000000

echo "+ inference_test"
"$work/inference_test"

echo "+ core_tests, long"
ANEMONE_PLAIN_RUNS=600 ANEMONE_FINE_RUNS=150 ANEMONE_PERSON_FINE_RUNS=10 \
  ANEMONE_ORDER_RUNS=20000 ANEMONE_CALIBRATION_RUNS=300000 ANEMONE_EXTREME_PRACTICES=20000 \
  "$build/core_tests" --gtest_filter='Numbers.*:LimitBelief.*:PersonBelief.*:Scale.*' \
  --gtest_output="json:$work/results.json"
# What the tests measured, for docs/lab/mathematics.md.
grep -E '"(name|worst|most|typical|chi_square|distance|inside|lowered|steepness|noise)[a-z_0-9]*":' \
  "$work/results.json" | sed 's/^ */  /'
