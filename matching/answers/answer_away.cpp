#include "matching/answers/answer_away.hpp"

#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <memory>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::matching {
namespace {

constexpr int kMostMarks = 4;  ///< of one pattern in a sentence

struct AbsencePattern {
    const char* mark;
    bool of_persons;      ///< not where the sentence speaks of things or of work
    const char* pattern;  ///< W: one word; its only group is what the mark stands for
};

constexpr AbsencePattern kAbsences[] = {
    {"@a", false, " (nicht (?:mehr )?(?:im|in) (?:dem )?(?:buero|dienst|homeoffice|office)) "},
    {"@a",
     true,
     " (?:bin|ich|bis|heute|@d) W{0,6}(nicht (?:mehr |persoenlich )?(?:im|in) (?:der |dem )?"
     "(?:haus|betrieb|werk|geschaeft|firma)) "},
    {"@a",
     true,
     " (?:bin|ich|chef|chefin|kollege|kollegin|meister|herr W|frau W|er) W{0,6}"
     "(nicht (?:mehr )?(?:da|do|am platz|erreichbar|anwesend|besetzt)) "},
    {"@a", true, " (?:buero|telefon|vertrieb|zentrale) W{0,6}(nicht (?:mehr )?besetzt) "},
    {"@a",
     false,
     " ((?:im|in|auf) (?:der |einer |dem )?(?:urlaub|ferien|kur|reha|elternzeit|mutterschutz|"
     "krankenstand|krankenhaus|dienstreise|geschaeftsreise|messe|montage|reisen|schulung|lehrgang|"
     "fortbildung)) "},
    {"@a",
     true,
     "(?:^| (?:bin|ich|sind|chef|chefin|kollege|kollegin|meister|er|sie|@d) W{0,6}) ?"
     "(abwesend|unterwegs|krankgeschrieben|krank geschrieben|ausser haus) "},
    {"@a", true, " (?:chef|chefin|herr W|frau W|kollege|kollegin|meister|er|sie) W{0,3}(krank) "},
    {"@a", true, "(?:^| bin W{0,5}| ich W{0,4}| liege?n? W{0,4}) ?(krank(?: im bett)?) "},
    {"@a",
     false,
     " (?:machen|mache|haben|habe|hat) W{0,6}(urlaub|betriebsferien|betriebsurlaub|betriebsruhe|"
     "werksferien|werksurlaub) "},
    {"@a",
     false,
     " (urlaub|ferien|betriebsferien|betriebsurlaub|betriebsruhe|werksferien|werksurlaub) W{0,3}"
     "(?:bis|vom|von|until|till|@d) "},
    {"@a",
     false,
     " (?:bis|vom|von) W{0,2}@d W{0,5}(betriebsferien|betriebsurlaub|betriebsruhe|werksferien|"
     "werksurlaub|urlaub) "},
    {"@a", false, " (?:bis|vom|von|ueber|zwischen) W{0,2}@d W{0,4}(geschlossen) "},
    {"@a", false, " (geschlossen) W{0,2}(?:bis|vom|von|ueber|zwischen|@d) "},
    {"@b",
     true,
     " (wieder (?:persoenlich |voll |fuer sie |fuer euch )*(?:da|do|im haus|im buero|im betrieb|im "
     "geschaeft|im dienst|im werk|im office|in der firma|zurueck|am platz|erreichbar|anwesend|fit|"
     "gesund|zu erreichen|besetzt)) "},
    {"@b", true, " (zurueck) (?:am |ab |im |erst |aus W{1,2})*@d "},
    {"@b", true, " @d (?:ich |bin |wir |sind |erst |bin ich )*(zurueck) "},
    {"@a", false, " (out of (?:the )?office|ooo|not in (?:the )?office) "},
    {"@a", true, "(?:^| am| m| are| re) (not in) (?:until|till|til|before|today) "},
    {"@a",
     true,
     "(?:^| am| m| is| are| re| be| s| currently) ?(?:currently |still |all |again |both )*"
     "(out|away|off|off sick|travelling|traveling|abroad|sick|ill|closed|shut|shut down) "
     "(?:for W{1,2})?(?:until|till|til|through|from|on|over|between|@d) "},
    {"@a", true, "(?:^| am| m) ?(sick|ill|travelling|off sick) "},
    {"@a", true, " (?:office|plant|factory|shop|company) W{0,3}(closed|shut) "},
    {"@a",
     false,
     " (on (?:sick |annual |parental |maternity |a |summer |christmas |short |business )*"
     "(?:leave|vacation|holiday|holidays|trip|training)) "},
    {"@b", true, " (back (?:in (?:the )?office|at work|to work|at (?:my|the) desk)) "},
    {"@b",
     true,
     "(?:^| be| am| m| is| are| re| ,| and| not| only) ?(back)(?: on| from| by| in| again| only| "
     "not until| until)* @d "}};

struct CompiledAbsence {
    const char* mark;
    bool of_persons;
    std::unique_ptr<RE2> pattern;
};

std::vector<CompiledAbsence> compile_absences() {
    std::vector<CompiledAbsence> made;
    for (const AbsencePattern& row : kAbsences) {
        std::string pattern;
        for (const char* c = row.pattern; *c != '\0'; ++c) {
            pattern += *c == 'W' ? std::string("(?:[^ ,]+ )") : std::string(1, *c);
        }
        made.push_back({row.mark, row.of_persons, std::make_unique<RE2>(pattern)});
    }
    return made;
}

/// Whoever speaks of these is not himself away.
bool of_things(std::string_view words) {
    static const RE2 things(
        R"( (?:@[mvwcn]|material|rohmaterial|maschine|maschinen|machine|machines|ware|werkzeug|werkzeuge|teile|lager|stock|anlage|drehbank|dreher|fraeser|schweisser|bediener|mitarbeiter|leute|leuten|mann|personal|staff|people|operator|kapazitaet|kapazitaeten|capacity|luft|ziehen|ziehe|nehmen|treten|rufe|rufen|schicken|geben) )"
    );
    return matches(things, words);
}

void put_mark(AnswerSentence& sentence, std::size_t begin, std::size_t length, const char* mark) {
    const std::uint32_t token = sentence.token_of[begin];
    const auto at = [&](std::size_t place) {
        return sentence.token_of.begin() + static_cast<std::ptrdiff_t>(place);
    };
    const std::string_view sign(mark);
    sentence.words.replace(begin, length, sign);
    sentence.token_of.erase(at(begin), at(begin + length));
    sentence.token_of.insert(at(begin), sign.size(), token);
}

}  // namespace

