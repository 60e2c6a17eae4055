#include "commands/endings/came_out_words.hpp"

#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// Nobody tells in more words than these that all is well.
constexpr std::size_t kLongestPraise = 160;

/// `words` without those of the firm's name.
std::string without_name(const std::string& words, std::string_view firm) {
    const std::string name = " " + plain_words(firm) + " ";
    std::string rest;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        const std::string word = words.substr(begin, end - begin);
        if (name.find(" " + word + " ") == std::string::npos) {
            rest += word + " ";
        }
        begin = end + 1;
    }
    return rest;
}

/// "Ja, hat alles bestens geklappt mit Wolfstein": nothing but that.
bool tells_all_is_well(std::string_view text, std::string_view firm) {
    static const RE2 only(
        R"((?:(?:ja|jo|jep|jup|jawohl|yes|yep|yeah|1|hat|haben|hats|hot|es|das|ist|is|sind|war|waren|wurde|wurden|lief|liefen|gelaufen|ging|geklappt|gfunzt|funktioniert|gepasst|gebasst|passt|basst|gut|guad|super|prima|top|toll|klasse|bestens|perfekt|wunderbar|einwandfrei|problemlos|reibungslos|puenktlich|rechtzeitig|tadellos|geliefert|gekommen|angekommen|erhalten|bekommen|da|zufrieden|sehr|voll|wir|ich|mit|alles|allem|alle|der|die|den|dem|dort|teile|teil|ware|lieferung|qualitaet|termin|preis|firma|bei|uns|soweit|so|weit|erledigt|abgeschlossen|durch|fertig|wie|geplant|bestellt|vereinbart|besprochen|und|auch|schon|danke|vielen|dank|thanks|thank|you|worked|work|works|it|out|went|well|fine|great|good|all|everything|on|in|time|delivered|arrived|received|happy|very|we|are|were|with|them|the|parts|quality|perfect|perfectly|smoothly|did|was|gern|gerne|wieder|jederzeit|again|any|immer|no|keine|ohne|probleme|problems|okay|ok) )+)"
    );
    static const RE2 praises(
        R"(\b(?:ja|jo|jep|jup|jawohl|yes|yep|yeah|geklappt|funktioniert|gepasst|passt|basst|gut|super|prima|top|toll|klasse|bestens|perfekt|wunderbar|einwandfrei|problemlos|reibungslos|puenktlich|tadellos|zufrieden|erledigt|worked|well|fine|great|good|happy|perfect|perfectly|smoothly|okay|ok)\b)"
    );
    if (text.size() > kLongestPraise || text.find('?') != std::string_view::npos) {
        return false;
    }
    const std::string words = without_name(plain_words(text), firm);
    return RE2::FullMatch(words, only) && RE2::PartialMatch(words, praises);
}

/// What only an order that was placed can be told of.
bool tells_of_delivery(std::string_view text) {
    static const RE2 tells(
        R"(\b(?:geklappt|funktioniert|gelaufen|geliefert|lieferung|liefern|gekommen|angekommen|kam|kamen|da|ausschuss|masshaltig|reklamation|reklamiert|reklamieren|nacharbeit|nachbessern|verspaetet|verspaetung|verzug|verzoegert|zu spaet|unbrauchbar|fehlerhaft|defekt|kaputt|falsch|maengel|mangelhaft|schlecht|schlechte|unzufrieden|enttaeuscht|aerger|teilweise|katastrophe|toleranz\w*|schrott|murks|pfusch|reinfall|problem\w*|bisher nicht|noch nicht|noch nichts|warte\w*|worked|work|delivered|delivery|arrived|late|scrap|rework|defective|faulty|rejects|complaint|disappointed|unhappy|disaster|tolerance|useless|poor|trouble|not yet|still waiting|nothing yet|partly)\b)"
    );
    return says(plain_words(text), tells);
}

}  // namespace

CameOut came_out(
    std::string_view text, std::string_view firm, const UnderstoodNeed& understood, bool replies
) {
    static const RE2 begins_with_no(R"((?:nein|nee|noe|ne|no|nope|nicht|leider|3)\b.*)");
    const bool one_digit = trimmed(text) == "3";
    if (says_yes(text) || tells_all_is_well(text, firm)) {
        return CameOut::well;
    }
    if (says_no(text) || one_digit) {
        return CameOut::otherwise;
    }
    const bool seeks = asks_for_work(text) || names_own_work(text, understood);
    const bool speaks = tells_of_delivery(text) ||
                        says_only(plain_words(text).substr(0, kReadOfMessage), begins_with_no);
    if (seeks || small_talk(text) != SmallTalk::none || (!speaks && !replies)) {
        return CameOut::unsaid;
    }
    // "Wann kommt die Lieferung?" is for the firm, a figure beside other words for another need.
    const bool asks = text.find('?') != std::string_view::npos;
    const bool figures = understood.quantity || understood.deadline || !matching::empty(understood);
    return asks || (!replies && !speaks && figures) ? CameOut::unsaid : CameOut::otherwise;
}

}  // namespace clusterlotse::commands
