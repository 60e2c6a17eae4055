# Compiler settings that every target of the project shares.
add_library(clusterlotse_options INTERFACE)
target_compile_features(clusterlotse_options INTERFACE cxx_std_20)
target_include_directories(clusterlotse_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(clusterlotse_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of g++ 12 inside libstdc++ and Boost at -O2.
  target_compile_options(clusterlotse_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow)
endif()

if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ takes what stands in an included file, as all do in a unity build, for a header's; and warns of Asio's coroutine
  # frames where it sees two of their allocation functions at once.
  target_compile_options(clusterlotse_options INTERFACE -Wno-subobject-linkage -Wno-mismatched-new-delete)
endif()

# -O3 makes the build a tenth longer and nothing measurably faster.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

if(CLUSTERLOTSE_WERROR)
  target_compile_options(clusterlotse_options INTERFACE -Werror)
endif()

set(CLUSTERLOTSE_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined or thread")
if(CLUSTERLOTSE_SANITIZE)
  target_compile_options(clusterlotse_options INTERFACE -fsanitize=${CLUSTERLOTSE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(clusterlotse_options INTERFACE -fsanitize=${CLUSTERLOTSE_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Asio's fences have no effect on one thread; g++ warns of each in every file.
    target_compile_options(clusterlotse_options INTERFACE -Wno-tsan)
  endif()
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # clang 14 cannot emit the function sanitizer's prefix data in coroutines.
    target_compile_options(clusterlotse_options INTERFACE -fno-sanitize=function)
  endif()
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A file that reads compiled headers is kept only where the cache may trust what they defined.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
