#include "commands/desk/said_changes.hpp"

#include "commands/answers/answer_changes.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/addressed.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/caption_edits.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/told_changes.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_holds.hpp"
#include "commands/needs/needs.hpp"
#include "commands/waves/answer_time_moved.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// Where the need keeps what the message added, if it still does.
std::optional<std::size_t> place_of(const storage::NeedRecord& need, const std::string& addition) {
    const auto found = std::find(need.amendments.rbegin(), need.amendments.rend(), addition);
    if (addition.empty() || found == need.amendments.rend()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(need.amendments.rend() - found) - 1;
}

/// His message as if he had written it just now.
InboundMessage written_anew(const InboundMessage& change) {
    InboundMessage message = change;
    message.kind = InboundKind::text;
    message.message_id = change.target;
    message.target.clear();
    message.text = std::string(trimmed(change.text));
    return message;
}

/// What he wrote to a firm: it has read that, and reads the new words as well.
void change_words_to_firm(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation
) {
    const InboundMessage message = written_anew(request.message);
    const Request anew{message, request.speaker};
    if (request.message.kind == InboundKind::redaction ||
        small_talk(message.text) == SmallTalk::empty) {
        Fields fields;
        fields.set("number", need.number).set("firm", firm_name(office, invitation.profile_id));
        write_to_asker(
            office, need, "words_with_firm", fields, {Purpose::answer, need.id, invitation.id}
        );
    } else if (!writes_to_firms(office, anew, std::nullopt)) {
        follow_up(office, anew, invitation, message.text);
    }
}

/// "Zeichnung erst nach NDA", written anew: what holds for the files from now on.
bool change_stage(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    const std::optional<std::size_t>& place
) {
    const InboundMessage message = written_anew(request.message);
    if (request.message.kind == InboundKind::redaction || !stage_said(message.text) || !place) {
        return false;
    }
    need.amendments.erase(need.amendments.begin() + static_cast<std::ptrdiff_t>(*place));
    return asker_sends_files(office, {message, request.speaker}, need);
}

/// "Antwort bis 29.01.", written anew: the day by which firms may answer from now on.
bool change_answer_day(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const std::optional<std::size_t>& place
) {
    if (request.message.kind == InboundKind::redaction || !place ||
        !keeps_answer_time(need.amendments[*place])) {
        return false;
    }
    need.amendments.erase(need.amendments.begin() + static_cast<std::ptrdiff_t>(*place));
    const InboundMessage message = written_anew(request.message);
    return answer_time_moved(office, {message, request.speaker}, need);
}

void change_addition(
    Office& office, const Request& request, storage::NeedRecord need, const storage::Said& said
) {
    const InboundMessage& message = request.message;
    const bool deleted = message.kind == InboundKind::redaction;
    const std::string text(deleted ? std::string_view() : trimmed(message.text));
    const auto place = place_of(need, said.addition);
    if ((deleted && !place) || (!deleted && small_talk(text) == SmallTalk::empty)) {
        return;
    }
    if (has_ended(need.state)) {
        if (!deleted) {
            const Fields number = Fields().set("number", need.number);
            write_to_asker(office, need, "need_ended", number, {Purpose::information, need.id});
        }
        return;
    }
    if ((!place && caption_edited(office, request, need)) ||
        change_stage(office, request, need, place) ||
        change_answer_day(office, request, need, place)) {
        return;
    }
    const std::size_t additions = need.amendments.size();
    const auto change =
        place ? reword_addition(office, need, *place, text) : amend_need(office, need, text);
    if (!change) {
        say_too_long(office, request);
        return;
    }
    storage::Said now = said;
    now.addition = deleted ? std::string()
                   : place ? need.amendments.at(*place + need.amendments.size() - additions)
                           : need.amendments.back();
    office.said.keep(message.channel, message.target, now);
    tell_what_holds(office, need, *change);
}

}  // namespace

bool said_words_changed(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    const auto said = office.said.find(message.channel, message.target);
    const auto need = said ? office.needs.find(said->need_id) : std::nullopt;
    if (!need) {
        return false;
    }
    const auto invitation =
        said->invitation_id ? office.invitations.find(*said->invitation_id) : std::nullopt;
    if (invitation && !speaks_for(request.speaker, *invitation) &&
        is_asker(request.speaker, *need)) {
        change_words_to_firm(office, request, *need, *invitation);
        return true;
    }
    if (invitation && request.speaker.moderator && !speaks_for(request.speaker, *invitation) &&
        told_answer_changed(office, request, *need, *invitation, *said)) {
        return true;
    }
    const bool his =
        invitation ? speaks_for(request.speaker, *invitation) : is_asker(request.speaker, *need);
    if (!his) {
        return false;
    }
    if (invitation) {
        return answer_changed(office, request, *need, *invitation, *said);
    }
    change_addition(office, request, *need, *said);
    return true;
}

}  // namespace clusterlotse::commands
