#include "commands/needs.hpp"

#include "commands/discretion.hpp"
#include "commands/distribution.hpp"
#include "commands/endings.hpp"
#include "commands/expiry.hpp"
#include "commands/files.hpp"
#include "commands/invite.hpp"
#include "commands/letters.hpp"
#include "commands/need_card.hpp"
#include "commands/need_reading.hpp"
#include "commands/nobody_found.hpp"
#include "commands/release.hpp"
#include "commands/words.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

void follow_change(Office& office, storage::NeedRecord& need) {
    const UnderstoodNeed understood = understand(office, need);
    need.version += 1;
    need.updated_at = office.clock.now();
    note_understood(need, understood);
    note_discretion(office, need);
    office.needs.update(need);
    if (need.state == NeedState::awaiting_release || has_ended(need.state)) {
        show_moderators_again(office, need, understood);
        return;
    }
    update_invited(office, need, understood);
    if (need.state == NeedState::parked) {
        return;
    }
    const bool found_nobody = need.state == NeedState::no_match;
    const Candidates candidates = distribute(office, need, understood);
    ask(office, need, understood, candidates);
    if (found_nobody && under_way(need.state)) {
        const Fields fields = need_card(office, need, understood, candidates, true);
        write_to_asker(
            office, need, "acknowledgement", fields, {Purpose::acknowledgement, need.id}
        );
    }
}

}  // namespace

void post_need(Office& office, const Request& request, const std::string& text) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (text.size() > kMaxNeedBytes) {
        reply(
            office, request, "need_too_long", Fields().set("limit", std::to_string(kMaxNeedBytes))
        );
        return;
    }
    switch (small_talk(text)) {
        case SmallTalk::empty:
            reply(office, request, "need_empty", {});
            return;
        case SmallTalk::thanks:
            reply(office, request, "thanks", {});
            return;
        case SmallTalk::question:
            reply(office, request, "help", {});
            return;
        case SmallTalk::none:
            break;
    }
    storage::NeedRecord need;
    need.asker_profile = speaker.profile_id;
    need.asker = speaker.address;
    need.language = speaker.language;
    need.place = message.place;
    need.conversation = message.conversation;
    need.message_id = message.message_id;
    need.thread_root = message.thread_root;
    need.references = message.references;
    need.subject = message.subject;
    need.text = text;
    need.created_at = need.updated_at = office.clock.now();
    const UnderstoodNeed understood = understand(office, need);
    note_understood(need, understood);
    note_discretion(office, need);
    office.needs.add(need, static_cast<int>(today_of(office).year()));
    renew(office, need);
    const KeptFiles files = keep_files(office, message, need);

    Candidates candidates;
    if (office.settings.needs.release == config::Release::automatic) {
        candidates = distribute(office, need, understood);
    }
    const bool in_room = message.place == Place::room;
    Fields fields = need_card(office, need, understood, candidates, !in_room);
    if (!in_room) {
        offer_widening(office, need, understood, fields);
    }
    set_files(office, need, fields);
    reply(office, request, "acknowledgement", fields, {Purpose::acknowledgement, need.id});
    tell_kept(office, request, need, files, std::nullopt);
    ask(office, need, understood, candidates);
    if (need.state == NeedState::no_match) {
        if (in_room) {
            write_widening(office, need, understood);
        }
        tell_moderators_nobody(office, need, understood);
    }
    if (need.state == NeedState::awaiting_release &&
        office.settings.needs.release == config::Release::moderator) {
        std::vector<std::string> file_names;
        for (const auto& attachment : message.attachments) {
            file_names.push_back(attachment.name);
        }
        ask_moderators(office, need, understood, file_names);
    }
}

void change_need(Office& office, storage::NeedRecord need, const std::string& text) {
    if (text.size() > kMaxNeedBytes || small_talk(text) == SmallTalk::empty || text == need.text) {
        return;
    }
    need.text = text;
    follow_change(office, need);
}

bool amend_need(Office& office, storage::NeedRecord& need, const std::string& addition) {
    const std::string words(trimmed(addition));
    if (whole_text(need).size() + words.size() > kMaxNeedBytes) {
        return false;
    }
    need.amendments.push_back(words);
    follow_change(office, need);
    return true;
}

void withdraw_need(Office& office, storage::NeedRecord need, bool forget_text) {
    if (forget_text) {
        need.text.clear();
        need.subject.clear();
        need.amendments.clear();
    }
    end_need(office, need, {.event = NeedEvent::withdraw});
}

}  // namespace clusterlotse::commands
