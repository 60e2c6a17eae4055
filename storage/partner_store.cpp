#include "storage/partner_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

namespace clusterlotse::storage {

namespace {

#define TALK_COLUMNS                                                                       \
    "SELECT id, process, seeker_profile, seeker_channel, seeker_address, partner_profile," \
    " partner_channel, partner_address, offered, named, spoken_at FROM partner_talks "

std::optional<PartnerTalk> talk_from(Query&& row) {
    if (!row.step()) {
        return std::nullopt;
    }
    PartnerTalk talk;
    talk.id = row.integer(0);
    talk.process = row.text(1);
    talk.seeker_profile = row.text(2);
    talk.seeker = {to_channel(row.text(3)), row.text(4)};
    talk.partner_profile = row.text(5);
    talk.partner = {to_channel(row.text(6)), row.text(7)};
    talk.offered = row.flag(8);
    talk.named = row.flag(9);
    talk.spoken_at = row.time(10);
    return talk;
}

}  // namespace

void PartnerStore::begin(PartnerTalk& talk) {
    if (auto known = find(talk.seeker_profile, talk.partner_profile, talk.process)) {
        talk = *known;
        return;
    }
    Query(
        database_,
        "INSERT INTO partner_talks (process, seeker_profile, seeker_channel, seeker_address,"
        " partner_profile, partner_channel, partner_address, offered, named, spoken_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        talk.process,
        talk.seeker_profile,
        code(talk.seeker.channel),
        talk.seeker.value,
        talk.partner_profile,
        code(talk.partner.channel),
        talk.partner.value,
        talk.offered,
        talk.named,
        talk.spoken_at
    )
        .run();
    talk.id = last_id(database_);
}

void PartnerStore::update(const PartnerTalk& talk) {
    Query(
        database_,
        "UPDATE partner_talks SET seeker_channel = ?, seeker_address = ?, partner_channel = ?,"
        " partner_address = ?, offered = ?, named = ?, spoken_at = ? WHERE id = ?",
        code(talk.seeker.channel),
        talk.seeker.value,
        code(talk.partner.channel),
        talk.partner.value,
        talk.offered,
        talk.named,
        talk.spoken_at,
        talk.id
    )
        .run();
}

std::optional<PartnerTalk> PartnerStore::find(std::int64_t id) {
    return talk_from(Query(database_, TALK_COLUMNS "WHERE id = ?", id));
}

std::optional<PartnerTalk> PartnerStore::find(
    const std::string& seeker_profile,
    const std::string& partner_profile,
    const std::string& process
) {
    return talk_from(Query(
        database_,
        TALK_COLUMNS "WHERE seeker_profile = ? AND partner_profile = ? AND process = ?",
        seeker_profile,
        partner_profile,
        process
    ));
}

}  // namespace clusterlotse::storage
