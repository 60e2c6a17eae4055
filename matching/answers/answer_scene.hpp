#pragma once

#include "domain/date.hpp"
#include "domain/need.hpp"
#include "matching/answers/answer_codes.hpp"
#include "matching/answers/answer_dates.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/answers/answer_prices.hpp"
#include "matching/text/tokens.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// One sentence as cues are sought in it: its words in lower case with one blank before, between
/// and behind them, "," for whatever divides it. What is understood already has a short name: "@p"
/// a price, "@d" a date, "@t" a length of time, "@n" a number of pieces, and behind words of the
/// trade "@v" (a process), "@m" (a material), "@c" (a certificate), "@w" (a thing); "@l" a
/// tolerance; "@a" that somebody is away, "@b" that he is back.
struct AnswerSentence {
    std::string words;
    std::vector<std::uint32_t> token_of;  ///< by byte of `words`
    std::size_t first = 0;                ///< tokens [first, last)
    std::size_t last = 0;
    bool marked = false;  ///< a question mark ends it
};

/// A material, process or certificate of the vocabulary where it stands.
struct TradeWord {
    SenseKind kind = SenseKind::ordinary;
    Id id = kNone;
    std::size_t from = 0;  ///< tokens [from, next)
    std::size_t next = 0;
};

/// A message with everything in it that has a place of its own.
class AnswerScene {
public:
    /// Keeps references to `lines` and `lexicon`; the latter and `need` may be null.
    AnswerScene(
        AnswerLines& lines,
        Date today,
        bool english,
        const Lexicon* lexicon,
        const UnderstoodNeed* need = nullptr
    );

    Tokens tokens;
    std::optional<AnswerCode> code;
    std::vector<FoundPrice> prices;  ///< those of amount 0 cannot be read for certain
    std::vector<FoundDate> dates;
    std::vector<FoundSpan> spans;
    std::vector<TradeWord> trade;
    std::vector<AnswerSentence> sentences;
    bool doubtful_price = false;

    /// The own words of the tokens [from, to), without the text's dialect put right.
    std::string written(std::size_t from, std::size_t to) const;
    /// The own words of the bytes [begin, end) of a sentence's `words`.
    std::string written(const AnswerSentence& sentence, std::size_t begin, std::size_t end) const;

    /// The message's own words; quoted lines and signatures are blanks.
    std::string_view source() const { return lines_.source; }

    const Lexicon* lexicon = nullptr;

private:
    void find_trade_words();
    void split();
    void add(std::size_t first, std::size_t last, bool marked);

    AnswerLines& lines_;
};

}  // namespace clusterlotse::matching
