#include "matching/answers/answer_cues.hpp"

#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// What a word does in a clause.
enum ClauseWord : std::uint32_t {
    kCan = 1,      ///< "können", "machbar"
    kNot = 2,      ///< "nicht", "kein"
    kYes = 4,      ///< "gern", "Interesse"
    kNo = 8,       ///< "nein"
    kWe = 16,      ///< "wir", "bei uns"
    kObject = 32,  ///< what a part can be: "@v", "Rest", "@n"
    kOnly = 64,    ///< "nur"
    kJa = 128,     ///< "ja": a yes, or only a filler
    kDay = 256,    ///< "@d", "Termin", "bis dahin"
    kWould = 512,  ///< "würde", with "gern" a wish
    kYou = 1024,   ///< "Sie", "you": what the reader can do is no yes
    kPrice = 2048,
    kLeft = 4096  ///< "zu": with a measure too much
};

struct ClauseWords {
    std::uint32_t flags;
    const char* words;
};
constexpr ClauseWords kClauseWords[] = {
    {kCan,
     "koennen kann koennten koennte machen machbar moeglich geht ginge gehen gingen schaffen "
     "schafft fertigen liefern anbieten uebernehmen klappt klappts hinbekommen produzieren "
     "herstellen bieten passt erledigen bearbeiten verarbeiten zerspanen haerten duerfen dreht "
     "fraesen drehen schweissen lasern kanten schleifen haben hat can could able do make manage "
     "supply produce quote offer deliver feasible doable possible process machine handle annehmen "
     "realisieren realisierbar umsetzbar lieferbar mithalten halten verzinken eloxieren hinkriegen "
     "@under hold einhalten mitmachen have submit reicht reichen gedreht schafft meet help work"},
    {kNot,
     "nicht kein keine keinen keinem keiner keinerlei nie niemals nichts not cannot never unable "
     "weder without t @under"},
    {kYes,
     "gern interesse interessiert klar yes sure happy glad interested definitely absolutely gladly "
     "okay einverstanden selbstverstaendlich natuerlich sicher logisch logo jawohl zusage "
     "jederzeit "
     "sofort perfekt super deal sowieso liebend certainly"},
    {kJa, "ja"},
    {kNo, "nein absage no"},
    {kWe,
     "wir ich uns unser unsere unserer unserem we i our us my bei man unseren machbar moeglich "
     "geht ginge klappt passt feasible doable possible lieferbar schaffen machen koennen gehen "
     "gingen"},
    {kObject,
     "@v @m @n @w @l rest platten wellen teile mehr drehteile fraesteile blechteile baugruppe pcs"},
    {kOnly, "nur lediglich only ausschliesslich just"},
    {kDay,
     "@d termin liefertermin wunschtermin terminwunsch wunschdatum dahin then deadline zeitrahmen "
     "frist bisdahin @t schnell schneller "
     "delivery date liefertermine kurzfristig"},
    {kWould, "wuerden wuerde haetten haette would"},
    {kYou, "sie you ihr ihnen euch du"},
    {kPrice, "@p"}};

const StringMap<std::uint32_t>& word_flags() {
    static const StringMap<std::uint32_t> words = [] {
        StringMap<std::uint32_t> made;
        for (const ClauseWords& row : kClauseWords) {
            std::string_view rest = row.words;
            while (!rest.empty()) {
                const std::size_t gap = std::min(rest.find(' '), rest.size());
                made[std::string(rest.substr(0, gap))] |= row.flags;
                rest.remove_prefix(std::min(gap + 1, rest.size()));
            }
        }
        return made;
    }();
    return words;
}

struct AnswerClause {
    std::vector<std::string_view> words;
    std::uint32_t flags = 0;  ///< of all words
    std::uint32_t at(std::size_t place) const {
        const auto found = word_flags().find(words[place]);
        return found == word_flags().end() ? 0 : found->second;
    }
};

