#include "commands/digest_desk.hpp"

#include "commands/digest_readers.hpp"
#include "commands/digest_reply.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::EditionItem;
using storage::Purpose;

constexpr std::size_t kFewestItems = 2;

ShownItems numbered(const std::vector<EditionItem>& items) {
    ShownItems shown;
    for (const EditionItem& item : items) {
        shown.numbered.emplace_back(item.position, item.need_id);
    }
    return shown;
}

void add_seen(Office& office, const Address& reader, ShownItems& shown) {
    for (const EditionItem& item : office.editions.shown_to(reader)) {
        if (item.need_id) {
            shown.seen.push_back(*item.need_id);
        }
    }
}

}  // namespace

ShownItems shown_items(
    Office& office, const Speaker& speaker, const std::optional<storage::OutboxReference>& row
) {
    ShownItems shown;
    if (row && row->context.purpose == Purpose::digest) {
        shown = numbered(office.editions.items_of(row->outbox_id));
    }
    add_seen(office, speaker.address, shown);
    if (const auto profile = office.profiles.find(speaker.profile_id)) {
        for (const Contact& contact : profile->contacts) {
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

bool digest_spoken_of(Office& office, const Request& request) {
    const auto items = office.editions.latest_items(request.speaker.address);
    std::vector<int> known;
    for (const EditionItem& item : items) {
        known.push_back(item.position);
    }
    if (known.size() < kFewestItems) {
        return false;
    }
    const auto spoken_of = split_reply(request.message.text, known).items;
    const auto by_position = std::ranges::count_if(spoken_of, [&](const ItemWords& item) {
        return item.position && std::ranges::find(known, *item.position) != known.end();
    });
    if (by_position < static_cast<long>(kFewestItems)) {
        return false;
    }
    ShownItems shown = shown_items(office, request.speaker);
    shown.numbered = numbered(items).numbered;
    return answer_items(office, request, shown);
}

}  // namespace clusterlotse::commands
