#include "commands/needs/need_card.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/needs/answer_day_told.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_steps.hpp"
#include "commands/needs/weekend_words.hpp"
#include "domain/holidays.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using matching::Fact;

}  // namespace

std::string short_day(Date date, Language language) {
    const std::size_t letters = language == Language::de ? 2 : 3;
    return std::string(weekday_name(date, language).substr(0, letters)) + " " +
           shown_date(date, language);
}

void add_date_hint(
    Fields& fields, const std::optional<Date>& deadline, Date today, Language language
) {
    const auto hint = deadline ? date_hint(*deadline, today) : std::nullopt;
    if (hint) {
        fields.set("hint_date", shown_date(hint->date, language))
            .set("hint_day", std::string(hint->day_name(language)))
            .set("hint_weekend", !hint->holiday.has_value())
            .set("hint_before", short_day(hint->before, language))
            .set("hint_after", short_day(hint->after, language));
    }
}

std::vector<Fields> text_lines(const std::vector<std::string>& texts) {
    std::vector<Fields> list;
    for (const std::string& text : texts) {
        list.push_back(Fields().set("text", text));
    }
    return list;
}

Fields need_card(
    const Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool name_firms
) {
    Fields fields;
    fields.set("number", need.number)
        .set(
            "understood",
            joined(matching::describe(understood, office.vocabulary, need.language), " · ")
        )
        .set("confidential", need.confidential)
        .set("named_openly", is_open(need))
        .set("unnamed", !is_open(need) && !need.confidential && need.state != NeedState::no_match)
        .set("directed", !need.directed_to.empty())
        .set("unknown_firms", unknown_firms(need))
        .set(
            "excluded",
            name_firms ? enumerated(understood.excluded_firms, need.language) : std::string()
        )
        .set("questions", text_lines(understood.questions))
        // Nobody is found for what names no work: then the answers are what it needs.
        .set(
            "has_questions",
            !understood.questions.empty() &&
                (need.state != NeedState::no_match || understood.processes.empty())
        )
        .set("nobody", need.state == NeedState::no_match)
        .set("moderator_told", !office.members.moderators().empty())
        .set(
            "awaiting_asker",
            need.state == NeedState::awaiting_release &&
                office.settings.needs.release == config::Release::confirm
        )
        .set(
            "awaiting_moderator",
            need.state == NeedState::awaiting_release &&
                office.settings.needs.release == config::Release::moderator
        )
        .set("asking", need.state == NeedState::distributed && !candidates.fitting.empty())
        .set("count", std::to_string(candidates.fitting.size()))
        .set("one", candidates.fitting.size() == 1)
        .set("several", candidates.fitting.size() > 1)
        .set("in_room", need.place == Place::room);
    const bool first_card = need.state == NeedState::awaiting_release ||
                            office.settings.needs.release == config::Release::automatic;
    fields.set(
        "own_place", first_card ? own_place_in(office, need, whole_text(need)) : std::string()
    );
    fields.set(
        "own_region", first_card ? own_region_told(office, need, whole_text(need)) : std::string()
    );
    fields.set("region_missing", first_card && region_missing(office, need, whole_text(need)));
    const auto kept = first_card ? models_kept(office, need) : std::vector<std::string>{};
    fields.set("models_kept", joined(kept, "“, „"))
        .set("model", kept.empty() ? std::string() : kept.front());
    fields.set("price_kept", first_card && keeps_price_back(office, whole_text(need)));
    if (!need.questions_closed && !wants_a_weekend(whole_text(need))) {
        add_date_hint(fields, understood.deadline, today_of(office), need.language);
    }
    if (const auto day = answer_time_of(need)) {
        tell_answer_day(*day, today_of(office), need.language, fields);
    } else if (const auto over = answer_day_over(whole_text(need), today_of(office))) {
        fields.set("answer_over", first_card ? shown_date(*over, need.language) : std::string());
    }
    set_asked_steps(office, candidates, need.language, name_firms, fields);
    fields.set("open_steps", open_steps(office, candidates, need.language))
        .set("moderator_knows", !office.members.moderators().empty());
    std::vector<Fields> firms;
    if (name_firms) {
        set_near_excluded(office, understood.excluded_firms, need.language, fields);
        for (const Candidate& candidate : candidates.fitting) {
            const auto reasons = facts_of(candidate.match, Fact::Verdict::fits, need.language);
            firms.push_back(
                Fields().set("firm", candidate.firm).set("reasons", joined(reasons, ", "))
            );
        }
    }
    fields.set("firms", std::move(firms));
    return fields;
}

}  // namespace clusterlotse::commands
