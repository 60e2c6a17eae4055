#include "commands/digest/digest_more.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_answers.hpp"
#include "commands/digest/digest_board.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_readers.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/lookups.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::EditionItem;
using storage::ItemKind;
using storage::Purpose;

void show_need(Office& office, const Request& request, const storage::NeedRecord& need) {
    const Language language = request.speaker.language;
    const Speaker supplier = supplier_for(office, request.speaker, need);
    const auto invitation = supplier.profile_id.empty()
                                ? std::nullopt
                                : office.invitations.find(need.id, supplier.profile_id);
    const bool asked = invitation && is_open(invitation->state);
    Fields fields;
    fields.set("number", need.number).set("asked", asked);
    const UnderstoodNeed understood = understand(office, need);
    const bool excluded =
        std::ranges::any_of(understood.excluded_firms, [&](const std::string& written) {
            return matching::may_mean_firm(written, request.speaker.firm);
        });
    if (!asked && (excluded || !may_be_told(office, need))) {
        reply_privately(office, request, "digest_more", fields.set("gone", true));
        return;
    }
    fields.set("text", text_for_suppliers(office, need, language))
        .set("asker", is_open(need) ? office.members.speaker(need.asker).firm : std::string())
        .set(
            "understood",
            joined(
                tellable(office, need, matching::describe(understood, office.vocabulary, language)),
                " · "
            )
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

/// True where a bare number can only be one of a digest: he answers one, or has had one.
bool speaks_of_digest(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    return row ? row->context.purpose == Purpose::digest
               : !office.editions.latest_items(request.speaker.address).empty();
}

/// True where the number is one of his own needs, or of one he was asked about.
bool concerns(Office& office, const Speaker& speaker, const std::string& number) {
    const auto need = office.needs.find_number(number);
    return need &&
           (speaker.moderator || is_asker(speaker, *need) ||
            (!speaker.profile_id.empty() && office.invitations.find(need->id, speaker.profile_id)));
}

/// "Mehr zu B-2026-001" of a need of his own.
bool shows_own_need(Office& office, const Request& request, const std::string& number) {
    const auto need = office.needs.find_number(number);
    const Speaker asker = need ? asker_for(office, request.speaker, *need) : Speaker{};
    if (!need || !is_asker(asker, *need)) {
        return false;
    }
    show_status(office, {request.message, asker}, number);
    return true;
}

/// True where the answer to a card says by an item's number, or a need's, that it is about
/// something else: "2: können wir". A figure alone answers the card.
bool names_other_items(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto items = office.editions.latest_items(request.speaker.address);
    std::vector<int> known;
    for (const EditionItem& item : items) {
        known.push_back(item.position);
    }
    const auto spoken_of = split_reply(request.message.text, known).items;
    return std::ranges::any_of(spoken_of, [&](const ItemWords& said) {
        if (!said.position) {
            return said.number != need.number;
        }
        const auto item = std::ranges::find(items, *said.position, &EditionItem::position);
        return item != items.end() && !said.words.empty() && item->need_id != need.id;
    });
}

}  // namespace

bool show_more(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const std::vector<int> several = positions_of_more(request.message.text);
    if (several.size() > 1 && speaks_of_digest(office, request, row)) {
        for (const int position : several) {
            InboundMessage one = request.message;
            one.text = "mehr " + std::to_string(position);
            show_more(office, {one, request.speaker}, row);
        }
        return true;
    }
    const bool about_digest = row ? row->context.purpose == Purpose::digest
                                  : digest_came_last(office, request.speaker.address);
    if (several == std::vector<int>{0} && about_digest) {
        reply_privately(office, request, "digest_more", Fields().set("no_item", true));
        return true;
    }
    const auto more = more_of(request.message.text);
    const auto item = more ? item_meant(office, request, row, *more) : std::nullopt;
    if (!item) {
        if (more && more->number.empty() && speaks_of_digest(office, request, row)) {
            reply_privately(
                office,
                request,
                "digest_more",
                Fields().set("number", std::to_string(more->position)).set("no_item", true)
            );
            return true;
        }
        if (more && !more->number.empty() && shows_own_need(office, request, more->number)) {
            return true;
        }
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
    if (item->kind == ItemKind::search) {
        show_search(office, request, item->profile_id, item->process);
        return true;
    }
    const auto need = item->need_id ? office.needs.find(*item->need_id) : std::nullopt;
    if (!need) {
        return false;
    }
    const Speaker asker = asker_for(office, request.speaker, *need);
    if (is_asker(asker, *need)) {
        show_status(office, {request.message, asker}, need->number);
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
    if (names_other_items(office, request, *need)) {
        ShownItems shown = shown_items(office, request.speaker);
        shown.numbered = answerable_items(office.editions.latest_items(request.speaker.address));
        return answer_items(office, request, shown);
    }
    answer_shown(office, request, *need);
    return true;
}

}  // namespace clusterlotse::commands
