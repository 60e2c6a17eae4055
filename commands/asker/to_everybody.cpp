#include "commands/asker/to_everybody.hpp"

#include "commands/answers/relay.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

bool says_facts(Office& office, const NeedRecord& need, const std::string& words) {
    UnderstoodNeed read = office.engine.understand(words, today_of(office), need.language);
    read.kind.clear();
    return words.find('?') == std::string::npos &&
           (!matching::empty(read) || read.quantity || read.deadline || !read.tolerances.empty() ||
            !read.surface.empty() || !read.certificates.empty() || !read.inspection.empty());
}

std::vector<Invitation> still_in_it(Office& office, const NeedRecord& need) {
    auto all = office.invitations.of_need(need.id);
    std::erase_if(all, [](const Invitation& one) {
        return !is_open(one.state) || one.state == InvitationState::declined ||
               one.state == InvitationState::undelivered;
    });
    return all;
}

void write_letters(Office& office, const Request& request, NeedRecord need) {
    const std::string& text = request.message.text;
    const auto firms = still_in_it(office, need);
    note_models(office, need, text);
    const std::string shown = words_for_suppliers(office, need, text);
    Fields fields;
    fields.set("number", need.number)
        .set("count", std::to_string(firms.size()))
        .set("one", firms.size() == 1)
        .set("nobody", firms.empty())
        .set("nothing_left", trimmed(shown).empty())
        .set("read", shown == trimmed(text) ? std::string() : first_line(shown));
    set_models_kept(office, need, text, fields);
    if (!trimmed(shown).empty()) {
        for (const Invitation& one : firms) {
            record_words(office, request, one.id, false, text);
            const auto row = office.outbox.find_invitation(one.id, Purpose::request);
            write_to(
                office,
                {one.address, one.language, {}},
                "follow_up",
                Fields().set("number", need.number).set("text", shown),
                {Purpose::follow_up, need.id, one.id},
                Urgency::unasked,
                row ? std::optional(row->outbox_id) : std::nullopt
            );
        }
    }
    reply_privately(office, request, "told_everybody", fields, {Purpose::acknowledgement, need.id});
}

}  // namespace

void say_to_everybody(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    const AskerWords words = read_asker(text, setting_of(office, need));
    NeedRecord changed = need;
    if (!request.message.attachments.empty() && asker_sends_files(office, request, need)) {
        return;
    }
    if (is_ending(words.says)) {
        asker_ends(office, request, changed, words);
    } else if (wants_exchange(text) && besides_exchange(text) == text) {
        name_to_everybody(office, request, need);
    } else if (says_facts(office, need, text)) {
        complete_need(office, request, need, text);
    } else {
        write_letters(office, request, need);
    }
}

}  // namespace clusterlotse::commands
