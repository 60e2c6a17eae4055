# clusterlotse_embed(NAME FILES…): makes the static library NAME whose function
# clusterlotse::config::embedded_files() lists every file with its path below config/ and its bytes.
# The bytes come in through the assembler, so a changed file costs no C++ compilation.
function(clusterlotse_embed name)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${name}.S")
  set(table "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  set(code "")
  set(externs "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    file(RELATIVE_PATH relative "${PROJECT_SOURCE_DIR}/config" "${file}")
    string(APPEND code "    .global ${name}_${index}_begin\n${name}_${index}_begin:\n    .incbin \"${file}\"\n"
      "    .global ${name}_${index}_end\n${name}_${index}_end:\n    .byte 0\n")
    string(APPEND externs "extern \"C\" const char ${name}_${index}_begin[];\nextern \"C\" const char ${name}_${index}_end[];\n")
    string(APPEND rows "        {\"${relative}\", {${name}_${index}_begin, static_cast<std::size_t>(${name}_${index}_end - ${name}_${index}_begin)}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT "${assembly}" CONTENT "    .section .rodata\n${code}    .section .note.GNU-stack,\"\",%progbits\n" @ONLY)
  file(CONFIGURE OUTPUT "${table}" CONTENT "#include \"config/embedded.hpp\"\n\n${externs}\nnamespace clusterlotse::config {\n\nstd::span<const EmbeddedFile> embedded_files() {\n    static const EmbeddedFile files[] = {\n${rows}    };\n    return files;\n}\n\n}  // namespace clusterlotse::config\n" @ONLY)
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${ARGN}")
  add_library(${name} STATIC "${assembly}" "${table}")
  target_link_libraries(${name} PUBLIC clusterlotse_options)
endfunction()
