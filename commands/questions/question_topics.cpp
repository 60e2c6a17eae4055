#include "commands/questions/question_topics.hpp"

#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <array>
#include <memory>
#include <re2/re2.h>
#include <set>
#include <sstream>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr unsigned kTime = 1u << 0;
constexpr unsigned kSurface = 1u << 1;
constexpr unsigned kMaterial = 1u << 2;
constexpr unsigned kAmount = 1u << 3;
constexpr unsigned kSize = 1u << 4;
constexpr unsigned kTolerance = 1u << 5;
constexpr unsigned kPapers = 1u << 6;
constexpr unsigned kDrawing = 1u << 7;
constexpr unsigned kTransport = 1u << 8;
constexpr unsigned kSupplied = 1u << 9;

struct TopicWords {
    unsigned topic;
    const char* words;
};

constexpr std::array kTopicWords = {
    TopicWords{
        kTime,
        R"(\b(?:wann|termin\w*|liefertermin\w*|kw|woche\w*|frist|eilig|eilt|dringend|datum|montag|dienstag|mittwoch|donnerstag|freitag|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|when|date|deadline|urgent|week\w*|by (?:monday|tuesday|wednesday|thursday|friday))\b)"},
    TopicWords{
        kSurface,
        R"(\b(?:oberflaeche\w*|rauheit\w*|rauhigkeit\w*|ra|rz|beschicht\w*|verzink\w*|eloxier\w*|gebeizt|beizen|lackier\w*|lack|blank|roh|poliert|gestrahlt|bruenier\w*|surface|finish|rough\w*|coating|coated|painted|as machined)\b)"},
    TopicWords{
        kMaterial,
        R"(\b(?:material|werkstoff\w*|stahl\w*|edelstahl|guete|legierung|alu\w*|messing|titan|1 \d{4}|v2a|v4a|alloy|grade|steel)\b)"},
    TopicWords{
        kAmount,
        R"(\b(?:stueckzahl\w*|wie viele?|wieviele?|menge\w*|losgroesse\w*|los|jahresbedarf|jahresmenge|stueck|stk|how many|quantity|pieces|pcs|per year|batch)\b)"},
    TopicWords{
        kSize,
        R"(\b(?:laenge|laenger|lang|durchmesser|breite|breit|hoehe|hoch|dicke|dick|mass|masse|abmessung\w*|mm|groesse|gewicht|kg|length|diameter|width|height|thickness|size|weight)\b)"},
    TopicWords{
        kTolerance,
        R"(\b(?:toleranz\w*|passung\w*|iso 2768|2768|h\d|g6|it ?\d|mittel|tolerances?|fit|rundlauf|ebenheit)\b)"},
    TopicWords{
        kPapers,
        R"(\b(?:zeugnis\w*|werkszeugnis|zertifikat\w*|3 1|2 2|protokoll\w*|pruefprotokoll|empb|erstmuster\w*|certificate\w*|report|inspection)\b)"},
    TopicWords{
        kDrawing,
        R"(\b(?:zeichnung\w*|step\w*|dxf|dwg|datei\w*|modell|cad|drawing\w*|file|model)\b)"},
    TopicWords{
        kTransport,
        R"(\b(?:abhol\w*|holt|holen|transport\w*|versand|fracht|spedition|anliefer\w*|verpack\w*|pick\w*|collect\w*|ship\w*|freight|delivered|packag\w*)\b)"},
    TopicWords{
        kSupplied, R"(\b(?:beigestellt|beistell\w*|stellen wir|supply|supplied|free issue)\b)"},
};

/// "Wer liefert das Material?" asks another thing of it than "Welches Material?".
int asked_of_it(const std::string& question) {
    static const RE2 person(R"(\b(?:wer|wem|who|whose)\b)");
    static const RE2 time(R"(\b(?:wann|bis wann|when)\b)");
    static const RE2 place(R"(\b(?:wo|wohin|woher|where)\b)");
    static const RE2 number(R"(\b(?:wie viele?|wieviele?|how many|how much)\b)");
    return says(question, person)   ? 1
           : says(question, time)   ? 2
           : says(question, place)  ? 3
           : says(question, number) ? 4
                                    : 0;
}

struct SameThing {
    const char* thing;
    const char* words;  ///< one whole plain word
};

