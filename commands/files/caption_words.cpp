#include "commands/files/caption_words.hpp"

#include "commands/files/caption_kinds.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cstddef>
#include <re2/re2.h>
#include <utility>

namespace clusterlotse::commands {

namespace {

/// "Fa.", "Nr.", "Co.": the point behind it ends no sentence.
bool is_abbreviation(std::string_view written) {
    static const RE2 short_word(R"((?i)fa|nr|co|gebr|inh|dr|st|e|k|u|b|z|ca|lt|bzw|ggf|pos|no|\d+)"
    );
    return says_only(written, short_word);
}

/// The text with blanks in place of the numbers of needs, byte for byte.
std::string without_numbers(std::string_view text) {
    static const RE2 number(R"((?i)(\bb[- ]?20\d\d[- ]\d{1,6}\b))");
    std::string blank(text);
    re2::StringPiece rest(blank);
    re2::StringPiece found;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    while (RE2::FindAndConsume(&rest, number, &found)) {
        places.emplace_back(static_cast<std::size_t>(found.data() - blank.data()), found.size());
    }
    for (const auto& [at, size] : places) {
        blank.replace(at, size, size, ' ');
    }
    return blank;
}

bool is_word(const CaptionToken& token, const RE2& pattern) {
    return says_only(plain_words(token.written), pattern);
}

/// The place of the next word that is no filler, in this direction and in this part of the
/// sentence; its size where there is none.
std::size_t place_beside(const CaptionSentence& sentence, std::size_t at, int step) {
    auto place = static_cast<std::ptrdiff_t>(at) + step;
    const auto size = static_cast<std::ptrdiff_t>(sentence.size());
    while (place >= 0 && place < size) {
        const CaptionWord word = sentence[static_cast<std::size_t>(place)].word;
        if (word != CaptionWord::filler) {
            return word == CaptionWord::comma ? sentence.size() : static_cast<std::size_t>(place);
        }
        place += step;
    }
    return sentence.size();
}

/// "Kein NDA nötig", "ohne NDA", but not "nicht ohne NDA": these words limit nothing.
void forget_needless_agreement(CaptionSentence& sentence) {
    static const RE2 without(R"(ohne|kein|keine|keinen|keiner|without|no)");
    static const RE2 denied(R"(nicht|not)");
    static const RE2 needed(R"(noetig|notwendig|erforderlich|required|needed|necessary)");
    std::size_t denials = 0;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        CaptionToken& token = sentence[at];
        if (token.word == CaptionWord::comma) {
            denials = 0;
        }
        if (token.word == CaptionWord::agreement) {
            const std::size_t before = place_beside(sentence, at, -1);
            const std::size_t behind = place_beside(sentence, at, 1);
            const bool none =
                denials == 1 && before < sentence.size() && is_word(sentence[before], without);
            const bool needless = behind + 1 < sentence.size() &&
                                  is_word(sentence[behind], denied) &&
                                  is_word(sentence[behind + 1], needed);
            if (none || needless) {
                token.word = CaptionWord::filler;
                sentence[none ? before : behind].word = CaptionWord::filler;
            }
        }
        denials +=
            is_one_of(token, {CaptionWord::denial, CaptionWord::nobody, CaptionWord::only}) ? 1 : 0;
    }
}

/// "This email and any attachments are confidential and intended solely for the addressee."
bool is_mail_notice(const CaptionSentence& sentence) {
    static const RE2 receiver(
        R"(.*(?:^| )(?:empfaenger\w*|adressat\w*|addressee\w*|recipient\w*|individual|solely|informationen|information)(?: .*)?)"
    );
    std::string words;
    for (const CaptionToken& token : sentence) {
        words += (words.empty() ? "" : " ") + plain_words(token.written);
    }
    static const RE2 somewhere(
        R"((?:.* )?(?:diese|dieser|diesen|this|the) (?:e )?(?:e?mail|nachricht|message)(?: .*)?)"
    );
    return says_only(words, somewhere) && says_only(words, receiver);
}

}  // namespace

