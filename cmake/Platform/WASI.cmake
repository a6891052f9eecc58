# CMake 3.25 does not know the platform; it needs nothing beyond the toolchain file.
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
