#include "commands/needs/several_works.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfWorks = 1500;
constexpr std::size_t kMostWorks = 5;

/// "Mill 15 housings": in English the verb stands before the number.
const std::string& work_verb() {
    static const std::string verb =
        R"((?:(?:turn|mill|machine|grind|drill|weld|laser[- ]cut|cut|bend|saw|galvani[sz]e|anodi[sz]e|powder[- ]coat|coat|paint|plate|harden|nitride|polish|cast|forge)\s+))";
    return verb;
}

/// A piece of work with what is said of it alone.
struct Work {
    std::string words;
    UnderstoodNeed understood;
};

struct Pieces {
    std::string lead;  ///< before the first work
    std::vector<std::string> works;
};

/// The text cut at each place where the pattern's first group stands; the group goes away.
Pieces cut_at(const std::string& text, const RE2& mark, bool first_is_lead) {
    Pieces pieces;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    std::size_t from = 0;
    while (pieces.works.size() <= kMostWorks && RE2::FindAndConsume(&rest, mark, &found)) {
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        pieces.works.emplace_back(trimmed(std::string_view(text).substr(from, at - from)));
        from = at + found.size();
    }
    pieces.works.emplace_back(trimmed(std::string_view(text).substr(from)));
    if (first_is_lead) {
        pieces.lead = pieces.works.front();
        pieces.works.erase(pieces.works.begin());
    }
    return pieces;
}

/// "1) … 2) …", "a) … b) …", lines that begin with a dash or a number.
Pieces marked_works(const std::string& text) {
    static const RE2 mark(
        R"((?i)((?:^|[\s,;.:]+)(?:(?:und|sowie|and)\s+)?(?:\(?[1-5a-e]\)|(?:pos\.?|position)\s*[1-5][.:)]?|[1-5][.:]\s)\s*|(?:^|\s*\n)\s*(?:-|–|•|\*)\s+))"
    );
    return cut_at(text, mark, true);
}

/// "40 Drehteile … und (außerdem) 200 Laschen …", "…, 200 Laschen …", "… . 200 Laschen …"
Pieces joined_works(const std::string& text) {
    static const RE2 seam(
        R"((?i)((?:\s+|\s*[,;.]\s+|\s*\n\s*)(?:(?:und|sowie|plus|außerdem|ausserdem|zusätzlich|zudem|dazu|and|also|as well as|plus)\s+)(?:(?:dann|noch|auch|außerdem|ausserdem|zusätzlich|brauchen wir|suchen wir|wir brauchen|we need|we also need|need|to)\s+)*))" +
        work_verb() + R"(?\d+\s*(?:x\s|×\s|stück\s|stk\.?\s|pcs\.?\s)?\s*\pL)"
    );
    static const RE2 stop(
        R"(((?:\s*[;.]\s+|\s*\n\s*|\s*,\s+))\d+\s*(?:x\s|×\s|Stück\s|Stk\.?\s|pcs\.?\s)?\s*\p{Lu}\pL{3})"
    );
    Pieces pieces = cut_at(text, seam, false);
    Pieces all;
    for (const std::string& piece : pieces.works) {
        for (std::string& part : cut_at(piece, stop, false).works) {
            all.works.push_back(std::move(part));
        }
    }
    // "Bis KW 8 bitte: 40 Drehteile …": what stands before the first number of pieces is for all.
    static const RE2 first_number(
        "(?i)(?:^|\\s)(" + work_verb() +
        R"(?\d+)\s*(?:x\s|×\s|stück\s|stk\.?\s|pcs\.?\s)?\s*\pL{4})"
    );
    static const RE2 day(R"((?i)(?:kw|woche|week|[.-])\s*$)");
    re2::StringPiece rest(all.works.front());
    re2::StringPiece number;
    while (RE2::FindAndConsume(&rest, first_number, &number)) {
        const auto at = static_cast<std::size_t>(number.data() - all.works.front().data());
        const std::string before = all.works.front().substr(0, at);
        if (!RE2::PartialMatch(before, day)) {
            all.lead = std::string(trimmed(before));
            all.works.front().erase(0, at);
            break;
        }
    }
    return all;
}

/// "Turn the shafts" names its thing without a number.
std::string uncounted_thing(const std::string& words) {
    static const RE2 thing(
        "(?i)(?:^|\\s)" + work_verb() + R"((?:the|our|these|those|some|a few)\s+(\pL[\pL-]{3,}))"
    );
    std::string found;
    return RE2::PartialMatch(words, thing, &found) ? plain_words(found) : std::string();
}

