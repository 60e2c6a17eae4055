#include "commands/moderator/plain_orders.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Jetzt auch", between the words of an award.
const std::string kSoon = R"((?:\s(?:jetzt|nun|doch|schon|alle|direkt|gleich|now))*)";
const std::string kFirm = R"(\s(?:der\s|die\s|den\s|the\s|firma\s)?([^,;.!?\n]{2,60}?))";
const std::string kMade =
    R"((?:\s(?:machen|fertigen|drehen|fräsen|herstellen|liefern|made))?(?:\s(?:lassen))?)";
const std::string kEnd = R"(($|[,;.!\n]))";

/// Who gets the order, in all the ways it is told of whoever asked, of the part and of the firm.
void name_award(std::string& words) {
    static const RE2 gets_from(
        R"((?i)\bxaskerx\s(?:kriegt|kriegen|bekommt|bekommen|erhält|nimmt|nehmen|holt|kauft|bestellt|lässt|gets)(?:\s(?:xpartx|es|sie|das|die|them|it))?)" +
        kSoon + R"((?:\s(?:xpartx))?\s(?:von|bei|from|at))" + kFirm + kMade + kEnd
    );
    static const RE2 placed(
        R"((?i)\bxaskerx\s(?:hat|haben|has)(?:\s(?:xpartx|es|sie|das))?)" + kSoon +
        R"(\s(?:an|bei|to|with))" + kFirm +
        R"(\s(?:vergeben|bestellt|beauftragt|gegeben|placed)(?:\s(?:es|sie))?)" + kEnd
    );
    static const RE2 goes(
        R"((?i)\bxpartx(?:\s(?:von|für|of|for)\sxaskerx)?\s(?:gehen|geht|gingen|go|goes)" + kSoon +
        R"()\s(?:an|zu|to))" + kFirm + kEnd
    );
    static const RE2 makes_them(
        R"((?i)(^|[,;.!\n]\s*)([^,;.!?\n]{2,60}?)\s(?:macht|machen|fertigt|liefert|übernimmt|kriegt|bekommt|dreht|fräst|makes|gets))" +
        kSoon + R"(\sxpartx(?:\s(?:von|für|of|for)\sxaskerx)?)" + kEnd
    );
    static const RE2 made_by(
        R"((?i)\bxpartx(?:\s(?:von|für|of|for)\sxaskerx)?\s(?:macht|machen|fertigt|liefert|übernimmt|kriegt|bekommt))" +
        kSoon + kFirm + kEnd
    );
    const bool named = RE2::Replace(&words, gets_from, "vergeben an \\1\\2") ||
                       RE2::Replace(&words, placed, "vergeben an \\1\\2") ||
                       RE2::Replace(&words, goes, "vergeben an \\1\\2") ||
                       RE2::Replace(&words, makes_them, "\\1vergeben an \\2\\3") ||
                       RE2::Replace(&words, made_by, "vergeben an \\1\\2");
    if (!named) {
        return;
    }
    // How it was settled is no second order.
    static const RE2 by_phone(
        R"((?i)[\s,;.]*(?:das\s)?(?:hab|habe|haben|wurde|ist)\s(?:ich|wir|das)?\s?(?:(?:so|schon|eben|gerade|alles|das|am telefon|telefonisch|per telefon|direkt)\s)*(?:geklärt|vereinbart|ausgemacht|besprochen|abgesprochen|vermittelt)[\s.!]*$)"
    );
    static const RE2 settled(
        R"((?i)[\s,;.]*(?:am telefon|telefonisch|per telefon|by phone)\s(?:geklärt|vereinbart|ausgemacht|besprochen|abgesprochen|settled|agreed)[\s.!]*$)"
    );
    if (RE2::Replace(&words, by_phone, "") || RE2::Replace(&words, settled, "")) {
        words += ", weil am Telefon geklärt";
    }
}

