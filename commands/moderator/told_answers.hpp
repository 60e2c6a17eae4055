#pragma once

#include "commands/desk/office.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What a firm told a moderator, as he passes it on: "Lautertal hat angerufen, sie machen es für
/// 44 €, KW 3", "Dreherei X sagt ab, keine Kapazität".
struct ToldAnswer {
    std::string firm;           ///< as he names it
    std::string words;          ///< what it said, as it would write it itself
    std::string question = {};  ///< what it asks besides: "Ob das Material gestellt wird?"
};
std::optional<ToldAnswer> told_answer_in(const std::string& text);

/// What several firms told him, in one message: "Lautertal kann für 12 €, Glantal hat abgesagt".
/// Empty where he passes on the words of one, or of nobody; `is_firm` knows the members by name.
std::vector<ToldAnswer> told_answers_in(
    const std::string& text, const std::function<bool(const std::string&)>& is_firm
);

/// Records such words as the answer of that firm to the need of `row`, of the number in them, or to
/// the only one it was asked for: the asker, the firm and the log learn that the moderator told it.
/// Where the firm or the need is not plain, he is asked which. False for any other words.
bool moderator_tells_answer(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

/// The same, where it is known which need is meant.
bool tells_answer_for(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
