#include "commands/desk/chat_needs.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/open_requests.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/sharing.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/concession_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/needs/work_named.hpp"
#include "commands/waves/nobody_found.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

/// "Bitte anonym behandeln" is not longer.
constexpr std::size_t kBareWish = 60;

/// The need of the last message, where it is the writer's own.
std::optional<storage::NeedRecord> own_need_of_last(Utterance& said) {
    auto need = said.need_of_last();
    return need && is_asker(said.speaker(), *need) ? std::move(need) : std::nullopt;
}

/// The same as long as it runs.
std::optional<storage::NeedRecord> open_need_of_last(Utterance& said) {
    auto need = own_need_of_last(said);
    return need && !has_ended(need->state) ? std::move(need) : std::nullopt;
}

/// "Vertraulich!" beside a file is said of it.
bool is_of_files(Utterance& said, const storage::NeedRecord& need) {
    if (said.message().attachments.empty()) {
        return false;
    }
    const Caption caption = heard_caption(said.office(), need, said.text());
    return caption.alone && caption.stage == storage::FileStage::held;
}

}  // namespace

bool search_widened(Utterance& said) {
    const auto need = said.need_of_last();
    return need && widen(said.office(), said.request(), *need);
}

bool need_parted(Utterance& said) {
    const auto need = said.need_of_last();
    return need && is_asker(said.speaker(), *need) && parted(said.office(), said.request(), *need);
}

bool names_given_with_words(Utterance& said) {
    return words_behind_yes(said.text()) &&
           exchange_answered(said.office(), said.request(), *said.last());
}

bool concession_made(Utterance& said) {
    const auto need = concedes(said.text()) ? own_need_of_last(said) : std::nullopt;
    if (!need || need->state != NeedState::no_match) {
        return false;
    }
    asker_writes(said.office(), said.request(), *need);
    return true;
}

bool papers_come(Utterance& said) {
    return requests_to(said.office(), said.speaker(), false).empty() &&
           papers_told(said.office(), said.request());
}

bool work_told(Utterance& said) {
    const auto need = open_need_of_last(said);
    if (!need) {
        return false;
    }
    const UnderstoodNeed known = understand(said.office(), *need);
    switch (work_named(said.text(), said.understood(), whole_text(*need), known)) {
        case WorkNamed::no:
            return false;
        case WorkNamed::may_be:
            offer_needs(said.office(), said.request(), said.text(), {*need});
            return true;
        case WorkNamed::surely:
            asker_writes(said.office(), said.request(), *need);
            return true;
    }
    return false;
}

bool part_may_be_meant(Utterance& said) {
    if (said.part() != PartNamed::may_be || said.stance() == Stance::answer ||
        tells_news(said.text())) {
        return false;
    }
    ask_whose_part(said.office(), said.request(), *said.last());
    return true;
}

bool sharing_spoken_of(Utterance& said) {
    return !said.stands_alone() && sharing_said(said.office(), said.request());
}

Outcome question_corrects_need(Utterance& said) {
    const auto need =
        names_own_work(said.text(), said.understood()) ? std::nullopt : own_need_of_last(said);
    if (!need || !words_correct(said.office(), *need, said.text())) {
        return Outcome::left;
    }
    return taken_or_ended(take_reply(said.office(), said.request(), *said.last()));
}

Outcome stands_for_itself(Utterance& said) {
    const bool talks = small_talk(said.text()) != SmallTalk::none && !says_yes(said.text());
    return said.stands_alone() || talks ? Outcome::ended : Outcome::left;
}

bool only_answers_said(Utterance& said) {
    const UnderstoodNeed& understood = said.understood();
    return said.answers() && matching::empty(understood) && !understood.quantity &&
           !understood.deadline && answer_open_requests(said.office(), said.request());
}

bool firms_ruled_out(Utterance& said) {
    const auto need = open_need_of_last(said);
    if (!need || ruled_out_by(said.office(), *need, said.text()).empty()) {
        return false;
    }
    asker_writes(said.office(), said.request(), *need);
    return true;
}

bool anonymity_wished(Utterance& said) {
    const UnderstoodNeed& understood = said.understood();
    const bool only_wishes = said.text().size() <= kBareWish && understood.processes.empty() &&
                             !understood.quantity && understood.materials.empty() &&
                             read_discretion(said.text()).wish.has_value();
    const auto need = only_wishes ? open_need_of_last(said) : std::nullopt;
    if (!need) {
        return false;
    }
    if (ask_where_a_newer_need_runs(said.office(), said.request(), *need)) {
        return true;
    }
    if (is_of_files(said, *need)) {
        return asker_sends_files(said.office(), said.request(), *need);
    }
    complete_need(said.office(), said.request(), *need, said.text());
    keep_files_beside(said.office(), said.request(), need->id);
    return true;
}

bool need_completed(Utterance& said) {
    const auto need = tells_news(said.text()) ? std::nullopt : open_need_of_last(said);
    if (!need) {
        return false;
    }
    const bool asked = !understand(said.office(), *need).questions.empty();
    if (said.part() != PartNamed::surely &&
        !completes_last(said.text(), said.understood(), asked)) {
        return false;
    }
    if (!ask_where_a_newer_need_runs(said.office(), said.request(), *need)) {
        asker_writes(said.office(), said.request(), *need);
    }
    return true;
}

bool need_corrected(Utterance& said) {
    const auto need = own_need_of_last(said);
    return need && asker_corrects(said.office(), said.request(), *need);
}

}  // namespace clusterlotse::commands
