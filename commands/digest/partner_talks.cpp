#include "commands/digest/partner_talks.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/digest_searches.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_text.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::PartnerTalk;
using storage::Purpose;

storage::OutboxContext context_of(const PartnerTalk& talk) {
    return {.purpose = Purpose::partner, .held_id = talk.id};
}

/// Of a message that brings the other side's words.
storage::OutboxContext with_words(const PartnerTalk& talk) {
    return {.purpose = Purpose::partner, .held_id = talk.id, .question_id = kOtherSidesWords};
}

std::string work_of(const Office& office, const std::string& process, Language language) {
    return office.vocabulary.process_name(process, language);
}

bool declines(const Office& office, const std::string& words) {
    return says_no(words) ||
           matching::read_answer(words, today_of(office)).kind == AnswerKind::decline;
}

/// A side's contact, in his language.
Recipient recipient_at(const Office& office, const Address& address) {
    return {address, office.members.speaker(address).language, {}};
}

void tell_seeker(Office& office, const PartnerTalk& talk, const std::string& words) {
    const Recipient recipient = recipient_at(office, talk.seeker);
    const auto partner = office.profiles.find(talk.partner_profile);
    Fields fields;
    fields.set("work", work_of(office, talk.process, recipient.language))
        .set("firm", partner ? partner->name : talk.partner_profile)
        .set("city", partner ? partner->city : std::string())
        .set("id", talk.partner_profile)
        .set(
            "text",
            trimmed(words).empty()
                ? std::string(
                      recipient.language == Language::de ? "Das können wir." : "We can do that."
                  )
                : std::string(trimmed(words))
        );
    if (talk.named) {
        write_to(office, recipient, "partner_said", fields, with_words(talk), Urgency::awaited);
    } else {
        write_to(office, recipient, "partner_found", fields, with_words(talk), Urgency::unasked);
    }
}

void answer_partner(
    Office& office, const Request& request, PartnerTalk& talk, const std::string& words
) {
    const bool declined = declines(office, words);
    talk.named = talk.named || !declined;
    talk.seeker = request.speaker.address;
    office.partners.update(talk);
    const Recipient recipient = recipient_at(office, talk.partner);
    Fields fields;
    fields.set("work", work_of(office, talk.process, recipient.language))
        .set("firm", talk.named ? firm_name(office, talk.seeker_profile) : std::string())
        .set("declined", declined)
        .set("text", words);
    write_to(office, recipient, "partner_said", fields, with_words(talk), Urgency::awaited);
    note_files_told(office, request.message);
    reply(
        office,
        request,
        "partner_passed_on",
        Fields()
            .set("firm", firm_name(office, talk.partner_profile))
            .set("declined", declined)
            .set("unnamed", !talk.named)
            .set("files", !request.message.attachments.empty()),
        context_of(talk)
    );
}

PartnerTalk talk_about(
    Office& office,
    const Speaker& speaker,
    const std::string& seeker,
    const Address& contact,
    const std::string& process
) {
    PartnerTalk talk;
    talk.process = process;
    talk.seeker_profile = seeker;
    talk.seeker = contact;
    talk.partner_profile = speaker.profile_id;
    talk.partner = speaker.address;
    talk.spoken_at = office.clock.now();
    office.partners.begin(talk);
    return talk;
}

/// The contact to whom the search's answers go; nothing where it is over.
std::optional<Recipient> seekers_contact(
    Office& office, const std::string& seeker, const std::string& process
) {
    const auto profile = office.profiles.find(seeker);
    const bool seeks = profile && sought_work(*profile, process) != nullptr;
    return seeks && takes_partners(office, *profile) ? office.members.request_recipient(*profile)
                                                     : std::nullopt;
}

}  // namespace

PartnerWords come_forward(
    Office& office,
    const Request& request,
    const std::string& seeker,
    const std::string& process,
    const std::string& words
) {
    const Speaker& speaker = request.speaker;
    const auto known = office.partners.find(seeker, speaker.profile_id, process);
    if ((!known || !known->offered) && declines(office, words)) {
        return PartnerWords::declined;
    }
    const auto contact = seekers_contact(office, seeker, process);
    const auto own = office.members.firms_of(speaker.address);
    if (!contact || speaker.profile_id.empty() || std::ranges::find(own, seeker) != own.end()) {
        return PartnerWords::gone;
    }
    PartnerTalk talk = talk_about(office, speaker, seeker, contact->address, process);
    talk.partner = speaker.address;
    talk.seeker = talk.named ? talk.seeker : contact->address;
    talk.offered = true;
    talk.spoken_at = office.clock.now();
    office.partners.update(talk);
    tell_seeker(office, talk, words);
    return PartnerWords::passed_on;
}

