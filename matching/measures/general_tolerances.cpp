#include "matching/measures/general_tolerances.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clusterlotse::matching {
namespace {

bool letters_of(std::string_view word, std::string_view allowed) {
    return !word.empty() && word.find_first_not_of(allowed) == std::string_view::npos;
}

/// Behind the signs and words that lead to a class.
std::size_t behind_signs(const Tokens& tokens, std::size_t at) {
    while (tokens.sign(at, '-') || tokens.sign(at, '/') || tokens.word(at, "klasse") ||
           tokens.word(at, "class")) {
        ++at;
    }
    return at;
}

/// The class of ISO 2768 or DIN 7168: "-mK", "mittel".
GeneralTolerance with_class(const Tokens& tokens, const char* name, std::size_t next) {
    if (tokens.sign(next, '-') && (tokens.text(next + 1) == "1" || tokens.text(next + 1) == "2") &&
        tokens.digits(next + 1)) {
        next += 2;
    }
    const std::size_t detail = behind_signs(tokens, next);
    const std::string_view word = tokens.word(detail) ? tokens.text(detail) : "";
    std::string grade;
    if (word == "mittel" || word == "medium") {
        grade = "m";
    } else if (word == "fein" || word == "fine") {
        grade = "f";
    } else if (word == "grob" || word == "coarse") {
        grade = "c";
    } else if (word.size() == 1 && letters_of(word, "fmcvg")) {
        grade = word;
    } else if (word.size() == 2 && letters_of(word.substr(0, 1), "fmcv") &&
               letters_of(word.substr(1), "hkl")) {
        grade = std::string(word.substr(0, 1)) + upper(word.substr(1));
    }
    if (grade.empty()) {
        return {name, next};
    }
    next = detail + 1;
    const std::size_t second = next + (tokens.sign(next, '-') ? 1 : 0);
    if (grade.size() == 1 && tokens.word(second) && tokens.text(second).size() == 1 &&
        letters_of(tokens.text(second), "hkl") && tokens.capital(second) &&
        !tokens.sign(second + 1, '=')) {
        grade += upper(tokens.text(second));
        next = second + 1;
    }
    return {std::string(name) + "-" + grade, next};
}

}  // namespace

std::optional<GeneralTolerance> general_tolerance_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.word(at, "iso") && !tokens.word(at, "din")) {
        return std::nullopt;
    }
    const bool iso_follows =
        tokens.word(at, "din") && (tokens.word(at + 1, "iso") || tokens.word(at + 2, "iso"));
    if (iso_follows || !tokens.digits(at + 1)) {
        return std::nullopt;
    }
    const std::string_view number = tokens.text(at + 1);
    const std::string name = upper(tokens.text(at)) + " " + std::string(number);
    std::size_t next = at + 2;
    if (number == "2768" || number == "7168") {
        return with_class(tokens, number == "2768" ? "ISO 2768" : "DIN 7168", next);
    }
    static constexpr std::string_view kOthers[] = {
        "13920", "9013", "8062", "286", "22081", "6930", "2769", "8015", "1101", "2692", "1302"};
    if (std::find(std::begin(kOthers), std::end(kOthers), number) == std::end(kOthers)) {
        return std::nullopt;
    }
    const std::size_t detail = behind_signs(tokens, next);
    const bool tight = detail > next || tokens.glued(detail);
    std::string grade;
    if (number == "13920" && tokens.word(detail) && letters_of(tokens.text(detail), "abcdefgh") &&
        tokens.text(detail).size() <= 2) {
        grade = upper(tokens.text(detail));
        next = detail + 1;
    } else if (number == "8062" && tokens.word(detail) &&
               (tokens.text(detail).ends_with("ct") || tokens.text(detail).ends_with("ctg")) &&
               tokens.digits(detail + 1)) {
        grade = upper(tokens.text(detail)) + std::string(tokens.text(detail + 1));
        next = detail + 2;
    } else if (tight && tokens.digits(detail) && tokens.text(detail).size() <= 3) {
        grade = std::string(tokens.text(detail));
        next = detail + 1;
    }
    return GeneralTolerance{name + (grade.empty() ? "" : "-" + grade), next};
}

}  // namespace clusterlotse::matching
