#include "commands/answers/answers.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/files.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

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

}  // namespace

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
    const auto ended =
        last && last->context.need_id ? office.needs.find(*last->context.need_id) : std::nullopt;
    const auto winner = ended && has_ended(ended->state) && is_asker(speaker, *ended)
                            ? winner_of(office, *ended)
                            : std::nullopt;
    if (winner && !needs.empty()) {
        // They may as well be for what runs now.
        auto meant = needs;
        meant.insert(meant.begin(), *ended);
        ask_which_need(office, request, meant);
        return true;
    }
    if (winner) {
        give_to_winner(office, request, *ended, *winner);
        return true;
    }
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
