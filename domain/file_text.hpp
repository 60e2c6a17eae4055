#pragma once

#include "domain/file_type.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse {

/// Those of `names` (firms, persons, addresses) that stand in the file, as they were given: in its
/// bytes as UTF-8, 8-bit or UTF-16 text, in the header of a STEP file, in the formatted texts of a
/// DXF, in the texts (also in fonts of its own or set letter by letter) and properties of a PDF, in
/// the parts of Office files and in the files of an archive. Compared word by word without regard
/// to case, umlauts ("Müller" is "Mueller" and "Muller"), punctuation and the legal form at the end
/// of a firm's name; "Kaul, Ilse" is "Ilse Kaul". Total on any bytes; unpacks at most
/// kMostSearchedBytes. Finding nothing proves nothing: letters may be drawn as lines or as
/// pictures, and `names_are_readable` says for which kinds that is the rule.
std::vector<std::string> names_found(std::string_view bytes, const std::vector<std::string>& names);

/// False where this program cannot see the words: kinds such as pictures, DWG and JT, and a PDF
/// that is encrypted or packed in a way it does not know. A person has to look.
bool names_are_readable(FileKind kind, std::string_view bytes);

constexpr std::size_t kMostSearchedBytes = 48u << 20;

}  // namespace clusterlotse
