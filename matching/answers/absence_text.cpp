#include "matching/answers/absence_text.hpp"

#include "matching/answers/answer_dates.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/answers/phrase_list.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/tokens.hpp"

#include <string>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kAbsenceTextLimit = 4000;

const PhraseList& of_the_subject() {
    static const PhraseList phrases(
        " abwesen| out of (?:the )?office | out of office | automatische antwort | automatic reply "
        "| autoreply | auto reply | abwesend| abwesenheitsnotiz | nicht im haus | ooo | urlaub | "
        "on vacation | on holiday | annual leave | away from | ich bin nicht | not in the office "
    );
    return phrases;
}

const PhraseList& of_the_text() {
    static const PhraseList phrases(
        " (?:bin|sind) (?:W){0,6}(?:nicht im haus|nicht im buero|ausser haus|im "
        "urlaub|abwesend|auf dienstreise|nicht erreichbar|auf reisen|in elternzeit|auf messe|nicht "
        "am platz) | (?:am|im|ausser) (?:W){0,1}(?:haus|buero|office) | (?:wieder|erst) "
        "(?:W){0,6}(?:im haus|im buero|erreichbar|verfuegbar|da|zurueck|persoenlich) | out of "
        "(?:the )?office | (?:i am|i m|we are|currently) (?:W){0,4}(?:away|on leave|on vacation|on "
        "holiday|on annual leave|travelling|traveling|out) | (?:will|ll) (?:be "
        ")?(?:W){0,2}(?:back|return) | betriebsferien | betriebsurlaub | (?:e "
        "mail|mail|nachricht|nachrichten|mails|emails) (?:W){0,4}(?:nicht "
        ")?(?:weitergeleitet|gelesen|bearbeitet) | limited access | (?:buero|betrieb|firma) "
        "(?:W){0,6}geschlossen | back in (?:the )?office | abwesen| our (?:office|company) "
        "(?:W){0,3}closed | beantworte (?:W){0,6}(?:rueckkehr|wieder) "
    );
    return phrases;
}

std::string plain_words(const Tokens& tokens, std::size_t from, std::size_t to) {
    std::string words = " ";
    for (std::size_t at = from; at < to; ++at) {
        if (tokens.word(at) || tokens.digits(at)) {
            words += std::string(tokens.text(at)) + " ";
        }
    }
    return words;
}

std::string words_of_text(std::string_view text) {
    const Folded folded = fold(text);
    const Tokens tokens(folded, text);
    return plain_words(tokens, 0, tokens.size());
}

Date working_day_from(Date day) {
    const std::chrono::weekday name{std::chrono::sys_days(day)};
    const bool weekend = name == std::chrono::Saturday || name == std::chrono::Sunday;
    return weekend ? working_day_after(day) : day;
}

enum class DateRole { none, last_away, first_back };

DateRole role_of(const std::string& before, const std::string& after) {
    static const PhraseList until(
        " (?:bis|until|till|til|through|thru|to) (?:zum |einschliesslich |inklusive |inkl |incl "
        "|including |and including |einschl |the |mit |und |voraussichtlich |montag |dienstag "
        "|mittwoch |donnerstag |freitag |samstag |sonntag )*$"
    );
    static const PhraseList back(
        " (?:ab|from|wieder|back|return|returning|zurueck|am|on|erst) (?:dem |den |am |on |in |im "
        "|the |office |buero |wieder |to |voraussichtlich |ab |haus |work |montag |dienstag "
        "|mittwoch |donnerstag |freitag |monday |tuesday |wednesday |thursday |friday )*$"
    );
    static const PhraseList returns(
        " (?:wieder|zurueck|back|return|returning|erreichbar|rueckkehr) "
    );
    static const PhraseList includes(" (?:bis|until|till|through) ");
    if (until.find(before)) {
        return DateRole::last_away;
    }
    if (back.find(before) && (returns.find(before) || returns.find(after))) {
        return DateRole::first_back;
    }
    return includes.find(before) && !returns.find(before) ? DateRole::last_away : DateRole::none;
}

/// Takes the day somebody is back; where none is named, the working day behind the last one away.
void read_day(Absence& absence, std::string_view text, Date today) {
    const std::string source(text);
    const Folded folded = fold(source);
    Tokens tokens(folded, source);
    for (const FoundDate& date : take_dates(tokens, today)) {
        std::size_t from = date.from;
        while (from > 0 && date.from - from < 12 && !tokens[from].new_line &&
               !(tokens.sign(from - 1, '.') && !tokens.glued(from) && tokens.word(from - 2))) {
            --from;
        }
        std::size_t to = date.next;
        while (to < tokens.size() && to - date.next < 8 && !tokens.sign(to, '.')) {
            ++to;
        }
        const std::string before = plain_words(tokens, from, date.from);
        const std::string after = plain_words(tokens, date.next, to);
        const DateRole role = role_of(before, after);
        if (role == DateRole::none) {
            continue;
        }
        const Date back = role == DateRole::first_back ? working_day_from(date.first)
                                                       : working_day_after(date.last);
        const bool plausible =
            std::chrono::sys_days(back) >= std::chrono::sys_days(today) &&
            std::chrono::sys_days(back) <= std::chrono::sys_days(today) + std::chrono::days(400);
        const bool better = !absence.back || role == DateRole::first_back;
        if (plausible && better) {
            absence.back = back;
            const std::size_t preposition = date.from > 0 && tokens.word(date.from - 1) ? 1 : 0;
            absence.words = tokens.original(date.from - preposition, date.next);
        }
        if (role == DateRole::first_back) {
            return;
        }
    }
}

}  // namespace

std::optional<Absence> read_absence(std::string_view subject, std::string_view text, Date today) {
    subject = subject.substr(0, kAbsenceTextLimit);
    text = text.substr(0, kAbsenceTextLimit);
    const bool titled = of_the_subject().find(words_of_text(subject)).has_value();
    const bool told = of_the_text().find(words_of_text(text)).has_value();
    static const PhraseList automatic(
        " (?:automatische|automatic|auto) | abwesen| out of (?:the )?office | autoreply "
    );
    if (!told && !automatic.find(words_of_text(subject))) {
        return std::nullopt;
    }
    // Whoever writes "bin bis Freitag im Urlaub, danach gern" under the request's subject answers
    // it.
    if (!titled) {
        static const PhraseList notice(
            " (?:vielen dank fuer|danke fuer|thank you for|thanks for) (?:ihre|deine|eure|your) "
            "(?:W){0,1}(?:nachricht|mail|mails|e|email|message|anfrage|interesse|enquiry) | (?:in "
            "dringenden|in urgent|urgent matters|dringende|in dringlichen|in eiligen) | "
            "(?:nicht|not) (?:W){0,2}weitergeleitet | vertretung | vertritt | during my absence | "
            "in meiner abwesenheit | waehrend meiner | waehrend dieser | automat| please contact | "
            "wenden sie sich "
        );
        if (!notice.find(words_of_text(text)) || text.size() < 60) {
            return std::nullopt;
        }
    }
    Absence absence;
    if (today.ok()) {
        read_day(absence, text, today);
        if (!absence.back) {
            read_day(absence, subject, today);
        }
    }
    return absence;
}

}  // namespace clusterlotse::matching
