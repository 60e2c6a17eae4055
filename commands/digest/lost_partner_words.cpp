#include "commands/digest/lost_partner_words.hpp"

#include "commands/digest/partner_talks.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::OutboxReference;
using storage::PartnerTalk;

bool went_to_seeker(Office& office, const PartnerTalk& talk, const OutboxReference& refused) {
    const auto firms = office.members.firms_of(refused.recipient);
    return talk.seeker == refused.recipient ||
           (talk.partner != refused.recipient &&
            std::ranges::find(firms, talk.seeker_profile) != firms.end());
}

}  // namespace

std::vector<Recipient> colleagues_in_talk(
    Office& office, std::int64_t talk, const OutboxReference& refused
) {
    const auto found = office.partners.find(talk);
    if (!found || refused.context.question_id != kOtherSidesWords) {
        return {};
    }
    const bool to_seeker = went_to_seeker(office, *found, refused);
    const std::string& own = to_seeker ? found->seeker_profile : found->partner_profile;
    const std::string& other = to_seeker ? found->partner_profile : found->seeker_profile;
    const auto profile = office.profiles.find(own);
    auto colleagues =
        profile ? office.members.request_recipients(*profile) : std::vector<Recipient>{};
    std::erase_if(colleagues, [&](const Recipient& one) {
        const auto firms = office.members.firms_of(one.address);
        return std::ranges::find(firms, other) != firms.end();
    });
    return colleagues;
}

void move_talk(Office& office, std::int64_t talk, const Address& from, const Address& to) {
    auto found = office.partners.find(talk);
    if (!found) {
        return;
    }
    if (found->seeker == from) {
        found->seeker = to;
    }
    if (found->partner == from) {
        found->partner = to;
    }
    office.partners.update(*found);
}

void tell_talk_lost(Office& office, std::int64_t talk, const OutboxReference& refused) {
    const auto found = office.partners.find(talk);
    if (!found || refused.context.question_id != kOtherSidesWords) {
        return;
    }
    const bool to_seeker = went_to_seeker(office, *found, refused);
    const Address& writer = to_seeker ? found->partner : found->seeker;
    const Language language = office.members.speaker(writer).language;
    Fields fields;
    fields.set("work", office.vocabulary.process_name(found->process, language))
        .set("moderator_told", !office.members.moderators().empty());
    write_to(
        office,
        {writer, language, {}},
        "partner_unreached",
        fields,
        {storage::Purpose::information},
        Urgency::by_day
    );
}

}  // namespace clusterlotse::commands
