#include "matching/capacity/capacity_text.hpp"

#include "domain/holidays.hpp"
#include "matching/answers/phrase_list.hpp"
#include "matching/capacity/capacity_parts.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/needs/understanding.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

constexpr std::size_t kCapacityTextLimit = 2000;
constexpr std::size_t kWordingLimit = 160;
constexpr int kFarthestDays = 366;

/// " frei : 30 h laser ": words, numbers and colons with one blank between them.
std::string plain_words(std::string_view text) {
    const Folded folded = fold(text);
    const Tokens tokens(folded, text);
    std::string words = " ";
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.word(at) || tokens.digits(at) || tokens.sign(at, ':') || tokens.sign(at, '?')) {
            words += std::string(tokens.text(at)) + " ";
        }
    }
    return words;
}

/// "Wieder Luft" tells of something free; else "wieder" as well answers a request.
void spell_out_room(std::string& words) {
    constexpr std::string_view kAgain = " wieder luft ";
    if (const auto at = words.find(kAgain); at != std::string::npos) {
        words.replace(at, kAgain.size(), " luft ");
    }
}

/// Takes out what has the words of a need or of something free and means neither.
void drop_sayings(std::string& words) {
    static const PhraseList sayings(
        " (?:wer|falls jemand|jemand|if anyone|if you|anyone) (?:W){0,1}(?:braucht|bedarf "
        "hat|bedarf "
        "|interesse hat|interesse|need|needs|needs it|needs some) | bei (?:bedarf|interesse) | "
        "(?:suche|suchen|brauchen|braeuchten|looking for|need) (?:noch |dafuer |neue |passende "
        "|weitere |some |more |a "
        ")?(?:auftrag|auftraege|arbeit|auslastung|beschaeftigung|orders|work"
        "|jobs) | frei "
        "(?:haus|werk|baustelle|lieferadresse|empfaenger|von|nach|waehlbar|zugaenglich"
        "|drehbar|programmierbar|beweglich|grenze|bleiben|gehalten|halten|nach zeichnung) | "
        "frei von (?:W){0,1}(?:grat|graten|fett|oel|kratzern|rost|rissen|zunder|silikon|lunkern"
        "|spaenen|poren|fehlern) | free from (?:W){0,1}(?:burrs|defects|grease|oil|scratches|rust"
        "|cracks|pores) | free (?:of|on board|on rail|on truck"
        "|samples|sample|shipping|delivery|issue|cutting|form) | freie (?:wahl|laenge|enden|ende"
        "|flaeche|flaechen|form|auswahl|stelle|stellen|mitarbeiter) | freies ende "
    );
    sayings.replace(words, " ");
}

bool seeks(const std::string& words) {
    static const PhraseList need(
        " suche | suchen | sucht | gesucht | such | brauche | brauchen | braeuchte | braeuchten | "
        "braucht | benoetige | benoetigen | benoetigt | bedarf | need | needs | needed | looking "
        "for "
        "| searching for | require | wer hat | wer haette | wer kann | wer koennte | hat jemand | "
        "haette jemand | hat wer | hat einer | haben sie | habt ihr | haetten sie | haettet ihr | "
        "gibt es | anyone | anybody | who has | who can | do you have | have you got | can someone "
        "| could you | koennten sie | koennen sie | kann jemand | wanted | bitte um angebot | "
        "please quote | anfrage | we want | wir moechten | wuerden gern | fehlt uns | fehlen uns "
    );
    return need.find(words).has_value();
}

/// Words that as well answer a request, or say that nothing is free.
bool answers(const std::string& words) {
    static const PhraseList answer(
        " wieder | erst ab | erst | nicht | nichts | nix | kein | keine | keinen | keinerlei | "
        "leider "
        "| unfortunately | sorry | no capacity | not | none | nothing | ausgebucht | ausgelastet | "
        "belegt | voll | dicht | (?:koennen|koennten|machen|wuerden) wir | wir "
        "(?:koennen|koennten|machen"
        "|wuerden) | we (?:can|could|would) | passt | eur | euro | angebot | richtpreis | "
        "zeichnung "
        "| lieferzeit | liefern | lieferung | stueck | stk | pieces | pcs | again | only from | "
        "not "
        "before | fruehestens | earliest | falls | sofern | wenn | if | waere | waeren | would | "
        "booked | fully | ihre | ihren | your | i am free | i m free | ich bin | bin ich | call | "
        "meeting "
        "| termin | telefonat | gespraech | urlaub | betriebsferien | besprechung | meinungen "
    );
    return answer.find(words).has_value();
}

bool says_free(const std::string& words) {
    static const PhraseList free(
        " frei | freie | freien | freies | freier | freigeworden | verfuegbar | verfuegbare | free "
        "| "
        "available | spare | idle | unbelegt | kapaz| restkapaz| capacit| luft | leer | leerstand "
    );
    return free.find(words).has_value();
}

enum class Label { none, words, colon };

/// Whether it begins with "frei", and with a colon behind it.
Label label_of(const std::string& words) {
    static const RE2 label(
        R"(^ (?:(?:hallo|hi|hello|hey|moin|servus|liebe|guten|tag|morgen|zusammen|alle|all|kollegen|lotse|everyone|dear|good|noch|wir|haben|we|have|derzeit|aktuell|currently) )*(?:(?:noch )?(?:freie[rns]?|free|spare|open|available|verfuegbare?)(?: (?:und )?(?:maschinen|machine|fertigungs|cnc|rest)?(?:kapa\w*|capac\w*|maschinen|maschinenzeit|zeit\w*|stunden|hours|time|machine time))?|frei(?: gemeldet| geworden)?|freigeworden|rest\w*kapaz\w*|(?:kapaz\w*|capac\w*)(?: (?:frei|free|available|verfuegbar))?)( :)?)"
    );
    // Slips of the finger count where the colon shows what was meant.
    static const RE2 misspelt(R"(^ (?:fei|frie|fre|freii|feri|frei+|fee|frre|ferei) : )");
    re2::StringPiece colon;
    if (RE2::PartialMatch(words, misspelt)) {
        return Label::colon;
    }
    if (!RE2::PartialMatch(words, label, &colon)) {
        return Label::none;
    }
    return colon.empty() ? Label::words : Label::colon;
}

