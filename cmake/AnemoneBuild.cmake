# The rules behind CMakeLists.txt: one function for each thing that is built.

set(ANEMONE_ROOT "${CMAKE_CURRENT_SOURCE_DIR}")
if(CMAKE_SYSTEM_NAME STREQUAL "WASI")
  set(ANEMONE_IS_WASM ON)
else()
  set(ANEMONE_IS_WASM OFF)
endif()

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(ANEMONE_CCACHE ccache)
if(ANEMONE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
    # What a precompiled header needs; without a date in it, it stays the same.
    CCACHE_SLOPPINESS=pch_defines,time_macros "${ANEMONE_CCACHE}")
endif()

# --- What every part shares -------------------------------------------------------------------

add_library(anemone_options INTERFACE)
target_include_directories(anemone_options INTERFACE "${ANEMONE_ROOT}")
target_compile_options(anemone_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough
  -Wextra-semi -Wnewline-eof -Werror
  # The same sums on every machine: no fused multiply-add behind our back.
  -ffp-contract=off)
# The header-only libraries are told "no exceptions" everywhere, also where exceptions are on, so
# that the inline functions which the linker merges are the same in every object file. The fixed
# separator keeps <locale>, and with it the environment's variables, out of the core.
target_compile_definitions(anemone_options INTERFACE
  JSON_NOEXCEPTION FMT_HEADER_ONLY FMT_EXCEPTIONS=0 FMT_STATIC_THOUSANDS_SEPARATOR=','
  ANEMONE_VERSION="${PROJECT_VERSION}")

# Enumerations, names and tables that the contract declares: "schema/<module>.h", for the core's own
# modules. Written when the build is configured, and that is done anew when the contract changes.
find_program(ANEMONE_NODE node HINTS "${ANEMONE_ROOT}/.cache/tools/node_modules/.bin" REQUIRED)
set(generate_cpp "${ANEMONE_ROOT}/schema/generate_cpp.mjs")
execute_process(COMMAND "${ANEMONE_NODE}" "${generate_cpp}" "${CMAKE_BINARY_DIR}/contract/schema"
  COMMAND_ERROR_IS_FATAL ANY)
file(GLOB contract CONFIGURE_DEPENDS "${ANEMONE_ROOT}/schema/*.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${generate_cpp}" "${ANEMONE_ROOT}/schema/contract.mjs" ${contract})
target_include_directories(anemone_options INTERFACE "${CMAKE_BINARY_DIR}/contract")

if(ANEMONE_IS_WASM)
  # `long` has 32 bits here; such a narrowing is shown and does not yet stop the build.
  target_compile_options(anemone_options INTERFACE -Wno-error=shorten-64-to-32)
  # /usr/include must not be on the path of a wasm build (it would shadow wasi-libc), so the two
  # header-only libraries get a folder of their own.
  set(shared "${CMAKE_BINARY_DIR}/header_only")
  file(MAKE_DIRECTORY "${shared}")
  foreach(library nlohmann fmt)
    if(NOT EXISTS "/usr/include/${library}")
      message(FATAL_ERROR "/usr/include/${library} is missing: run `make setup`")
    endif()
    file(CREATE_LINK "/usr/include/${library}" "${shared}/${library}" SYMBOLIC)
  endforeach()
  target_include_directories(anemone_options SYSTEM INTERFACE "${shared}")
