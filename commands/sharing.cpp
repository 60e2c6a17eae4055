#include "commands/sharing.hpp"

#include "commands/asker_consent.hpp"
#include "commands/contact_lines.hpp"
#include "commands/exchange_words.hpp"
#include "commands/file_desk.hpp"
#include "commands/file_words.hpp"
#include "commands/letters.hpp"
#include "commands/ruled_out_firms.hpp"
#include "commands/standing.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

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
    const bool shares = contacts || nda_said(text) || stage_said(text) || wants_exchange(text);
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
