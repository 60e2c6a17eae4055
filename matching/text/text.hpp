#pragma once

#include "matching/text/folding.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What stands between an atom and the one before it.
enum class Gap { space, hyphen, slash, dot, comma, other };

/// A maximal run of letters and digits of a folded text.
struct Atom {
    std::string key;          ///< spelling key: see spelling_key()
    std::uint32_t begin = 0;  ///< in the folded text
    std::uint32_t end = 0;
    Gap gap = Gap::other;  ///< before this atom
    bool tight = false;    ///< nothing but one sign stands before it, no white space
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
};

std::vector<Atom> split_atoms(const Folded& folded);

/// Makes spellings equal that people mix: ae/ä/a, oe/ö/o, ue/ü/u, ss/ß/s. Expects folded text.
void set_spelling_key(std::string_view folded_word, std::string& key);

inline std::string spelling_key(std::string_view folded_word) {
    std::string key;
    set_spelling_key(folded_word, key);
    return key;
}

/// Of folded text.
constexpr bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_word_byte(char c) {
    return is_letter(c) || is_digit(c);
}

inline bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// True where `word` is one of `words`, an array.
template <class Words>
bool among(std::string_view word, const Words& words) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// With capitals for the letters of ASCII: "hrc" becomes "HRC".
std::string upper(std::string_view text);

/// Calls take(key) with the key of every atom of a folded text, quicker than split_atoms(). The key
/// lives until the next call.
template <class Take>
void each_key(std::string_view folded, Take take) {
    std::string key;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const std::size_t begin = at;
        while (at < folded.size() && is_word_byte(folded[at])) {
            ++at;
        }
        if (at > begin) {
            set_spelling_key(folded.substr(begin, at - begin), key);
            take(std::string_view(key));
        }
    }
}

/// Cuts the inflection off a spelling key; at least three letters stay.
std::string_view stem(std::string_view key);

/// The spelling key of a whole phrase without anything between its words.
std::string squeezed(std::string_view utf8);

}  // namespace clusterlotse::matching
