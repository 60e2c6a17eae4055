#include "commands/files/files_at_hand.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/letters/letters.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;

/// What a message turned out to be about.
struct Matter {
    std::optional<NeedRecord> need = {};
    std::optional<Invitation> firm = {};
};

bool are_seen_to(Office& office, const InboundMessage& message) {
    return message.attachments.empty() || office.files_told.contains(message.message_id) ||
           office.inbox.keeps_files_of(message.message_id) ||
           office.files.came_with(message.message_id);
}

/// What it is known to have said, else what it was answered with, else what it answers.
Matter matter_of(Office& office, const Request& request, std::int64_t before) {
    const InboundMessage& message = request.message;
    const auto last = office.outbox.last_to(request.speaker.address);
    const auto row = last && last->outbox_id > before ? last : answered_message(office, message);
    const auto said = office.said.find(message.channel, message.message_id);
    auto need = said ? std::optional(said->need_id) : std::nullopt;
    auto firm = said ? said->invitation_id : std::nullopt;
    if (!said && row) {
        need = row->context.need_id;
        firm = row->context.invitation_id;
    }
    Matter matter;
    matter.firm = firm ? office.invitations.find(*firm) : std::nullopt;
    matter.need = need          ? office.needs.find(*need)
                  : matter.firm ? office.needs.find(matter.firm->need_id)
                                : std::nullopt;
    return matter;
}

/// The files alone: their words have been heard.
InboundMessage without_words(const InboundMessage& message) {
    InboundMessage files = message;
    files.text.clear();
    return files;
}

void come_to_need(Office& office, const Request& request, const NeedRecord& need) {
    if (!has_ended(need.state)) {
        keep_files_beside(office, request, need.id);
        return;
    }
    const auto winner = winner_of(office, need);
    const std::string& text = request.message.text;
    if (winner && (says_award(office, need, text) || small_talk(text) == SmallTalk::empty ||
                   read_caption(text).alone)) {
        give_to_winner(office, request, need, *winner);
    }
    if (!are_seen_to(office, request.message)) {
        const std::string firm = winner ? firm_name(office, winner->profile_id) : std::string();
        tell_not_kept(office, request, need, firm);
    }
}

void see_to_files(Office& office, const Request& request, std::int64_t before) {
    const Matter matter = matter_of(office, request, before);
    const Speaker& speaker = request.speaker;
    if (matter.firm && speaks_for(speaker, *matter.firm)) {
        const InboundMessage files = without_words(request.message);
        answer_need(office, {files, speaker}, *matter.firm, files.text);
    } else if (matter.need && is_asker(speaker, *matter.need)) {
        come_to_need(office, request, *matter.need);
    }
    if (!are_seen_to(office, request.message)) {
        tell_not_kept(office, request);
    }
}

}  // namespace

void note_files_told(Office& office, const InboundMessage& message) {
    office.files_told.insert(message.message_id);
}

void tell_not_kept(
    Office& office,
    const Request& request,
    const std::optional<NeedRecord>& need,
    const std::string& winner
) {
    if (request.message.attachments.empty()) {
        return;
    }
    std::vector<std::string> names;
    for (const AttachmentInfo& file : request.message.attachments) {
        names.push_back(file.name.empty() ? file.type : file.name);
    }
    Fields fields;
    fields.set("files", joined(names, ", "))
        .set("several", names.size() > 1)
        .set("number", need ? need->number : std::string())
        .set("ended", need && has_ended(need->state))
        .set("firm", winner);
    storage::OutboxContext context{storage::Purpose::information};
    if (need) {
        context.need_id = need->id;
    }
    note_files_told(office, request.message);
    reply_privately(office, request, "files_not_kept", fields, context);
}

void hear_with_files(Office& office, const Request& request, const std::function<void()>& hear) {
    if (request.message.attachments.empty()) {
        hear();
        return;
    }
    const auto last = office.outbox.last_to(request.speaker.address);
    hear();
    if (!are_seen_to(office, request.message)) {
        see_to_files(office, request, last ? last->outbox_id : 0);
    }
}

void keep_files_beside(Office& office, const Request& request, std::int64_t need_id) {
    const InboundMessage& message = request.message;
    const auto need = office.needs.find(need_id);
    if (!need || message.attachments.empty() || has_ended(need->state)) {
        return;
    }
    if (ends_beside_files(office, request, *need)) {
        // They wait for how it ends: that is asked, and nothing else.
        (void)hold_files(office, request, *need);
        return;
    }
    const Caption caption = heard_caption(office, *need, message.text);
    if (files_for(office, *need, caption, std::nullopt).limited || caption.paper ||
        stage_beside(office, *need, caption) == FileStage::held) {
        hold_and_ask(office, request, *need, true);
        return;
    }
    const KeptFiles files = keep_files(office, message, *need);
    tell_kept(office, request, *need, files, std::nullopt, true);
    if (!office.said.find(message.channel, message.message_id)) {
        office.said.keep(message.channel, message.message_id, {.need_id = need->id});
    }
    release_files(office, *need);
}

}  // namespace clusterlotse::commands
