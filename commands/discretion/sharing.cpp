#include "commands/discretion/sharing.hpp"

#include "commands/asker/asker_consent.hpp"
#include "commands/desk/standing.hpp"
#include "commands/discretion/contact_lines.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/stage_answers.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

bool some_files_wait(Office& office, const Speaker& speaker) {
    const auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    return std::ranges::any_of(needs, [&office](const NeedRecord& need) {
        return !has_ended(need.state) &&
               std::ranges::any_of(office.files.of_need(need.id), [](const auto& file) {
                   return file.stage == storage::FileStage::held;
               });
    });
}

}  // namespace

bool sharing_said(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const Speaker& speaker = request.speaker;
    PlainWords words(office.engine);
    const bool contacts = only_contacts(
        text,
        [&words](std::string_view word) { return words(word); },
        [&office](std::string_view part, bool) { return says_work(office.engine, part); }
    );
    const Caption caption = read_caption(text);
    const bool limits = caption.alone && caption.limited() && caption.names_files;
    // "Für alle" and the like, of files that are held: asker_sends_files() finds out whether some
    // are.
    const bool of_held = caption.alone && caption.stage && !caption.limited() &&
                         !caption.names_files && some_files_wait(office, speaker);
    const bool shares =
        contacts || of_held || nda_said(text) || stage_said(text) || limits || wants_exchange(text);
    if (!shares || text.size() > kLongestConsent || !request.message.attachments.empty()) {
        return false;
    }
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const NeedRecord& need) { return has_ended(need.state); });
    const auto last = office.outbox.last_to(speaker.address);
    if (last && last->context.need_id) {
        std::erase_if(needs, [&](const NeedRecord& need) {
            return need.id != *last->context.need_id;
        });
    }
    if (needs.size() != 1) {
        return false;
    }
    const NeedRecord& need = needs.front();
    if (last && last->context.purpose == Purpose::question &&
        answers_by_stage(office, need, last->context.invitation_id, text)) {
        return false;
    }
    if (contacts) {
        const Fields number = Fields().set("number", need.number);
        reply_privately(
            office, request, "contact_kept", number, {Purpose::acknowledgement, need.id}
        );
        return true;
    }
    return asker_sends_files(office, request, need) || asker_agrees(office, request, need);
}

}  // namespace clusterlotse::commands
