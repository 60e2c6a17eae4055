#include "matching/firms/limit_cues.hpp"

#include "matching/firms/limit_words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::matching {

bool speaks_of_room(std::string_view words) {
    std::size_t begin = 0;
    while (begin < words.size()) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        if (names_room(words.substr(begin, end - begin))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

bool weighs_parts(const Tokens& tokens) {
    static constexpr std::string_view kOthers[] = {
        "baer", "hammer", "coil", "band", "ring", "schuss", "shot", "schliess", "zuhalt"};
    bool weighs = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        const bool other = std::any_of(std::begin(kOthers), std::end(kOthers), [&](auto one) {
            return word.find(one) != std::string_view::npos;
        });
        if (tokens.word(at) && other) {
            return false;
        }
        weighs = weighs || (tokens.is(at, Means::mass_unit) && !word.starts_with('t'));
    }
    return weighs;
}

bool lifts(const Tokens& tokens) {
    static constexpr std::string_view kLifting[] = {
        "kranhaken",
        "lasthaken",
        "schaekel",
        "traverse",
        "hebezeug",
        "wagenheber",
        "hubtisch",
        "anschlag",
        "lastoese",
        "kettenzug",
        "kettenzuege",
        "shackle",
        "hook"};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        if (tokens.word(at) &&
            std::any_of(std::begin(kLifting), std::end(kLifting), [&](std::string_view one) {
                return word.starts_with(one);
            })) {
            return true;
        }
    }
    return false;
}

bool speaks_of_bath(std::string_view words) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        std::string_view word = words.substr(begin, end - begin);
        word.remove_prefix(std::min(word.find_first_of("abcdefghijklmnopqrstuvwxyz"), word.size()));
        if (word.starts_with("badl") || word.starts_with("badm") || word.starts_with("badg") ||
            word.starts_with("badt") || word.starts_with("kesselm") || word.starts_with("becken") ||
            word == "baeder" || word == "bath" || word == "baths" || word == "kettle") {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

bool without_limit(std::string_view words) {
    return !has_digit(words) && words.find("serie") == std::string_view::npos;
}

}  // namespace clusterlotse::matching
