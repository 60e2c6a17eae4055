#include "matching/measures/measure_words.hpp"
#include "matching/needs/people.hpp"

#include <algorithm>

namespace clusterlotse::matching {
bool wants_discretion(const Tokens& tokens, std::string& words) {
    const auto name_word = [&](std::size_t at) {
        return one_of(
            tokens.text(at),
            {"name",
             "namen",
             "firmenname",
             "firmennamen",
             "firma",
             "identity",
             "nennung",
             "namensnennung",
             "auftraggeber",
             "identitaet"}
        );
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        std::size_t end = 0;
        if (word == "inkognito" || word == "incognito") {
            end = at + 1;
        } else if ((word == "ohne" || word == "without") &&
                   (tokens.word(at + 1, "nennung") || tokens.word(at + 1, "namensnennung") ||
                    tokens.word(at + 1, "namen") || tokens.word(at + 1, "naming"))) {
            end = at + 2;
        } else if (name_word(at)) {
            // "unser Name soll nicht genannt werden"
            for (std::size_t next = at + 1; next < at + 7; ++next) {
                if (tokens.word(next, "nicht") || tokens.word(next, "not")) {
                    for (std::size_t verb = next + 1; verb < next + 5; ++verb) {
                        const std::string_view said = tokens.text(verb);
                        if (one_of(
                                said,
                                {"genannt",
                                 "nennen",
                                 "erscheinen",
                                 "weitergegeben",
                                 "weitergeben",
                                 "preisgeben",
                                 "auftauchen",
                                 "bekannt",
                                 "disclosed",
                                 "mentioned",
                                 "appear",
                                 "shown",
                                 "erwaehnt",
                                 "erfahren",
                                 "veroeffentlicht"}
                            )) {
                            end = verb + 1;
                        }
                    }
                }
            }
        } else if (word == "not" || word == "nicht") {
            for (std::size_t next = at + 1; next < at + 4; ++next) {
                const bool tell = one_of(
                    tokens.text(next), {"disclose", "share", "mention", "reveal", "publish"}
                );
                if (tell && (name_word(next + 1) || name_word(next + 2) || name_word(next + 3))) {
                    end = next + 1;
                }
            }
            if (tokens.word(at + 1, "an") && tokens.text(at + 2).starts_with("dritte")) {
                end = at + 3;
            }
            if (tokens.word(at + 1, "oeffentlich")) {
                end = at + 2;
            }
        }
        if (end != 0) {
            words = tokens.original(at, std::min(end, tokens.size()));
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
