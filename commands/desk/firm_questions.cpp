#include "commands/answers/relay.hpp"
#include "commands/asker/addressed.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/told_firms.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/waves/distribution.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Kann Lautertal auf 13 runtergehen?" of a firm that was asked and has not answered is for nobody
/// else, and for that firm it would be a riddle.
bool asked_firm_is_silent(
    Office& office, const Request& request, const std::vector<std::string>& names
) {
    for (const auto& need : recent_needs(office, request.speaker)) {
        for (const auto& one : office.invitations.of_need(need.id)) {
            const auto profile = office.profiles.find(one.profile_id);
            const bool named = profile && was_asked(one) && !one.answered_at &&
                               std::ranges::any_of(names, [&](const std::string& name) {
                                   return matching::may_mean_firm(name, profile->name);
                               });
            if (named) {
                say_not_in_table(office, request, need, profile->name);
                return true;
            }
        }
    }
    return false;
}

}  // namespace

bool question_for_firm(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    static const RE2 named(
        R"((?i)(?:^|[^\pL])(?:die|der|den|dem|bei|mit|von|fragen sie|frag|the|ask|does|can|could|would|kann|könnte|würde)\s+(?:doch |mal |bitte |die |der |den |the )*((?-i:\p{Lu})[\pL\d.-]+(?:\s(?-i:\p{Lu})[\pL\d.-]+){0,2}))"
    );
    // "Hat Wolfstein ein Zeugnis?"
    static const RE2 verb_before(
        R"((?i)(?:^|[^\pL])(?:hat|haben|hätte|ist|sind|will|möchte|darf|muss|soll|\pL{3,}t|has|do|is|did|will|are)\s+(?:die |der |bei |the )*((?-i:\p{Lu})[\pL\d.-]+(?:\s(?-i:\p{Lu})[\pL\d.-]+){0,2}))"
    );
    // "Lautertal ist zu teuer, gehen die auf 45?"
    static const RE2 first(
        R"((?:^|[.!?;]\s+)((?-i:\p{Lu})[\pL\d.-]+(?:\s(?-i:\p{Lu})[\pL\d.-]+){0,2})\s+(?:ist|sind|hat|haben|hätte|wäre|war|kann|könnte|können|liegt|will|soll|is|has|are|can|was)(?:[^\pL]|$))"
    );
    if (text.size() > kLongestAfterthought || text.find('?') == std::string::npos ||
        request.speaker.profile_id.empty()) {
        return false;
    }
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    if (!understood.materials.empty() || understood.dimensions_mm != Dimensions{}) {
        return false;
    }
    std::vector<storage::Invitation> meant;
    std::vector<std::string> names;
    for (const RE2* form : {&named, may_ask_firm(text) ? &verb_before : &named, &first}) {
        re2::StringPiece rest(text);
        for (std::string name; RE2::FindAndConsume(&rest, *form, &name);) {
            names.push_back(name);
        }
    }
    for (const std::string& name : names) {
        for (const auto& need : recent_needs(office, request.speaker)) {
            for (const auto& one : answered_invitations(office, need)) {
                const auto profile = office.profiles.find(one.profile_id);
                const bool known = std::ranges::any_of(meant, [&](const auto& other) {
                    return other.id == one.id;
                });
                if (profile && !known && came_forward(office, one) &&
                    matching::may_mean_firm(name, profile->name)) {
                    meant.push_back(one);
                }
            }
        }
    }
    if (meant.empty()) {
        return asked_firm_is_silent(office, request, names);
    }
    if (meant.size() != 1) {
        return false;
    }
    follow_up(office, request, meant.front(), text);
    return true;
}

}  // namespace clusterlotse::commands
