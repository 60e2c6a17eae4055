#include "commands/digest/digest_desk.hpp"

#include "commands/digest/digest_readers.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::EditionItem;
using storage::Purpose;

constexpr long kFewestItems = 2;

void add_seen(Office& office, const Address& reader, ShownItems& shown) {
    for (const EditionItem& item : office.editions.shown_to(reader)) {
        if (item.need_id) {
            shown.seen.push_back(*item.need_id);
        }
    }
}

/// True where nothing else came since this digest.
bool is_newest(
    const std::optional<storage::OutboxReference>& last, std::optional<std::int64_t> digest
) {
    return digest && (!last || last->outbox_id < *digest);
}

/// True where what came since the digest with these items is about them, or expects no answer.
bool is_about(const storage::OutboxReference& last, const std::vector<EditionItem>& items) {
    switch (last.context.purpose) {
        case Purpose::digest_item:
        case Purpose::information:
        case Purpose::free_capacity:
        case Purpose::partner:
            return true;
        case Purpose::read_back:
            return !last.context.need_id ||
                   std::ranges::find(items, last.context.need_id, &EditionItem::need_id) !=
                       items.end();
        default:
            return false;
    }
}

/// "7: könnten wir brauchen": said of that item, whatever the words are.
bool begins_with_item(std::string_view text, const std::vector<int>& known) {
    static const RE2 label(R"((?i)^\s*(?:zu |punkt |nr\.? ?|item |no\.? ?)?(\d{1,2})\s*:)");
    int position = 0;
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), label, &position) &&
           std::ranges::find(known, position) != known.end();
}

}  // namespace

ShownItems shown_items(
    Office& office, const Speaker& speaker, const std::optional<storage::OutboxReference>& row
) {
    ShownItems shown;
    if (row && row->context.purpose == Purpose::digest) {
        shown.numbered = answerable_items(office.editions.items_of(row->outbox_id));
    }
    add_seen(office, speaker.address, shown);
    auto firms = office.members.firms_of(speaker.address);
    if (std::ranges::find(firms, speaker.profile_id) == firms.end()) {
        firms.push_back(speaker.profile_id);
    }
    for (const std::string& firm : firms) {
        const auto profile = office.profiles.find(firm);
        for (const Contact& contact : profile ? profile->contacts : std::vector<Contact>{}) {
            for (const auto& [channel, value] :
                 {std::pair{Channel::matrix, contact.matrix}, {Channel::email, contact.email}}) {
                if (value && Address{channel, *value} != speaker.address) {
                    add_seen(office, {channel, *value}, shown);
                }
            }
        }
    }
    if (const auto room = room_reader(office)) {
        add_seen(office, room->recipient.address, shown);
    }
    return shown;
}

bool digest_answered(Office& office, const Request& request, const storage::OutboxReference& row) {
    const bool his = row.place == Place::room || row.recipient == request.speaker.address;
    return his && answer_items(office, request, shown_items(office, request.speaker, row));
}

bool digest_spoken_of(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
) {
    const auto items = office.editions.latest_items(request.speaker.address);
    std::vector<int> known;
    for (const EditionItem& item : items) {
        known.push_back(item.position);
    }
    const auto spoken_of = split_reply(request.message.text, known).items;
    // A digit alone may answer what was asked before.
    const bool newest = is_newest(last, office.editions.latest_digest(request.speaker.address));
    const bool bare_counts = newest && (!last || last->context.purpose == Purpose::information);
    const auto by_position = std::ranges::count_if(spoken_of, [&](const ItemWords& item) {
        return item.position && std::ranges::find(known, *item.position) != known.end();
    });
    const bool says_more = std::ranges::any_of(spoken_of, [](const ItemWords& item) {
        return item.position && !item.words.empty();
    });
    // A reply is about what it answers, which is no digest of his.
    const bool one_will_do =
        request.message.answers_to.empty() && by_position == 1 && (says_more || bare_counts) &&
        (newest || (last && is_about(*last, items))) &&
        (begins_with_item(request.message.text, known) || !reads_as_need(office, request));
    if (by_position < kFewestItems && !one_will_do) {
        return false;
    }
    ShownItems shown = shown_items(office, request.speaker);
    shown.numbered = answerable_items(items);
    return answer_items(office, request, shown);
}

bool digest_came_last(Office& office, const Address& person) {
    return is_newest(office.outbox.last_to(person), office.editions.latest_digest(person));
}

bool latest_digest_answered(Office& office, const Request& request) {
    const auto digest = office.editions.latest_digest(request.speaker.address);
    const auto row = digest ? office.outbox.find_row(*digest) : std::nullopt;
    return row && request.message.answers_to.empty() &&
           is_newest(office.outbox.last_to(request.speaker.address), digest) &&
           digest_answered(office, request, *row);
}

}  // namespace clusterlotse::commands