else()
  find_package(fmt REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_package(Threads REQUIRED)
  target_link_options(anemone_options INTERFACE -fuse-ld=lld-19)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(anemone_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(anemone_options INTERFACE _FORTIFY_SOURCE=2)
  endif()
  target_compile_definitions(anemone_options INTERFACE _GLIBCXX_ASSERTIONS)
  if(ANEMONE_SANITIZE OR ANEMONE_FUZZ)
    set(checks address,undefined)
    target_compile_options(anemone_options INTERFACE
      -fsanitize=${checks} -fno-sanitize-recover=all -fno-omit-frame-pointer
      # The core has no RTTI, which the check of dynamic types would read where tests call into it.
      -fno-sanitize=vptr)
    target_link_options(anemone_options INTERFACE -fsanitize=${checks})
    target_compile_definitions(anemone_options INTERFACE ANEMONE_SANITIZED=1)
  endif()
  if(ANEMONE_FUZZ)
    target_compile_options(anemone_options INTERFACE -fsanitize=fuzzer-no-link)
  endif()
endif()

# The rules of the pure core: errors are values, and there is no global that runs code at start.
add_library(anemone_pure INTERFACE)
target_link_libraries(anemone_pure INTERFACE anemone_options)
target_compile_options(anemone_pure INTERFACE -fno-exceptions -fno-rtti -Wglobal-constructors)

# Sources of a folder (not below it), tests left out. A folder without any is an error: what is
# built without it, such as a core without a vault, would look whole.
function(anemone_sources out folder)
  file(GLOB found CONFIGURE_DEPENDS "${ANEMONE_ROOT}/${folder}/*.cpp")
  list(FILTER found EXCLUDE REGEX "_test\\.cpp$")
  if(NOT found)
    message(FATAL_ERROR "${folder}/ has no sources")
  endif()
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# Reading the same headers again for every file takes half of a build. The wasm build of the core and
# the debug build of everything do without: they show that each file includes what it uses.
function(anemone_precompile target)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" OR ANEMONE_SANITIZE)
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    target_precompile_headers(${target} PRIVATE ${ARGN})
    set_target_properties(${target} PROPERTIES PCH_INSTANTIATE_TEMPLATES ON)
  endif()
endfunction()

# --- The core ---------------------------------------------------------------------------------

function(anemone_core_library)
  anemone_sources(sources "core/*")
  # What only tests share.
  list(FILTER sources EXCLUDE REGEX "/core/testing/")
  # Not an archive on wasm: Debian's ar writes no index for wasm objects.
  set(kind STATIC)
  if(ANEMONE_IS_WASM)
    set(kind OBJECT)
  endif()
  add_library(anemone_core ${kind} ${sources})
  target_link_libraries(anemone_core PRIVATE anemone_pure)
  if(NOT ANEMONE_IS_WASM)
    anemone_precompile(anemone_core "${ANEMONE_ROOT}/core/journal/history.h")
  endif()
endfunction()

# Links parts of our own. One that is not defined is an error here; CMake would take its name for a
# library of the system.
function(anemone_link target)
  foreach(library IN LISTS ARGN)
    if(NOT TARGET ${library})
      message(FATAL_ERROR "${target} needs ${library}, which is not built")
    endif()
    target_link_libraries(${target} PRIVATE ${library})
  endforeach()
endfunction()

# --- The browser's module ---------------------------------------------------------------------

function(anemone_wasm_module)
  anemone_sources(sources wasm)
  add_executable(core ${sources})
  target_link_libraries(core PRIVATE anemone_pure)
  anemone_link(core anemone_core)
  # A reactor: no main, `_initialize` runs once, then the exports are called. Debian's compiler
  # runtime was built with the stack protector, hence -fno-stack-protector here and the two
  # symbols in wasm/stack_guard.cpp for the runtime's sake.
  target_link_options(core PRIVATE
    -mexec-model=reactor -O2
    -Wl,--strip-all -Wl,--gc-sections -Wl,--fatal-warnings
    -Wl,-z,stack-size=1048576 -Wl,--stack-first)
  if(ANEMONE_PUBLISH)
    add_custom_command(TARGET core POST_BUILD
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${ANEMONE_ROOT}/web/public"
      COMMAND "${CMAKE_COMMAND}" -E copy_if_different "$<TARGET_FILE:core>"
              "${ANEMONE_ROOT}/web/public/core.wasm"
      COMMENT "web/public/core.wasm" VERBATIM)
  endif()
endfunction()

# --- The program ------------------------------------------------------------------------------

function(anemone_sodium_library)
  anemone_sources(sources vault_sodium)
  find_path(ANEMONE_SODIUM_INCLUDE sodium.h REQUIRED)
  find_library(ANEMONE_SODIUM sodium REQUIRED)
  add_library(anemone_sodium STATIC ${sources})
  target_link_libraries(anemone_sodium PRIVATE anemone_pure PUBLIC "${ANEMONE_SODIUM}")
endfunction()

# Boost.Beast and Asio are compiled once, in the server, and hidden behind its headers.
function(anemone_server_library)
  anemone_sources(sources server)
  add_library(anemone_server STATIC ${sources})
  target_link_libraries(anemone_server PRIVATE anemone_options Threads::Threads)
  target_compile_definitions(anemone_server PRIVATE
    BOOST_BEAST_USE_STD_STRING_VIEW BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_DISABLE_CONCEPTS)
endfunction()

# Virtual patients; the program alone knows them.
function(anemone_lab_library)
  set(sources)
  foreach(folder lab lab/families lab/held_out lab/policies)
    anemone_sources(found "${folder}")
    list(APPEND sources ${found})
  endforeach()
  add_library(anemone_lab STATIC ${sources})
  target_link_libraries(anemone_lab PRIVATE anemone_options Threads::Threads)
  anemone_link(anemone_lab anemone_core)
endfunction()

# A file of the repository as bytes in the program: cli/embedded.h declares what is defined here.
function(anemone_embed name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ANEMONE_ROOT}/${file}")
  file(READ "${ANEMONE_ROOT}/${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  set(target "${CMAKE_BINARY_DIR}/embedded/${name}.cpp")
  file(CONFIGURE OUTPUT "${target}" @ONLY CONTENT
"// Written from @file@ when the build is configured.
#include \"cli/embedded.h\"

namespace anemone::cli {
namespace {
constexpr unsigned char kBytes[] = {@bytes@};
}  // namespace
std::string_view @name@() {
  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};
}
}  // namespace anemone::cli
")
  set(${name} "${target}" PARENT_SCOPE)
endfunction()

function(anemone_program)
  anemone_sources(sources cli)
  list(REMOVE_ITEM sources "${ANEMONE_ROOT}/cli/main.cpp")
  # The questionnaire is part of the program, so that it needs no file when it runs.
  anemone_embed(questionnaire knowledge/en/check.json)
  list(APPEND sources "${questionnaire}")
  add_library(anemone_cli STATIC ${sources})
  target_link_libraries(anemone_cli PRIVATE anemone_options)
  anemone_link(anemone_cli anemone_lab anemone_server anemone_sodium anemone_core)
  add_executable(anemone "${ANEMONE_ROOT}/cli/main.cpp")
  target_link_libraries(anemone PRIVATE anemone_options)
  anemone_link(anemone anemone_cli anemone_lab anemone_server anemone_sodium anemone_core)
  if(ANEMONE_PUBLISH)
    add_custom_command(TARGET anemone POST_BUILD
      COMMAND "${CMAKE_COMMAND}" -E copy "$<TARGET_FILE:anemone>" "${ANEMONE_ROOT}/build/anemone.new"
      COMMAND "${CMAKE_COMMAND}" -E rename "${ANEMONE_ROOT}/build/anemone.new"
              "${ANEMONE_ROOT}/build/anemone"
      COMMENT "build/anemone" VERBATIM)
  endif()
endfunction()

# --- Tests, fuzzers, benchmarks ---------------------------------------------------------------

function(anemone_test_binary name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE anemone_options rapidcheck GTest::gmock GTest::gtest_main)
  # Tests read the repository's data files and run the program that was built beside them.
  target_compile_definitions(${name} PRIVATE
    ANEMONE_SOURCE_DIR="${ANEMONE_ROOT}" ANEMONE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  # TEST() makes globals and shadows on purpose; the property macros do as well.
  target_compile_options(${name} PRIVATE -Wno-shadow)
  if(ANEMONE_SANITIZE)
    # Most of the time would go into optimising the tests themselves; what they test is optimised.
    target_compile_options(${name} PRIVATE -O0)
  endif()
  anemone_precompile(${name} <gtest/gtest.h> <gmock/gmock.h> <rapidcheck.h>
    "${ANEMONE_ROOT}/core/testing/journal_builder.h")
  anemone_link(${name} anemone_testing)
endfunction()

# Entries of CTest for the tests of a binary that a filter chooses. The first label says which
# (fast, property or slow); SHARDS divides them among as many processes. What each process found is
# left in reports/, which scripts/verify.mjs counts.
function(anemone_ctest name binary label)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "FILTER;SHARDS" "")
  if(NOT arg_SHARDS)
    set(arg_SHARDS 1)
  endif()
  if(NOT arg_FILTER)
    set(arg_FILTER "*")
  endif()
  math(EXPR last "${arg_SHARDS} - 1")
  foreach(shard RANGE ${last})
    set(entry "${name}")
    if(last GREATER 0)
      set(entry "${name}.${shard}")
    endif()
    add_test(NAME ${entry} COMMAND ${binary} --gtest_brief=1 "--gtest_filter=${arg_FILTER}"
      "--gtest_output=json:${CMAKE_BINARY_DIR}/reports/${entry}.json")
    # The limit is for what hangs: no slow machine comes near it.
    set_tests_properties(${entry} PROPERTIES LABELS ${label} TIMEOUT 86400
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${arg_SHARDS};GTEST_SHARD_INDEX=${shard}")
  endforeach()
endfunction()

# What tests and fuzzers share, such as the generator of random journals. Never part of the product.
function(anemone_testing_library)
  # Not there after `make run` on a bare machine; `make test` installs it first.
  find_package(rapidcheck QUIET)
  file(GLOB sources CONFIGURE_DEPENDS "${ANEMONE_ROOT}/core/testing/*.cpp")
  if(sources AND rapidcheck_FOUND)
    add_library(anemone_testing STATIC ${sources})
    target_link_libraries(anemone_testing PRIVATE anemone_options PUBLIC rapidcheck)
  endif()
endfunction()

function(anemone_tests)
  find_package(GTest QUIET)
  find_package(rapidcheck QUIET)
  if(NOT GTest_FOUND OR NOT rapidcheck_FOUND)
    message(STATUS "No tests are built: `scripts/setup.sh test` installs GoogleTest and RapidCheck")
    return()
  endif()

  file(GLOB_RECURSE core_tests CONFIGURE_DEPENDS "${ANEMONE_ROOT}/core/*_test.cpp")
  set(property_tests ${core_tests})
  list(FILTER property_tests INCLUDE REGEX "_properties_test\\.cpp$")
  list(FILTER core_tests EXCLUDE REGEX "_properties_test\\.cpp$")
  if(core_tests AND TARGET anemone_core)
    anemone_test_binary(core_tests ${core_tests})
    anemone_link(core_tests anemone_sodium anemone_core)
    set(slow "LimitBelief.*:PersonBelief.*")  # the mathematics, in numbers
    anemone_ctest(core core_tests fast FILTER "-${slow}" SHARDS 4)
    anemone_ctest(core.slow core_tests slow FILTER "${slow}" SHARDS 2)
  endif()
  if(property_tests AND TARGET anemone_core)
    anemone_test_binary(property_tests ${property_tests})
    anemone_link(property_tests anemone_core)
    anemone_ctest(properties property_tests property SHARDS 4)
  endif()

  set(program_tests)
  foreach(folder tests server cli vault_sodium lab)
    file(GLOB found CONFIGURE_DEPENDS "${ANEMONE_ROOT}/${folder}/*_test.cpp")
    list(APPEND program_tests ${found})
  endforeach()
  if(program_tests)
    anemone_test_binary(program_tests ${program_tests})
    anemone_link(program_tests anemone_cli anemone_lab anemone_server anemone_sodium anemone_core)
    target_link_libraries(program_tests PRIVATE Threads::Threads)
    if(TARGET anemone)
      add_dependencies(program_tests anemone)
    endif()
    set(slow "Life.*:Subgroups.*")  # whole virtual lives
    anemone_ctest(program program_tests fast FILTER "-${slow}" SHARDS 4)
    anemone_ctest(program.slow program_tests slow FILTER "${slow}" SHARDS 2)
  endif()
endfunction()

# The corpus of entries for the tests that read it. A script writes it, so it is not in git.
function(anemone_corpus)
  if(NOT TARGET program_tests)
    return()
  endif()
  set(corpus "${CMAKE_BINARY_DIR}/corpus")
  set(make_corpus "${ANEMONE_ROOT}/schema/corpus/make.mjs")
  add_custom_command(OUTPUT "${corpus}/valid.ndjson" "${corpus}/invalid.ndjson"
    COMMAND "${ANEMONE_NODE}" "${make_corpus}" "${corpus}"
    DEPENDS "${make_corpus}" VERBATIM)
  add_custom_target(corpus DEPENDS "${corpus}/valid.ndjson" "${corpus}/invalid.ndjson")
  add_dependencies(program_tests corpus)
endfunction()

function(anemone_fuzzers)
  file(GLOB fuzzers CONFIGURE_DEPENDS "${ANEMONE_ROOT}/fuzz/*_fuzz.cpp")
  foreach(source IN LISTS fuzzers)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} "${source}")
    target_link_libraries(${name} PRIVATE anemone_options)
    anemone_link(${name} anemone_testing anemone_sodium anemone_core)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endfunction()

function(anemone_benchmarks)
  file(GLOB sources CONFIGURE_DEPENDS "${ANEMONE_ROOT}/bench/*_bench.cpp")
  find_package(benchmark QUIET)
  if(sources AND benchmark_FOUND)
    add_executable(core_bench EXCLUDE_FROM_ALL ${sources})
    target_link_libraries(core_bench PRIVATE anemone_options benchmark::benchmark_main)
    anemone_link(core_bench anemone_sodium anemone_core)
  endif()
endfunction()
