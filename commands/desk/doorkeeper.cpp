#include "commands/desk/doorkeeper.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;

/// A verified member below this many messages an hour is never held back.
constexpr int kMessagesAnHour = 60;
/// Mails of one address that may wait for their confirmation at the same time.
constexpr int kMaxHeld = 5;

}  // namespace

void greet_stranger(Office& office, const Request& request) {
    const TimePoint now = office.clock.now();
    if (office.inbox.first_time_within(request.speaker.address, "stranger", now, 24h)) {
        reply(office, request, "stranger", {});
    }
}

void ask_for_confirmation(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    const TimePoint now = office.clock.now();
    if (office.inbox.held_count(message.sender, now - 24h) >= kMaxHeld) {
        office.inbox.park(message, "too many unconfirmed mails of this address within a day", now);
        return;
    }
    const std::int64_t held = office.inbox.hold(message, now);
    const Recipient registered{
        request.speaker.address, request.speaker.language, request.speaker.name};
    Fields fields;
    fields.set("subject", first_line(message.subject)).set("text", first_line(message.text));
    storage::OutboxContext context;
    context.purpose = storage::Purpose::confirmation;
    context.held_id = held;
    write_to(office, registered, "confirmation", fields, context, Urgency::awaited);
}

bool within_limits(Office& office, const Request& request) {
    const TimePoint now = office.clock.now();
    if (office.inbox.count_message(request.speaker.address, now) <= kMessagesAnHour) {
        return true;
    }
    office.inbox.park(request.message, "more than 60 messages within an hour", now);
    if (request.speaker.member() &&
        office.inbox.first_time_within(request.speaker.address, "limit", now, 1h)) {
        reply_privately(office, request, "too_many_messages", {});
    }
    return false;
}

void explain_unreadable(Office& office, const Request& request) {
    if (!office.inbox.first_time_within(
            request.speaker.address, "unreadable", office.clock.now(), 24h
        )) {
        return;
    }
    if (request.message.place == Place::mail) {
        const std::string subject = first_line(request.message.subject);
        reply(office, request, "mail_unreadable", Fields().set("subject", subject));
    } else {
        reply(office, request, "unreadable", {});
    }
}

}  // namespace clusterlotse::commands
