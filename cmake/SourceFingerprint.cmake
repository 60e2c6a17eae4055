# Writes OUTPUT, a C++ file that holds a number made of every source file below ROOM.
cmake_minimum_required(VERSION 3.25)
file(GLOB files "${ROOM}/*.cpp" "${ROOM}/*.hpp")
list(SORT files)
set(sums "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" sum)
  get_filename_component(name "${file}" NAME)
  string(APPEND sums "${name} ${sum}\n")
endforeach()
string(SHA256 all "${sums}")
string(SUBSTRING "${all}" 0 16 number)
file(WRITE "${OUTPUT}" "#include \"matching/source_fingerprint.hpp\"

namespace clusterlotse::matching {

const std::uint64_t kSourceFingerprint = 0x${number}ULL;

}  // namespace clusterlotse::matching
")