/// The thing that a work is about: the word behind its number, folded; empty where it has none.
std::string thing_of(const std::string& words) {
    static const RE2 thing(
        R"((?i)^\W*)" + work_verb() +
        R"(?\d+(?:[.,]\d+)*\s*(?:(?:x|×|stück|stueck|stk\.?|st\.|pcs\.?|pieces(?: of)?)\s*)?(\pL[\pL-]{3,}))"
    );
    static const RE2 no_thing(
        R"((?:davon|stueck|teile?n?|muster\w*|proben?|erstmuster\w*|samples?|pieces|parts|ersatz|reserve|satz|saetze|bohrung\w*|loch|loecher\w*|gewinde\w*|nut|nuten|fasen?|senkung\w*|naht|naehte|schweissn\w*|schnitte?|kantung\w*|biegung\w*|taschen?|ecken?|seiten?|lagen?|schicht\w*|punkte?|position\w*|holes?|threads?|slots?|welds?|bends?|sides?|tagen?|wochen?|monaten?|days|weeks|months|jahre?|grad|micron|meter|euro|prozent|uhr|(?:ver|be|ge|ent|ein|ober)?(?:dreh|fraes|schleif|haert|zink|lackier|pulver|beschicht|schweiss|laser|kant|bieg|stanz|bohr|saeg|strahl|eloxier|bruenier|nitrier|glueh|poli|entgrat|fuegt?|montier)\w*(?:en|et|t|ed|ing)))"
    );
    std::string found;
    if (!RE2::PartialMatch(words, thing, &found)) {
        return uncounted_thing(words);
    }
    std::string plain = plain_words(found);
    return RE2::FullMatch(plain, no_thing) ? std::string() : plain;
}

bool same_thing(const std::string& one, const std::string& other) {
    return one.substr(0, kStem) == other.substr(0, kStem) || one.ends_with(other) ||
           other.ends_with(one);
}

/// Whether each names its own thing, number and work.
bool stand_apart(const std::vector<Work>& works) {
    static const RE2 of_same(
        R"((?i)(?:^|[^\pL])(?:(?:erst|vor)?muster\pL*|vorab|davon|hiervon|daraus|probe\pL*|samples?|of them|of these|upfront|derselben|desselben|dieselben|the same)(?:[^\pL]|$))"
    );
    for (std::size_t i = 0; i < works.size(); ++i) {
        const UnderstoodNeed& need = works[i].understood;
        const std::string thing = thing_of(works[i].words);
        const bool counted = need.quantity && need.quantity->unit == "piece";
        const bool uncounted = !need.quantity && !uncounted_thing(works[i].words).empty();
        if (thing.empty() || !(counted || uncounted) || need.processes.empty() ||
            RE2::PartialMatch(works[i].words, of_same)) {
            return false;
        }
        for (std::size_t other = 0; other < i; ++other) {
            const auto& processes = works[other].understood.processes;
            const bool shares = std::ranges::any_of(need.processes, [&](const std::string& one) {
                return std::ranges::find(processes, one) != processes.end();
            });
            if (shares || same_thing(thing, thing_of(works[other].words))) {
                return false;
            }
        }
    }
    return true;
}

/// The clauses of a part: cut behind commas, semicolons, full stops and at line breaks, each with
/// the sign that ends it.
std::vector<std::string> clauses_in(const std::string& words) {
    static const RE2 end(R"(([,;]\s+|[.!?]\s+(?:\p{Lu}|$)|\n+))");
    std::vector<std::string> clauses;
    re2::StringPiece rest(words);
    re2::StringPiece sign;
    std::size_t from = 0;
    while (RE2::FindAndConsume(&rest, end, &sign)) {
        const auto at = static_cast<std::size_t>(sign.data() - words.data());
        const std::string before = words.substr(from, at - from);
        // "15. März", "Fa. Huber" and "Nr. 3" go on behind their full stop.
        static const RE2 short_word(
            R"((?i)(?:^|[^\pL])(?:fa|nr|ca|st|stk|max|min|z|b|dr|pos|inkl|evtl|ggf|bzw)$)"
        );
        static const RE2 month(
            R"((?i)^\.\s*(?:jan|feb|mär|maer|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|quartal))"
        );
        if (words[at] == '.' &&
            (RE2::PartialMatch(before, short_word) || RE2::PartialMatch(words.substr(at), month))) {
            continue;
        }
        clauses.emplace_back(trimmed(words.substr(from, at + 1 - from)));
        from = at + 1;
    }
    clauses.emplace_back(trimmed(words.substr(from)));
    std::erase(clauses, "");
    return clauses;
}

