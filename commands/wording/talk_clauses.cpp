#include "commands/wording/talk_clauses.hpp"

#include "commands/discretion/ill_words.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/wording/line_breaks.hpp"
#include "commands/wording/word_set.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// Begins a clause also without a comma.
bool divides(std::string_view word) {
    static const WordSet words = set_of(
        "aber weil denn deshalb deswegen daher drum darum sondern jedoch but because therefore "
        "hence"
    );
    return words.contains(word);
}

bool consequence(std::string_view word) {
    static const WordSet words = set_of(
        "deshalb deswegen daher drum darum also so therefore hence aber but und and jetzt now"
    );
    return words.contains(word);
}

bool we(std::string_view word) {
    static const WordSet words = set_of("wir ich mir mer");
    return words.contains(word);
}

bool behind_pronoun(std::string_view word) {
    static const WordSet words = set_of(
        "hat haben hatten hatte liefern liefert lieferten sind ist waren war will wollen wollte "
        "wolln wolle kann koennen konnten bringen machen macht kommen kommt kriegen schaffen "
        "lassen "
        "liessen laesst hot hon han hen sollen soll moechte moechten brauchen brauch brauche "
        "nehmen "
        "nehm nehme uns mich mir wir ich nicht nie mehr net nimmer nimmi haette haetten kannst "
        "koennt kenne mer i isch bauen pfuschen nur bloss immer staendig halten fliegen fallen "
        "sollten duerfen darf werden wird antworten melden schicken schickt nix baut haun hauen "
        "frag fragen arbeiten kaufen man du sie habe hab wuerde wuerden brauchts taugen taugt "
        "machten sehen kennen geben gibt auch gern ruhig"
    );
    return words.contains(word);
}

bool article_spoken(std::string_view word) {
    static const WordSet words = set_of("die der den dem das de dene");
    return words.contains(word);
}

bool pronoun(std::string_view word) {
    static const WordSet words = set_of(
        "denen deren they them there those dort ihnen ihn dene daher dieser davon damit he him sie "
        "these who whom their dadurch da dorthin laden verein firma lieferant"
    );
    return words.contains(word);
}

/// "Mit Meier hatten wir bei jeder Lieferung" and in the next line "Ärger": what `before` and the
/// line that begins with the word `at` say together, neither says alone.
bool ill_together(const std::string& before, const std::vector<TextWord>& words, std::size_t at) {
    // "so schnell es geht", and in the next line "Bloß nicht wieder Meier".
    if (words[at].capital && begins_sentence(words[at].letters)) {
        return false;
    }
    std::string line = words[at].letters;
    for (std::size_t next = at + 1; next < words.size() && words[next].apart == Apart::blank &&
                                    !words[next].new_line && !divides(words[next].letters);
         ++next) {
        line += " " + words[next].letters;
    }
    return speaks_ill(before + " " + line) && !speaks_ill(before) && !speaks_ill(line);
}

bool opening(char c) {
    return c == '(' || c == '"' || c == '\'' || c == '*' || c == '>' || c == '[';
}

std::string capitalised(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') {
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    } else if (word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) >= 0xA0) {
        word[1] = static_cast<char>(word[1] - 0x20);
    }
    return word;
}

}  // namespace

std::vector<TalkClause> talk_clauses(
    const std::vector<TextWord>& words, const std::vector<FirmMention>& names
) {
    std::vector<TalkClause> clauses;
    const bool whispers = std::ranges::none_of(words, &TextWord::capital);
    std::size_t sentence = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto within = [at](const FirmMention& name) {
            return name.first < at && at <= name.last;
        };
        const bool breaks = at > 0 && words[at].new_line && words[at].apart != Apart::clause &&
                            !line_goes_on(words, at, whispers) &&
                            std::ranges::none_of(names, within) &&
                            !ill_together(clauses.back().words, words, at);
        const bool ends = words[at].apart == Apart::clause || breaks;
        sentence += ends && at > 0 ? 1 : 0;
        if (clauses.empty() || ends || words[at].apart == Apart::list ||
            divides(words[at].letters)) {
            clauses.push_back({at, at, sentence, {}});
        }
        TalkClause& clause = clauses.back();
        clause.last = at;
        clause.words += (clause.words.empty() ? "" : " ") + words[at].letters;
    }
    return clauses;
}

bool begins_behind_long_line(const std::vector<TextWord>& words, const TalkClause& clause) {
    const TextWord& word = words[clause.first];
    return word.new_line && word.apart != Apart::clause;
}

bool refers_back(const std::vector<TextWord>& words, const TalkClause& clause) {
    for (std::size_t at = clause.first; at <= clause.last; ++at) {
        const std::string& word = words[at].letters;
        if (pronoun(word) || (article_spoken(word) &&
                              (at == clause.last || behind_pronoun(words[at + 1].letters)))) {
            return true;
        }
    }
    return false;
}

bool hangs_on(const std::vector<TextWord>& words, const TalkClause& clause) {
    const std::string& word = words[clause.first].letters;
    return refers_back(words, clause) || consequence(word) || divides(word);
}

bool is_idle(const std::vector<TextWord>& words, const TalkClause& clause) {
    return std::all_of(
        words.begin() + static_cast<std::ptrdiff_t>(clause.first),
        words.begin() + static_cast<std::ptrdiff_t>(clause.last) + 1,
        [](const TextWord& word) { return is_ruling_word(word.letters, WordList::idle); }
    );
}

void cut_clauses(
    std::string_view text,
    const std::vector<TextWord>& words,
    const std::vector<TalkClause>& clauses,
    std::size_t first,
    std::size_t last,
    RuledOut& place
) {
    const std::size_t sentence = clauses[first].sentence;
    const bool before = first > 0 && clauses[first - 1].sentence == sentence;
    const bool after = last + 1 < clauses.size() && clauses[last + 1].sentence == sentence;
    place.begin = words[clauses[first].first].begin;
    place.end = words[clauses[last].last].end;
    if (before) {
        place.begin = words[clauses[first - 1].last].end;
        return;
    }
    while (place.begin > 0 && opening(text[place.begin - 1])) {
        --place.begin;
    }
    if (!after) {
        while (place.end < text.size() &&
               std::string_view(".!?,;)\"' ").find(text[place.end]) != std::string_view::npos) {
            ++place.end;
        }
        // "20 Wellen – Meier hat uns hängen lassen."
        std::size_t begin = place.begin;
        while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '-' ||
                             (begin > 2 && text[begin - 3] == '\xE2' && text[begin - 2] == '\x80'))
        ) {
            begin -= text[begin - 1] == ' ' || text[begin - 1] == '-' ? 1 : 3;
        }
        if (begin + 2 < place.begin) {
            place.begin = begin;
            place.instead = begin == 0                                           ? ""
                            : place.end < text.size() && text[place.end] != '\n' ? ". "
                                                                                 : "";
        }
        return;
    }
    // What follows begins the sentence now.
    std::size_t next = clauses[last + 1].first;
    const std::size_t end = clauses[last + 1].last;
    if (next < end && consequence(words[next].letters)) {
        ++next;
    }
    const auto written = [&](std::size_t at) {
        return std::string(text.substr(words[at].begin, words[at].end - words[at].begin));
    };
    if (next > clauses[last + 1].first && next < end && we(words[next + 1].letters)) {
        place.instead = capitalised(written(next + 1)) + " " + written(next);
        place.end = words[next + 1].end;
    } else {
        place.instead = capitalised(written(next));
        place.end = words[next].end;
    }
}

}  // namespace clusterlotse::commands
