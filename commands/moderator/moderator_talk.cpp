#include "commands/moderator/moderator_talk.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/files/passed_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_talk_words.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::OutboxReference;
using storage::Purpose;

/// A mail may say in its subject to whom its words go.
std::optional<std::string> said_to_moderator(const InboundMessage& message) {
    if (auto words = words_to_moderator(message.text)) {
        return words;
    }
    if (message.place == Place::mail && message.answers_to.empty() &&
        words_to_moderator(message.subject + "\n").value_or("x").empty()) {
        return std::string(trimmed(message.text));
    }
    return std::nullopt;
}

/// "Lotse: 20 Drehteile aus 1.4301": the bot is called by that name too, and what it does itself
/// is said to it.
bool is_for_the_bot(Office& office, const Request& request, const std::string& words) {
    if (!calls_moderator_by_name(request.message.text)) {
        return false;
    }
    const UnderstoodNeed understood =
        office.engine.understand(words, today_of(office), request.speaker.language);
    return !understood.processes.empty() || understood.quantity || has_need_words(words) ||
           has_answer_words(words);
}

std::string number_spoken_of(Office& office, const std::optional<std::int64_t>& need_id) {
    const auto need = need_id ? office.needs.find(*need_id) : std::nullopt;
    return need ? need->number : std::string();
}

/// What of his files could not be passed on.
void tell_refused(Office& office, const Request& request, const PassedFiles& files) {
    if (files.refused.empty()) {
        return;
    }
    Fields fields;
    fields.set("has_refused", true).set("refused", files.refused);
    reply_privately(office, request, "files_kept", fields);
}

/// The row of what the member hears is kept with the moderators' cards, so that an answer finds
/// him.
void pass_to_moderator(
    Office& office,
    const Request& request,
    const std::string& words,
    const std::optional<std::int64_t>& need_id
) {
    const Speaker& speaker = request.speaker;
    const auto moderators = reachable_moderators(office);
    const PassedFiles files = passed_files(request.message);
    note_files_told(office, request.message);
    const bool something = !words.empty() || !files.passed.empty();
    if (something) {
        const std::int64_t told = reply_privately(
            office,
            request,
            "moderator_told",
            Fields().set("told", !moderators.empty()).set("files", files.names()),
            {Purpose::moderator_talk, need_id}
        );
        Fields fields;
        fields.set("number", number_spoken_of(office, need_id))
            .set("firm", speaker.firm)
            .set("name", speaker.name)
            .set("address", speaker.address.value)
            .set("text", words)
            .set("files", files.names());
        storage::OutboxContext context{Purpose::moderator_talk, need_id};
        context.held_id = told;
        for (const Recipient& moderator : moderators) {
            write_to(
                office,
                moderator,
                "moderator_message",
                fields,
                context,
                Urgency::by_day,
                std::nullopt,
                files.passed
            );
        }
    }
    if (!moderators.empty() || !something) {
        tell_refused(office, request, files);
    }
}

/// To a member, in the thread of `thread_of`; he who writes and the other moderators hear so.
void say_to_member(
    Office& office,
    const Request& request,
    const Recipient& recipient,
    const std::string& words,
    const storage::OutboxContext& context,
    std::optional<std::int64_t> thread_of
) {
    const PassedFiles files = passed_files(request.message);
    note_files_told(office, request.message);
    tell_refused(office, request, files);
    if (words.empty() && files.passed.empty()) {
        return;
    }
    const Speaker member = office.members.speaker(recipient.address);
    Fields fields;
    fields.set("number", number_spoken_of(office, context.need_id))
        .set("name", request.speaker.name)
        .set("text", words)
        .set("files", files.names());
    write_to(
        office,
        recipient,
        "moderator_says",
        fields,
        {Purpose::moderator_talk, context.need_id},
        Urgency::awaited,
        thread_of,
        files.passed
    );
    fields.set("firm", member.firm).set("member", member.name);
    reply_privately(office, request, "moderator_said", fields, context);
    for (const Recipient& other : reachable_moderators(office)) {
        if (!same_person(office, other.address, request.speaker.address) &&
            !same_person(office, other.address, recipient.address)) {
            Fields about = fields;
            about.set("other", true);
            write_to(
                office, other, "moderator_said", about, {Purpose::information}, Urgency::by_day
            );
        }
    }
}

void answer_member(
    Office& office, const Request& request, const OutboxReference& row, const OutboxReference& told
) {
    const Speaker member = office.members.speaker(told.recipient);
    say_to_member(
        office,
        request,
        {told.recipient, member.language, member.name},
        std::string(trimmed(request.message.text)),
        row.context,
        told.outbox_id
    );
}

}  // namespace

bool speaks_to_moderator(
    Office& office, const Request& request, const std::optional<OutboxReference>& row
) {
    if (request.speaker.moderator) {
        return false;
    }
    const auto words = said_to_moderator(request.message);
    if (words && is_for_the_bot(office, request, *words)) {
        return false;
    }
    if (words && (!words->empty() || !request.message.attachments.empty())) {
        auto need_id = row ? row->context.need_id : std::nullopt;
        if (const auto number = find_need_number(*words)) {
            const auto need = office.needs.find_number(*number);
            need_id = need ? std::optional(need->id) : need_id;
        }
        pass_to_moderator(office, request, *words, need_id);
        return true;
    }
    if (words || asks_for_moderator(request.message.text)) {
        reply_privately(
            office,
            request,
            "moderator_who",
            Fields().set("told", !reachable_moderators(office).empty())
        );
        return true;
    }
    return false;
}

void write_to_member(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& words
) {
    const Speaker member = office.members.speaker(need.asker);
    // What he writes next is about the need again.
    say_to_member(
        office,
        request,
        {need.asker, need.language, member.name},
        words,
        {need.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release, need.id},
        std::nullopt
    );
}

bool moderator_talk_goes_on(Office& office, const Request& request, const OutboxReference& row) {
    const InboundMessage& message = request.message;
    if (message.kind == InboundKind::reaction) {
        return true;
    }
    const bool files = !message.attachments.empty();
    if (small_talk(message.text) == SmallTalk::empty && !files) {
        return false;
    }
    const auto told =
        row.context.held_id ? office.outbox.find_row(*row.context.held_id) : std::nullopt;
    if (request.speaker.moderator && told) {
        answer_member(office, request, row, *told);
        return true;
    }
    if (row.recipient != request.speaker.address || row.context.held_id) {
        return false;
    }
    if (small_talk(message.text) == SmallTalk::thanks && !files) {
        reply(office, request, "thanks", {});
        return true;
    }
    pass_to_moderator(office, request, std::string(trimmed(message.text)), row.context.need_id);
    return true;
}

bool moderator_talks_on(Office& office, const Request& request, const OutboxReference& last) {
    const std::string& text = request.message.text;
    const bool only_files =
        small_talk(text) == SmallTalk::empty && !request.message.attachments.empty();
    if (last.context.purpose != Purpose::moderator_talk ||
        (small_talk(text) != SmallTalk::none && !only_files) || has_need_words(text)) {
        return false;
    }
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    const bool of_work = !matching::empty(understood) || understood.quantity;
    const bool answers = (has_answer_words(text) || says_yes(text) || says_no(text)) &&
                         !requests_to(office, request.speaker, false).empty();
    const ModeratorWords words = read_moderator(text);
    const bool decides = request.speaker.moderator && !words.nothing() && !words.unclear &&
                         !needs_waiting_for(office, request.speaker.address).empty();
    return !of_work && !answers && !decides && moderator_talk_goes_on(office, request, last);
}

}  // namespace clusterlotse::commands
