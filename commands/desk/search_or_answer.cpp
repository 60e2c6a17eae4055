#include "commands/desk/search_or_answer.hpp"

#include "commands/answers/price_breaks.hpp"
#include "commands/desk/stance.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_text.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Ich suche selbst", "eine neue Anfrage": no word about what was asked.
bool of_its_own(const std::string& words) {
    static const RE2 own(
        R"(\b(?:selbst|selber|unsererseits|meinerseits|uebrigens|nebenbei|apropos|unabhaengig davon|(?:et)?was (?:ganz )?anderes|anderes thema|(?:neue[rnm]?|andere[rnm]?|weitere[rnm]?|separate[rnm]?|eigene[rnm]?) (?:anfrage|bedarf|projekt|auftrag|thema|sache)|by the way|btw|something else|(?:a|another|separate|new) (?:new )?(?:request|enquiry|inquiry|project|need|rfq)|myself|ourselves|fuer unsere?n? \w+|for our own)\b)"
    );
    return says(words, own);
}

/// "Wir bräuchten das Material beigestellt", "need more time": wanted before or with an answer.
bool wants_what_an_answer_takes(const std::string& words) {
    static const RE2 wants(
        R"(\b(?:brauch\w*|braeucht\w*|benoetig\w*|bruch\w*|need|needs|require) (?:\w+ ){0,6}?(?:zeichnung\w*|skizze\w*|fotos?|bild(?:er)?|step\w*|dxf\w*|cad|modell|daten\w*|unterlagen|material|rohmaterial|rohlinge?|rohteile?|halbzeug\w*|beistell\w*|beigestellt\w*|muster\w*|zeit|vorlauf\w*|tagen?|wochen?|arbeitstage|werktage|monate?|termin\w*|liefer\w*|menge|stueckzahl\w*|mindestmenge|mass|masse|abmessung\w*|toleranz\w*|passung\w*|angaben?|infos?|informationen|details|freigabe|bestellung|auftrag|zusage|antwort|rueckmeldung|rueckruf|entscheidung|anzahlung|vorkasse|nda|zeugnis\w*|norm|spezifikation|ansprechpartner|kontakt|adresse|telefonnummer|nummer|drawings?|sketch|photos?|pictures?|model|data|sample|samples|time|lead|days|weeks|months|date|quantity|dimensions|tolerances?|specs?|specification|details|information|approval|confirmation|answer|decision|contact|raw material|stock|blanks)\b)"
    );
    return says(words, wants);
}

/// "Wer liefert das Material?", "Kann jemand die Zeichnung schicken?", "Was würde bei 50 gelten?":
/// asks the one who asked.
bool asks_the_other_side(const std::string& words) {
    static const RE2 who(
        R"(\b(?:wer|who) (?:liefert|stellt|holt|bringt|zahlt|bezahlt|uebernimmt|traegt|prueft|macht|organisiert|besorgt|beschafft|hat|ist|supplies|provides|pays|collects|delivers|brings|inspects) (?:\w+ ){0,3}?(?:das|die|den|der|denn|dann|hier|eigentlich|bei (?:euch|ihnen)|the|for) ?(?:\w+ )?(?:material|rohmaterial|rohteile|halbzeug|teile|ware|transport|fracht|versand|abholung|verpackung|zeichnung\w*|muster|pruefung|abnahme|zeugnis\w*|ansprechpartner|kosten|drawings?|parts|goods|freight|shipping|packaging|contact|inspection)\b)"
    );
    static const RE2 tell(
        R"(\b(?:kann|koennte|kannst|can|could) (?:mir |uns |mal )*(?:jemand|einer|wer|irgendwer|someone|somebody|anyone|anybody) (?:\w+ ){0,6}?(?:zeichnung\w*|daten|step\w*|schicken|senden|sagen|erklaeren|anrufen|melden|zurueckrufen|nachreichen|tell|send|explain|call)\b)"
    );
    static const RE2 terms(
        R"(\b(?:was wuerde|was waere|was kostet|was muesste|what would|how much|wissen sie|wisst ihr|do you know)\b)"
    );
    return says(words, who) || says(words, tell) || says(words, terms);
}