bool is_handing(const CaptionToken& token) {
    static const RE2 may(
        R"(darf|duerfen|kann|koennen|soll|sollen|may|can|should|bestimmt|gedacht|meant|intended)"
    );
    return token.word == CaptionWord::giving && !is_word(token, may);
}

bool is_for_everybody(const CaptionSentence& sentence) {
    static const RE2 open_to_all(R"(oeffentlich|public)");
    static const RE2 greeting(
        R"(danke|dank|thanks|hallo|hi|hello|moin|servus|gruss|gruesse|dear|morgen|tag|abend)"
    );
    static const RE2 have(R"(haben|have)");
    const bool handed = std::ranges::any_of(sentence, [](const CaptionToken& token) {
        return is_handing(token) || is_word(token, have);
    });
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence[at].word != CaptionWord::everybody) {
            continue;
        }
        if (is_word(sentence[at], open_to_all)) {
            return true;
        }
        const std::size_t end = sentence.size();
        const std::size_t before = place_beside(sentence, at, -1);
        std::size_t behind = place_beside(sentence, at, 1);
        if (behind < end && sentence[behind].word == CaptionWord::asked) {
            behind = place_beside(sentence, behind, 1);
        }
        const bool of_things = behind < end && is_one_of(
                                                   sentence[behind],
                                                   {CaptionWord::other,
                                                    CaptionWord::number,
                                                    CaptionWord::purpose,
                                                    CaptionWord::matter,
                                                    CaptionWord::file,
                                                    CaptionWord::files}
                                               );
        const auto is = [&](std::size_t place, CaptionWord word) {
            return place < end && sentence[place].word == word;
        };
        const bool toward = is(before, CaptionWord::toward);
        const bool greets = toward && before > 0 && is_word(sentence[before - 1], greeting);
        const bool given =
            handed && (is(before, CaptionWord::giving) || is(behind, CaptionWord::giving));
        if (!of_things && ((toward && !greets) || given)) {
            return true;
        }
    }
    return false;
}

bool is_secret(const CaptionToken& token) {
    static const RE2 secret(R"(vertraulich|vertrauliche[nrms]?|confidential|confidentially)");
    return token.word == CaptionWord::agreement && is_word(token, secret);
}

bool is_one_of(const CaptionToken& token, std::initializer_list<CaptionWord> kinds) {
    return std::ranges::find(kinds, token.word) != kinds.end();
}

bool holds(const CaptionSentence& sentence, std::initializer_list<CaptionWord> kinds) {
    return std::ranges::any_of(sentence, [kinds](const CaptionToken& token) {
        return is_one_of(token, kinds);
    });
}

std::vector<CaptionSentence> caption_sentences(std::string_view text) {
    static const RE2 next(R"(([^\pL\d]*)([\pL\d][\pL\d._+-]*@[\pL\d.-]*[\pL\d]|[\pL\d]+))");
    static const RE2 end(R"([!?;\n])");
    static const RE2 point(R"(\.[^\pL\d])");
    const std::string blank = without_numbers(text);
    std::vector<CaptionSentence> sentences(1);
    re2::StringPiece rest(blank);
    re2::StringPiece between;
    re2::StringPiece word;
    while (RE2::Consume(&rest, next, &between, &word)) {
        const std::string_view gap(between.data(), between.size());
        CaptionSentence& last = sentences.back();
        const bool pointed =
            says(gap, point) && !(last.empty() || is_abbreviation(last.back().written));
        if (!last.empty() && (says(gap, end) || pointed)) {
            sentences.emplace_back();
        } else if (!last.empty() && gap.find(',') != std::string_view::npos) {
            last.push_back({CaptionWord::comma, {}});
        }
        const auto at = static_cast<std::size_t>(word.data() - blank.data());
        const std::string_view written = text.substr(at, word.size());
        sentences.back().push_back({kind_of(written), written});
    }
    std::erase_if(sentences, [](const CaptionSentence& one) {
        return one.empty() || is_mail_notice(one);
    });
    std::ranges::for_each(sentences, forget_needless_agreement);
    return sentences;
}

}  // namespace clusterlotse::commands
