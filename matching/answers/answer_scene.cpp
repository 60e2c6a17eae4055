#include "matching/answers/answer_scene.hpp"

#include "matching/answers/answer_away.hpp"
#include "matching/answers/answer_certificates.hpp"
#include "matching/answers/answer_tolerances.hpp"
#include "matching/text/analysis.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostSentences = 60;
constexpr std::size_t kWrappedLine = 55;  ///< bytes from which a line may go on in the next

bool answer_abbreviation(std::string_view word) {
    return word.size() <= 2 ||
           one_of(word, {"stk",  "stck", "zzgl", "mwst",   "inkl", "excl", "incl",     "max", "min",
                         "mind", "evtl", "ggf",  "bzw",    "tel",  "etc",  "approx",   "abt", "pcs",
                         "exkl", "vorr", "vsl",  "durchm", "qty",  "std",  "fruehest", "feb", "jan",
                         "dez",  "nov",  "okt",  "sept",   "apr",  "aug",  "mrz"});
}

template <class Found>
const Found* starting_at(const std::vector<Found>& list, std::size_t at) {
    for (const Found& found : list) {
        if (found.from == at) {
            return &found;
        }
    }
    return nullptr;
}

bool ends_at(const std::vector<FoundDate>& dates, std::size_t at) {
    return std::ranges::any_of(dates, [&](const FoundDate& date) { return date.next == at; });
}

/// The token behind a number of pieces; `at` where none stands there.
std::size_t behind_pieces(const Tokens& tokens, std::size_t at) {
    if (!tokens.digits(at) && !tokens.is(at, Means::number)) {
        return at;
    }
    const std::optional<Number> count = count_at(tokens, at);
    const bool pieces =
        count && tokens.is(count->next, Means::piece) && !(count->fraction && tokens.digits(at));
    return pieces ? count->next + 1 : at;
}

}  // namespace

AnswerScene::AnswerScene(
    AnswerLines& lines, Date today, bool english, const Lexicon* known, const UnderstoodNeed* need
)
    : tokens(lines.folded, lines.source), lexicon(known), lines_(lines) {
    code = take_code(tokens);
    prices = take_prices(tokens, english, doubtful_price);
    if (lexicon != nullptr) {
        find_trade_words();
        add_bare_certificates(tokens, *lexicon, need, trade);
    }
    dates = take_dates(tokens, today);
    spans = take_spans(tokens);
    split();
}

void AnswerScene::find_trade_words() {
    const Analysis analysis = analyse(*lexicon, lines_.source);
    for (const Mention& mention : analysis.mentions) {
        const bool wanted =
            mention.kind == SenseKind::process || mention.kind == SenseKind::machine ||
            mention.kind == SenseKind::group || mention.kind == SenseKind::grade ||
            mention.kind == SenseKind::certificate || mention.kind == SenseKind::product;
        if (!wanted) {
            continue;
        }
        const std::uint32_t begin = analysis.folded.origin[analysis.atoms[mention.first].begin];
        const std::uint32_t end = analysis.folded.origin[analysis.atoms[mention.last - 1].end];
        TradeWord word{mention.kind, mention.id, tokens.size(), 0};
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const std::uint32_t byte = lines_.folded.origin[tokens[at].begin];
            if (byte >= begin && byte < end) {
                word.from = std::min(word.from, at);
                word.next = at + 1;
            }
        }
        // "sagen" is not "sägen", "zusagen" not "zusägen".
        const bool says = word.from < word.next && (tokens.text(word.from).ends_with("sagen") ||
                                                    tokens.text(word.from).ends_with("sage"));
        if (!says && word.from < word.next && tokens[word.from].claim != Claim::reference) {
            // "1.4301" and "EN 1090" are neither dates nor counts.
            if (mention.kind == SenseKind::grade || mention.kind == SenseKind::certificate) {
                tokens.claim(word.from, word.next, Claim::name);
            }
            trade.push_back(word);
        }
    }
}

