#include "commands/files/caption_stages.hpp"

#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileStage;

void raise_to(std::optional<FileStage>& stage, FileStage said) {
    stage = std::max(stage.value_or(said), said);
}

bool names_file(const CaptionSentence& sentence) {
    return holds(sentence, {CaptionWord::file, CaptionWord::files});
}

bool is_plainly(const CaptionToken& token, const RE2& pattern) {
    return says_only(plain_words(token.written), pattern);
}

/// "Anbei" stands beside this word, but for fillers; or "hier die …" begins the sentence.
bool is_attached(const CaptionSentence& sentence, std::size_t at) {
    static const RE2 here(R"(hier|here)");
    std::size_t before = at;
    while (before > 0 && sentence[before - 1].word == CaptionWord::filler) {
        --before;
    }
    std::size_t behind = at + 1;
    while (behind < sentence.size() && sentence[behind].word == CaptionWord::filler) {
        ++behind;
    }
    return (before > 0 && sentence[before - 1].word == CaptionWord::attached) ||
           (behind < sentence.size() && sentence[behind].word == CaptionWord::attached) ||
           (before == 0 && at > 0 && is_plainly(sentence.front(), here));
}

/// The sentence between its commas.
std::vector<CaptionSentence> parts_between_commas(const CaptionSentence& sentence) {
    std::vector<CaptionSentence> parts(1);
    for (const CaptionToken& token : sentence) {
        if (token.word == CaptionWord::comma) {
            parts.emplace_back();
        } else {
            parts.back().push_back(token);
        }
    }
    return parts;
}

/// "Nicht weitergeben", "Otterbach darf sie nicht sehen", but not "Angebot nicht per Post schicken"
/// or "kann ich nicht schicken".
bool forbids_handing(
    const CaptionSentence& part, const CaptionSentence& sentence, const CaptionAround& around
) {
    static const RE2 weak(
        R"(geben|gebe|gib|gebt|gibt|bekommt|bekommen|kriegt|erhaelt|erhalten|sehen|schicken|schick|schickt|senden|sende|give|given|send|get|gets|see)"
    );
    static const RE2 can(R"(kann|koennen|can)");
    static const RE2 self(R"(ich|wir|man|i|we)");
    static const RE2 may(R"(darf|duerfen|soll|sollen|may|should)");
    static const RE2 this_one(R"(sie|it|them|ihn)");
    constexpr std::ptrdiff_t kNear = 6;
    const auto any = [&part](const RE2& pattern) {
        return std::ranges::any_of(part, [&pattern](const CaptionToken& token) {
            return is_plainly(token, pattern);
        });
    };
    if ((any(can) && any(self)) ||
        (!names_file(part) && holds(part, {CaptionWord::purpose, CaptionWord::matter}))) {
        return false;
    }
    const bool bare = !holds(part, {CaptionWord::other});
    const bool meant = around.alone || names_file(part) || any(this_one);
    const bool near_files =
        around.alone || names_file(sentence) || (around.names_files && (bare || around.is_short));
    for (std::size_t denial = 0; denial < part.size(); ++denial) {
        if (!is_one_of(part[denial], {CaptionWord::denial, CaptionWord::nobody})) {
            continue;
        }
        for (std::size_t verb = 0; verb < part.size(); ++verb) {
            const auto apart =
                static_cast<std::ptrdiff_t>(verb) - static_cast<std::ptrdiff_t>(denial);
            if (apart > kNear || apart < -kNear) {
                continue;
            }
            const bool hands =
                is_handing(part[verb]) && (meant || bare || !is_plainly(part[verb], weak));
            if ((hands && near_files) || (around.alone && is_plainly(part[verb], may))) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::optional<FileStage> conditions_of(
    const CaptionSentence& sentence, const CaptionAround& around
) {
    std::optional<FileStage> stage;
    const bool all = is_for_everybody(sentence);
    const bool to_reader = holds(sentence, {CaptionWord::reader});
    bool only = false;
    bool limits = all;
    bool toward = all;
    bool shown = false;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const CaptionToken& token = sentence[at];
        if (token.word == CaptionWord::comma) {
            limits = all || only;
            toward = limits;
        }
        only = only || token.word == CaptionWord::only;
        limits = limits || is_one_of(token, {CaptionWord::only, CaptionWord::condition});
        toward = toward || limits || token.word == CaptionWord::toward;
        shown = shown || is_one_of(token, {CaptionWord::file, CaptionWord::files});
        const bool paper = !only && !all && (to_reader || is_attached(sentence, at));
        if (token.word == CaptionWord::winner ||
            (token.word == CaptionWord::order && toward && !paper)) {
            raise_to(stage, FileStage::with_order);
        } else if (token.word == CaptionWord::agreement && toward && !paper && (all || !is_secret(token))) {
            raise_to(stage, FileStage::after_nda);
        } else if (token.word == CaptionWord::interest && limits) {
            raise_to(stage, FileStage::after_interest);
        } else if (token.word == CaptionWord::consent && limits && (around.alone || shown || std::ranges::any_of(sentence, is_handing))) {
            raise_to(stage, FileStage::held);
        }
    }
    return stage;
}

bool attaches_paper(const CaptionSentence& sentence) {
    if (names_file(sentence)) {
        return false;
    }
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const CaptionToken& token = sentence[at];
        if (is_one_of(token, {CaptionWord::order, CaptionWord::agreement}) && !is_secret(token) &&
            is_attached(sentence, at)) {
            return true;
        }
    }
    return false;
}

bool opens(const CaptionSentence& sentence) {
    return is_for_everybody(sentence) && !holds(
                                             sentence,
                                             {CaptionWord::only,
                                              CaptionWord::condition,
                                              CaptionWord::denial,
                                              CaptionWord::nobody,
                                              CaptionWord::purpose,
                                              CaptionWord::reader,
                                              CaptionWord::firm,
                                              CaptionWord::number,
                                              CaptionWord::consent,
                                              CaptionWord::keeping,
                                              CaptionWord::matter,
                                              CaptionWord::other}
                                         );
}

bool is_forbidden(const CaptionSentence& sentence, const CaptionAround& around) {
    static const RE2 but(R"(ausser|ausgenommen|except|but)");
    const bool near_files =
        around.alone || names_file(sentence) || (around.is_short && around.names_files);
    bool some = is_for_everybody(sentence);
    for (std::size_t at = 1; at < sentence.size(); ++at) {
        some = some ||
               (sentence[at - 1].word == CaptionWord::everybody && is_plainly(sentence[at], but));
    }
    if (some && near_files && holds(sentence, {CaptionWord::denial, CaptionWord::nobody})) {
        return true;
    }
    const bool keeps =
        holds(sentence, {CaptionWord::keeping}) ||
        (std::ranges::any_of(sentence, is_secret) && !conditions_of(sentence, around));
    if (keeps && near_files) {
        return true;
    }
    return std::ranges::any_of(parts_between_commas(sentence), [&](const CaptionSentence& part) {
        return forbids_handing(part, sentence, around);
    });
}

}  // namespace clusterlotse::commands
