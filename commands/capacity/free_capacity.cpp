#include "commands/capacity/free_capacity.hpp"

#include "commands/capacity/capacity_firms.hpp"
#include "commands/capacity/capacity_notes.hpp"
#include "commands/capacity/capacity_talker.hpp"
#include "commands/capacity/capacity_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::CapacityTalk;
using storage::Purpose;

/// The last message to the person asks something of a supplier, and he has not answered.
bool request_waits(Office& office, const Request& request) {
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!last) {
        return false;
    }
    switch (last->context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::reminder:
            return !requests_to(office, request.speaker, true).empty();
        default:
            return false;
    }
}

/// Free time for what nobody asked him for is no answer: a laser, where turning is asked for.
bool is_other_work(Office& office, const Request& request, const std::string& text) {
    const auto offered = matching::capacities_in(text, today_of(office), office.vocabulary);
    for (const storage::Invitation& one : requests_to(office, request.speaker, true)) {
        const auto need = office.needs.find(one.need_id);
        const auto processes =
            need ? understand(office, *need).processes : std::vector<std::string>{};
        const bool may_be =
            processes.empty() || std::ranges::any_of(offered, [&](const auto& free) {
                return free.process.empty() ||
                       std::ranges::any_of(processes, [&](const auto& asked) {
                           return is_kin(office.vocabulary.lexicon(), asked, free.process);
                       });
            });
        if (may_be) {
            return false;
        }
    }
    return true;
}

/// What a mail says with its subject before it: "Freie Kapazität" over "30 h Drehen in KW 14".
std::string with_subject(const InboundMessage& message) {
    const bool fresh = message.place == Place::mail && message.answers_to.empty();
    const std::string subject(trimmed(message.subject));
    if (!fresh || subject.empty()) {
        return {};
    }
    return subject + (subject.find(':') == std::string::npos ? ":\n" : "\n") + message.text;
}

void note(Office& office, const Request& request, const std::string& text) {
    if (CapacityTalker(office, request).correct(text)) {
        return;
    }
    const CapacityWords said = capacity_words_of(office, request.speaker, text);
    const auto offered = matching::capacities_in(said.text, today_of(office), office.vocabulary);
    if (offered.empty()) {
        list_capacities(office, request, false);
    } else {
        note_capacities(office, {request.message, said.speaker}, offered);
    }
}

}  // namespace

void run_free_capacity(Office& office, const Request& request, const std::string& argument) {
    if (request.speaker.profile_id.empty()) {
        reply(office, request, "profile_unknown", Fields().set("wanted", ""));
        return;
    }
    if (const auto taken = taken_back(argument, true)) {
        CapacityTalker(office, request).take_back(*taken);
        return;
    }
    if (matching::capacity_talk("frei: " + argument, today_of(office), office.vocabulary) ==
        CapacityTalk::needed) {
        list_capacities(office, request, false);
        return;
    }
    note(office, request, argument);
}

bool free_capacity_said(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
) {
    const InboundMessage& message = request.message;
    const bool of_a_need =
        answered && (answered->context.need_id || answered->context.invitation_id);
    if (request.speaker.profile_id.empty() || of_a_need || find_need_number(message.text) ||
        find_need_number(message.subject)) {
        return false;
    }
    const Date today = today_of(office);
    std::string text = message.text;
    CapacityTalk talk = matching::capacity_talk(text, today, office.vocabulary);
    if (const std::string whole = with_subject(message);
        talk == CapacityTalk::none && !whole.empty()) {
        talk = matching::capacity_talk(whole, today, office.vocabulary);
        text = talk == CapacityTalk::labelled ? whole : text;
        talk = talk == CapacityTalk::labelled ? talk : CapacityTalk::none;
    }
    const bool read_back = answered && answered->context.purpose == Purpose::free_capacity;
    const auto last = message.place == Place::direct && !answered
                          ? office.outbox.last_to(request.speaker.address)
                          : std::nullopt;
    const bool just_read_back = last && last->context.purpose == Purpose::free_capacity;
    const bool goes_on = read_back || just_read_back;
    const auto taken = taken_back(message.text, goes_on);
    const bool has_open = !requests_to(office, request.speaker, true).empty();
    CapacityTalker talker(office, request);
    if (taken && (goes_on || (taken->sure && (talk == CapacityTalk::labelled || !has_open)))) {
        if (talker.anything() || talk == CapacityTalk::labelled) {
            talker.take_back(*taken);
            return true;
        }
    }
    if (const auto gone = said_gone(message.text); gone && !request_waits(office, request)) {
        if (talker.take_back_named(*gone)) {
            return true;
        }
        if (goes_on) {
            list_capacities(office, request, true);
        }
        return goes_on;
    }
    if (const std::string word = plain_words(message.text);
        (word == "frei" || word == "free") && !request_waits(office, request)) {
        list_capacities(office, request, false);
        return true;
    }
    switch (talk) {
        case CapacityTalk::labelled:
            note(office, request, text);
            return true;
        case CapacityTalk::prose:
            if (request_waits(office, request) && !reads_as_need(office, request) &&
                !is_other_work(office, request, text)) {
                return false;
            }
            note(office, request, text);
            return true;
        case CapacityTalk::needed:
            return false;
        case CapacityTalk::none:
            return goes_on && talker.follow(message.text);
    }
    return false;
}

}  // namespace clusterlotse::commands
