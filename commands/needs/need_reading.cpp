#include "commands/needs/need_reading.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/asker/answer_time_clauses.hpp"
#include "commands/desk/stance.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/discretion/only_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/allowed_materials.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/dropped_steps.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/last_day.hpp"
#include "commands/needs/last_order.hpp"
#include "commands/needs/size_corrections.hpp"
#include "commands/needs/subject_words.hpp"
#include "commands/waves/split_lots.hpp"
#include "matching/firms/firm_name.hpp"
#include "matching/needs/amendment.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// All the asker wrote: what is to be done, a piece each, and whom he does not want to ask.
struct Pieces {
    std::vector<std::string> work;
    std::vector<std::string> ruled_out;
    std::vector<std::string> let_in;  ///< whom he ruled out before, by their registered names
    std::optional<SaidShare> share;   ///< into which parts the quantity may be split

    std::string whole() const {
        std::string text;
        for (const std::string& piece : work) {
            text += (text.empty() || piece.empty() ? "" : "\n") + piece;
        }
        return text;
    }
};

/// `text` without the asker's registered name: "Lieser Gummiformteile" below a need for rings of
/// steel asks for nothing of rubber.
std::string without_own_name(
    const Office& office, std::string text, const std::string& profile_id
) {
    const auto profile = profile_id.empty() ? std::nullopt : office.profiles.find(profile_id);
    const std::string bare = profile ? without_legal_form(profile->name) : std::string();
    const auto words = words_of_name(bare);
    const std::string key = matching::squeezed(bare);
    if (words.size() < 2 || key.empty() ||
        matching::squeezed(text).find(key) == std::string::npos) {
        return text;
    }
    NameList list(office);
    if (std::ranges::all_of(words, [&](const std::string& word) { return list.plain(word); })) {
        return text;  // "Drehteile Service" may be what he wants
    }
    list.add_as_written(profile->name);
    list.add_as_written(bare);
    text = list.without(text);
    for (auto at = text.find(kLeftOut); at != std::string::npos; at = text.find(kLeftOut, at)) {
        text.erase(at, kLeftOut.size());
    }
    return text;
}

/// `text` without the names of members in the places that say who alone is asked: "nur an Galvanik
/// Rodenbach" wants nothing plated.
std::string without_addressed_firms(
    const Office& office, std::string text, const std::string& asker_profile
) {
    auto places = only_firms_in(text);
    PlainWords plain(office.engine);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        const std::string said = text.substr(place->begin, place->end - place->begin);
        const auto words = text_words(said);
        const auto names = names_of_others(office, words, asker_profile);
        auto mentions =
            mentions_of(words, names, [&](std::string_view word) { return plain(word); });
        for (auto one = mentions.rbegin(); one != mentions.rend(); ++one) {
            const std::size_t begin = words[one->first].begin;
            if (!one->names.empty()) {
                text.erase(place->begin + begin, words[one->last].end - begin);
            }
        }
    }
    return text;
}

bool means_one_of(const std::string& firm, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return matching::may_mean_firm(firm, name);
    });
}

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

Pieces pieces_of_need(const Office& office, const storage::NeedRecord& need) {
    const Date written = local_date(need.created_at, office.settings.cluster.timezone);
    Pieces read;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        // "Antwort bis Freitag" is no day of delivery.
        const std::string text =
            without_answer_time(i == 0 ? need.text : need.amendments[i - 1], written);
        const auto places = ruled_out_in(office, text, need.asker_profile);
        read.work.push_back(without_own_name(
            office,
            without_addressed_firms(
                office, places.empty() ? text : work_without(text, places), need.asker_profile
            ),
            need.asker_profile
        ));
        if (i > 0 && (announces_papers(text) || keeps_answer_time(text) || keeps_models(text))) {
            read.work.back().clear();  // "morgen" is no day of delivery
        }
        if (auto share = i > 0 ? share_said(read.work.back()) : std::nullopt) {
            read.work.back().erase(read.work.back().find(share->sentence), share->sentence.size());
            read.share = std::move(share);
        }
        for (const RuledOut& place : places) {
            for (const std::string& firm : place.firms) {
                std::erase_if(read.let_in, [&](const std::string& name) {
                    return matching::may_mean_firm(firm, name);
                });
                read.ruled_out.push_back(firm);
            }
        }
        // "Doch an Elsenz": what he said last counts.
        const bool may_let_in = i > 0 && may_add_firm(text);
        for (const AlsoAsk& added :
             may_let_in ? also_asked(office, text, need.asker_profile) : std::vector<AlsoAsk>{}) {
            // "Drehtechnik" in a firm's name is no work.
            read.work.back().clear();
            std::ranges::copy(added.names, std::back_inserter(read.let_in));
            std::erase_if(read.ruled_out, [&](const std::string& firm) {
                return means_one_of(firm, added.names);
            });
        }
    }
    return read;
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
    const Pieces read = pieces_of_need(office, need);
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
    if (last != read.work.rend() && speaks_of_last_order(*last)) {
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