void mark_absence(AnswerSentence& sentence) {
    static const RE2 any(
        R"( (?:nicht|im|in|auf|\S*urlaub|\S*ferien|betriebsruhe|geschlossen|wieder|zurueck|krank\S*|abwesend|unterwegs|ausser|out|ooo|not|away|off|travell?ing|abroad|sick|ill|closed|shut|on|back) )"
    );
    if (!matches(any, sentence.words)) {
        return;
    }
    static const std::vector<CompiledAbsence> patterns = compile_absences();
    const bool things = of_things(sentence.words);
    for (const CompiledAbsence& one : patterns) {
        if (one.of_persons && things) {
            continue;
        }
        re2::StringPiece found;
        for (int mark = 0;
             mark < kMostMarks && RE2::PartialMatch(sentence.words, *one.pattern, &found);
             ++mark) {
            put_mark(
                sentence,
                static_cast<std::size_t>(found.data() - sentence.words.data()),
                found.size(),
                one.mark
            );
        }
    }
}

AbsenceDay absence_day(std::string_view words, std::size_t at) {
    const bool away = words.find(" @a ") != std::string_view::npos;
    if (!away && words.find(" @b ") == std::string_view::npos) {
        return AbsenceDay::none;
    }
    static const RE2 until(
        R"( (?:bis|until|till|til|through|thru|to|before) (?:zum |zur |einschliesslich |inkl |inklusive |einschl |incl |including |and including |the |end of |mit |und |mindestens |voraussichtlich |anfang |mitte |ende )*$)"
    );
    static const RE2 begins(
        R"( (?:ab|vom|von|from|seit|since|starting) (?:dem |the |naechsten |kommenden )*$)"
    );
    static const RE2 back_before(R"( (?:wieder|back|zurueck|danach|dann) (?:ab |am |on |from )*$)");
    static const RE2 back_behind(R"(^ (?:wieder|back|zurueck|again)(?: |$))");
    const std::size_t comma = words.substr(0, at).rfind(" , ");
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 2;
    const std::size_t end = std::min(words.find(" , ", at), words.size());
    const std::string_view before = words.substr(begin, at - begin);
    const std::string_view after = words.substr(at + 2, end > at + 2 ? end - at - 2 : 0);
    const std::string_view clause = words.substr(begin, end - begin + (end < words.size() ? 1 : 0));
    if (clause.find(" @b") != std::string_view::npos || (away && matches(back_behind, after)) ||
        (away && matches(back_before, before))) {
        return AbsenceDay::first_back;
    }
    if (clause.find(" @a") == std::string_view::npos) {
        return AbsenceDay::none;
    }
    return matches(until, before)    ? AbsenceDay::last_away
           : matches(begins, before) ? AbsenceDay::other
                                     : AbsenceDay::away;
}

}  // namespace clusterlotse::matching