bool divides(std::string_view word) {
    return word == "," || word == "aber" || word == "but" || word == "sondern" ||
           word == "allerdings" || word == "jedoch" || word == "however" || word == "dafuer" ||
           word == "sonst" || word == "ausserdem" || word == "ansonsten" || word == "deshalb" ||
           word == "daher" || word == "weil" || word == "denn" || word == "da";
}

std::vector<AnswerClause> answer_clauses(std::string_view words) {
    std::vector<AnswerClause> clauses(1);
    while (!words.empty()) {
        const std::size_t gap = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, gap);
        words.remove_prefix(std::min(gap + 1, words.size()));
        if (word.empty()) {
            continue;
        }
        if (divides(word)) {
            if (!clauses.back().words.empty()) {
                clauses.emplace_back();
            }
            continue;
        }
        clauses.back().words.push_back(word);
        clauses.back().flags |= clauses.back().at(clauses.back().words.size() - 1);
    }
    return clauses;
}

bool holds(const AnswerClause& clause, std::string_view word) {
    return std::find(clause.words.begin(), clause.words.end(), word) != clause.words.end();
}

/// "ja" that is no filler: alone, first, or behind what it is about.
bool ja_says_yes(const AnswerClause& clause) {
    for (std::size_t at = 0; at < clause.words.size(); ++at) {
        if (clause.words[at] == "ja") {
            const bool end = at + 1 == clause.words.size();
            const bool after_object = at > 0 && (clause.at(at - 1) & (kObject | kYes)) != 0;
            if (at == 0 || end || after_object) {
                return true;
            }
        }
    }
    return false;
}

std::uint32_t negative(const AnswerClause& clause) {
    const std::uint32_t flags = clause.flags;
    const bool does = (flags & (kCan | kYes)) != 0;
    const std::string_view last = clause.words.back();
    const bool starts = (clause.at(0) & kNot) != 0;
    const bool ends = last == "nicht" || last == "nichts" || last == "not";
    const bool certificate = holds(clause, "@c");
    const bool of_trade = certificate || holds(clause, "@v") || holds(clause, "@m");
    const bool kein = holds(clause, "kein") || holds(clause, "keine") || holds(clause, "keinen") ||
                      holds(clause, "no");
    if (holds(clause, "dringend") || holds(clause, "noetig") || holds(clause, "notwendig") ||
        holds(clause, "eilig")) {
        return 0;
    }
    if ((flags & kDay) != 0 && (does || ends) && !of_trade && !holds(clause, "anbieten")) {
        return bit(Does::refuses_day);
    }
    // "15 Stück gingen, 20 nicht"
    const bool number =
        clause.words.size() == 2 && ends && clause.words[0][0] >= '0' && clause.words[0][0] <= '9';
    if (number) {
        return bit(Does::refuses_part);
    }
    if (((flags & kObject) != 0 || certificate) && (does || ends || starts || kein)) {
        return bit(Does::refuses_part);
    }
    if (does || ends || (kein && (flags & kWe) != 0)) {
        return bit(Does::refuses);
    }
    return 0;
}

/// "Kann ich bis Freitag klären" promises an answer and no parts.
bool only_finds_out(const AnswerClause& clause) {
    static constexpr std::string_view kFindsOut[] = {
        "klaeren",
        "abklaeren",
        "nachfragen",
        "rumfragen",
        "herumfragen",
        "umhoeren",
        "erfragen",
        "rausfinden",
        "herausfinden",
        "nachhoeren",
        "besprechen",
        "clarify"};
    static constexpr std::string_view kMakes[] = {
        "machen",
        "liefern",
        "fertigen",
        "anbieten",
        "machbar",
        "schaffen",
        "herstellen",
        "uebernehmen",
        "drehen",
        "fraesen",
        "make",
        "deliver",
        "do",
        "supply"};
    const auto any = [&](const auto& words) {
        return std::ranges::any_of(words, [&](std::string_view word) {
            return holds(clause, word);
        });
    };
    const bool english =
        (holds(clause, "find") && holds(clause, "out")) ||
        (holds(clause, "ask") && (holds(clause, "around") || holds(clause, "internally")));
    const bool whether = holds(clause, "whether") || holds(clause, "ob") || holds(clause, "if");
    return (any(kFindsOut) || english) && (whether || !any(kMakes));
}

