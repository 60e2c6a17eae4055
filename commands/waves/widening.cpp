#include "commands/asker/asker_desk.hpp"
#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/nobody_found.hpp"
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

/// Those that were told and still lead to somebody.
std::vector<Suggestion> still_offered(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::vector<Suggestion> told
) {
    const auto lines = widening_offers(office, need, understood);
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
    const auto told = office.suggestions.of_need(need.id, Audience::asker);
    if (const auto one = suggestion_numbered(text, need.number, told)) {
        return {{*one}};
    }
    if (need.state != NeedState::no_match || told.empty()) {
        return {};
    }
    if (const auto one = suggestion_named(text, need.number, told)) {
        return {{*one}};
    }
    const bool agrees = agrees_to_suggestion(text, need.number);
    auto firms = firms_picked(text, need.number, told);
    const bool may_name =
        text.size() <= kLongestPick &&
        std::ranges::any_of(told, [](const auto& one) { return one.action == "near_miss"; });
    if (!agrees && firms.empty() && !may_name) {
        return {};
    }
    const auto offered = still_offered(office, need, understood, told);
    if (agrees) {
        return {offered.size() == 1 ? offered : std::vector<Suggestion>{}, offered.size() > 1};
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
        complete_need(office, request, need, amendment(office, need, "widened_grade", fields));
        return true;
    }
    if (suggestion.action == "split") {
        const int share = std::stoi(suggestion.subject);
        const bool exact = understood.quantity && std::fmod(understood.quantity->value, share) == 0;
        Fields fields;
        fields.set("share", suggestion.subject).set("exact", exact);
        complete_need(office, request, need, amendment(office, need, "widened_split", fields));
        return true;
    }
    if (suggestion.action == "radius") {
        Fields fields;
        fields.set("km", suggestion.subject);
        complete_need(office, request, need, amendment(office, need, "widened_radius", fields));
        return true;
    }
    return false;
}

}  // namespace

void offer_widening(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Fields& fields
) {
    if (need.state != NeedState::no_match) {
        return;
    }
    set_busy_firms(office, need, understood, fields);
    auto lines = widening_offers(office, need, understood);
    fields.set("has_suggestions", !lines.empty())
        .set("one_suggestion", lines.size() == 1)
        .set("suggestions", std::move(lines));
}

void write_widening(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Fields fields;
    offer_widening(office, need, understood, fields);
    const auto& suggestions = fields.lists();
    if (const auto list = suggestions.find("suggestions");
        list != suggestions.end() && !list->second.empty()) {
        fields.set("number", need.number);
        write_to_asker(
            office, need, "widening", fields, {storage::Purpose::acknowledgement, need.id}
        );
    }
}

bool widen(Office& office, const Request& request, storage::NeedRecord need) {
    // Once answers have come, a digit means one of them.
    if (!is_asker(request.speaker, need) ||
        (need.state != NeedState::no_match && need.state != NeedState::distributed)) {
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
    const bool done = need.state == NeedState::no_match &&
                      (firms ? ask_suggested(office, need, understood, picked)
                             : act(office, request, need, understood, picked.front()));
    if (!done) {
        reply(office, request, "widening_gone", Fields().set("number", need.number));
    }
    return true;
}

}  // namespace clusterlotse::commands
