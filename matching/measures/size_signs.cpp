#include "matching/measures/size_signs.hpp"

#include <algorithm>
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
