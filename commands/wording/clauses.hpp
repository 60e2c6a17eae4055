#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// So many bytes of a message are read to tell what it is about.
constexpr std::size_t kReadOfMessage = 2000;
/// Words that begin with so many letters alike are forms of one word.
constexpr std::size_t kStem = 5;

/// `text` as its words in lower-case ASCII, umlauts spelled out, one blank between them and nothing
/// else: "Fa. Müller!" is "fa mueller".
std::string plain_words(std::string_view text);

/// A part of a text between commas, full stops and the like.
struct Clause {
    std::string words;    ///< as plain_words() gives them, never empty
    std::string written;  ///< as it stands in the text, trimmed
};

/// The clauses of a text in their order, without greetings, thanks, a lone yes and what follows the
/// closing words of a letter. Dates, prices and "Nr. 2" are not cut apart.
std::vector<Clause> clauses_of(std::string_view text);

}  // namespace clusterlotse::commands
