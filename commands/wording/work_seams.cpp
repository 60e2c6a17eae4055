#include "commands/wording/work_seams.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// The text cut at each place where the pattern's first group stands; the group goes away.
WorkPieces cut_at(const std::string& text, const RE2& mark, bool first_is_lead) {
    WorkPieces pieces;
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

}  // namespace

const std::string& work_verb() {
    static const std::string verb =
        R"((?:(?:turn|mill|machine|grind|drill|weld|laser[- ]cut|cut|bend|saw|galvani[sz]e|anodi[sz]e|powder[- ]coat|coat|paint|plate|harden|nitride|polish|cast|forge)\s+))";
    return verb;
}

std::string uncounted_thing(const std::string& words) {
    static const RE2 thing(
        "(?i)(?:^|\\s)" + work_verb() + R"((?:the|our|these|those|some|a few)\s+(\pL[\pL-]{3,}))"
    );
    std::string found;
    return RE2::PartialMatch(words, thing, &found) ? plain_words(found) : std::string();
}

const RE2& work_on_things() {
    static const RE2 pattern(
        R"((?i)^\W*(?:\pL[\pL-]+\s+){1,4}(?:von|of|für|for)\s+\d+\s+(\pL[\pL-]{3,}))"
    );
    return pattern;
}

WorkPieces marked_works(const std::string& text) {
    static const RE2 mark(
        R"((?i)((?:^|[\s,;.:]+)(?:(?:und|sowie|and)\s+)?(?:\(?[1-5a-e]\)|(?:pos\.?|position)\s*[1-5][.:)]?|[1-5][.:]\s)\s*|(?:^|\s*\n)\s*(?:-|–|•|\*)\s+))"
    );
    return cut_at(text, mark, true);
}

WorkPieces works_on_things(const std::string& text) {
    static const RE2 seam(
        R"((?i)((?:\s*[,;])?\s+(?:und|sowie|außerdem|ausserdem|plus|and|as well as)\s+)(?:\pL[\pL-]+\s+){1,4}(?:von|of|für|for)\s+\d+\s+\pL{4})"
    );
    WorkPieces pieces = cut_at(text, seam, false);
    const bool all = std::ranges::all_of(pieces.works, [](const std::string& work) {
        return RE2::PartialMatch(work, work_on_things());
    });
    return all ? pieces : WorkPieces{};
}

WorkPieces joined_works(const std::string& text) {
    static const RE2 seam(
        R"((?i)((?:\s+|\s*[,;.]\s+|\s*\n\s*)(?:(?:und|sowie|plus|außerdem|ausserdem|zusätzlich|zudem|dazu|and|also|as well as|plus)\s+)(?:(?:dann|noch|auch|außerdem|ausserdem|zusätzlich|brauchen wir|suchen wir|wir brauchen|we need|we also need|need|to)\s+)*))" +
        work_verb() + R"(?\d+\s*(?:x\s|×\s|stück\s|stk\.?\s|pcs\.?\s)?\s*\pL)"
    );
    static const RE2 stop(
        R"(((?:\s*[;.]\s+|\s*\n\s*|\s*,\s+))\d+\s*(?:x\s|×\s|Stück\s|Stk\.?\s|pcs\.?\s)?\s*\p{Lu}\pL{3})"
    );
    // "…, außerdem einen Schaltschrank nach EPLAN"
    static const RE2 besides(
        R"(((?:\s*[,;.])\s+(?:[Uu]nd\s+)?(?:[Aa]ußerdem|[Aa]usserdem|[Zz]usätzlich|[Zz]udem|[Aa]lso|[Ii]n addition)\s+(?:(?:noch|auch|brauchen wir|suchen wir|bräuchten wir|benötigen wir|we need)\s+)*(?:(?:eine?n?|an?|one)\s+)?)\p{Lu}\pL{5})"
    );
    WorkPieces pieces = cut_at(text, seam, false);
    WorkPieces all;
    for (const std::string& piece : pieces.works) {
        for (const std::string& part : cut_at(piece, stop, false).works) {
            for (std::string& one : cut_at(part, besides, false).works) {
                all.works.push_back(std::move(one));
            }
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

}  // namespace clusterlotse::commands
