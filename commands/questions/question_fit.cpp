#include "commands/questions/question_fit.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr int kSameTopic = 4;
constexpr int kSameWord = 2;
constexpr int kYesOrNo = 1;

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

int shared_words(const std::string& words, const std::string& question) {
    int shared = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        const std::string stem = words.substr(begin, std::min(end - begin, kStem));
        const bool known = stem.size() >= kStem || stem.find_first_of("0123456789") == 0;
        shared += known && (" " + question).find(" " + stem) != std::string::npos ? 1 : 0;
        begin = end + 1;
    }
    return shared;
}

/// "Welche …?" cannot be answered by a yes.
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

}  // namespace

std::optional<std::size_t> question_answered(
    std::string_view text,
    const std::vector<std::string>& questions,
    const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    const std::string said(text.substr(0, kReadOfMessage));
    const std::string words = plain_words(said);
    const unsigned spoken_of = topics_of(words) | topics_read(understand(said));
    const bool plain = says_yes_or_no(words);
    std::optional<std::size_t> best;
    int most = 0;
    bool single = false;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string question = plain_words(questions[i]);
        const unsigned asked = topics_of(question) | topics_read(understand(questions[i]));
        int score = (spoken_of & asked) != 0 ? kSameTopic : 0;
        score += kSameWord * std::min(shared_words(words, question), 2);
        score += plain && !asks_openly(question) ? kYesOrNo : 0;
        if (score > most) {
            most = score;
            best = i;
            single = true;
        } else if (score == most) {
            single = false;
        }
    }
    return single ? best : std::nullopt;
}

namespace {

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    int position = 0;
};

std::vector<Mark> marks_of(std::string_view text, const RE2& pattern) {
    std::vector<Mark> marks;
    const re2::StringPiece all(text.data(), text.size());
    std::size_t from = 0;
    re2::StringPiece found[3];
    while (pattern.Match(all, from, text.size(), RE2::UNANCHORED, found, 3)) {
        const re2::StringPiece& digit = found[1].empty() ? found[2] : found[1];
        const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
        marks.push_back({begin, begin + found[0].size(), digit[0] - '0'});
        from = marks.back().end;
    }
    return marks;
}

/// The words behind each mark; nothing where words stand before the first or a part is none.
std::vector<NumberedWords> parts_at(
    std::string_view text, const std::vector<Mark>& marks, int count
) {
    std::vector<NumberedWords> parts;
    if (marks.empty() || !trimmed(text.substr(0, marks.front().begin)).empty()) {
        return parts;
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : text.size();
        std::string words(trimmed(text.substr(marks[i].end, end - marks[i].end)));
        if (marks[i].position < 1 || marks[i].position > count || words.empty()) {
            return {};
        }
        parts.push_back({marks[i].position, std::move(words)});
    }
    return parts;
}

}  // namespace

std::vector<NumberedWords> numbered_answers(std::string_view text, int count) {
    // A time ("8:30") has no blank behind its colon.
    static const RE2 numbered(
        R"((?i)(?:[\s.;,!]+|^)(?:(?:und|and|zu|zur|auf|to|der) )*(?:(?:(?:rück|rueck)?frage|question)\s?(?:nr\.? ?|no\.? ?)?(\d)\s*[:),.–]?\s+|(?:nr\.? ?|no\.? ?|f|q)?(\d)\s*[:)–]\s+))"
    );
    static const RE2 listed(R"((?:^|\n)\s*(\d)()[.)]\s+)");
    auto parts = parts_at(text, marks_of(text, numbered), count);
    if (parts.empty()) {
        parts = parts_at(text, marks_of(text, listed), count);
        // "2. März" is a day.
        if (parts.size() < 2) {
            parts.clear();
        }
    }
    return parts;
}

}  // namespace clusterlotse::commands
