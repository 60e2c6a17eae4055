#include "commands/desk/message_changes.hpp"

#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/said_changes.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/endings.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/withdrawn_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/needs/need_holds.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/parted_works.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <chrono>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// With his message the words of it go, too.
void forget_text(Office& office, storage::NeedRecord& need) {
    need.text.clear();
    need.subject.clear();
    need.amendments.clear();
    for (const storage::FileRecord& file : office.files.of_need(need.id)) {
        office.files.set_caption(file.id, file.message_id, {});
    }
    office.said.forget_additions(need.id);
}

/// Who deletes his message hears once what became of it.
void tell_deleted_late(Office& office, const storage::NeedRecord& need, bool expired) {
    if (!office.inbox.first_time_within(
            need.asker, "deleted " + need.number, office.clock.now(), kEver
        )) {
        return;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("expired", expired)
        .set("withdrawn", need.state == NeedState::withdrawn);
    write_to_asker(office, need, "need_deleted_late", fields, {Purpose::information, need.id});
}

/// Clients send an edit with each correction: a word a day is enough.
void tell_edited_late(Office& office, const storage::NeedRecord& need, const std::string& text) {
    if (text == need.text ||
        !office.inbox.first_time_within(
            need.asker, "edited " + need.number, office.clock.now(), std::chrono::hours(24)
        )) {
        return;
    }
    Fields fields;
    fields.set("number", need.number).set("edited", true);
    write_to_asker(office, need, "need_ended", fields, {Purpose::information, need.id});
}

/// Nobody was asked yet, and what is asked is another thing now.
bool waits_and_reads_differently(
    Office& office, const storage::NeedRecord& before, const storage::NeedRecord& now
) {
    const auto told = [&](const storage::NeedRecord& need) {
        return matching::describe(understand(office, need), office.vocabulary, need.language);
    };
    return now.state == NeedState::awaiting_release && told(before) != told(now);
}

/// "Zeichnung anbei", said to a firm beside the file: besides that there is nothing to take back.
bool said_only_what_files_are(Office& office, const InboundMessage& message) {
    constexpr std::chrono::seconds kOneMessage{2};
    const auto said = office.said.find(message.channel, message.target);
    const auto files = office.files.of_message(message.target);
    if (!said || !said->invitation_id || files.empty()) {
        return false;
    }
    const auto words = office.invitations.answers_of(*said->invitation_id);
    const TimePoint came = files.front().created_at;
    const auto beside = std::ranges::find_if(words, [&](const storage::AnswerRecord& one) {
        return !one.from_supplier && one.created_at + kOneMessage >= came &&
               one.created_at <= came + kOneMessage;
    });
    return beside != words.end() &&
           (small_talk(beside->text) == SmallTalk::empty || read_caption(beside->text).alone);
}

void heed_deletion(Office& office, storage::NeedRecord need) {
    const bool had_ended = has_ended(need.state);
    if (!need.state.can(NeedEvent::withdraw)) {
        if (need.state == NeedState::withdrawn) {
            forget_text(office, need);
            office.needs.update(need);
        }
        tell_deleted_late(office, need, false);
        return;
    }
    const auto files = office.files.of_message(need.message_id);
    forget_text(office, need);
    const storage::NeedRecord before = need;
    if (!end_need(office, need, {.event = NeedEvent::withdraw})) {
        return;
    }
    tell_moderators_of_askers_word(office, before, need);
    (void)recall_files(office, need, files);
    if (had_ended) {
        tell_deleted_late(office, need, true);
        return;
    }
    write_to_asker(
        office,
        need,
        "withdrawn",
        Fields().set("number", need.number).set("deleted", true),
        {Purpose::acknowledgement, need.id}
    );
}

}  // namespace

void heed_change(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    const auto need = office.needs.find_message(message.channel, message.target);
    if (message.kind == InboundKind::redaction) {
        const bool only_files = said_only_what_files_are(office, message);
        const bool waited = office.inbox.forget_choice(request.speaker.address, message.target);
        const bool had_files = !need && files_deleted(office, request);
        if (waited && !had_files && !need) {
            write_to(
                office,
                {request.speaker.address, request.speaker.language, {}},
                "choice_dropped",
                {},
                {Purpose::choice},
                Urgency::awaited
            );
        }
        if (had_files && only_files) {
            return;
        }
    }
    if (!need && (free_capacity_edited(office, request) || said_words_changed(office, request))) {
        return;
    }
    if (!need || need->asker != request.speaker.address) {
        return;
    }
    if (message.kind == InboundKind::redaction) {
        for (const auto& one : office.needs.of_message(message.channel, message.target)) {
            heed_deletion(office, one);
        }
        return;
    }
    const auto command = parse_command(message.text);
    const std::string text = command ? command->argument : std::string(trimmed(message.text));
    if (parts_edited(office, request, text)) {
        return;
    }
    if (has_ended(need->state)) {
        tell_edited_late(office, *need, text);
        return;
    }
    const auto change = change_need(office, *need, text);
    const storage::NeedRecord now = office.needs.find(need->id).value_or(*need);
    if (change && (change->unnamed || !need->amendments.empty() || change->told ||
                   waits_and_reads_differently(office, *need, now))) {
        tell_what_holds(office, now, *change);
    }
}

}  // namespace clusterlotse::commands
