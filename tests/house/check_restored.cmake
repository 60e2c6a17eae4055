# Only what reads a stored row makes a need's or an invitation's state without a step that leads there. ROOT: the
# project's folder.
cmake_minimum_required(VERSION 3.25)

set(faults 0)
foreach(top domain config matching commands adapters bot)
  file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${top}/*.hpp" "${ROOT}/${top}/*.cpp")
  foreach(file IN LISTS files)
    file(STRINGS "${ROOT}/${file}" calls REGEX "::restored\\(|[.]restored\\(")
    if(calls)
      message("${file}: only storage restores a state: ${calls}")
      math(EXPR faults "${faults} + 1")
    endif()
  endforeach()
endforeach()
if(faults GREATER 0)
  message(FATAL_ERROR "${faults} files make a state of their own")
endif()
