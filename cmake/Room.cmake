# Read by nearly every file and compiled once for each target. Files include what they use all the same: the asan preset
# and the unity builds go without. Never headers of the project: a compiler cache gave back compiled ones that were older than they.
set(CLUSTERLOTSE_STANDARD_HEADERS
  <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <utility> <vector>)
set(CLUSTERLOTSE_TEST_HEADERS <gmock/gmock.h> <gtest/gtest.h> ${CLUSTERLOTSE_STANDARD_HEADERS})

# clusterlotse_room(NAME SOURCES … LINKS … [PRIVATE_LINKS …]): one room of the house as a static library.
# LINKS are rooms whose headers this room's headers include; PRIVATE_LINKS are libraries that stay inside.
function(clusterlotse_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(${name} PUBLIC clusterlotse_options ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
  target_precompile_headers(${name} PRIVATE ${CLUSTERLOTSE_STANDARD_HEADERS})
endfunction()

# clusterlotse_test(NAME LABEL [TOGETHER] SOURCES … LINKS …): one GoogleTest executable. Its cases are registered one by one under
# LABEL; TOGETHER as one, where each process would read the vocabulary again.
function(clusterlotse_test name label)
  cmake_parse_arguments(TEST "TOGETHER" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE clusterlotse_options ${TEST_LINKS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE CLUSTERLOTSE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  list(LENGTH TEST_SOURCES files)
  if(files GREATER 3)
    target_precompile_headers(${name} PRIVATE ${CLUSTERLOTSE_TEST_HEADERS})
  endif()
  if(TEST_TOGETHER)
    add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 900)
  else()
    gtest_discover_tests(${name} PROPERTIES LABELS ${label} TIMEOUT 120 DISCOVERY_TIMEOUT 60)
  endif()
endfunction()

# clusterlotse_notes_sent(NAME): a whole run of this test, which is registered TOGETHER, leaves behind what its scenes sent of the
# templates, for the test sent_templates.
set(CLUSTERLOTSE_SENT_FOLDER ${PROJECT_BINARY_DIR}/sent_templates)
function(clusterlotse_notes_sent name)
  target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/sent_note.cpp)
  target_compile_definitions(${name} PRIVATE CLUSTERLOTSE_SENT_NOTE="${CLUSTERLOTSE_SENT_FOLDER}/${name}")
  set_tests_properties(${name} PROPERTIES FIXTURES_SETUP sent_templates)
endfunction()