/// Nothing of the work itself: a date, a greeting, a place, whom to ask.
bool says_no_work(const UnderstoodNeed& said) {
    return said.processes.empty() && said.materials.empty() && !said.quantity &&
           said.dimensions_mm == Dimensions{} && !said.mass_kg && said.tolerances.empty() &&
           said.surface.empty() && said.heat_treatment.empty() && said.threads.empty() &&
           said.inspection.empty() && said.certificates.empty();
}

bool is_for_all(const std::string& clause) {
    static const RE2 all(
        R"((?i)(?:^|[^\pL])(?:alles|beides|beide|alle|jeweils|insgesamt|zusammen|both|all|everything|each)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(clause, all);
}

struct Common {
    std::string words;
    bool dated = false;  ///< says by when: only where a part does not say it itself
};

void add_clause(std::string& words, const std::string& more) {
    const bool ends =
        words.empty() || std::string_view(".,;:!?").find(words.back()) != std::string_view::npos;
    words += (words.empty() ? "" : ends ? " " : ", ") + more;
}

/// Without the comma that led to what was cut off behind it.
std::string without_loose_end(std::string words) {
    while (!words.empty() && std::string_view(",; \n").find(words.back()) != std::string_view::npos
    ) {
        words.pop_back();
    }
    return words;
}

/// Takes out of the works what holds for all of them.
std::vector<Common> take_common(std::vector<std::string>& works, const WorksReader& reader) {
    std::vector<Common> common;
    for (std::size_t i = 0; i < works.size(); ++i) {
        std::vector<std::string> clauses = clauses_in(works[i]);
        std::vector<Common> of_this;
        bool at_end = i + 1 == works.size();
        for (std::size_t at = clauses.size(); at-- > 1;) {
            const UnderstoodNeed said = reader.understand(clauses[at]);
            const bool no_work = says_no_work(said);
            const bool rules =
                reader.rules_out(clauses[at]) || !said.excluded_firms.empty() || said.confidential;
            at_end = at_end && (no_work || rules);
            if (rules || (no_work && (at_end || is_for_all(clauses[at])))) {
                of_this.push_back({clauses[at], said.deadline.has_value() && !rules});
                clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(at));
            }
        }
        std::string kept;
        for (const std::string& clause : clauses) {
            kept += (kept.empty() ? "" : " ") + clause;
        }
        works[i] = without_loose_end(std::move(kept));
        std::ranges::move(of_this.rbegin(), of_this.rend(), std::back_inserter(common));
    }
    return common;
}

std::vector<std::string> apart(Pieces pieces, const WorksReader& reader) {
    if (pieces.works.size() < 2 || pieces.works.size() > kMostWorks) {
        return {};
    }
    const std::vector<Common> common = take_common(pieces.works, reader);
    std::vector<Work> works;
    for (const std::string& words : pieces.works) {
        works.push_back({words, reader.understand(words)});
    }
    // "Wir haben zwei Sachen:" counts the works and belongs to none.
    static const RE2 counts(
        R"((?i)(?:(?:wir|ich|we|i)\s+)?(?:haben|hätten|brauchen|suchen|have|need)?\s*(?:zwei|drei|vier|mehrere|2|3|4|two|three|four|several)\s+(?:\pL+\s+)?(?:sachen|dinge|anfragen|positionen|bedarfe|aufträge|arbeiten|themen|things|items|requests|jobs)\s*[:.,–-]?\s*)"
    );
    RE2::GlobalReplace(&pieces.lead, counts, "");
    pieces.lead = std::string(trimmed(pieces.lead));
    if (!says_no_work(reader.understand(pieces.lead)) || !stand_apart(works)) {
        return {};
    }
    std::vector<std::string> texts;
    for (const Work& work : works) {
        std::string text = pieces.lead.empty() ? work.words : pieces.lead + " " + work.words;
        for (const Common& one : common) {
            if (!one.dated || !work.understood.deadline) {
                add_clause(text, one.words);
            }
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace

std::vector<std::string> works_apart(const std::string& text, const WorksReader& reader) {
    if (text.size() > kLongestOfWorks) {
        return {};
    }
    auto texts = apart(marked_works(text), reader);
    return texts.empty() ? apart(joined_works(text), reader) : texts;
}

}  // namespace clusterlotse::commands