/// Something is broken, or has to be done: who tells it may want it done.
bool may_want_it_done(const std::string& words) {
    static const RE2 done(
        R"(\b(?:gebrochen|kaputt|defekt\w*|verschlissen|eingelaufen|ausgeschlagen|undicht|gerissen|verbogen|beschaedigt\w*|broken|cracked|worn|damaged|leaking|stillstand|(?:muss|muessen|sollen?|sollten?) (?:\w+ ){0,8}werden|(?:must|should|has to|have to|needs? to) be|zu \w{3,}en)\b)"
    );
    return says(words, done);
}

bool speaks_of_itself(const std::string& words) {
    static const RE2 we(R"(\b(?:wir|uns|unser\w*|ich|mir|mer|we|us|our|i)\b)");
    return says(words, we);
}

bool asked_for_amount(const AskedWork& asked, double amount) {
    const UnderstoodNeed& need = asked.need;
    return (need.quantity && need.quantity->value == amount) ||
           (need.yearly_quantity && *need.yearly_quantity == amount) ||
           std::ranges::find(need.lots, amount) != need.lots.end();
}

bool same_material(const Material& one, const Material& other) {
    return one.number && other.number ? *one.number == *other.number : one.group == other.group;
}

/// "Die 20 Wellen", "dafür", "the parts": things that were spoken of before.
bool points_back(const std::string& words, const std::vector<AskedWork>& asked) {
    static const RE2 there(
        R"(\b(?:dafuer|dazu|davon|dabei|damit|hierfuer|hierzu|(?:die|der|den|das|diese[rnms]?|ihre[rnm]?|eure[rnm]?|the|these|those|this|that|your) (?:\d+ )?(?:teile?n?|stuecke?n?|sachen|dinger|werkstuecke?n?|auftrag|job|anfrage|lose?|parts?|pieces|order|request|enquiry|inquiry|batch|wellen?|buchsen?|bolzen|flansche?n?|stifte?n?|ringe?n?|scheiben?|achsen?|zapfen|spindeln?|huelsen?|bleche?n?|platten?|rahmen|gehaeusen?|winkeln?|laschen?|konsolen?|rohre?n?|drehteile?n?|fraesteile?n?|blechteile?n?|schweissteile?n?|gussteile?n?|shafts?|bushings?|bolts?|flanges?|pins?|rings?|plates?|sheets?|frames?|housings?|brackets?))\b)"
    );
    static const RE2 known(
        R"(\b(?:die|der|den|das|diese[rnms]?|ihre[rnm]?|eure[rnm]?|the|these|those|your) (?:(\d+) )?([a-z]{4,}))"
    );
    if (says(words, there)) {
        return true;
    }
    re2::StringPiece rest(words);
    std::string amount;
    std::string noun;
    while (RE2::FindAndConsume(&rest, known, &amount, &noun)) {
        const std::string stem = noun.substr(0, kStem);
        const bool spoken_of = std::ranges::any_of(asked, [&](const AskedWork& one) {
            return (!amount.empty() && amount.size() < 9 && asked_for_amount(one, std::stod(amount))
                   ) ||
                   (" " + plain_words(one.text)).find(" " + stem) != std::string::npos;
        });
        if (spoken_of) {
            return true;
        }
    }
    return false;
}

/// Of what was read, what no request names.
struct News {
    bool amount = false;
    bool material = false;
    bool size = false;
    bool work = false;

    bool any() const { return amount || material || size; }
};

News news_in(const UnderstoodNeed& read, const std::vector<AskedWork>& asked) {
    const auto none = [&](auto&& names) { return std::ranges::none_of(asked, names); };
    News news;
    news.amount = read.quantity && none([&](const AskedWork& one) {
                      return asked_for_amount(one, read.quantity->value);
                  });
    news.material = std::ranges::any_of(read.materials, [&](const Material& material) {
        return none([&](const AskedWork& one) {
            return std::ranges::any_of(one.need.materials, [&](const Material& other) {
                return same_material(material, other);
            });
        });
    });
    news.size = (read.dimensions_mm != Dimensions{} && none([&](const AskedWork& one) {
                     return one.need.dimensions_mm == read.dimensions_mm;
                 })) ||
                (!read.threads.empty() &&
                 none([&](const AskedWork& one) { return one.need.threads == read.threads; }));
    news.work = std::ranges::any_of(read.processes, [&](const std::string& process) {
        return none([&](const AskedWork& one) {
            return std::ranges::find(one.need.processes, process) != one.need.processes.end();
        });
    });
    return news;
}

