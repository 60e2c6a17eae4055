#include "commands/answers/corrected_days.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_dates.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/text/tokens.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// Nobody corrects a day in more words.
constexpr std::size_t kLongestDayCorrection = 160;
constexpr int kMostCuts = 3;

bool promises(const Answer& answer) {
    return answer.kind == AnswerKind::interest || answer.kind == AnswerKind::offer ||
           answer.kind == AnswerKind::partial ||
           (answer.kind == AnswerKind::question && !answer.prices.empty());
}

/// The words around the days, and which day is the new one.
struct DayTalk {
    std::string around;
    std::optional<matching::FoundDate> now;
    std::string written;  ///< the new day's own words
    bool several = false;
};

/// "statt KW 3", "nicht KW 3", "instead of week 3"
bool is_former(const matching::Tokens& tokens, std::size_t from) {
    static const RE2 former(
        R"((?:^| )(?:statt|anstatt|anstelle|nicht|instead of|not|rather than|und nicht) (?:in |am |der |the |zu )?$)"
    );
    std::string before = " ";
    for (std::size_t at = from - std::min<std::size_t>(from, 3); at < from; ++at) {
        before += std::string(tokens.text(at)) + " ";
    }
    return says(before, former);
}

DayTalk day_talk(std::string_view text, Date today) {
    matching::AnswerLines lines = matching::prepare_answer(text);
    matching::Tokens tokens(lines.folded, lines.source);
    DayTalk talk;
    const auto dates = matching::take_dates(tokens, today);
    std::size_t at = 0;
    const auto add_words = [&](std::size_t end) {
        for (; at < end; ++at) {
            if (tokens.word(at) || tokens.digits(at)) {
                talk.around += std::string(tokens.text(at)) + " ";
            }
        }
    };
    for (const matching::FoundDate& date : dates) {
        add_words(date.from);
        at = date.next;
        if (is_former(tokens, date.from)) {
            continue;
        }
        talk.several = talk.several || talk.now.has_value();
        talk.now = date;
        talk.written = tokens.original(date.from, date.next);
    }
    add_words(tokens.size());
    return talk;
}

/// Only words that put a day right, or say that it is one of delivery.
bool only_moves_day(const std::string& around) {
    static const RE2 frame(
        R"((?:(?:ach|oh|oje|hallo|hi|also|nein|nee|no|sorry|ups|oops|entschuldigung|leider|unfortunately|korrektur|berichtigung|nachtrag|correction|update|korrigiere|muss|must|have|korrigieren|correct|statt|anstatt|anstelle|instead|of|rather|than|nicht|not|sondern|but|und|and|aber|doch|lieber|jetzt|nun|now|neu|neue|neuer|new|erst|only|eher|liefertermin|lieferung|liefern|geliefert|lieferzeit|lieferdatum|termin|delivery|deliver|date|ship|shipping|fertig|ready|verschiebt|verschieben|verschoben|moves|moved|slips|sich|auf|to|is|ist|s|it|es|das|that|der|die|the|wird|werden|waere|will|be|wir|we|ich|i|koennen|can|schaffen|in|am|im|on|by|zum|zur|ab|from|fruehestens|earliest|unser|unsere|our|mein|meine|my|bitte|please|meinte|meant|gemeint|habe|vertan|mich|war|were|was|mean|machen|machbar) ?)*)"
    );
    static const RE2 about_day(
        R"((?:^| )(?:korrektur|berichtigung|correction|korrigiere|korrigieren|correct|statt|anstatt|anstelle|instead|sondern|doch|jetzt|nun|now|neue?r?|new|lieferung|liefertermin|liefern|lieferdatum|geliefert|termin|delivery|deliver|ship|verschiebt|verschieben|verschoben|moves|moved|slips|meinte|meant|gemeint)(?: |$))"
    );
    return says_only(around, frame) && says(around, about_day);
}

void set_day(Answer& answer, const char* field, Date day, const std::string& words) {
    (std::string_view(field) == "delivery" ? answer.delivery : answer.available_from) = day;
    std::erase_if(answer.wording, [&](const Wording& one) {
        return one.field == field || one.field == "lead_time_days";
    });
    answer.wording.push_back({field, words});
    answer.lead_time_days.reset();
}

}  // namespace

std::string behind_says_wrong(const std::string& text) {
    std::size_t end = 0;
    for (int cut = 0; cut < kMostCuts; ++cut) {
        end = text.find_first_of(",:;.!\n", end);
        if (end == std::string::npos) {
            break;
        }
        const std::string_view rest = trimmed(std::string_view(text).substr(end + 1));
        if (!rest.empty() && says_wrong(std::string_view(text).substr(0, end))) {
            return std::string(rest);
        }
        ++end;
    }
    return text;
}

std::optional<Answer> with_corrected_day(
    const Answer& before, const std::string& text, Date today
) {
    if (!promises(before) || text.size() > kLongestDayCorrection || !today.ok() ||
        text.find('?') != std::string::npos) {
        return std::nullopt;
    }
    const DayTalk talk = day_talk(text, today);
    if (!talk.now || talk.several || !only_moves_day(talk.around)) {
        return std::nullopt;
    }
    Answer moved = before;
    static const RE2 from(R"((?:^| )(?:ab|from|fruehestens|earliest)(?: |$))");
    const bool begins = !before.delivery && (before.available_from || says(talk.around, from));
    set_day(
        moved,
        begins ? "available_from" : "delivery",
        begins ? talk.now->first : talk.now->last,
        talk.written
    );
    // What was asked before is on its way already.
    moved.question.clear();
    moved.names_exchange = false;
    moved.kind = before.kind == AnswerKind::question ? AnswerKind::offer : before.kind;
    return moved;
}

}  // namespace clusterlotse::commands
