#include "commands/digest/digest_moderators.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/digest_board.hpp"
#include "commands/digest/digest_letter.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/headline.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

Fields row_of(const Office& office, const storage::NeedRecord& need, Language language) {
    const Date since = local_date(need.updated_at, office.settings.cluster.timezone);
    return Fields()
        .set("number", need.number)
        .set("text", shortened(headline_of(office, need), kLineLength))
        .set("release", need.state == NeedState::awaiting_release)
        .set("nobody", need.state == NeedState::no_match)
        .set("phone", need.state == NeedState::by_phone)
        .set("since", shown_date(since, language));
}

}  // namespace

std::vector<EditionReader> moderator_readers(const Office& office) {
    std::vector<EditionReader> readers;
    for (const Recipient& one : reachable_moderators(office)) {
        if (office.members.speaker(one.address).profile_id.empty()) {
            readers.push_back({.recipient = one, .moderator = true});
        }
    }
    return readers;
}

std::optional<OutboundMessage> moderator_letter(
    Office& office, const EditionReader& moderator, const storage::NeedCounts& week
) {
    const Language language = moderator.recipient.language;
    const auto waiting = needs_waiting_for(office, moderator.recipient.address);
    constexpr std::chrono::days kWeek{7};
    auto ended = ended_without_order(office, office.clock.now() - kWeek);
    if (waiting.empty() && ended.empty()) {
        return std::nullopt;
    }
    std::vector<Fields> rows;
    for (std::size_t i = 0; i < waiting.size() && i < kMostWaiting; ++i) {
        rows.push_back(row_of(office, waiting[i], language));
    }
    const std::size_t more = waiting.size() - rows.size();
    Fields fields;
    if (!waiting.empty()) {
        fields.set("first", waiting.front().number)
            .set("first_release", waiting.front().state == NeedState::awaiting_release);
    }
    fields.set("has_waiting", !rows.empty())
        .set("has_ended", !ended.empty())
        .set("ended", std::move(ended))
        .set("waiting", std::move(rows))
        .set("more", more > 0 ? std::to_string(more) : "")
        .set("one_more", more == 1)
        .set("one_waits", waiting.size() == 1)
        .set("count", std::to_string(waiting.size()));
    add_week(fields, week);
    return letter_to(office, moderator.recipient, "digest_moderator", fields);
}

bool write_moderator_digest(
    Office& office, const EditionReader& moderator, Date edition, const storage::NeedCounts& week
) {
    storage::EditionEntry entry{
        .reader = moderator.recipient.address, .day = edition, .written_at = office.clock.now()};
    if (auto letter = moderator_letter(office, moderator, week)) {
        send_in_turn(office, std::move(*letter), entry);
    }
    office.editions.add(entry);
    return entry.outbox_id.has_value();
}

}  // namespace clusterlotse::commands