/// Words for one and the same thing, in both languages; "" asks for nothing of its own.
constexpr std::array kSameThings = {
    SameThing{
        "",
        R"(welche[rsnm]?|which|was|what|wie|how|wieviele?|viele?|many|much|wer|wem|who|whose|wann|when|wo|wohin|woher|where|bis|by|der|die|das|den|dem|des|ein|eine[rsnm]?|the|an?|es|it|they|sie|ihr|ihnen|wir|you|we|is|are|ist|sind|be|sein|werden|wird|haben|hat|have|has|do|does|denn|noch|bitte|please|eigentlich|auch|also|und|and|frage|hallo|hier|fuer|for|of|to|in|soll(?:en|te|ten)?|should|muss|muessen|must|brauch(?:en|t|st)?|benoetig(?:en|t)|needs?|needed|required?|teile?n?|parts?)"},
    SameThing{
        "surface",
        R"(oberflaechen?|oberflaechenguete|rauheit|rauhigkeit|ra|rz|surface|finish|roughness)"},
    SameThing{"coating", R"(beschichtung|coating)"},
    SameThing{"material", R"(material|materialien|werkstoffe?|legierung|alloy|grade|guete)"},
    SameThing{"number", R"(stueckzahl(?:en)?|menge|stueck|stk|quantity|pieces|pcs)"},
    SameThing{"length", R"(lang|laenge|long|length)"},
    SameThing{"width", R"(breit|breite|wide|width)"},
    SameThing{"thickness", R"(dick|dicke|thick|thickness)"},
    SameThing{"diameter", R"(durchmesser|diameter)"},
    SameThing{"tolerance", R"(toleranz(?:en)?|tolerances?)"},
    SameThing{"certificate", R"(zeugnis(?:se)?|zertifikate?|certificates?)"},
    SameThing{"drawing", R"(zeichnung(?:en)?|drawings?)"},
    SameThing{"date", R"(termin|liefertermin|datum|deadline|date)"},
};

/// The words of an open question that tell what it asks for, each thing by one name.
std::set<std::string> things_asked(const std::string& question) {
    static const std::vector<std::unique_ptr<RE2>> patterns = [] {
        std::vector<std::unique_ptr<RE2>> made;
        for (const SameThing& one : kSameThings) {
            made.push_back(std::make_unique<RE2>(one.words));
        }
        return made;
    }();
    std::set<std::string> things;
    std::istringstream words(question);
    for (std::string word; words >> word;) {
        for (std::size_t i = 0; i < kSameThings.size(); ++i) {
            if (says_only(word, *patterns[i])) {
                word = kSameThings[i].thing;
                break;
            }
        }
        if (!word.empty()) {
            things.insert(std::move(word));
        }
    }
    return things;
}

}  // namespace

unsigned topics_of(const std::string& words) {
    static const std::vector<std::unique_ptr<RE2>> patterns = [] {
        std::vector<std::unique_ptr<RE2>> made;
        for (const TopicWords& one : kTopicWords) {
            made.push_back(std::make_unique<RE2>(one.words));
        }
        return made;
    }();
    unsigned topics = 0;
    for (std::size_t i = 0; i < kTopicWords.size(); ++i) {
        topics |= says(words, *patterns[i]) ? kTopicWords[i].topic : 0u;
    }
    return topics;
}

unsigned topics_read(const UnderstoodNeed& read) {
    unsigned topics = 0;
    topics |= read.deadline || read.delivery_from ? kTime : 0u;
    topics |= read.surface.empty() ? 0u : kSurface;
    topics |= read.materials.empty() ? 0u : kMaterial;
    topics |= read.quantity || read.yearly_quantity ? kAmount : 0u;
    topics |= read.dimensions_mm == Dimensions{} ? 0u : kSize;
    topics |= read.tolerances.empty() ? 0u : kTolerance;
    topics |= read.certificates.empty() && read.inspection.empty() ? 0u : kPapers;
    return topics;
}

bool asks_openly(const std::string& question) {
    static const RE2 open(
        R"(\b(?:welche[rsnm]?|was|wie|wieviele?|wann|wo|wohin|woher|wer|wem|womit|wozu|warum|which|what|how|when|where|who|why)\b)"
    );
    return says(question, open);
}

bool says_yes_or_no(const std::string& words) {
    static const RE2 plain(
        R"(^(?:\w+ )?(?:ja|jawohl|jep|jo|nein|nee|noe|yes|yep|no|nope|gern|gerne|geht|reicht|genuegt|passt|nicht noetig|leider nicht|lieber nicht|auf keinen fall|muss sein|is fine|sure)\b)"
    );
    return says(words, plain);
}

bool answers_both(
    std::string_view text,
    const std::string& question,
    const std::string& other,
    const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    const std::string said(text.substr(0, kReadOfMessage));
    const std::string words = plain_words(said);
    const std::string one = plain_words(question);
    const std::string two = plain_words(other);
    const unsigned of_one = topics_of(one) | topics_read(understand(question));
    const unsigned of_two = topics_of(two) | topics_read(understand(other));
    const unsigned spoken_of = topics_of(words) | topics_read(understand(said));
    if (of_two == 0 || of_one != of_two || asked_of_it(one) != asked_of_it(two)) {
        return false;
    }
    // "Oberfläche?" asks as "Welche Oberfläche?" does. "Ja" to "3.1 nötig?" says nothing of
    // "Welches Zeugnis?", nor "Ra 1,6" anything of "Darf die Oberfläche verzinkt werden?".
    const auto openly = [](const std::string& asked) {
        return asks_openly(asked) || asked.find(' ') == std::string::npos;
    };
    const bool same =
        one == two || (openly(one) && openly(two) && things_asked(one) == things_asked(two));
    const bool speaks_of_it = (spoken_of & of_two) != 0;
    const bool plain = !asks_openly(two) && one == two && says_yes_or_no(words);
    return same && (speaks_of_it || plain);
}

}  // namespace clusterlotse::commands
