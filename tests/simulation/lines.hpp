#pragma once

#include "domain/channel.hpp"
#include "tests/simulation/chance.hpp"

#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// A need as somebody of the trade would write it: one of the sample needs, or made up of their
/// parts.
std::string need_line(Chance& chance, Language language);
/// One that is made up: it names nobody, and its pieces stand between commas.
std::string made_need_line(Chance& chance, Language language);
/// The sample needs, a line each.
std::string all_sample_needs();

/// What suppliers, askers and moderators say, in the many ways people say it.
std::string positive_line(Chance& chance, Language language);
std::string decline_line(Chance& chance, Language language);
std::string waiting_line(Chance& chance, Language language);
std::string question_line(Chance& chance, Language language);
std::string correction_line(Chance& chance, Language language);
std::string odd_line(Chance& chance, Language language);
std::string thanks_line(Chance& chance, Language language);
std::string absence_line(Chance& chance, Language language);
/// What a firm writes that was asked, and that could be a need of its own.
std::string need_like_line(Chance& chance, Language language);
std::string addition_line(Chance& chance, Language language);
/// What an asker corrects while somebody waits for his answer.
std::string change_of_mind_line(Chance& chance, Language language);
/// That nobody else is to be asked.
std::string no_more_line(Chance& chance, Language language);
std::string follow_up_line(Chance& chance, Language language);
std::string question_answer_line(Chance& chance, Language language);
/// How an asker ends, parks, renews or takes up his need; `firm` is a number in his table.
std::string award_line(Chance& chance, Language language, int firm);
/// The same for a firm by its name, and who is to be asked besides.
std::string prose_award_line(Chance& chance, Language language, const std::string& firm);
std::string ask_also_line(Chance& chance, Language language, const std::string& firm);
/// How a moderator adds a firm to a card, or takes it off.
std::string add_line(Chance& chance, const std::string& firm);
std::string remove_line(Chance& chance, const std::string& firm);
std::string other_end_line(Chance& chance, Language language);
std::string withdraw_line(Chance& chance, Language language);
std::string park_line(Chance& chance, Language language);
std::string resume_line(Chance& chance, Language language);
std::string renew_line(Chance& chance, Language language);
std::string moderator_line(Chance& chance);
/// A short order beside a card, with neither number nor reply.
std::string moderator_order_line(Chance& chance);

}  // namespace clusterlotse::simulation
