#include "commands/asker/call_wishes.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/headline.hpp"

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;
using storage::NeedRecord;
using storage::Purpose;

/// A wish to be called is passed on, and taken, once for a need.
constexpr auto kCallOpen = 24h * 365;
/// In OutboxContext::question_id.
constexpr std::int64_t kCallWished = 1;

Fields who_wants_it(const Request& request) {
    Fields fields;
    fields.set("firm", request.speaker.firm)
        .set("name", request.speaker.name)
        .set("address", request.speaker.address.value)
        .set("text", std::string(trimmed(request.message.text)));
    return fields;
}

bool takes_it(const std::string& text) {
    const ModeratorWords words = read_moderator(text);
    return says_yes(text) || (words.verdict == ModeratorWords::Verdict::by_phone && !words.unclear);
}

}  // namespace

void pass_on_call(Office& office, const Request& request, const NeedRecord& need) {
    const auto moderators = reachable_moderators(office);
    const TimePoint now = office.clock.now();
    if (!moderators.empty() &&
        office.inbox.first_time_within(need.asker, "call for " + need.number, now, kCallOpen)) {
        Fields fields = who_wants_it(request);
        fields.set("number", need.number)
            .set("need", headline_of(office, need))
            .set("several", moderators.size() > 1);
        tell_moderators(
            office,
            "moderator_call",
            fields,
            {.purpose = Purpose::information, .need_id = need.id, .question_id = kCallWished}
        );
    }
    Fields fields;
    fields.set("number", need.number).set("told", !moderators.empty());
    answer_asker(office, request, need, "call_noted", fields, {Purpose::acknowledgement, need.id});
}

void pass_on_call_without_need(Office& office, const Request& request) {
    const auto moderators = reachable_moderators(office);
    if (!moderators.empty()) {
        write_to(
            office,
            moderators.front(),
            "moderator_call",
            who_wants_it(request),
            {Purpose::information},
            Urgency::by_day
        );
    }
    reply_privately(office, request, "call_noted", Fields().set("told", !moderators.empty()));
}

bool call_taken(Office& office, const Request& request, const storage::OutboxReference& row) {
    const storage::OutboxContext& context = row.context;
    const auto need = context.need_id ? office.needs.find(*context.need_id) : std::nullopt;
    if (!need || context.purpose != Purpose::information || context.question_id != kCallWished ||
        !request.speaker.moderator || !takes_it(request.message.text)) {
        return false;
    }
    const bool first = office.inbox.first_time_within(
        need->asker, "call taken for " + need->number, office.clock.now(), kCallOpen
    );
    const auto moderators = reachable_moderators(office);
    Fields fields;
    fields.set("number", need->number).set("several", moderators.size() > 1);
    reply_privately(
        office,
        request,
        "moderator_call_taken",
        Fields(fields).set("own", true).set("late", !first),
        {Purpose::information, need->id}
    );
    for (const Recipient& other : moderators) {
        if (first && !same_person(office, other.address, request.speaker.address)) {
            write_to(
                office,
                other,
                "moderator_call_taken",
                Fields(fields).set("name", request.speaker.name),
                {Purpose::information, need->id},
                Urgency::by_day
            );
        }
    }
    return true;
}

}  // namespace clusterlotse::commands
