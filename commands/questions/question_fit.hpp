#pragma once

#include "domain/need.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The only one of several open questions that the words surely answer: they speak of what it asks
/// about, or say yes or no where it is the only one that can be answered so. Nothing where they fit
/// several, or none. Total on any text.
std::optional<std::size_t> question_answered(
    std::string_view text,
    const std::vector<std::string>& questions,
    const std::function<UnderstoodNeed(const std::string&)>& understand
);

/// An answer to one question of several, by its number.
struct NumberedWords {
    int position = 0;
    std::string words;
};

/// "1: Ra 1,6, 2: ja", "zu Frage 2: ja", or "1. Ra 1,6" and below "2. ja": the parts with the
/// numbers, each from 1 to `count`; empty where the text does not begin with one, or any is
/// another.
std::vector<NumberedWords> numbered_answers(std::string_view text, int count);

/// "Können Sie das Material am 10.1. abholen?": a day in the answer is not that of the delivery.
bool has_day_of_its_own(std::string_view question);

/// An answer without those sentences that name a day which is not that of the delivery: "das
/// Material kann am 18.12. abgeholt werden". Where neither the question nor the sentence speaks of
/// the delivery, and where either speaks of material, papers or a visit.
std::string without_other_days(
    std::string_view answer,
    const std::string& question,
    const std::function<UnderstoodNeed(const std::string&)>& understand
);

}  // namespace clusterlotse::commands
