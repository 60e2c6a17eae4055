#include "commands/ambassadors.hpp"
#include "commands/askable.hpp"
#include "commands/asker_desk.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/needs.hpp"
#include "commands/nobody_found.hpp"
#include "commands/standing.hpp"
#include "commands/widening_offers.hpp"
#include "commands/widening_words.hpp"

#include <cmath>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Audience;
using storage::Suggestion;

std::string amendment(
    Office& office, const storage::NeedRecord& need, std::string_view template_name, Fields fields
) {
    return office.templates.render(need.language, template_name, fields).text;
}

bool act(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Suggestion& suggestion
) {
    if (suggestion.action == "near_miss") {
        const auto profile = office.profiles.find(suggestion.subject);
        return profile && obstacle_to(office, need, understood, *profile) == Obstacle::none &&
               ask_firms(office, need, understood, {*profile});
    }
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
    const std::string& text = request.message.text;
    const auto told = office.suggestions.of_need(need.id, Audience::asker);
    auto suggestion = suggestion_numbered(text, need.number, told);
    if (!suggestion && need.state == NeedState::no_match) {
        suggestion = suggestion_named(text, need.number, told);
    }
    if (!suggestion) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    if (need.state != NeedState::no_match || !act(office, request, need, understood, *suggestion)) {
        reply(office, request, "widening_gone", Fields().set("number", need.number));
    }
    return true;
}

}  // namespace clusterlotse::commands
