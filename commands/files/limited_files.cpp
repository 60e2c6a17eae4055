#include "commands/files/limited_files.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

std::optional<Invitation> firm_of(
    Office& office,
    const NeedRecord& need,
    const Caption& caption,
    std::optional<std::int64_t> reader
) {
    if (caption.scattered) {
        return std::nullopt;
    }
    if (caption.for_reader) {
        return reader ? office.invitations.find(*reader) : std::nullopt;
    }
    if (caption.firms.empty()) {
        return std::nullopt;
    }
    auto meant = firm_meant(office, need, caption.written);
    if (!meant && caption.firms.size() == 1) {
        meant = firm_meant(office, need, caption.firms.front());
    }
    return meant;
}

}  // namespace

bool takes_part(const NeedRecord& need, const Invitation& firm) {
    return !has_ended(need.state) && may_get(firm, FileStage::open);
}

FilesFor files_for(
    Office& office,
    const NeedRecord& need,
    const Caption& caption,
    std::optional<std::int64_t> reader
) {
    FilesFor whom;
    if (caption.limited()) {
        whom.limited = true;
        whom.firm = firm_of(office, need, caption, reader);
        if (whom.firm && !takes_part(need, *whom.firm)) {
            whom.firm.reset();
        }
        return whom;
    }
    // "Zeichnung für Wolfstein" may be a part as well: only who reads it anyway is surely meant.
    whom.limited = std::ranges::any_of(caption.perhaps, [&](const std::string& written) {
        const auto perhaps = firm_meant(office, need, written);
        return perhaps && !(reader && perhaps->id == *reader);
    });
    return whom;
}

void hold(Office& office, KeptFiles& files, const std::string& words) {
    files.stage = FileStage::held;
    files.betraying.clear();
    files.held.clear();
    files.as_before.clear();
    for (FileRecord& file : files.kept) {
        file.stage = FileStage::held;
        office.files.set_stage(file.id, FileStage::held);
        office.files.set_caption(file.id, file.message_id, std::string(trimmed(words)));
    }
}

bool hold_files(Office& office, const Request& request, const NeedRecord& need) {
    KeptFiles files = keep_files(office, request.message, need);
    hold(office, files, request.message.text);
    tell_kept(office, request, need, files, std::nullopt, true);
    if (!files.kept.empty()) {
        office.said.keep(request.message.channel, request.message.message_id, {.need_id = need.id});
    }
    return !files.kept.empty();
}

void hold_and_ask(
    Office& office, const Request& request, const NeedRecord& need, bool words_heard
) {
    if (!hold_files(office, request, need)) {
        return;
    }
    auto firms = office.invitations.of_need(need.id);
    std::erase_if(firms, [&need](const Invitation& one) { return !takes_part(need, one); });
    firms.resize(std::min(firms.size(), kMaxOpen));
    if (firms.empty()) {
        return;
    }
    InboundMessage asked = request.message;
    asked.text = words_heard ? std::string() : asked.text;
    ask_which(office, {asked, request.speaker}, firms, false);
}

}  // namespace clusterlotse::commands
