#include "matching/ranking/equivalent_grades.hpp"

#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstdlib>

namespace clusterlotse::matching {
namespace {

/// "1.4301" as 14301, so that neighbours in the standard are near.
long number_of_grade(std::string_view number) {
    std::string digits;
    for (const char c : number) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    constexpr std::size_t kMostDigits = 9;
    return digits.empty() || digits.size() > kMostDigits ? 0 : std::stol(digits);
}

}  // namespace

std::vector<std::string> equivalent_grades(const Vocabulary& vocabulary, std::string_view number) {
    const Lexicon& lexicon = vocabulary.lexicon();
    const auto known = lexicon.grade_numbers.find(number);
    if (known == lexicon.grade_numbers.end()) {
        return {};
    }
    const Id group = lexicon.grades[known->second].group;
    std::vector<std::string> others;
    for (std::size_t i = 0; i < lexicon.grades.size(); ++i) {
        const Grade& grade = lexicon.grades[i];
        if (i != known->second && grade.group == group && group != kNone && !grade.number.empty()) {
            others.push_back(grade.number);
        }
    }
    const long wanted = number_of_grade(number);
    std::ranges::stable_sort(others, [&](const std::string& a, const std::string& b) {
        return std::labs(number_of_grade(a) - wanted) < std::labs(number_of_grade(b) - wanted);
    });
    return others;
}

}  // namespace clusterlotse::matching
