#include "commands/moderator/firm_reminded.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/reminding_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/reminders.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// He had the firm reminded of it today.
bool reminded_today(Office& office, const NeedRecord& need, const std::string& profile_id) {
    const auto log = office.overrides.of_need(need.id);
    const std::string& zone = office.settings.cluster.timezone;
    return std::ranges::any_of(log, [&](const storage::Override& one) {
        return one.action == name_of(OverrideKind::reminded) && one.profile_id == profile_id &&
               local_date(one.decided_at, zone) == today_of(office);
    });
}

/// Who has not answered is reminded by his word, once a day.
Fields silent_line(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const storage::Invitation& invitation
) {
    const bool today = reminded_today(office, need, invitation.profile_id);
    const bool sent = !today && remind_by_order(office, need, invitation);
    if (sent) {
        log_override(
            office,
            request,
            need,
            OverrideKind::reminded,
            invitation.profile_id,
            first_line(request.message.text)
        );
    }
    return Fields().set("by_order", sent).set("today", today).set("paused", !sent && !today);
}

Fields firm_line(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const std::string& words,
    const std::vector<Profile>& meant
) {
    Fields line;
    if (meant.size() != 1) {
        std::vector<std::string> names;
        std::ranges::transform(meant, std::back_inserter(names), &Profile::name);
        return line.set("words", words)
            .set("unknown", meant.empty())
            .set("ambiguous", !meant.empty())
            .set("options", joined(names, ", "));
    }
    const auto invitation = office.invitations.find(need.id, meant.front().id);
    const Remindable may = invitation ? remindable(need, *invitation) : Remindable::over;
    if (may == Remindable::silent) {
        return silent_line(office, request, need, *invitation).set("firm", meant.front().name);
    }
    if (may == Remindable::yes) {
        remind(office, invitation->id);
    }
    return line.set("firm", meant.front().name)
        .set("sent", may == Remindable::yes)
        .set("already", may == Remindable::already)
        .set("answered", may == Remindable::answered)
        .set("over", may == Remindable::over);
}

void tell_reminded(
    Office& office,
    const Request& request,
    const std::optional<NeedRecord>& need,
    std::vector<Fields> lines
) {
    Fields fields;
    fields.set("firms", std::move(lines));
    storage::OutboxContext context;
    if (need) {
        fields.set("number", need->number);
        context = {Purpose::release, need->id};
    }
    reply_privately(office, request, "firm_reminded", fields, context);
}

/// He names no firm: the only one that may be reminded is, else he is asked which.
void remind_only_one(Office& office, const Request& request, const std::vector<NeedRecord>& needs) {
    std::vector<std::pair<NeedRecord, Profile>> may;
    std::vector<std::string> names;
    for (const NeedRecord& need : needs) {
        for (const auto& one : office.invitations.of_need(need.id)) {
            const auto firm = office.profiles.find(one.profile_id);
            if (firm && !is_asker(request.speaker, need) &&
                remindable(need, one) == Remindable::yes) {
                may.emplace_back(need, *firm);
                names.push_back(firm->name);
            }
        }
    }
    if (may.size() == 1) {
        const auto& [need, firm] = may.front();
        tell_reminded(office, request, need, {firm_line(office, request, need, firm.name, {firm})});
        return;
    }
    Fields line;
    line.set("nobody", may.empty())
        .set("whom", !may.empty())
        .set("options", alternatives(names, request.speaker.language));
    tell_reminded(
        office, request, needs.size() == 1 ? std::optional(needs.front()) : std::nullopt, {line}
    );
}

void remind_all(
    Office& office, const Request& request, const NeedRecord& need, const Reminding& found
) {
    if (found.firms.empty()) {
        remind_only_one(office, request, {need});
        return;
    }
    const auto all = firms_meant(office, need, found.firms);
    const auto names = listed_firms(found.firms);
    std::vector<Fields> lines;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const std::string& name = names.size() == all.size() ? names[at] : found.firms;
        lines.push_back(firm_line(office, request, need, name, all[at]));
    }
    tell_reminded(office, request, need, std::move(lines));
}

/// A reminder goes out at once or not at all.
bool tells_only_now(
    Office& office,
    const Request& request,
    const std::optional<NeedRecord>& need,
    const Reminding& found
) {
    if (found.later) {
        const Fields line = Fields().set("later", true).set("words", found.firms);
        tell_reminded(office, request, need, {line});
    }
    return found.later;
}

/// Needs of others that wait for the answer of this firm.
std::vector<NeedRecord> waiting_for(Office& office, const Request& request, const Profile& firm) {
    std::vector<NeedRecord> needs;
    for (const auto& one : office.invitations.open_of(firm.id, true, kMaxOpen)) {
        const auto need = office.needs.find(one.need_id);
        if (need && !is_asker(request.speaker, *need)) {
            needs.push_back(*need);
        }
    }
    return needs;
}

/// The one that he names by its number or its part, or that he answers.
std::optional<NeedRecord> need_told(
    Office& office,
    const Request& request,
    const std::string& of_what,
    const std::optional<storage::OutboxReference>& row
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    if (const auto shortly = numbered_shortly(office, request.message)) {
        return shortly->need;
    }
    const NeedsNamed named = needs_named(office, of_what);
    if (named.any()) {
        return named.needs.size() == 1 ? std::optional(named.needs.front()) : std::nullopt;
    }
    return row && row->context.need_id ? office.needs.find(*row->context.need_id) : std::nullopt;
}

}  // namespace

bool reminds_firm(Office& office, const Request& request, const NeedRecord& need) {
    const auto found = reminding_in(request.message.text);
    if (!found || !request.speaker.moderator || is_asker(request.speaker, need)) {
        return false;
    }
    if (!tells_only_now(office, request, need, *found)) {
        remind_all(office, request, need, *found);
    }
    return true;
}

bool reminds_some_firm(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const auto found = reminding_in(request.message.text);
    if (!found || !request.speaker.moderator) {
        return false;
    }
    if (const auto need = need_told(office, request, found->of_what, row)) {
        return reminds_firm(office, request, *need);
    }
    if (tells_only_now(office, request, std::nullopt, *found)) {
        return true;
    }
    if (found->firms.empty()) {
        remind_only_one(office, request, living_needs(office));
        return true;
    }
    const auto meant = members_named(office, found->firms);
    if (meant.size() != 1) {
        return false;
    }
    const auto needs = waiting_for(office, request, meant.front());
    if (needs.size() > 1) {
        ask_about_which(office, request, needs);
    } else if (needs.empty()) {
        const Fields line = Fields().set("firm", meant.front().name).set("over", true);
        tell_reminded(office, request, std::nullopt, {line});
    } else {
        remind_all(office, request, needs.front(), *found);
    }
    return true;
}

}  // namespace clusterlotse::commands
