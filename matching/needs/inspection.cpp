#include "matching/measures/measures.hpp"

#include <array>
#include <string>
#include <string_view>

namespace clusterlotse::matching {
namespace {

struct Inspection {
    const char* label;
    const char* words;  ///< beginnings of folded words, separated by spaces
};

/// Documents and examinations of the delivered part, as opposed to what a firm is certified for.
constexpr Inspection kByWord[] = {
    {"EMPB", "empb erstmusterpruef fai"},
    {"Messprotokoll", "messprotokoll pruefprotokoll messbericht"},
    {"ZfP", "zfp ndt zerstoerungsfrei"},
    {"UT", "ultraschallpruef ultraschallgepr ultrasonic"},
    {"RT", "roentgen roentgenpruef durchstrahlungs radiograph"},
    {"PT", "farbeindring eindringpruef penetrant dye"},
    {"MT", "magnetpulver magnetic"},
    {"VT", "sichtpruef"},
    {"WPS", "wps schweissanweisung"},
    {"CoC", "coc"},
    {"Druckprüfung", "druckpruef wasserdruckpr"},
    {"Dichtheitsprüfung", "dichtheitspruef lecktest"},
};

constexpr std::size_t kAlphabet = 26;

constexpr std::size_t pair_of(std::string_view word) {
    return static_cast<std::size_t>(word[0] - 'a') * kAlphabet +
           static_cast<std::size_t>(word[1] - 'a');
}

/// By their first two letters.
constexpr auto kOpenings = [] {
    std::array<bool, kAlphabet * kAlphabet> openings{};
    for (const Inspection& inspection : kByWord) {
        std::string_view words = inspection.words;
        while (!words.empty()) {
            openings[pair_of(words)] = true;
            const std::size_t gap = words.find(' ');
            words.remove_prefix(gap == std::string_view::npos ? words.size() : gap + 1);
        }
    }
    return openings;
}();

/// Not for most words of a text.
bool may_name_one(std::string_view word) {
    return word.size() > 1 && is_letter(word[0]) && is_letter(word[1]) && kOpenings[pair_of(word)];
}

bool begins(std::string_view word, std::string_view beginnings) {
    while (!beginnings.empty()) {
        const std::size_t gap = beginnings.find(' ');
        const std::string_view one = beginnings.substr(0, gap);
        if (one.size() <= 4 ? word == one : word.starts_with(one)) {
            return true;
        }
        beginnings.remove_prefix(gap == std::string_view::npos ? beginnings.size() : gap + 1);
    }
    return false;
}

/// "ohne EMPB", "kein Messprotokoll".
bool denied(const Tokens& tokens, std::size_t at) {
    const std::string_view before = at > 0 ? tokens.text(at - 1) : "";
    return before == "ohne" || before.starts_with("kein") || before == "no" ||
           before == "without" || before == "nicht";
}

}  // namespace

void take_inspection(Tokens& tokens, Measures& measures) {
    const auto add = [&](const char* label, std::size_t from, std::size_t next) {
        if (!denied(tokens, from)) {
            measures.add(measures.inspection, "inspection", label, tokens.original(from, next));
        }
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        if (word == "ppap" || word == "ppf") {
            const std::size_t level =
                at + 1 +
                (tokens.word(at + 1, "level") || tokens.word(at + 1, "stufe") ||
                         tokens.word(at + 1, "l") || tokens.word(at + 1, "lvl")
                     ? 1
                     : 0);
            if (level > at + 1 && tokens.digits(level) && tokens.text(level).size() == 1) {
                const std::string label = "PPAP level " + std::string(tokens.text(level));
                add(label.c_str(), at, level + 1);
                tokens.claim(at, level + 1, Claim::reference);
            }
            continue;
        }
        if (word == "first" && tokens.word(at + 1, "article")) {
            add("EMPB", at, at + 2);
            continue;
        }
        const bool joined =
            tokens.glued(at + 1) && (tokens.digits(at + 1) || tokens.sign(at + 1, '-'));
        // Two letters mean an examination only in capitals.
        if (word.size() == 2 && tokens.capitals(at) && !joined &&
            (word == "ut" || word == "rt" || word == "pt" || word == "mt" || word == "vt") &&
            !tokens.shouting()) {
            const std::string label(tokens.original(at, at + 1));
            add(label.c_str(), at, at + 1);
            continue;
        }
        if (!may_name_one(word)) {
            continue;
        }
        for (const Inspection& inspection : kByWord) {
            if (begins(word, inspection.words)) {
                add(inspection.label, at, at + 1);
                break;
            }
        }
    }
}

}  // namespace clusterlotse::matching
