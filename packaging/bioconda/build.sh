#!/usr/bin/env bash
# What conda-build runs in the source folder; PREFIX, CMAKE_ARGS and CPU_COUNT are its.
set -euo pipefail

# shellcheck disable=SC2086  # a list of options
cmake -S . -B build/conda -G Ninja ${CMAKE_ARGS:-} -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" -DGK_TESTS=OFF
cmake --build build/conda --parallel "${CPU_COUNT:-1}" --target gk
cmake --install build/conda --strip
