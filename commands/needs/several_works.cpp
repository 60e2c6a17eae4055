#include "commands/needs/several_works.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/work_seams.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfWorks = 1500;
constexpr std::size_t kShortestPart = 6;  // letters of more than "Teilen"

/// A piece of work with what is said of it alone.
struct Work {
    std::string words;
    UnderstoodNeed understood;
};

/// "Schaltschrank nach EPLAN" behind "außerdem": one thing without a number.
const RE2& single_thing() {
    static const RE2 pattern(R"(^(\p{Lu}\pL{4,}))");
    return pattern;
}

/// The thing that a work is about: the word behind its number, folded; empty where it has none.
std::string thing_of(const std::string& words, bool may_be_single = false) {
    static const RE2 thing(
        R"((?i)^\W*)" + work_verb() +
        R"(?\d+(?:[.,]\d+)*\s*(?:(?:x|×|stück|stueck|stk\.?|st\.|pcs\.?|pieces(?: of)?)\s*)?(\pL[\pL-]{3,}))"
    );
    static const RE2 no_thing(
        R"((?:davon|stueck|teile?n?|muster\w*|proben?|erstmuster\w*|samples?|pieces|parts|ersatz|reserve|satz|saetze|bohrung\w*|loch|loecher\w*|gewinde\w*|nut|nuten|fasen?|senkung\w*|naht|naehte|schweissn\w*|schnitte?|kantung\w*|biegung\w*|taschen?|ecken?|seiten?|lagen?|schicht\w*|punkte?|position\w*|holes?|threads?|slots?|welds?|bends?|sides?|tagen?|wochen?|monaten?|days|weeks|months|jahre?|grad|micron|meter|euro|prozent|uhr|(?:ver|be|ge|ent|ein|ober)?(?:dreh|fraes|schleif|haert|zink|lackier|pulver|beschicht|schweiss|laser|kant|bieg|stanz|bohr|saeg|strahl|eloxier|bruenier|nitrier|glueh|poli|entgrat|fuegt?|montier)\w*(?:en|et|t|ed|ing)))"
    );
    std::string found;
    if (!RE2::PartialMatch(words, thing, &found) &&
        !RE2::PartialMatch(words, work_on_things(), &found) &&
        !(may_be_single && RE2::PartialMatch(words, single_thing(), &found))) {
        return uncounted_thing(words);
    }
    std::string plain = plain_words(found);
    // "30 Drehteilen" ends like a verb.
    const bool parts = plain.find("teile") != std::string::npos && plain.size() > kShortestPart;
    return !parts && RE2::FullMatch(plain, no_thing) ? std::string() : plain;
}

bool same_thing(const std::string& one, const std::string& other) {
    return one.substr(0, kStem) == other.substr(0, kStem) || one.ends_with(other) ||
           other.ends_with(one);
}

/// Whether each names its own thing, number and work.
bool stand_apart(const std::vector<Work>& works, bool single) {
    static const RE2 of_same(
        R"((?i)(?:^|[^\pL])(?:(?:erst|vor)?muster\pL*|vorab|davon|hiervon|daraus|probe\pL*|samples?|of them|of these|upfront|derselben|desselben|dieselben|the same)(?:[^\pL]|$))"
    );
    for (std::size_t i = 0; i < works.size(); ++i) {
        const UnderstoodNeed& need = works[i].understood;
        const std::string thing = thing_of(works[i].words, single && i > 0);
        const bool counted = need.quantity && need.quantity->unit == "piece";
        const bool one = !need.quantity &&
                         ((single && i > 0 && RE2::PartialMatch(works[i].words, single_thing())) ||
                          !uncounted_thing(works[i].words).empty());
        if (thing.empty() || !(counted || one) || need.processes.empty() ||
            RE2::PartialMatch(works[i].words, of_same)) {
            return false;
        }
        for (std::size_t other = 0; other < i; ++other) {
            const auto& processes = works[other].understood.processes;
            const bool shares = std::ranges::any_of(need.processes, [&](const std::string& one) {
                return std::ranges::find(processes, one) != processes.end();
            });
            if (shares || same_thing(thing, thing_of(works[other].words, single && other > 0))) {
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

/// "Für eine Zuführanlage:" says what the parts are for.
bool is_purpose(const std::string& lead) {
    static const RE2 purpose(R"((?i)(?:für|fuer|for)\s+[^,;.:!?0-9]{3,60}:)");
    return RE2::FullMatch(lead, purpose);
}

std::vector<std::string> apart(WorkPieces pieces, const WorksReader& reader, bool single = false) {
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
    if (!(is_purpose(pieces.lead) || says_no_work(reader.understand(pieces.lead))) ||
        !stand_apart(works, single)) {
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
    texts = texts.empty() ? apart(joined_works(text), reader, true) : texts;
    return texts.empty() ? apart(works_on_things(text), reader) : texts;
}

}  // namespace clusterlotse::commands
