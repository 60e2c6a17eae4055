#include "commands/files/file_desk.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/ruled_out.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/files/given_files.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/files/stage_answers.hpp"
#include "commands/files/stage_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// What a message says besides its files, as if it had come without them.
void hear_without_files(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> invitation,
    const std::string& words
) {
    InboundMessage message = request.message;
    message.attachments.clear();
    message.text = words;
    const auto firm = invitation ? office.invitations.find(*invitation) : std::nullopt;
    if (firm) {
        follow_up(office, {message, request.speaker}, *firm, words);
    } else {
        asker_writes(office, {message, request.speaker}, need);
    }
}

/// "Otterbach bitte ausschließen": before anybody gets the files. Below what a firm wrote they may
/// be for that one.
bool firms_ruled_out_first(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> invitation
) {
    InboundMessage words = request.message;
    words.attachments.clear();
    if (ruled_out_by(office, need, words.text).empty() ||
        !asker_corrects(office, {words, request.speaker}, need)) {
        return false;
    }
    if (invitation) {
        hold_and_ask(office, request, need, true);
        return true;
    }
    keep_files_beside(office, request, need.id);
    return true;
}

}  // namespace

std::optional<std::string> files_held_apart(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> invitation
) {
    const InboundMessage& message = request.message;
    if (message.attachments.empty() || has_ended(need.state)) {
        return std::nullopt;
    }
    const Caption caption = heard_caption(office, need, message.text);
    const FilesFor whom = files_for(office, need, caption, invitation);
    const bool paper = caption.paper && !invitation &&
                       !says_award(office, need, words_without_paper(message.text));
    if (!whom.limited && !paper && stage_beside(office, need, caption) != FileStage::held) {
        return std::nullopt;
    }
    const bool surely =
        whom.firm && !caption.conditional && (caption.alone || invitation == whom.firm->id);
    if (surely) {
        follow_up(office, request, *whom.firm, message.text);
        return std::string();
    }
    const std::string rest = caption.alone ? "" : words_beside(office, need, message.text);
    // Of several firms that answered, he says whom his words are for when he says who gets the
    // files.
    const bool wait = rest.empty() || (!invitation && !words_correct(office, need, rest) &&
                                       !says_award(office, need, rest) &&
                                       !answered_invitations(office, need).empty());
    hold_and_ask(office, request, need, !wait);
    return wait ? std::string() : rest;
}

bool asker_sends_files(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> invitation
) {
    if (has_ended(need.state)) {
        return false;
    }
    if (request.message.attachments.empty()) {
        return note_nda(office, request, need, invitation) ||
               limited_by_word(office, request, need) ||
               (!answers_by_stage(office, need, invitation, request.message.text) &&
                stage_changed(office, request, need));
    }
    if (office.files_told.contains(request.message.message_id)) {
        return false;  // what its other words did has brought them along
    }
    if (firms_ruled_out_first(office, request, need, invitation)) {
        return true;
    }
    if (const auto rest = files_held_apart(office, request, need, invitation)) {
        if (!rest->empty()) {
            hear_without_files(office, request, need, invitation, *rest);
        }
        return true;
    }
    const Caption caption = heard_caption(office, need, request.message.text);
    const bool of_these = is_caption(request.message.text);
    if (invitation && !(of_these && caption.stage)) {
        return false;  // they go to that one firm, with the words
    }
    const bool alone = small_talk(request.message.text) == SmallTalk::empty;
    const KeptFiles files = keep_files(office, request.message, need);
    tell_kept(office, request, need, files, std::nullopt, true);
    if (files.kept.empty()) {
        return alone || stage_changed(office, request, need) || of_these;
    }
    NeedRecord noted = need;
    const bool stage_alone = of_these || note_stage_alone(office, request, noted);
    if (!office.said.find(request.message.channel, request.message.message_id)) {
        office.said.keep(request.message.channel, request.message.message_id, {.need_id = need.id});
    }
    release_files(office, noted);
    return alone || stage_alone;
}

}  // namespace clusterlotse::commands
