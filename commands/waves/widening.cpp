#include "commands/asker/asker_desk.hpp"
#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/step_firms.hpp"
#include "commands/waves/widening_offers.hpp"
#include "commands/waves/widening_words.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Audience;
using storage::Suggestion;

/// In longer texts nothing is picked.
constexpr std::size_t kLongestPick = 120;

std::string amendment(
    Office& office, const storage::NeedRecord& need, std::string_view template_name, Fields fields
) {
    return office.templates.render(need.language, template_name, fields).text;
}

/// Those that were told and still lead to somebody: for the need, or where its other steps have
/// firms, for the steps that have none.
std::vector<Suggestion> still_offered(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::vector<Suggestion> told
) {
    const auto lines =
        need.state == NeedState::no_match
            ? widening_offers(office, need, understood)
            : step_offers(office, need, understood, steps_left(office, need, understood));
    std::erase_if(told, [&](const Suggestion& one) {
        return std::ranges::none_of(lines, [&](const Fields& line) {
            return line.texts().at("position") == std::to_string(one.position);
        });
    });
    return told;
}

/// The only suggested firm that his words name.
std::vector<Suggestion> suggested_firm_named(
    Office& office,
    const std::string& text,
    const std::string& number,
    const std::vector<Suggestion>& offered
) {
    const std::string words = words_of_firm(text, number);
    std::vector<Suggestion> named;
    for (const Suggestion& one : offered) {
        const auto profile = one.action == "near_miss" && !words.empty()
                                 ? office.profiles.find(one.subject)
                                 : std::nullopt;
        if (profile && matching::may_mean_firm(words, profile->name)) {
            named.push_back(one);
        }
    }
    return named.size() == 1 ? named : std::vector<Suggestion>{};
}

/// What he picks of all that is suggested; `which` where he agrees and several may be meant.
struct PickedSuggestions {
    std::vector<Suggestion> suggestions;
    bool which = false;
};

PickedSuggestions suggestions_picked_by(
    Office& office,
    const std::string& text,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood
) {
    auto told = office.suggestions.of_need(need.id, Audience::asker);
    const bool searching = need.state == NeedState::no_match;
    // Once answers have come, a digit means one of them.
    const auto numbered = need.state == NeedState::answered
                              ? std::nullopt
                              : suggestion_numbered(text, need.number, told);
    if (numbered) {
        return {{*numbered}};
    }
    if (!searching && !told.empty() && text.size() <= kLongestPick) {
        told = still_offered(office, need, understood, std::move(told));
    } else if (!searching) {
        told.clear();
    }
    if (told.empty()) {
        return {};
    }
    if (const auto one = suggestion_named(text, need.number, told)) {
        return {{*one}};
    }
    if (need.state == NeedState::answered) {
        return {};
    }
    const bool agrees = agrees_to_suggestion(text, need.number);
    auto firms = firms_picked(text, need.number, told);
    const bool may_name =
        text.size() <= kLongestPick &&
        std::ranges::any_of(told, [](const auto& one) { return one.action == "near_miss"; });
    if (!agrees && firms.empty() && !may_name) {
        return {};
    }
    const auto offered = searching ? still_offered(office, need, understood, told) : told;
    if (agrees) {
        return {
            offered.size() == 1 ? offered : std::vector<Suggestion>{},
            searching && offered.size() > 1};
    }
    firms = firms_picked(text, need.number, offered);
    return {firms.empty() ? suggested_firm_named(office, text, need.number, offered) : firms};
}

bool ask_suggested(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Suggestion>& suggestions
) {
    std::vector<Profile> firms;
    for (const Suggestion& one : suggestions) {
        auto profile = office.profiles.find(one.subject);
        if (profile && obstacle_to(office, need, understood, *profile) == Obstacle::none) {
            firms.push_back(std::move(*profile));
        }
    }
    return !firms.empty() && ask_firms(office, need, understood, firms);
}

/// What he allows holds for the whole need; for a step that had nobody, firms are asked at once.
void widen_with(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& addition
) {
    complete_need(office, request, need, addition);
    if (auto now = office.needs.find(need.id); now && need.state != NeedState::no_match) {
        (void)ask_for_steps_left(office, *now);
    }
}

bool act(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Suggestion& suggestion
) {
    if (suggestion.action == "steps") {
        const auto firms = firms_of_steps(office, need, understood);
        return !firms.empty() && ask_firms(office, need, understood, firms);
    }
    if (suggestion.action == "grade") {
        const std::string wanted = understood.materials.empty()
                                       ? std::string()
                                       : understood.materials.front().number.value_or("");
        Fields fields;
        fields.set("grade", suggestion.subject).set("wanted", wanted);
        widen_with(office, request, need, amendment(office, need, "widened_grade", fields));
        return true;
    }
    if (suggestion.action == "split") {
        const int share = std::stoi(suggestion.subject);
        const bool exact = understood.quantity && std::fmod(understood.quantity->value, share) == 0;
        Fields fields;
        fields.set("share", suggestion.subject).set("exact", exact);
        widen_with(office, request, need, amendment(office, need, "widened_split", fields));
        return true;
    }
    if (suggestion.action == "radius") {
        Fields fields;
        fields.set("km", suggestion.subject);
        widen_with(office, request, need, amendment(office, need, "widened_radius", fields));
        return true;
    }
    return false;
}

}  // namespace

bool widen(Office& office, const Request& request, storage::NeedRecord need) {
    if (!is_asker(request.speaker, need) ||
        (need.state != NeedState::no_match && !under_way(need.state))) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    const auto [picked, which] =
        suggestions_picked_by(office, request.message.text, need, understood);
    if (which) {
        write_widening(office, need, understood);
        return true;
    }
    if (picked.empty()) {
        return false;
    }
    const bool firms = std::ranges::all_of(picked, [](const Suggestion& one) {
        return one.action == "near_miss";
    });
    const bool leads_somewhere = need.state == NeedState::no_match ||
                                 !still_offered(office, need, understood, picked).empty();
    const bool done =
        leads_somewhere && (firms ? ask_suggested(office, need, understood, picked)
                                  : act(office, request, need, understood, picked.front()));
    if (!done) {
        reply(office, request, "widening_gone", Fields().set("number", need.number));
    }
    return true;
}

}  // namespace clusterlotse::commands
