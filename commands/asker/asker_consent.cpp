#include "commands/asker/asker_consent.hpp"

#include "commands/asker/addressed.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/desk/standing.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/whom_named.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Exchange;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// What the need keeps of a yes to all firms.
std::string consent_in(Language language) {
    return language == Language::de ? "Unser Name darf genannt werden."
                                    : "Our name may be mentioned.";
}

/// Under the numbers that the table of answers has.
void ask_whom(Office& office, const Request& request, const NeedRecord& need) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = false;
    std::vector<Fields> options;
    for (const Invitation& one : office.invitations.answered_of(need.id)) {
        if (options.size() < kMaxOpen) {
            choice.invitations.push_back(one.id);
            options.push_back(Fields()
                                  .set("position", std::to_string(choice.invitations.size()))
                                  .set("firm", firm_name(office, one.profile_id)));
        }
    }
    choice.invitations.push_back(-need.id);
    storage::OutboxContext context{Purpose::choice, need.id};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("number", need.number).set("options", std::move(options));
    reply_privately(office, request, "name_to_whom", fields, context);
}

}  // namespace

bool agrees_shortly(const std::string& text) {
    return text.size() <= kLongestConsent && wants_exchange(text);
}

void agree_with_firm(
    Office& office, const Request& request, const NeedRecord& need, Invitation& invitation
) {
    exchange_names(office, need, invitation, Side::asker);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("both", invitation.exchange == Exchange::both)
        .set("asked", invitation.state == InvitationState::chosen);
    reply_privately(office, request, "exchange_noted", fields, {Purpose::acknowledgement, need.id});
}

void name_to_everybody(Office& office, const Request& request, const NeedRecord& need) {
    complete_need(office, request, need, consent_in(need.language));
}

bool asker_agrees(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> about
) {
    const std::string& text = request.message.text;
    if (!agrees_shortly(text) || !request.message.attachments.empty() ||
        read_asker(besides_exchange(text), setting_of(office, need)).says == AskerSays::award) {
        return false;
    }
    WhomNamed whom = whom_named(office, need, text);
    if (!whom.unknown.empty()) {
        say_not_in_table(office, request, need, whom.unknown);
        return true;
    }
    if (whom.excepts) {
        ask_whom(office, request, need);
        return true;
    }
    const auto answered = answered_invitations(office, need);
    const bool everybody = whom.firms.empty() && names_everybody(text);
    if (whom.firms.empty() && !everybody) {
        const auto spoken_with = about                  ? office.invitations.find(*about)
                                 : answered.size() == 1 ? std::optional(answered.front())
                                                        : std::nullopt;
        if (spoken_with) {
            whom.firms.push_back(*spoken_with);
        }
    }
    for (Invitation& one : whom.firms) {
        agree_with_firm(office, request, need, one);
    }
    if (!whom.firms.empty()) {
        return true;
    }
    if (answered.empty() && !everybody) {
        // Then it is said of all of them.
        const bool to_all = allows_name(text);
        if (to_all) {
            complete_need(office, request, need, text);
        }
        return to_all;
    }
    if (everybody) {
        name_to_everybody(office, request, need);
    } else {
        ask_whom(office, request, need);
    }
    return true;
}

}  // namespace clusterlotse::commands
