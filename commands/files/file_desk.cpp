#include "commands/files/file_desk.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/files/stage_answers.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A longer text says more than when somebody may see a file.
constexpr std::size_t kLongestFileWord = 160;

bool note_nda(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> about
) {
    const auto firm = nda_said(request.message.text);
    if (!firm || request.message.text.size() > kLongestFileWord) {
        return false;
    }
    auto invitation =
        firm->empty() && about ? office.invitations.find(*about) : firm_meant(office, need, *firm);
    if (invitation) {
        note_nda_with(office, request, need, *invitation);
    } else {
        const Fields number = Fields().set("number", need.number);
        reply_privately(office, request, "nda_noted", number, {Purpose::acknowledgement, need.id});
    }
    return true;
}

/// Held, or given to one firm alone.
bool is_for_one_firm(Office& office, const FileRecord& file) {
    return file.stage == FileStage::held ||
           (file.stage == FileStage::with_order && !office.files.releases_of(file.id).empty());
}

std::vector<NeedRecord> open_needs_of(Office& office, const Speaker& speaker) {
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const NeedRecord& need) { return has_ended(need.state); });
    return needs;
}

/// Of several needs the one that files without a number are for: that whose files he was told of
/// last, else the newest, unless we spoke of another one since. Nothing where that is not clear, or
/// firms would get them at once.
std::optional<NeedRecord> need_of_files(
    Office& office,
    const Request& request,
    const std::vector<NeedRecord>& needs,
    const std::optional<storage::OutboxReference>& last
) {
    if (needs.size() == 1) {
        return needs.front();
    }
    const auto spoken_of =
        std::ranges::find(needs, last ? last->context.need_id.value_or(0) : 0, &NeedRecord::id);
    const bool of_files = last && (last->context.purpose == Purpose::information ||
                                   last->context.purpose == Purpose::file_check);
    const NeedRecord& need = spoken_of != needs.end() && of_files ? *spoken_of : needs.front();
    const bool another = spoken_of != needs.end() && spoken_of->id != need.id;
    const Caption caption = heard_caption(office, need, request.message.text);
    const bool at_once =
        caption.limited() || stage_beside(office, need, caption) == FileStage::open;
    return another || at_once ? std::nullopt : std::optional(need);
}

/// What he says about his files from now on, where he says no more than that.
bool note_stage_alone(Office& office, const Request& request, NeedRecord& need) {
    const InboundMessage& message = request.message;
    if (message.text.size() > kLongestFileWord ||
        !note_stage(office, need, message.text, !message.attachments.empty())) {
        return false;
    }
    office.said.keep(
        message.channel,
        message.message_id,
        {.need_id = need.id, .addition = need.amendments.back()}
    );
    return true;
}

bool stage_changed(Office& office, const Request& request, NeedRecord need) {
    if (!note_stage_alone(office, request, need)) {
        return false;
    }
    const auto stage = stage_said(request.message.text);
    Fields fields;
    fields.set("number", need.number).set("stage_" + std::string(code(*stage)), true);
    reply_privately(office, request, "files_stage", fields, {Purpose::acknowledgement, need.id});
    release_files(office, need);
    return true;
}

bool says_award(Office& office, const NeedRecord& need, const std::string& text) {
    return read_asker(besides_exchange(text), setting_of(office, need)).says == AskerSays::award;
}

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

}  // namespace

std::optional<std::string> award_beside_files(
    Office& office, const Request& request, const NeedRecord& need
) {
    const std::string& text = request.message.text;
    const Caption caption = heard_caption(office, need, text);
    if (request.message.attachments.empty() || caption.stage == FileStage::with_order) {
        return std::nullopt;
    }
    const std::string words = caption.paper ? words_without_paper(text) : text;
    return says_award(office, need, words) ? std::optional(words) : std::nullopt;
}

void note_nda_with(
    Office& office, const Request& request, const NeedRecord& need, Invitation invitation
) {
    invitation.nda = true;
    office.invitations.update(invitation);
    release_files(office, need, invitation);
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number).set("firm", profile ? profile->name : invitation.profile_id);
    reply_privately(office, request, "nda_noted", fields, {Purpose::acknowledgement, need.id});
}

bool note_stage(Office& office, NeedRecord& need, const std::string& words, bool beside_file) {
    const auto stage = stage_said(words);
    if (!stage) {
        return false;
    }
    need.amendments.push_back(std::string(trimmed(words)));
    need.updated_at = office.clock.now();
    office.needs.update(need);
    for (const FileRecord& file : office.files.of_need(need.id)) {
        const bool agreed = file.stage == FileStage::with_order_agreed;
        if ((agreed && *stage == FileStage::with_order) ||
            (beside_file && is_for_one_firm(office, file))) {
            continue;
        }
        office.files.set_caption(file.id, file.message_id, {});
        if (is_open(need) || agreed || *stage == FileStage::held ||
            names_in_file(office, need, file).empty()) {
            office.files.set_stage(file.id, *stage);
        }
    }
    return true;
}

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

bool caption_taken(Office& office, const Request& request, const NeedRecord& need) {
    if (request.message.attachments.empty()) {
        return false;
    }
    const std::string& words = request.message.text;
    const Caption caption = heard_caption(office, need, words);
    if (award_beside_files(office, request, need)) {
        return false;
    }
    const FileStage stage = stage_beside(office, need, caption);
    const bool goes_on = small_talk(words) == SmallTalk::empty && stage > stage_of(need);
    if (!(caption.alone && caption.stage) && !caption.limited() && !goes_on) {
        return false;
    }
    const auto needs = open_needs_of(office, request.speaker);
    if (stage == FileStage::open && needs.size() > 1) {
        ask_which_need(office, request, needs);
        return true;
    }
    return asker_sends_files(office, request, need);
}

void keep_files_beside(Office& office, const Request& request, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    if (need && !request.message.attachments.empty()) {
        (void)asker_sends_files(office, request, *need);
    }
}

bool files_alone(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    const auto needs = open_needs_of(office, speaker);
    std::vector<Invitation> requests;
    if (!speaker.profile_id.empty()) {
        requests = office.invitations.open_of(speaker.profile_id, true, kMaxOpen);
    }
    const auto last = office.outbox.last_to(speaker.address);
    const bool about_request =
        last && last->context.invitation_id && std::ranges::any_of(requests, [&](const auto& one) {
            return one.id == *last->context.invitation_id;
        });
    if (requests.size() == 1 && (needs.empty() || about_request)) {
        answer_need(office, request, requests.front(), request.message.text);
        return true;
    }
    if (needs.empty() || about_request) {
        return false;
    }
    const auto need = need_of_files(office, request, needs, last);
    if (!need) {
        ask_which_need(office, request, needs);
        return true;
    }
    return asker_sends_files(office, request, *need);
}

}  // namespace clusterlotse::commands
