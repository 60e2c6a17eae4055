#include "commands/needs/need_reading.hpp"

#include "commands/desk/stance.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/allowed_materials.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/dropped_steps.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/last_day.hpp"
#include "commands/needs/last_order.hpp"
#include "commands/needs/need_pieces.hpp"
#include "commands/needs/size_corrections.hpp"
#include "commands/needs/subject_words.hpp"
#include "commands/waves/split_lots.hpp"
#include "matching/needs/amendment.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// What is only allowed later on is nothing that was wanted from the beginning.
void leave_allowed_out(
    const Office& office,
    const storage::NeedRecord& need,
    Date written,
    const std::string& first,
    UnderstoodNeed& understood
) {
    UnderstoodNeed begun = office.engine.understand(first, written, need.language);
    if (!begun.materials.empty()) {
        understood.materials = std::move(begun.materials);
    }
}

/// "Toleranz h6 statt h7": tolerances add up, unless one is said to stand for another.
void drop_replaced_tolerances(
    const UnderstoodNeed& said, const UnderstoodNeed& later, UnderstoodNeed& understood
) {
    std::erase_if(understood.tolerances, [&](const std::string& one) {
        return std::ranges::find(said.tolerances, one) != said.tolerances.end() &&
               std::ranges::find(later.tolerances, one) == later.tolerances.end();
    });
    std::erase_if(understood.wording, [&](const Wording& one) {
        return one.field == "tolerances" &&
               std::ranges::find(said.wording, one) != said.wording.end() &&
               std::ranges::find(later.wording, one) == later.wording.end();
    });
}

}  // namespace

Date today_of(const Office& office) {
    return local_date(office.clock.now(), office.settings.cluster.timezone);
}

std::string whole_text(const storage::NeedRecord& need) {
    std::string text = need.text;
    for (const std::string& amendment : need.amendments) {
        if (!keeps_answer_time(amendment) && !keeps_models(amendment)) {
            text += (text.empty() ? "" : "\n") + amendment;
        }
    }
    return text;
}

std::string work_text(const Office& office, const storage::NeedRecord& need) {
    return pieces_of_need(office, need).whole();
}

UnderstoodNeed understand(const Office& office, const storage::NeedRecord& need) {
    // "bis Freitag" means the Friday after it was written.
    const Date written = local_date(need.created_at, office.settings.cluster.timezone);
    const NeedPieces read = pieces_of_need(office, need);
    UnderstoodNeed understood = office.engine.understand(read.whole(), written, need.language);
    if (std::ranges::any_of(read.work.begin() + 1, read.work.end(), allows_something_else)) {
        leave_allowed_out(office, need, written, read.work.front(), understood);
    }
    leave_subject_out(office, need, written, understood);
    for (std::size_t i = 1; i < read.work.size(); ++i) {
        const std::string said = with_amount_named(with_size_named(read.work[i]), understood);
        const std::string kept = without_replaced(office, said, today_of(office), need.language);
        UnderstoodNeed later = office.engine.understand(kept, today_of(office), need.language);
        if (kept != said) {
            drop_replaced_tolerances(
                office.engine.understand(said, today_of(office), need.language), later, understood
            );
        }
        if (later.deadline) {
            later.deadline = last_day_in(office, need, read.work[i]).value_or(*later.deadline);
        }
        allow_materials(office, need, read.work[i], understood, later);
        understood = matching::amended(std::move(understood), later);
        drop_denied(office, read.work[i], understood);
        if (frees_date(read.work[i]) && !later.deadline) {
            understood.deadline.reset();
            std::erase_if(understood.wording, [](const Wording& one) {
                return one.field == "deadline";
            });
        }
    }
    if (read.share) {
        note_share(understood, *read.share);
    }
    std::erase_if(understood.excluded_firms, [&](const std::string& firm) {
        return means_one_of(firm, read.let_in);
    });
    // "Beide sind zu teuer" rules nobody out.
    static const RE2 no_firm(
        R"((?i)(?:(?:viel|etwas|deutlich|zu|too|much|leider)\s+)*(?:teuer|teurer|hoch|klein|groß|gross|spät|spaet|langsam|weit|viel|wenig|knapp|expensive|pricey|high|slow|late|far)(?:\s+weg)?)"
    );
    const auto names_none = [](const std::string& firm) { return RE2::FullMatch(firm, no_firm); };
    std::erase_if(understood.excluded_firms, names_none);
    for (const std::string& firm : read.ruled_out) {
        if (!names_none(firm) &&
            std::ranges::find(understood.excluded_firms, firm) == understood.excluded_firms.end()) {
            understood.excluded_firms.push_back(firm);
            understood.wording.push_back({"excluded_firms", firm});
        }
    }
    // A name that is nobody's may be meant for one that is nearly the same.
    const std::vector<std::string> as_written = understood.excluded_firms;
    for (const std::string& firm : as_written) {
        for (std::string& near : names_near(office, firm)) {
            if (!means_one_of(near, read.let_in) &&
                std::ranges::find(understood.excluded_firms, near) ==
                    understood.excluded_firms.end()) {
                understood.excluded_firms.push_back(std::move(near));
            }
        }
    }
    // What is added later may have answered it.
    const auto last = std::ranges::find_if(
        read.work.rbegin(), read.work.rend(), [](const std::string& one) { return !one.empty(); }
    );
    if (last != read.work.rend() &&
        speaks_of_last_order(*last, std::next(last) != read.work.rend())) {
        ask_for_last_order(understood, need.language);
    }
    if (need.questions_closed) {
        understood.questions.clear();
    }
    return understood;
}

bool reads_as_need(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const Date today = today_of(office);
    const auto understood = office.engine.understand(text, today, request.speaker.language);
    return stance_of(text, understood, today) == Stance::need;
}

std::vector<std::string> ruled_out_by(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    storage::NeedRecord said;
    said.asker_profile = need.asker_profile;
    said.text = words;
    said.created_at = need.created_at;
    return understand(office, said).excluded_firms;
}

void note_understood(storage::NeedRecord& need, const UnderstoodNeed& understood) {
    need.confidential = understood.confidential;
    need.deadline = understood.deadline;
}

}  // namespace clusterlotse::commands
