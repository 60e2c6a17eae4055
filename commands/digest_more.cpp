#include "commands/digest_more.hpp"

#include "commands/answer_table.hpp"
#include "commands/answers.hpp"
#include "commands/digest_answers.hpp"
#include "commands/digest_board.hpp"
#include "commands/digest_readers.hpp"
#include "commands/discretion.hpp"
#include "commands/letters.hpp"
#include "commands/lookups.hpp"
#include "commands/need_reading.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::EditionItem;
using storage::ItemKind;
using storage::Purpose;

constexpr int kMostPositions = 99;
constexpr std::array<std::string_view, 6> kMore{
    "mehr zu ", "mehr ", "more on ", "more about ", "more ", "details "};

void show_need(Office& office, const Request& request, const storage::NeedRecord& need) {
    const Language language = request.speaker.language;
    const auto invitation = request.speaker.profile_id.empty()
                                ? std::nullopt
                                : office.invitations.find(need.id, request.speaker.profile_id);
    const bool asked = invitation && is_open(invitation->state);
    Fields fields;
    fields.set("number", need.number).set("asked", asked);
    if (!asked && !may_be_told(office, need)) {
        reply_privately(office, request, "digest_more", fields.set("gone", true));
        return;
    }
    const UnderstoodNeed understood = understand(office, need);
    fields.set("text", text_for_suppliers(office, need))
        .set("asker", is_open(need) ? office.members.speaker(need.asker).firm : std::string())
        .set(
            "understood", joined(matching::describe(understood, office.vocabulary, language), " · ")
        );
    // The answer to a request that waits is given to the request.
    const storage::OutboxContext context =
        asked ? storage::OutboxContext{Purpose::request, need.id, invitation->id}
              : storage::OutboxContext{Purpose::digest_item, need.id};
    reply_privately(office, request, "digest_more", fields, context);
}

std::optional<EditionItem> item_at(
    Office& office, const std::vector<EditionItem>& items, const MoreOf& more
) {
    const auto found = std::ranges::find_if(items, [&](const EditionItem& item) {
        if (more.number.empty()) {
            return item.position == more.position;
        }
        const auto need = item.need_id ? office.needs.find(*item.need_id) : std::nullopt;
        return need && need->number == more.number;
    });
    return found == items.end() ? std::nullopt : std::optional(*found);
}

/// Where the person, or the room, was shown what he asks for.
std::optional<EditionItem> item_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const MoreOf& more
) {
    if (row && row->context.purpose == Purpose::digest) {
        const bool his = row->place == Place::room || row->recipient == request.speaker.address;
        return his ? item_at(office, office.editions.items_of(row->outbox_id), more) : std::nullopt;
    }
    auto item = item_at(office, office.editions.latest_items(request.speaker.address), more);
    const auto room = room_reader(office);
    if (!item && !more.number.empty() && room) {
        item = item_at(office, office.editions.latest_items(room->recipient.address), more);
    }
    return item;
}

/// True where the number is one of his own needs, or of one he was asked about.
bool concerns(Office& office, const Speaker& speaker, const std::string& number) {
    const auto need = office.needs.find_number(number);
    return need &&
           (speaker.moderator || is_asker(speaker, *need) ||
            (!speaker.profile_id.empty() && office.invitations.find(need->id, speaker.profile_id)));
}

}  // namespace

std::optional<MoreOf> more_of(std::string_view text) {
    std::string words = folded(trimmed(text));
    static const RE2 polite("[\\s,.!?]*(?:(?:bitte|please|danke|thanks)[\\s,.!?]*)*$");
    static const RE2 begins("^(?:bitte|please)\\s+");
    RE2::Replace(&words, polite, "");
    RE2::Replace(&words, begins, "");
    for (const std::string_view begin : kMore) {
        if (!words.starts_with(begin)) {
            continue;
        }
        const std::string rest(trimmed(std::string_view(words).substr(begin.size())));
        if (const auto position = choice_number(rest, kMostPositions)) {
            return MoreOf{*position, {}};
        }
        constexpr std::size_t kLongestNumber = 16;
        if (auto number = find_need_number(rest); number && rest.size() <= kLongestNumber) {
            return MoreOf{0, *number};
        }
    }
    return std::nullopt;
}

bool show_more(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const auto more = more_of(request.message.text);
    const auto item = more ? item_meant(office, request, row, *more) : std::nullopt;
    if (!item) {
        if (!more || more->number.empty() || concerns(office, request.speaker, more->number)) {
            return false;
        }
        reply_privately(
            office,
            request,
            "digest_more",
            Fields().set("number", more->number).set("unknown", true)
        );
        return true;
    }
    if (item->kind == ItemKind::member || item->kind == ItemKind::capacity) {
        show_profile(office, request, item->profile_id);
        return true;
    }
    const auto need = item->need_id ? office.needs.find(*item->need_id) : std::nullopt;
    if (!need) {
        return false;
    }
    if (is_asker(request.speaker, *need)) {
        show_status(office, request, need->number);
    } else {
        show_need(office, request, *need);
    }
    return true;
}

bool answer_from_digest(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need || row.recipient != request.speaker.address || is_asker(request.speaker, *need)) {
        return false;
    }
    answer_shown(office, request, *need);
    return true;
}

}  // namespace clusterlotse::commands
