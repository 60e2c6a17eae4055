#include "matching/measures/size_signs.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace clusterlotse::matching {

bool round_part_before(const Tokens& tokens, std::size_t at) {
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
        const std::string_view word = tokens.text(at - back);
        for (const std::string_view part :
             {"bolzen",
              "welle",
              "achse",
              "stift",
              "stange",
              "zapfen",
              "walze",
              "shaft",
              "rundstahl",
              "spindel"}) {
            if (word.find(part) != std::string_view::npos) {
                return true;
            }
        }
        if (tokens.sign(at - back, ',') || tokens.sign(at - back, '.')) {
            break;
        }
    }
    return false;
}

bool turned(const Tokens& tokens) {
    bool lathe = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        lathe = lathe || word.starts_with("drehteil") || word.starts_with("gedreht") ||
                word == "turned" || word == "turning" || word == "drehen";
        if (word.find("fraes") != std::string_view::npos || word.starts_with("mill") ||
            word.starts_with("platte") || word.find("quader") != std::string_view::npos) {
            return false;
        }
    }
    return lathe;
}

bool disc(const Tokens& tokens, std::size_t at) {
    static constexpr std::string_view kParts[] = {
        "scheibe", "ronde", "flansch", "dichtung", "blende", "washer", "disc", "flange", "gasket"};
    for (std::size_t token = at > 8 ? at - 8 : 0; token < at; ++token) {
        const std::string_view word = tokens.text(token);
        if (std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
                return word.find(part) != std::string_view::npos;
            })) {
            return true;
        }
    }
    return false;
}

namespace {

/// Whether a word of the few in front of the first number passes the test; another size between
/// belongs to that word.
template <class Test>
bool thing_before(const Tokens& tokens, std::size_t at, Test test) {
    constexpr std::size_t kFarthest = 8;
    for (std::size_t back = 1; back <= kFarthest && back <= at; ++back) {
        const std::size_t token = at - back;
        if (tokens.sign(token, ';') || tokens[token].claim == Claim::size) {
            return false;
        }
        if (tokens.word(token) && test(tokens.text(token))) {
            return true;
        }
        if (tokens.is(token, Means::thing) && tokens.capital(token)) {
            return false;
        }
    }
    return false;
}

bool has_end(std::string_view word, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
        return word.ends_with(end);
    });
}

}  // namespace

bool washer_before(const Tokens& tokens, std::size_t at) {
    return thing_before(tokens, at, [](std::string_view word) {
        const bool disc_round_something =
            has_end(word, {"scheibe", "scheiben"}) &&
            (word.starts_with("unterleg") || word.starts_with("pass") ||
             word.starts_with("distanz") || word.starts_with("ausgleich") ||
             word.starts_with("anlauf") || word.starts_with("stuetz") ||
             word.starts_with("beilag") || word.starts_with("dicht"));
        return disc_round_something ||
               has_end(word, {"washer", "washers", "spacer", "spacers", "shim", "shims"});
    });
}

bool ring_before(const Tokens& tokens, std::size_t at) {
    return thing_before(tokens, at, [](std::string_view word) {
        return (word.size() > 3 && !word.ends_with("oering") &&
                has_end(word, {"ring", "ringe", "ringen", "rings"}) && !word.ends_with("ering") &&
                word.find("string") == word.npos && word.find("spring") == word.npos) ||
               has_end(
                   word,
                   {"buchse",
                    "buchsen",
                    "huelse",
                    "huelsen",
                    "bushing",
                    "bushings",
                    "sleeve",
                    "sleeves"}
               ) ||
               one_of(word, {"bush", "bushes"});
    });
}

bool tube_before(const Tokens& tokens, std::size_t at) {
    return thing_before(tokens, at, [](std::string_view word) {
        const std::size_t tube = word.find("rohr");
        const bool square = word.starts_with("vierkant") || word.starts_with("rechteck") ||
                            word.starts_with("profil") || word.starts_with("form") ||
                            word.starts_with("quadrat");
        const bool drills = tube > 0 && tube != word.npos && word[tube - 1] == 'b';
        if (tube == word.npos || square || drills) {
            return false;
        }
        const std::string_view rest = word.substr(tube + 4);
        return rest.size() <= 2 || rest.starts_with("bieg") || rest.starts_with("bog") ||
               rest.starts_with("boeg") || rest.starts_with("schlange") ||
               rest.starts_with("stueck") || rest.starts_with("abschnitt") ||
               rest.starts_with("leitung") || rest.starts_with("wendel") ||
               rest.starts_with("teil");
    });
}

