#pragma once

#include "commands/desk/utterance.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// How good the answers were, in an asker's words.
struct SaidRating {
    int points = 0;        ///< 1 to 5
    std::string remark;    ///< what he says besides
    bool by_sign = false;  ///< a thumb, or a yes or no
    bool spelled = false;  ///< "4 Punkte", "4, schnell geantwortet": a rating and nothing else
};

/// "4", "👍", "4 Punkte", "4/5, schnell geantwortet"; nothing for other words. Total on any text.
std::optional<SaidRating> rating_in(std::string_view text);

/// True where the remark says nothing of the need, of another one or of an order: no figure, no
/// question.
bool is_about_answers_alone(
    Office& office, const storage::NeedRecord& need, const std::string& remark
);

/// The moderators read what he says besides his rating.
void pass_on_remark(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const SaidRating& rating
);

/// He rates the answers where other messages came behind that question, and none of them asks for a
/// number or a thumb. False where he was not asked, has rated, or says something else.
bool rated_afterwards(Utterance& said);

}  // namespace clusterlotse::commands