std::uint32_t cues_of_clause(const AnswerClause& clause, bool first) {
    if (clause.words.empty()) {
        return 0;
    }
    std::uint32_t flags = clause.flags;
    if ((flags & kNo) != 0) {
        // "no capacity" is about what follows; "no" alone and "nein" are answers.
        const bool english = holds(clause, "no") && !holds(clause, "nein") &&
                             clause.words.front() == "no" && clause.words.size() > 1;
        if (english) {
            flags |= kNot;
        } else {
            const bool object = (flags & kObject) != 0;
            return bit(object ? Does::refuses_part : Does::refuses);
        }
    }
    if ((flags & kNot) != 0) {
        AnswerClause copy = clause;
        copy.flags = flags;
        return negative(copy);
    }
    static constexpr std::string_view kSubordinate[] = {
        "ob",
        "if",
        "wenn",
        "whether",
        "sobald",
        "falls",
        "dass",
        "that",
        "sofern",
        "bevor",
        "ehe",
        "before"};
    if (only_finds_out(clause) || clause.words.back() == "weiss" || holds(clause, "sagen") ||
        holds(clause, "@say") || holds(clause, "say") ||
        std::find(std::begin(kSubordinate), std::end(kSubordinate), clause.words.front()) !=
            std::end(kSubordinate)) {
        return 0;
    }
    const bool ja = (flags & kJa) != 0 && ja_says_yes(clause);
    const bool wish = (flags & kWould) != 0 && !holds(clause, "interesse") &&
                      !holds(clause, "haette") && !holds(clause, "haetten");
    const bool yes_word = (flags & kYes) != 0 && !(holds(clause, "gern") && wish && first);
    const bool schon = clause.words.back() == "schon" && (flags & (kObject | kDay)) != 0;
    if ((ja || yes_word || schon) && !(holds(clause, "sicher") && clause.words.size() > 3)) {
        return bit(Does::agrees);
    }
    const bool away = holds(clause, "@a") || holds(clause, "@b");
    const bool own_doing =
        (flags & kCan) != 0 && (flags & kWe) != 0 && (flags & kOnly) == 0 && (flags & kYou) == 0;
    const bool can = holds(clause, "koennen") || holds(clause, "kann");
    // "Machen wir Urlaub" promises nothing.
    const bool only_has =
        (!can && (holds(clause, "haben") || holds(clause, "hat") || holds(clause, "have") ||
                  holds(clause, "work"))) ||
        (away && !can && !holds(clause, "koennten") && !holds(clause, "geht") &&
         !holds(clause, "passt") && !holds(clause, "can") && !holds(clause, "could"));
    // "Wir drehen erst ab Ø 80" is a limit, "erst ab KW 8" a day.
    const bool only_from =
        holds(clause, "erst") && holds(clause, "ab") && (flags & (kDay | kPrice)) == 0;
    if (own_doing && !only_has && !only_from) {
        const bool weak = (holds(clause, "koennte") || holds(clause, "could") ||
                           holds(clause, "koennten") || holds(clause, "moeglich")) &&
                          clause.words.size() < 2;
        return bit(weak ? Does::agrees_little : Does::agrees);
    }
    return 0;
}

}  // namespace

std::uint32_t cues_of(const AnswerSentence& sentence) {
    std::string words = sentence.words;
    std::uint32_t cues = phrase_cues(words, sentence.marked);
    bool first = true;
    bool object_yes = false;
    for (const AnswerClause& clause : answer_clauses(words)) {
        const std::uint32_t clause_cues = cues_of_clause(clause, first);
        cues |= clause_cues;
        object_yes =
            object_yes || ((clause_cues & bit(Does::agrees)) != 0 && (clause.flags & kObject) != 0);
        first = false;
    }
    return cues;
}

}  // namespace clusterlotse::matching