std::string AnswerScene::written(std::size_t from, std::size_t to) const {
    std::string words = tokens.original(from, to);
    for (std::size_t at = 0;
         (at = words.find(std::string(kEuroSign) + " ", at)) != std::string::npos;
         ++at) {
        words.replace(at, 3, "\xE2\x82\xAC");
    }
    if (words.ends_with(kEuroSign)) {
        words.replace(words.size() - kEuroSign.size(), kEuroSign.size(), "\xE2\x82\xAC");
    }
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::string AnswerScene::written(const AnswerSentence& sentence, std::size_t begin, std::size_t end)
    const {
    while (begin < end && sentence.words[begin] == ' ') {
        ++begin;
    }
    while (end > begin && sentence.words[end - 1] == ' ') {
        --end;
    }
    if (begin >= end) {
        return "";
    }
    std::size_t last = sentence.token_of[end - 1];
    if (const FoundPrice* price = starting_at(prices, last)) {
        last = price->next - 1;
    } else if (const FoundDate* date = starting_at(dates, last)) {
        last = date->next - 1;
    } else if (const FoundSpan* span = starting_at(spans, last)) {
        last = span->next - 1;
    } else if (const TradeWord* word = starting_at(trade, last)) {
        last = std::max(last, word->next - 1);
    } else if (const std::size_t behind = behind_pieces(tokens, last); behind > last) {
        last = behind - 1;
    }
    return written(sentence.token_of[begin], last + 1);
}

void AnswerScene::split() {
    std::size_t first = code && !code->ambiguous ? code->next : 0;
    for (std::size_t at = first; at < tokens.size() && sentences.size() < kMostSentences; ++at) {
        const bool mark = tokens.sign(at, '?');
        bool ends = mark || tokens.sign(at, '!') || tokens.sign(at, ';');
        if (tokens.sign(at, '.') && !tokens.glued(at + 1) && tokens.free(at) && at > first) {
            const bool ordinal = tokens.digits(at - 1) && tokens.free(at - 1) && at == first + 1;
            const bool short_word =
                tokens.word(at - 1) && tokens.glued(at) &&
                answer_abbreviation(tokens.text(at - 1)) && tokens.free(at - 1) &&
                !one_of(tokens.text(at - 1), {"ja", "an", "zu", "so", "da", "es"});
            ends = !ordinal && !short_word;
        }
        if (at + 1 == tokens.size()) {
            ends = true;
        } else if (!ends && tokens[at + 1].new_line) {
            std::size_t line = at;
            while (line > 0 && !tokens[line].new_line) {
                --line;
            }
            ends = tokens[at].end - tokens[line].begin < kWrappedLine;
        }
        if (ends) {
            add(first, at + 1, mark);
            first = at + 1;
        }
    }
}

void AnswerScene::add(std::size_t first, std::size_t last, bool marked) {
    AnswerSentence sentence;
    sentence.first = first;
    sentence.last = last;
    sentence.marked = marked;
    std::size_t signs = 0;
    const auto put = [&](std::string_view word, std::size_t token) {
        sentence.words += word;
        sentence.words += ' ';
        sentence.token_of.resize(sentence.words.size(), static_cast<std::uint32_t>(token));
    };
    sentence.words = " ";
    sentence.token_of.push_back(static_cast<std::uint32_t>(first));
    for (std::size_t at = first; at < last;) {
        std::size_t next = at + 1;
        if (const FoundPrice* price = starting_at(prices, at)) {
            put("@p", at);
            next = price->next;
        } else if (const FoundDate* date = starting_at(dates, at)) {
            put("@d", at);
            next = date->next;
        } else if (const FoundSpan* span = starting_at(spans, at)) {
            put("@t", at);
            next = span->next;
        } else if (const std::size_t behind = behind_tolerance(tokens, at); behind != 0) {
            put("@l", at);
            next = behind;
        } else if (const TradeWord* grade = starting_at(trade, at);
                   grade != nullptr && tokens.digits(at) &&
                   (grade->kind == SenseKind::grade || grade->kind == SenseKind::certificate)) {
            // The digits of "1.4301" and of "3.1" count nothing.
            next = std::max(next, grade->next);
        } else if (tokens.word(at) || tokens.digits(at)) {
            if (const std::size_t counted = behind_pieces(tokens, at); counted > at) {
                put("@n", at);
                next = counted;
            } else {
                put(tokens.text(at), at);
            }
        } else if (tokens.sign(at, '-') && ends_at(dates, at) && starting_at(dates, at + 1) != nullptr) {
            put("bis", at);
        } else if (tokens.sign(at, ',') || tokens.sign(at, ':') || tokens.sign(at, '(') ||
                   tokens.sign(at, ')') || (tokens.sign(at, '-') && !tokens.glued(at) && !tokens.glued(at + 1))) {
            put(",", at);
            ++signs;
        } else if (tokens.sign(at, '\x01')) {
            put("durchmesser", at);
        } else if (tokens.sign(at, '<')) {
            put("bis", at);
        }
        for (const TradeWord& word : trade) {
            if (word.next > at && word.next <= next && word.from >= first) {
                put(word.kind == SenseKind::process || word.kind == SenseKind::machine ? "@v"
                    : word.kind == SenseKind::certificate                              ? "@c"
                    : word.kind == SenseKind::product                                  ? "@w"
                                                                                       : "@m",
                    at);
            }
        }
        at = next;
    }
    mark_absence(sentence);
    if (sentence.words.size() > 1 + 2 * signs) {
        sentences.push_back(std::move(sentence));
    }
}

}  // namespace clusterlotse::matching
