#include "commands/needs/other_work.hpp"

#include "commands/desk/stance.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestNews = 240;

/// "Ist gebrochen", "ging kaputt": what is told so wants to be mended.
bool tells_of_damage(const std::string& words) {
    static const RE2 damage(
        R"(\b(?:gebroch\w*|abgebroch\w*|kaputt\w*|hinueber|defekt|verschlissen|eingelaufen|ausgeschlagen|gerissen|verbogen|ausgebrochen|broken?|snapped|cracked|worn out|damaged)\b)"
    );
    static const RE2 of_parts(
        R"(\b(?:gebrochene?n? kanten|kanten (?:\w+ ){0,2}gebroch\w*|broken edges?|edges? broken)\b)"
    );
    return says(words, damage) && !says(words, of_parts);
}

/// "Die Wellen", "dafür", "sie auch": things of which the need speaks.
bool points_at(const std::string& words, const std::string& need_words) {
    static const RE2 there(
        R"(\b(?:dafuer|dazu|davon|dabei|damit|hierfuer|hierzu|(?:die|den|diese[rnms]?|the|these|those) (?:\d+ )?(?:teile?n?|drehteile?n?|fraesteile?n?|stuecke?n?|sachen|dinger|werkstuecke?n?|parts|pieces|things)|(?:sie|die|das|es|them|it) (?:auch|noch|gleich|dann|danach|hinterher|also|too|afterwards))\b)"
    );
    static const RE2 thing(
        R"(\b(?:die|der|den|das|diese[rnms]?|the|these|those) (?:\d+ )?([a-z]{4,}))"
    );
    if (says(words, there)) {
        return true;
    }
    re2::StringPiece rest(words);
    std::string noun;
    while (RE2::FindAndConsume(&rest, thing, &noun)) {
        if ((" " + need_words).find(" " + noun.substr(0, kStem)) != std::string::npos) {
            return true;
        }
    }
    return false;
}

bool names_new_process(const UnderstoodNeed& said, const UnderstoodNeed& need) {
    return std::ranges::any_of(said.processes, [&](const std::string& process) {
        return std::ranges::find(need.processes, process) == need.processes.end();
    });
}

}  // namespace

bool names_other_work(const UnderstoodNeed& said, const UnderstoodNeed& need) {
    return said.quantity && said.quantity != need.quantity && names_new_process(said, need);
}

bool obliges_to_other_work(
    std::string_view text,
    const UnderstoodNeed& understood,
    const std::string& need_text,
    const UnderstoodNeed& need
) {
    static const RE2 obliges(
        R"(\b(?:muss|muessen|muessten|muesst|soll|sollen|sollten) (?:\w+ ){0,8}werden\b|\bwerden (?:muss|muessen|soll|sollen)\b|\b(?:must|should|have to|need to|needs to) be\b)"
    );
    const std::string words = plain_words(text.substr(0, kReadOfMessage));
    return !understood.quantity && names_new_process(understood, need) && says(words, obliges) &&
           points_at(words, plain_words(need_text));
}

OtherWork other_work(
    std::string_view text,
    const UnderstoodNeed& understood,
    const std::string& need_text,
    const UnderstoodNeed& need
) {
    const std::string words = plain_words(text.substr(0, kReadOfMessage));
    const bool damage = tells_of_damage(words);
    static const RE2 somebody(
        R"(\b(?:kann|koennte|macht|can|could) (?:(?:uns|mir|die|den|das|des|sie|es|us|it) ){1,2}(?:jemand|einer|irgendwer|wer|someone|somebody|anyone|anybody)\b)"
    );
    const bool seeks = asks_for_work(text) || says(words, somebody);
    if (!seeks && !damage) {
        return OtherWork::no;
    }
    const bool news = names_new_process(understood, need);
    if (!news && !damage) {
        return OtherWork::no;
    }
    const bool told_whole = understood.quantity && !understood.materials.empty();
    return !seeks || (!told_whole && points_at(words, plain_words(need_text))) ? OtherWork::may_be
                                                                               : OtherWork::surely;
}

bool tells_of_papers(std::string_view text) {
    static const std::string papers =
        "(?:\\w*zeichnung(?:en)?|skizzen?|fotos?|bild(?:er)?|step(?: ?\\w+)?|dxf(?: ?\\w+)?|modell|"
        "3d (?:daten|modell)|cad "
        "daten|stueckliste|revision|aenderungsindex|datenblatt|datei(?:en)?|"
        "unterlagen|drawings?|sketch(?:es)?|photos?|pictures?|models?|files?|data sheet)";
    static const std::string filling =
        "(?:noch|jetzt|nun|inzwischen|heute|gerade|eben|auch|eine?|einen|ne|n|die|das|der|neue[rsn]"
        "?|"
        "aktuelle[rsn]?|geaenderte[rsn]?|zweite|weitere|dazu|hier|uns|vom|von|unserem?|kunden?|"
        "konstruktion|konstrukteur|a|an|the|another|new|second|now|just|also|our|customer|from)";
    static const RE2 come(
        "(?:(?:bei uns|uns|hier|und|ach ja|ach|sorry|hallo|on our side|and) )*(?:ist|sind|gibt "
        "es|gibts|"
        "liegt|liegen|there is|there s) (?:" +
        filling + " )*" + papers + "(?: " + filling +
        ")*(?: (?:dazugekommen|hinzugekommen|dazu "
        "gekommen|nachgekommen|gekommen|eingetroffen|da|vor|"
        "fertig|angekommen|aufgetaucht|geworden))?(?: (?:danke|bitte))?"
    );
    static const RE2 got(
        "(?:(?:und|ach ja|ach|sorry|hallo|and) )*(?:wir|ich|mir|we|i) "
        "(?:haben|habe|hab|have|ve|got) (?:" +
        filling + " )*" + papers + "(?: " + filling +
        ")*(?: "
        "(?:bekommen|erhalten|gekriegt|kriet|da|fertig|gemacht|geaendert|ueberarbeitet|received|"
        "got|ready))?"
    );
    static const RE2 english(
        "(?:(?:and|also|sorry) )*(?:" + filling + " )*" + papers +
        " (?:has|have|was|were|is|are) (?:been |now |just )*(?:added|come in|arrived|ready|updated|"
        "changed|received)(?: (?:on our side|now|today))*"
    );
    static const RE2 changed(
        "(?:(?:bei uns|und|ach ja|ach|sorry) )*(?:hat sich )?(?:die |unsere )?" + papers +
        "(?: (?:hat|haben) sich)? (?:noch |jetzt |nochmal |heute )*(?:geaendert|ist "
        "(?:neu|da|fertig|"
        "dazugekommen)|gibt es (?:jetzt|nun))"
    );
    if (text.size() > kLongestNews || text.find('?') != std::string_view::npos) {
        return false;
    }
    const std::string words = plain_words(text);
    const auto fits = [&](const RE2& pattern) { return RE2::FullMatch(words, pattern); };
    return fits(come) || fits(got) || fits(english) || fits(changed);
}

}  // namespace clusterlotse::commands
