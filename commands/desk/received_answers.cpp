#include "commands/desk/received_answers.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/desk/words_to_bot.hpp"
#include "commands/endings/after_award.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/reply_kinds.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// "h6": what the need's card asked for and no firm did.
bool answers_card(Utterance& said, const storage::NeedRecord& need) {
    constexpr std::ptrdiff_t kMostBlanks = 4;
    const std::string& text = said.text();
    if (understand(said.office(), need).questions.empty() || has_answer_words(text) ||
        std::ranges::count(text, ' ') > kMostBlanks || text.find('?') != std::string::npos) {
        return false;
    }
    const UnderstoodNeed& read = said.understood();
    return read.processes.empty() &&
           (!read.tolerances.empty() || !read.surface.empty() || !read.materials.empty() ||
            !read.threads.empty() || !read.certificates.empty() || !read.inspection.empty());
}

/// All open answers to his needs.
std::vector<storage::Invitation> answers_received(Office& office, const Speaker& speaker) {
    std::vector<storage::Invitation> answered;
    for (const auto& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        std::ranges::move(answered_invitations(office, need), std::back_inserter(answered));
    }
    return answered;
}

}  // namespace

bool speaks_of_answers(Utterance& said) {
    Office& office = said.office();
    const Request& request = said.request();
    const std::string& words = said.text();
    auto answered = answers_received(office, said.speaker());
    if (answered.empty()) {
        return false;
    }
    if (asks_shortly(words)) {
        show_status(office, request, "");
        return true;
    }
    const bool of_one = std::ranges::all_of(answered, [&](const storage::Invitation& one) {
        return one.need_id == answered.front().need_id;
    });
    auto need = of_one ? office.needs.find(answered.front().need_id) : std::nullopt;
    // What was said last is about another need: it is not surely meant.
    if (need && speaks_of_another_need(said.last(), *need)) {
        need.reset();
    }
    // "Zeichnung nur für den Auftragnehmer" is for no firm that has answered.
    if (need && caption_taken(office, request, *need)) {
        return true;
    }
    const bool surely = need && answered.size() == 1;
    if (surely && (asker_decides(office, request, *need, answered.front()) ||
                   call_needs_name(office, request, *need, answered.front()))) {
        return true;
    }
    const bool waits = std::ranges::any_of(answered, [](const storage::Invitation& one) {
        return one.state == InvitationState::questioned;
    });
    if (only_talks(words) ? answered.size() > 1 || !waits : !waits && only_takes_note(words)) {
        reply(office, request, "thanks", {});
        return true;
    }
    if (need && asker_corrects(office, request, *need)) {
        keep_files_beside(office, request, need->id);
        return true;
    }
    if (surely && !waits && answers_card(said, *need)) {
        complete_need(office, request, *need, words);
        keep_files_beside(office, request, need->id);
        return true;
    }
    if (surely) {
        follow_up(office, request, answered.front(), words);
    } else {
        answered.resize(std::min(answered.size(), kMaxOpen));
        ask_which(office, request, answered, false);
    }
    return true;
}

}  // namespace clusterlotse::commands