/// True where things are counted that are to be made: "20 Drehteile".
bool counts_parts(std::string_view text, Date today, const Lexicon& lexicon) {
    const UnderstoodNeed need = read_need(lexicon, text, today, Language::de).need;
    return need.quantity && need.quantity->unit != "hour" && need.quantity->value > 4;
}

struct Bounds {
    Date from{};
    Date until{};
    bool dated = false;
};

Bounds bounds_of(const CapacityPart& part, Date today) {
    std::optional<Date> from;
    std::optional<Date> until;
    int length = 0;
    for (const FoundTime& time : part.times) {
        if (time.first && (!from || sys_days(*time.first) < sys_days(*from))) {
            from = time.first;
        }
        if (time.last && (!until || sys_days(*time.last) > sys_days(*until))) {
            until = time.last;
        }
        length = std::max(length, time.days);
    }
    Bounds bounds;
    bounds.dated = from || until || length > 0;
    bounds.from = from.value_or(today);
    if (until) {
        bounds.until = *until;
    } else if (length > 0) {
        bounds.until = plus_days(bounds.from, length - 1);
    } else if (from && !part.hours.empty() && part.hours.front().days > 0 && part.hours.front().days < kUndatedDays) {
        // "ab Montag 2 Tage"
        bounds.until = add_working_days(plus_days(bounds.from, -1), part.hours.front().days);
    } else {
        bounds.until = plus_days(bounds.from, kUndatedDays - 1);
    }
    // "Montag bis Mittwoch", said on a Tuesday
    if (sys_days(bounds.until) < sys_days(bounds.from)) {
        bounds.until = plus_days(
            bounds.until,
            sys_days(bounds.from) - sys_days(bounds.until) < std::chrono::days(7) ? 7 : 0
        );
    }
    bounds.until = std::min(
        sys_days(bounds.until), sys_days(bounds.from) + std::chrono::days(kLongestFree - 1)
    );
    return bounds;
}

std::string wording_of(const CapacityPart::Work& work) {
    std::string wording;
    for (const std::string& words : work.words) {
        wording += (wording.empty() ? "" : ", ") + words;
    }
    std::replace(wording.begin(), wording.end(), '\n', ' ');
    std::size_t end = std::min(wording.size(), kWordingLimit);
    while (end < wording.size() && end > 0 &&
           (static_cast<unsigned char>(wording[end]) & 0xC0) == 0x80) {
        --end;
    }
    return wording.substr(0, end);
}

}  // namespace

CapacityTalk capacity_talk(std::string_view text, Date today, const Vocabulary& vocabulary) {
    text = text.substr(0, kCapacityTextLimit);
    std::string words = plain_words(text);
    spell_out_room(words);
    drop_sayings(words);
    const Label label = label_of(words);
    if (label != Label::colon && !says_free(words)) {
        return CapacityTalk::none;
    }
    if (seeks(words)) {
        return CapacityTalk::needed;
    }
    if (label == Label::colon) {
        return CapacityTalk::labelled;
    }
    if (answers(words) || words.find(" ? ") != std::string::npos ||
        text.find("€") != std::string_view::npos ||
        (label == Label::none && counts_parts(text, today, vocabulary.lexicon()))) {
        return CapacityTalk::none;
    }
    const std::vector<OfferedCapacity> offered = capacities_in(text, today, vocabulary);
    const bool plain = std::any_of(offered.begin(), offered.end(), [](const auto& one) {
        return !one.process.empty() && (one.dated || one.hours);
    });
    if (!plain) {
        return CapacityTalk::none;
    }
    // "Frei in KW 14: 20 h Drehen"
    const bool colon = label == Label::words && words.find(" : ") != std::string::npos;
    return colon ? CapacityTalk::labelled : CapacityTalk::prose;
}

std::vector<OfferedCapacity> capacities_in(
    std::string_view text, Date today, const Vocabulary& vocabulary
) {
    std::vector<OfferedCapacity> offered;
    if (!today.ok()) {
        return offered;
    }
    const Lexicon& lexicon = vocabulary.lexicon();
    for (const CapacityPart& part :
         capacity_parts(lexicon, text.substr(0, kCapacityTextLimit), today)) {
        const Bounds bounds = bounds_of(part, today);
        if (sys_days(bounds.from) > sys_days(today) + std::chrono::days(kFarthestDays)) {
            continue;
        }
        OfferedCapacity one;
        one.from = bounds.from;
        one.until = bounds.until;
        one.dated = bounds.dated;
        if (part.hours.size() == 1 && part.works.size() <= 1) {
            one.hours = part.hours.front().hours;
        }
        std::vector<CapacityPart::Work> works = part.works;
        works.resize(std::max<std::size_t>(works.size(), 1));
        for (const CapacityPart::Work& work : works) {
            one.process = work.process == kNone ? "" : lexicon.processes[work.process].code;
            one.wording = wording_of(work);
            if (offered.size() < kMostOffered) {
                offered.push_back(one);
            }
        }
    }
    return offered;
}

}  // namespace clusterlotse::matching
