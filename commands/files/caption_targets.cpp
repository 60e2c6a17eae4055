#include "commands/files/caption_targets.hpp"

#include "commands/wording/clauses.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// A name ends where a condition begins.
std::size_t end_of_target(const CaptionSentence& sentence, std::size_t begin) {
    std::size_t end = begin;
    while (end < sentence.size() &&
           !is_one_of(sentence[end], {CaptionWord::condition, CaptionWord::denial})) {
        ++end;
    }
    const auto closes = [&sentence](std::size_t at) {
        return is_one_of(
            sentence[at],
            {CaptionWord::filler, CaptionWord::giving, CaptionWord::only, CaptionWord::comma}
        );
    };
    while (end > begin && closes(end - 1)) {
        --end;
    }
    return end;
}

/// Whether these words may name a firm: no purpose, nobody who is meant by what he does.
bool may_name_firm(const CaptionSentence& sentence, const CaptionTarget& target) {
    bool other = false;
    bool firm = false;
    bool number = false;
    bool purpose = false;
    bool known = false;
    bool matter = false;
    bool marked = false;
    for (std::size_t at = target.begin; at < target.end; ++at) {
        const CaptionWord word = sentence[at].word;
        other = other || word == CaptionWord::other;
        firm = firm || is_one_of(
                           sentence[at],
                           {CaptionWord::firm,
                            CaptionWord::file,
                            CaptionWord::files,
                            CaptionWord::reader,
                            CaptionWord::nobody}
                       );
        number = number || word == CaptionWord::number;
        purpose = purpose || word == CaptionWord::purpose;
        matter = matter || word == CaptionWord::matter;
        marked = marked || word == CaptionWord::firm;
        known = known || is_one_of(
                             sentence[at],
                             {CaptionWord::order,
                              CaptionWord::winner,
                              CaptionWord::agreement,
                              CaptionWord::interest,
                              CaptionWord::everybody,
                              CaptionWord::asked}
                         );
    }
    if (matter && !marked) {
        return false;
    }
    return other || (!known && (firm || (number && !purpose)));
}

std::optional<CaptionTarget> target_behind(
    const CaptionSentence& sentence, std::size_t at, bool denied
) {
    while (at < sentence.size() &&
           is_one_of(sentence[at], {CaptionWord::filler, CaptionWord::giving, CaptionWord::only})) {
        ++at;
    }
    if (at == sentence.size()) {
        return std::nullopt;
    }
    CaptionTarget target;
    target.denied = denied;
    target.bare = sentence[at].word != CaptionWord::toward;
    if (sentence[at].word == CaptionWord::condition) {
        const std::string with = plain_words(sentence[at].written);
        if (with != "mit" && with != "with") {
            return std::nullopt;
        }
        ++at;
    } else if (!target.bare) {
        ++at;
    }
    target.begin = at;
    target.end = end_of_target(sentence, at);
    // "Nur ein Foto", "nur Blatt 2" are no firms.
    const auto shows = [](const CaptionToken& token) {
        return is_one_of(token, {CaptionWord::file, CaptionWord::files, CaptionWord::number});
    };
    const auto from = sentence.begin() + static_cast<std::ptrdiff_t>(target.begin);
    const auto to = sentence.begin() + static_cast<std::ptrdiff_t>(target.end);
    target.marked = std::any_of(from, to, [](const CaptionToken& token) {
        return token.word == CaptionWord::firm;
    });
    if (target.bare && !target.marked && std::any_of(from, to, shows)) {
        return std::nullopt;
    }
    return may_name_firm(sentence, target) ? std::optional(target) : std::nullopt;
}

