#include "matching/answers/answer_tolerances.hpp"

#include "matching/dates/date_readers.hpp"

namespace clusterlotse::matching {
namespace {

constexpr int kFinestGrade = 3;
constexpr int kCoarsestGrade = 13;

/// Nothing is glued to the end but what ends a clause.
bool ends(const Tokens& tokens, std::size_t at) {
    const bool goes_on =
        tokens.word(at) || tokens.digits(at) || (tokens.glued(at + 1) && tokens.digits(at + 1));
    return !tokens.glued(at) || !goes_on;
}

/// "h6", "IT 7": not "m6", which is a thread.
bool fit_at(const Tokens& tokens, std::size_t at) {
    const bool grade = tokens.word(at, "it");
    const bool letters =
        grade || one_of(tokens.text(at), {"h", "g", "f", "e", "k", "n", "p", "js"});
    if (!letters || !tokens.digits(at + 1) || !(grade || tokens.glued(at + 1)) ||
        !ends(tokens, at + 2)) {
        return false;
    }
    const int number = small_number(tokens, at + 1);
    return number >= kFinestGrade && number <= kCoarsestGrade;
}

/// "0,02", "0.005 mm": no part is as small.
bool hundredths_at(const Tokens& tokens, std::size_t at) {
    return tokens.digits(at) && tokens.text(at) == "0" &&
           (tokens.sign(at + 1, ',') || tokens.sign(at + 1, '.')) && tokens.glued(at + 1) &&
           tokens.digits(at + 2) && tokens.glued(at + 2) && tokens.text(at + 2).size() >= 2 &&
           tokens.text(at + 2)[0] == '0';
}

}  // namespace

std::size_t behind_tolerance(const Tokens& tokens, std::size_t at) {
    if (!tokens.free(at)) {
        return 0;
    }
    if (hundredths_at(tokens, at)) {
        return at + 3 + (tokens.word(at + 3, "mm") ? 1 : 0);
    }
    if (!tokens.word(at)) {
        return 0;
    }
    if (fit_at(tokens, at)) {
        return at + 2;
    }
    if (!tokens.word(at, "iso") || tokens.text(at + 1) != "2768") {
        return 0;
    }
    const std::size_t letters = at + 2 + (tokens.sign(at + 2, '-') ? 1 : 0);
    return tokens.word(letters) && tokens.text(letters).size() <= 2 ? letters + 1 : at + 2;
}

}  // namespace clusterlotse::matching