bool wheel_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t kFarthest = 12;
    const auto wheel = [&](std::size_t token) {
        static constexpr std::string_view kEnds[] = {
            "rad",     "raeder",  "raedern",  "scheibe",  "scheiben",  "ronde",
            "ronden",  "flansch", "flansche", "laufring", "laufringe", "wheel",
            "wheels",  "disc",    "discs",    "disk",     "disks",     "flange",
            "flanges", "pulley",  "pulleys",  "impeller", "impellers"};
        const std::string_view word = tokens.text(token);
        return one_of(word, {"ring", "ringe", "ringen", "rings"}) ||
               (!word.ends_with("grad") &&
                std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
                    return word.ends_with(end);
                }));
    };
    // "ca." before the number
    while (at > 0 && (tokens.sign(at - 1, '.') || tokens.is(at - 1, Means::about))) {
        --at;
    }
    if (at == 0) {
        return false;
    }
    const bool apart = tokens.sign(at - 1, ',') || tokens.sign(at - 1, '(') ||
                       one_of(tokens.text(at - 1), {"mit", "von", "with", "of"});
    std::size_t first = apart ? at - std::min(at, kFarthest) : at - 1;
    while (first < at && !wheel(first)) {
        ++first;
    }
    return first < at;
}

bool machine_room_before(const Tokens& tokens, std::size_t at) {
    return at > 0 && one_of(
                         tokens.text(at - 1),
                         {"palette",
                          "palettengroesse",
                          "tisch",
                          "maschinentisch",
                          "arbeitsraum",
                          "verfahrweg",
                          "verfahrwege",
                          "aufspannflaeche"}
                     );
}

bool flat_before(const Tokens& tokens, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const std::string_view word = tokens.text(at - 1);
    return one_of(
               word,
               {"flach",
                "fl",
                "flachmaterial",
                "flachstahl",
                "flacheisen",
                "flachprofil",
                "kupferschiene",
                "kupferschienen",
                "stromschiene",
                "stromschienen",
                "flat",
                "flats"}
           ) ||
           (at > 1 && word == "bar" && tokens.word(at - 2, "flat"));
}

bool frame_before(const Tokens& tokens, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const std::string_view word = tokens.text(at - 1);
    return word.ends_with("rahmen") || word.ends_with("gestell") || word.ends_with("gestelle") ||
           word.ends_with("podest") || word.ends_with("podeste") || word.ends_with("buehne") ||
           word.ends_with("tor") || word.ends_with("tore") || word.ends_with("gelaender") ||
           word == "frame" || word == "frames" || word == "platform" || word == "railing" ||
           word == "railings";
}

bool made_of_section_before(const Tokens& tokens, std::size_t at) {
    // Back over "Vierkantrohr", "S235", "lackiertem": to the "aus" and what stands before it.
    for (std::size_t back = 1; back <= 4 && back < at; ++back) {
        const std::size_t of = at - back;
        if (tokens.word(of, "aus") || tokens.word(of, "from") || tokens.word(of, "of")) {
            return back > 1 && frame_before(tokens, of);
        }
        if (!tokens.word(of) && !tokens.digits(of)) {
            return false;
        }
    }
    return false;
}

bool section_letter_before(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens.capital(at - 1) && one_of(tokens.text(at - 1), {"l", "t", "u", "z"});
}

std::string order_before(const Tokens& tokens, std::size_t at) {
    for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
        const std::string_view word = tokens.text(at - back);
        if (tokens.word(at - back) && word.size() >= 3 && word.size() <= 5 && word[1] == 'x') {
            std::string letters;
            for (std::size_t i = 0; i < word.size(); i += 2) {
                letters += word[i];
            }
            return letters.find_first_not_of("lbhtwd") == std::string::npos ? letters : "";
        }
        if (tokens.digits(at - back)) {
            break;
        }
    }
    return "";
}

}  // namespace clusterlotse::matching