void confirm_partner_words(
    Office& office, const Request& request, const std::string& seeker, const std::string& process
) {
    const auto talk = office.partners.find(seeker, request.speaker.profile_id, process);
    Fields fields;
    fields.set("work", work_of(office, process, request.speaker.language))
        .set("firm", talk && talk->named ? firm_name(office, seeker) : std::string())
        .set("own_firm", request.speaker.firm)
        .set("files", !request.message.attachments.empty());
    note_files_told(office, request.message);
    reply_privately(
        office,
        request,
        "partner_passed_on",
        fields,
        talk ? context_of(*talk) : storage::OutboxContext{}
    );
}

std::optional<std::int64_t> open_talk(
    Office& office, const Speaker& speaker, const std::string& seeker, const std::string& process
) {
    const auto contact = seekers_contact(office, seeker, process);
    return contact && !speaker.profile_id.empty()
               ? std::optional(talk_about(office, speaker, seeker, contact->address, process).id)
               : std::nullopt;
}

namespace {

void partner_says(
    Office& office, const Request& request, const PartnerTalk& talk, const std::string& words
) {
    const Speaker partner = office.members.speaking_for(request.speaker, talk.partner_profile);
    const Request said{request.message, partner};
    switch (come_forward(office, said, talk.seeker_profile, talk.process, words)) {
        case PartnerWords::passed_on:
            confirm_partner_words(office, said, talk.seeker_profile, talk.process);
            break;
        case PartnerWords::declined:
            reply(office, said, "thanks", {});
            break;
        case PartnerWords::gone:
            reply(
                office,
                said,
                "digest_more",
                Fields()
                    .set("number", work_of(office, talk.process, partner.language))
                    .set("gone", true)
            );
            break;
    }
}

}  // namespace

void answer_talk(Office& office, const Request& request, std::int64_t talk) {
    if (const auto found = office.partners.find(talk)) {
        partner_says(office, request, *found, request.message.text);
    }
}

void show_search(
    Office& office, const Request& request, const std::string& seeker, const std::string& process
) {
    const Language language = request.speaker.language;
    const auto contact = seekers_contact(office, seeker, process);
    Fields fields;
    fields.set("number", work_of(office, process, language));
    if (!contact || request.speaker.profile_id.empty()) {
        reply_privately(office, request, "digest_more", fields.set("gone", true));
        return;
    }
    const auto profile = office.profiles.find(seeker);
    const Capability& sought = *sought_work(*profile, process);
    const PartnerTalk talk = talk_about(office, request.speaker, seeker, contact->address, process);
    fields.set("search", true)
        .set("text", std::string(trimmed(without_names(office, sought.wording, seeker))))
        .set("understood", joined(details_of(office, sought, language), " · "));
    reply_privately(office, request, "digest_more", fields, context_of(talk));
}

bool partner_answered(Office& office, const Request& request, const storage::OutboxReference& row) {
    auto talk = row.context.held_id ? office.partners.find(*row.context.held_id) : std::nullopt;
    if (!talk || row.recipient != request.speaker.address) {
        return false;
    }
    if (request.message.kind == InboundKind::reaction) {
        return true;
    }
    const std::string words(trimmed(request.message.text));
    const auto firms = office.members.firms_of(request.speaker.address);
    const auto speaks_for = [&](const std::string& firm) {
        return std::ranges::find(firms, firm) != firms.end();
    };
    const bool from_seeker = speaks_for(talk->seeker_profile);
    if (!from_seeker && !speaks_for(talk->partner_profile)) {
        return false;
    }
    if (small_talk(words) != SmallTalk::none && !says_yes(words)) {
        reply(office, request, "thanks", {});
        return true;
    }
    if (from_seeker) {
        answer_partner(office, request, *talk, words);
        return true;
    }
    partner_says(office, request, *talk, words);
    return true;
}

}  // namespace clusterlotse::commands