/// Words that seek somebody or something.
SearchOrAnswer of_seeking(
    const FirmWords& said, const std::string& words, const News& news, bool back, bool priced
) {
    const bool nothing = matching::empty(said.understood) && !said.understood.quantity;
    const bool own = of_its_own(words);
    // "In 3 Wochen brauchen wir 50 Buchsen aus Rotguss" names more than what an answer takes.
    const bool whole = news.amount && (news.work || news.material) && !back;
    if (wants_what_an_answer_takes(words) && !own && !whole) {
        return news.any() ? SearchOrAnswer::either : SearchOrAnswer::answer;
    }
    const bool names_work =
        !said.understood.processes.empty() || !said.understood.materials.empty();
    if (asks_the_other_side(words) && !own) {
        // "Was würde bei 50 Stück gelten?"
        const bool of_asked = !names_work || !(news.any() || news.work);
        return of_asked ? SearchOrAnswer::answer : SearchOrAnswer::either;
    }
    if (priced && !news.any()) {
        return SearchOrAnswer::answer;
    }
    if (back) {
        return SearchOrAnswer::either;
    }
    // Told whole, it may be the like of what was asked.
    const bool told_whole = !said.understood.processes.empty() && said.understood.quantity &&
                            !said.understood.materials.empty() && !priced;
    if (own || told_whole || news.any() || news.work) {
        return SearchOrAnswer::search;
    }
    const bool asks = said.text.find('?') != std::string_view::npos;
    return nothing && asks && !said.headed ? SearchOrAnswer::answer : SearchOrAnswer::either;
}

}  // namespace

SearchOrAnswer search_or_answer(
    const FirmWords& said, const std::vector<AskedWork>& asked, Date today
) {
    const std::string_view text = said.text.substr(0, kReadOfMessage);
    // "44 mit, 40 ohne Zeugnis" are two prices.
    if (names_prices_by_terms(std::string(text))) {
        return SearchOrAnswer::answer;
    }
    const std::string words = plain_words(text);
    const Stance stance = stance_of(text, said.understood, today);
    const Answer read = matching::read_answer(text, today);
    const News news = news_in(said.understood, asked);
    const bool back = points_back(words, asked);
    const bool itself = speaks_of_itself(words);
    if ((said.headed && stance != Stance::answer) ||
        (stance == Stance::need && asks_for_work(text))) {
        return of_seeking(said, words, news, back, !read.prices.empty());
    }
    switch (stance) {
        case Stance::answer: {
            const bool tells_like_a_need = !said.understood.processes.empty() && news.amount &&
                                           (news.material || news.work) && !back && !itself;
            const bool may_seek = tells_like_a_need || (may_want_it_done(words) && !back);
            return may_seek && read.kind == AnswerKind::unclear ? SearchOrAnswer::either
                                                                : SearchOrAnswer::answer;
        }
        case Stance::need:
            return news.amount && !back && !itself ? SearchOrAnswer::search
                                                   : SearchOrAnswer::either;
        case Stance::open:
            break;
    }
    const bool work = !said.understood.processes.empty() || !said.understood.materials.empty();
    const bool asks = text.find('?') != std::string_view::npos;
    if (work && news.amount && !itself && !asks && !back) {
        return SearchOrAnswer::search;
    }
    if (back || asks) {
        return SearchOrAnswer::answer;
    }
    if (may_want_it_done(words) || (itself && news.amount)) {
        return SearchOrAnswer::either;
    }
    return itself ? SearchOrAnswer::answer : SearchOrAnswer::either;
}

bool subject_seeks(std::string_view subject) {
    static const RE2 seeks(
        R"(\b(?:anfrage\w*|\w+anfrage|bedarf\w*|gesuch|gesucht|suchen?|rfq|request for (?:a )?(?:quote|quotation)|enquiry|inquiry|wanted|looking for)\b)"
    );
    static const RE2 answers(
        R"(^(?:re|aw|antw|antwort|wg|fw|fwd)\b|\b(?:ihre[rn]?|eure[rn]?|deine[rn]?|der|die|zur|your|the) (?:anfrage|request|enquiry|inquiry|rfq)\b|\b(?:antwort|angebot|rueckfrage|frage) (?:auf|zu|zur)\b)"
    );
    const std::string words = plain_words(subject.substr(0, kReadOfMessage));
    return says(words, seeks) && !says(words, answers);
}

}  // namespace clusterlotse::commands
