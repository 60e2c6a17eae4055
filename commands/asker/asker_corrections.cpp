#include "commands/asker/asker_corrections.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/needs/allowed_materials.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/corrections.hpp"
#include "commands/needs/day_corrections.hpp"
#include "commands/needs/dropped_steps.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "X ist zu teuer, geht auch 12,50?": said of a firm that has come forward, and to it.
bool haggles_with(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<std::string>& firms,
    const std::string& text
) {
    static const RE2 price(
        R"((?i)(?:^|[^\pL])(?:zu teuer|teuer|teurer|zu hoch|preis\pL*|günstiger|guenstiger|billiger|nachlass|rabatt|(?:too )?expensive|pricey|too high|price|cheaper|discount)(?:[^\pL]|$)|\?)"
    );
    if (!RE2::PartialMatch(text, price)) {
        return false;
    }
    return std::ranges::all_of(firms, [&](const std::string& firm) {
        return std::ranges::any_of(
            office.invitations.of_need(need.id),
            [&](const storage::Invitation& invitation) {
                const auto profile = office.profiles.find(invitation.profile_id);
                return came_forward(office, invitation) && profile &&
                       matching::may_mean_firm(firm, profile->name);
            }
        );
    });
}

}  // namespace

bool words_correct(const Office& office, const storage::NeedRecord& need, const std::string& text) {
    if (drops_step(office, need, text) || allows_material(office, need, text)) {
        return true;
    }
    const UnderstoodNeed known = understand(office, need);
    if (known.deadline && frees_date(text)) {
        return true;
    }
    const Date today = today_of(office);
    return corrects_need(with_day_named(text), known, [&](std::string_view words) {
        return office.engine.understand(
            with_amount_named(with_size_named(std::string(words)), known), today, need.language
        );
    });
}

bool asker_corrects(Office& office, const Request& request, const storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    const bool others_may_hear = under_way(need.state) || need.state == NeedState::parked;
    if (name_kept_after_end(office, request, need)) {
        return true;
    }
    if (!others_may_hear || !request.message.attachments.empty()) {
        return false;
    }
    const auto firms = ruled_out_by(office, need, text);
    if (firms.empty() && asks_to_stay_unnamed(text)) {
        complete_need(office, request, need, text);
        return true;
    }
    const bool rules_out = !firms.empty() && !haggles_with(office, need, firms, text);
    const bool corrects = rules_out || (firms.empty() && words_correct(office, need, text));
    if (corrects) {
        complete_need(office, request, need, text);
    }
    return corrects;
}

}  // namespace clusterlotse::commands
