#include "commands/capacity/capacity_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/lookups.hpp"
#include "commands/needs/need_line.hpp"
#include "commands/needs/needs.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMaxListed = 10;

/// His own and those of all his firms, newest first.
std::vector<storage::NeedRecord> needs_of(Office& office, const Speaker& speaker) {
    auto firms = office.members.firms_of(speaker.address);
    if (std::ranges::find(firms, speaker.profile_id) == firms.end()) {
        firms.push_back(speaker.profile_id);
    }
    std::vector<storage::NeedRecord> needs;
    for (const std::string& firm : firms) {
        for (storage::NeedRecord& need : office.needs.of_asker(firm, speaker.address, kMaxListed)) {
            const bool known = std::ranges::any_of(needs, [&](const storage::NeedRecord& other) {
                return other.id == need.id;
            });
            if (!known) {
                needs.push_back(std::move(need));
            }
        }
    }
    std::ranges::sort(needs, std::greater(), &storage::NeedRecord::id);
    if (needs.size() > kMaxListed) {
        needs.resize(kMaxListed);
    }
    return needs;
}

Fields need_row(Office& office, const Speaker& speaker, const storage::NeedRecord& need) {
    return need_line(office, need)
        .set("firm", firm_of_several(office, speaker, need.asker_profile));
}

/// What a moderator has before him.
std::vector<Fields> waiting_rows(Office& office, const Speaker& speaker) {
    std::vector<Fields> rows;
    if (!speaker.moderator) {
        return rows;
    }
    for (const auto& need : needs_waiting_for(office, speaker.address)) {
        if (rows.size() < kMaxListed) {
            rows.push_back(Fields()
                               .set("number", need.number)
                               .set("text", headline_of(office, need))
                               .set("is_" + std::string(name_of(need.state.state())), true));
        }
    }
    return rows;
}

std::vector<Fields> request_rows(Office& office, const Speaker& speaker) {
    std::vector<Fields> rows;
    if (speaker.profile_id.empty()) {
        return rows;
    }
    for (const auto& invitation : requests_to(office, speaker, false)) {
        const auto need = office.needs.find(invitation.need_id);
        if (need && rows.size() < kMaxListed) {
            Fields row;
            row.set("number", need->number)
                .set("text", headline_for_suppliers(office, *need))
                .set("firm", firm_of_several(office, speaker, invitation.profile_id));
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

void show_mine(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    std::vector<Fields> needs;
    for (const auto& need : needs_of(office, speaker)) {
        needs.push_back(need_row(office, speaker, need));
    }
    std::vector<Fields> requests = request_rows(office, speaker);
    auto free = own_capacity_rows(office, speaker);
    auto waiting = waiting_rows(office, speaker);
    const bool waits_for_him = !waiting.empty();
    Fields fields;
    fields.set("has_needs", !needs.empty())
        .set("has_requests", !requests.empty())
        .set("nothing", needs.empty() && requests.empty() && free.empty() && waiting.empty())
        .set("has_waiting", !waiting.empty())
        .set("waiting", std::move(waiting))
        .set("has_free", !free.empty())
        .set("free", std::move(free))
        .set("needs", std::move(needs))
        .set("requests", std::move(requests));
    // "Ja" behind it is about what waits.
    const auto purpose = waits_for_him ? storage::Purpose::release : storage::Purpose::information;
    reply_privately(office, request, "mine", fields, {purpose});
    if (request.message.place == Place::room) {
        reply(office, request, "answered_privately", {});
    }
}

}  // namespace clusterlotse::commands
