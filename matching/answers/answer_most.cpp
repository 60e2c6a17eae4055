#include "matching/answers/answer_reader.hpp"
#include "matching/text/numbers.hpp"

#include <cstddef>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::matching {

void AnswerReader::limit_to_most() {
    static constexpr std::string_view kMost[] = {
        " nur @n",
        " bloss @n",
        " lediglich @n",
        " maximal @n",
        " max @n",
        " max . @n",
        " hoechstens @n",
        " only @n",
        " at most @n",
        " not more than @n",
        " no more than @n",
        " nicht mehr als @n"};
    // "Could do 10 pcs, not 20", "12 pcs only"
    static const RE2 not_all(
        R"( (@n|\d+) , (?:aber |but )?(?:nicht|not|keine) (?:die |alle |all |the )?(@n|\d+) (?:$|,|@p))"
    );
    static const RE2 and_no_more(
        R"( (@n)(?: , | )(?:only|max|maximal|hoechstens|maximum|mehr nicht|nicht mehr|no more|not more) (?:$|,))"
    );
    const bool promises = answer_.kind == AnswerKind::interest || answer_.kind == AnswerKind::offer;
    if (!promises || scene_.code || context_.need == nullptr || !context_.need->quantity) {
        return;
    }
    const double wanted = context_.need->quantity->value;
    const auto limits = [&](const AnswerSentence& sentence, std::size_t from, std::size_t sign) {
        const auto number = count_at(scene_.tokens, sentence.token_of[sign]);
        if (!number || number->value >= wanted) {
            return false;
        }
        const bool pieces = scene_.tokens.is(number->next, Means::piece);
        most_ = scene_.written(sentence.token_of[from], number->next + (pieces ? 1 : 0));
        set(AnswerKind::partial, false);
        return true;
    };
    for (const AnswerSentence& sentence : scene_.sentences) {
        const auto place = [&](const re2::StringPiece& part) {
            return static_cast<std::size_t>(part.data() - sentence.words.data());
        };
        for (const std::string_view words : kMost) {
            const std::size_t at = sentence.words.find(words);
            const std::size_t sign = at + words.size() - 2;
            const auto number = at == std::string::npos
                                    ? std::nullopt
                                    : count_at(scene_.tokens, sentence.token_of[sign]);
            const bool pieces = number && scene_.tokens.is(number->next, Means::piece);
            // "Max. 5 Stück am Tag"
            const bool rate =
                pieces && one_of(
                              scene_.tokens.text(number->next + 1),
                              {"am", "pro", "je", "per", "a", "in", "jede", "sofort", "vorab"}
                          );
            if (pieces && !rate && limits(sentence, at + 1, sign)) {
                return;
            }
        }
        re2::StringPiece some;
        re2::StringPiece all;
        if (RE2::PartialMatch(sentence.words, not_all, &some, &all)) {
            const auto asked = count_at(scene_.tokens, sentence.token_of[place(all)]);
            if (asked && asked->value == wanted && limits(sentence, place(some), place(some))) {
                return;
            }
        }
        if (RE2::PartialMatch(sentence.words, and_no_more, &some) &&
            limits(sentence, place(some), place(some))) {
            return;
        }
    }
}

}  // namespace clusterlotse::matching
