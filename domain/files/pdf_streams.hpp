#pragma once

#include "domain/files/pdf_fonts.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::files {

/// True where the bytes begin like a PDF, at most some white space or a mail's line before it.
bool is_pdf(std::string_view bytes);

/// Calls `visit` with the dictionary and the unpacked content of each packed stream (`unfiltered`)
/// that is no picture, in the order of the file, until `visit` returns false or `most` bytes were
/// unpacked in all; a stream counts at most kMostStreamBytes. Sealed (encrypted) streams give
/// nothing.
void for_each_stream(
    std::string_view pdf,
    std::size_t most,
    const std::function<bool(std::string_view dictionary, std::string_view content)>& visit
);
constexpr std::size_t kMostStreamBytes = 8u << 20;

/// True where the PDF holds an action that starts a program (ISO 32000-1, 12.6.4.5).
bool starts_a_program(std::string_view pdf);

/// The text strings of a PDF's objects or of a page's content, as bytes: literal ones with their
/// escapes resolved, hexadecimal ones decoded, those of one array joined as they are shown. In the
/// codes of `font`, where one is given.
std::string pdf_strings(std::string_view text, const CodeMap* font = nullptr);

/// Runs of at least four letters that a page sets one by one, "(K) Tj 8 0 Td (e) Tj …", each run
/// without the gaps between its words, which only the places tell.
std::vector<std::string> pdf_spelled(std::string_view text, const CodeMap* font = nullptr);

/// False where the PDF is encrypted, or packs what is no picture in a way `unfiltered` does not
/// know: its words cannot be looked at.
bool is_readable_pdf(std::string_view pdf);

}  // namespace clusterlotse::files