/// "Für Otterbach allein"
std::optional<CaptionTarget> target_before(const CaptionSentence& sentence, std::size_t only) {
    for (std::size_t at = only; at > 0; --at) {
        if (sentence[at - 1].word != CaptionWord::toward) {
            continue;
        }
        CaptionTarget target;
        target.begin = at;
        target.end = std::min(end_of_target(sentence, at), only);
        for (std::size_t place = at; place < target.end; ++place) {
            target.marked = target.marked || sentence[place].word == CaptionWord::firm;
        }
        return may_name_firm(sentence, target) ? std::optional(target) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<CaptionTarget> target_of(const CaptionSentence& sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const CaptionWord word = sentence[at].word;
        if (word == CaptionWord::nobody) {
            // "Für niemanden außer Otterbach", "niemand anderem als Otterbach".
            constexpr std::size_t kMostBetween = 2;
            std::size_t but = at + 1;
            while (but < sentence.size() && but <= at + kMostBetween &&
                   plain_words(sentence[but].written) != "als" &&
                   !is_one_of(sentence[but], {CaptionWord::denial, CaptionWord::but})) {
                ++but;
            }
            if (auto target = but < sentence.size() && but <= at + kMostBetween
                                  ? target_behind(sentence, but + 1, false)
                                  : std::nullopt) {
                target->bare = false;
                return target;
            }
        }
        if (word != CaptionWord::only && word != CaptionWord::denial) {
            continue;
        }
        const bool denied = word == CaptionWord::denial;
        if (auto target = target_behind(sentence, at + 1, denied)) {
            return target;
        }
        const auto rest = sentence.begin() + static_cast<std::ptrdiff_t>(at);
        const bool says_more = std::any_of(rest, sentence.end(), [](const CaptionToken& token) {
            return is_one_of(
                token,
                {CaptionWord::order,
                 CaptionWord::winner,
                 CaptionWord::agreement,
                 CaptionWord::interest,
                 CaptionWord::everybody,
                 CaptionWord::asked,
                 CaptionWord::purpose,
                 CaptionWord::other}
            );
        });
        if (auto target = denied || says_more ? std::nullopt : target_before(sentence, at)) {
            return target;
        }
    }
    return std::nullopt;
}

std::optional<CaptionTarget> target_toward(const CaptionSentence& sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence[at].word != CaptionWord::toward) {
            continue;
        }
        const CaptionTarget behind{at + 1, end_of_target(sentence, at + 1)};
        if (may_name_firm(sentence, behind)) {
            return behind;
        }
    }
    return std::nullopt;
}

TargetFirms firms_of_target(const CaptionSentence& sentence, const CaptionTarget& target) {
    TargetFirms named_firms;
    const char* begin = nullptr;
    const char* end = nullptr;
    bool named = false;
    const char* first = nullptr;
    const auto add = [&] {
        if (named && begin != nullptr) {
            named_firms.firms.emplace_back(begin, static_cast<std::size_t>(end - begin));
        }
        begin = nullptr;
        named = false;
    };
    for (std::size_t at = target.begin; at < target.end; ++at) {
        const CaptionToken& token = sentence[at];
        const std::string plain = plain_words(token.written);
        const bool parts = token.word == CaptionWord::comma || plain == "und" || plain == "and" ||
                           plain == "oder" || plain == "or" || plain == "sowie";
        if (parts) {
            add();
            continue;
        }
        if (begin == nullptr && is_one_of(token, {CaptionWord::filler, CaptionWord::toward})) {
            continue;
        }
        named_firms.reader = named_firms.reader ||
                             (token.word == CaptionWord::reader && target.end - target.begin == 1);
        named = named || !is_one_of(token, {CaptionWord::filler, CaptionWord::giving});
        begin = begin == nullptr ? token.written.data() : begin;
        first = first == nullptr ? token.written.data() : first;
        end = token.written.data() + token.written.size();
    }
    add();
    if (first != nullptr) {
        named_firms.written.assign(first, static_cast<std::size_t>(end - first));
    }
    if (named_firms.reader) {
        named_firms.firms.clear();
    }
    return named_firms;
}

}  // namespace clusterlotse::commands
