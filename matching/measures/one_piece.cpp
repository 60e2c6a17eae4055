#include "matching/measures/one_piece.hpp"

#include "matching/text/numbers.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kNear = 5;  ///< tokens between "geteilt" and "nicht"

bool near(const Tokens& tokens, std::size_t at, std::initializer_list<std::string_view> wanted) {
    const std::size_t from = at - std::min(at, kNear);
    for (std::size_t other = from; other < std::min(tokens.size(), at + kNear + 1); ++other) {
        if (other != at && tokens.word(other) && one_of(tokens.text(other), wanted)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool in_one_piece(const Tokens& tokens) {
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        const bool one =
            word.starts_with("einem") || word == "am" || word == "one" || word == "single";
        const std::string_view next = tokens.text(at + 1);
        if ((one && (next == "stueck" || next == "piece" || next == "length")) ||
            word.starts_with("einteilig") || word.starts_with("ungeteilt") || word == "undivided") {
            return true;
        }
    }
    return tokens.size() > 0 && tokens.text(tokens.size() - 1).starts_with("einteilig");
}

bool must_stay_whole(const Tokens& tokens) {
    if (in_one_piece(tokens)) {
        return true;
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        const bool divided = one_of(word, {"geteilt", "gestueckelt", "divided", "split"});
        const bool dividing = one_of(word, {"teilen", "zerteilen", "trennen", "split"});
        if ((divided || (dividing && near(
                                         tokens,
                                         at,
                                         {"darf",
                                          "duerfen",
                                          "geht",
                                          "kann",
                                          "koennen",
                                          "erlaubt",
                                          "moeglich",
                                          "must",
                                          "cannot"}
                                     ))) &&
            near(tokens, at, {"nicht", "weder", "not", "nie", "cannot", "verboten"})) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
