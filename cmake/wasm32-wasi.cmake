# Debian's clang 19 and wasi-libc; no SDK to download.
set(CMAKE_SYSTEM_NAME WASI)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
list(APPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
# The compiler's own check would link a program with main(); the module has none.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
