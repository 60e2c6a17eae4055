# Writes OUTPUT, a C++ file that holds a number made of every source file below ROOM.
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files "${ROOM}/*.cpp" "${ROOM}/*.hpp")
list(SORT files)
set(sums "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" sum)
  file(RELATIVE_PATH name "${ROOM}" "${file}")
  string(APPEND sums "${name} ${sum}\n")
endforeach()
string(SHA256 all "${sums}")
string(SUBSTRING "${all}" 0 16 number)
file(WRITE "${OUTPUT}" "#include \"matching/vocabulary/source_fingerprint.hpp\"

namespace clusterlotse::matching {

const std::uint64_t kSourceFingerprint = 0x${number}ULL;

}  // namespace clusterlotse::matching
")