/// "Queichtal hat gesagt, …": whoever does something stays as he was written.
std::string with_subjects(const NeedsNamed& named) {
    static const RE2 mark("(Xaskerx|Xpartx)");
    static const RE2 opens(R"(^(?:.*[,;.!?\n]\s*)?$)");
    static const RE2 does(
        R"(^\s(?:hat|haben|ist|sind|sagt|sagte|meint|ruft|rief|wartet|kommt|macht|says|said|has|called)\b)"
    );
    std::string words = named.marked;
    std::size_t at = 0;
    for (const std::string& written : named.written) {
        re2::StringPiece found;
        if (!mark.Match(words, at, words.size(), RE2::UNANCHORED, &found, 1)) {
            break;
        }
        const auto begin = static_cast<std::size_t>(found.data() - words.data());
        const std::size_t size = found.size();
        const bool subject = RE2::FullMatch(words.substr(0, begin), opens) &&
                             RE2::PartialMatch(words.substr(begin + size), does);
        if (subject) {
            words.replace(begin, size, written);
        }
        at = begin + (subject ? written.size() : size);
    }
    return words;
}

/// True where the words can only be about what the firm seeks itself, though it was asked too:
/// "Lautertal hat abgesagt" may be about either.
bool ends_as_asker(const std::string& clause) {
    static const RE2 seeks(R"((?i)Xpartx|\b(?:braucht|brauchen|bedarf|needs?)\b)");
    return RE2::PartialMatch(clause, seeks);
}

/// "Glantal braucht die Wellen nicht mehr", "Queichtal hat extern vergeben": how it ended, with
/// his own words as the reason.
bool name_ending(NeedsNamed& named, std::string& order) {
    std::size_t mark = 0;
    static const RE2 marks("Xaskerx|Xpartx");
    for (const Clause& clause : clauses_of(named.marked)) {
        std::string words = clause.written;
        std::string original = clause.written;
        re2::StringPiece found;
        while (mark < named.written.size() &&
               marks.Match(original, 0, original.size(), RE2::UNANCHORED, &found, 1)) {
            const auto begin = static_cast<std::size_t>(found.data() - original.data());
            original.replace(begin, found.size(), named.written[mark++]);
        }
        const bool of_asker = words.find(kAskerMark) != std::string::npos;
        static const RE2 asker("Xaskerx");
        static const RE2 part("Xpartx");
        RE2::GlobalReplace(&words, asker, "der Kunde");
        RE2::GlobalReplace(&words, part, "es");
        const std::string lower = folded(words);
        if (of_asker && says_only(lower, phrases::outside())) {
            order = "extern vergeben";
            return true;
        }
        if (of_asker && says_only(lower, phrases::no_longer_wanted()) &&
            (!named.asker_was_asked || ends_as_asker(clause.written))) {
            order = "nichts geworden, weil " + original;
            return true;
        }
    }
    return false;
}

}  // namespace

std::string without_naming(const NeedsNamed& named) {
    static const RE2 whole(
        R"((?i)(?:\b(?:und|aber|also|bitte)\s)?\b(?:(?:bei|zu|zum|zur|für|von|vom|wegen|mit|um|in|an|bzgl\.?|on|for|about|with|of)\s)?(?:(?:dem|der|den|die|the)\s)?(?:(?:anfrage|bedarf|sache|thema|need|request)\s(?:(?:von|der|mit|zu|wegen|of|for)\s)*)?(?:xpartx|xaskerx)(?:-?\s?(?:anfrage|bedarf|sache|auftrag|need|request)\b)?(?:\s(?:von|der|für|bei|of|for|from)\s(?:der\s)?(?:xpartx|xaskerx))?(?:\s*[:–-])?)"
    );
    std::string words = with_subjects(named);
    RE2::GlobalReplace(&words, whole, " ");
    static const RE2 blanks(R"( {2,})");
    RE2::GlobalReplace(&words, blanks, " ");
    static const RE2 loose(R"(^[\s,;:]+| +([,;.!?]))");
    RE2::GlobalReplace(&words, loose, "\\1");
    return std::string(trimmed(words));
}

std::string as_plain_order(const NeedsNamed& named) {
    NeedsNamed told = named;
    std::string order;
    if (name_ending(told, order)) {
        return order;
    }
    name_award(told.marked);
    return without_naming(told);
}

}  // namespace clusterlotse::commands
