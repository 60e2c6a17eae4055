#include "commands/files/captions.hpp"

#include "commands/files/caption_targets.hpp"
#include "commands/files/caption_words.hpp"
#include "commands/files/file_words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::FileStage;

constexpr std::size_t kLongestCaption = 120;

bool names_a_file(const CaptionSentence& sentence) {
    return holds(sentence, {CaptionWord::file, CaptionWord::files});
}

/// Words that are none of a caption's, but for the target and "der Konsole" behind the file.
bool says_other_things(
    const CaptionSentence& sentence, const std::optional<CaptionTarget>& target
) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (is_one_of(sentence[at], {CaptionWord::according, CaptionWord::number})) {
            if (!target || !target->covers(at)) {
                return true;
            }
        }
        if (sentence[at].word != CaptionWord::other || (target && target->covers(at))) {
            continue;
        }
        static constexpr std::string_view kOf[] = {"der", "des", "zur", "zum", "vom", "the"};
        const bool of_file =
            at >= 2 &&
            std::ranges::find(kOf, plain_words(sentence[at - 1].written)) != std::end(kOf) &&
            (is_one_of(sentence[at - 2], {CaptionWord::file, CaptionWord::files}) ||
             (at >= 3 && sentence[at - 2].word == CaptionWord::filler &&
              is_one_of(sentence[at - 3], {CaptionWord::file, CaptionWord::files})));
        if (!of_file) {
            return true;
        }
    }
    return false;
}

/// "Zeichnung …, nur für Otterbach" and not "Zeichnung nach …" or "laut Zeichnung nur …".
bool gives_file_before(const CaptionSentence& sentence, std::size_t end) {
    for (std::size_t at = 0; at < end; ++at) {
        const bool shown =
            is_one_of(sentence[at], {CaptionWord::file, CaptionWord::files, CaptionWord::attached});
        const bool according =
            at > 0 && is_one_of(sentence[at - 1], {CaptionWord::according, CaptionWord::condition});
        if (shown && !according) {
            return true;
        }
    }
    return false;
}

/// Whether the target is of the files, and not of the work.
bool is_about_files(const CaptionSentence& sentence, const CaptionTarget& target, bool is_short) {
    const bool other = says_other_things(sentence, target);
    const bool gives = holds(
        sentence,
        {CaptionWord::giving, CaptionWord::firm, CaptionWord::everybody, CaptionWord::nobody}
    );
    if (target.bare) {
        return is_short && !other && (names_a_file(sentence) || gives);
    }
    return !other || gives_file_before(sentence, target.begin) ||
           (is_short && names_a_file(sentence) && gives);
}

void note_firms(const CaptionSentence& sentence, const CaptionTarget& target, Caption& read) {
    TargetFirms named = firms_of_target(sentence, target);
    // Named in two places, it is not clear who is meant.
    read.scattered = read.scattered || read.limited();
    read.for_reader = read.for_reader || named.reader;
    read.written = std::move(named.written);
    std::ranges::move(named.firms, std::back_inserter(read.firms));
}

/// "Zeichnung für Otterbach", "nur Otterbach": who may be a firm of the need's, or a part.
void note_maybe(
    const CaptionSentence& sentence, const std::optional<CaptionTarget>& bare, Caption& read
) {
    const auto target = bare ? bare : target_toward(sentence);
    TargetFirms named = target ? firms_of_target(sentence, *target) : TargetFirms{};
    if (named.firms.size() == 1) {
        read.maybe = std::move(named.firms.front());
    }
}

void raise(std::optional<FileStage>& stage, FileStage said) {
    stage = std::max(stage.value_or(said), said);
}

/// The stages that a sentence of a caption names; each needs a word that limits before it, so that
/// "anbei die Bestellung" names none.
std::optional<FileStage> conditions_of(const CaptionSentence& sentence) {
    std::optional<FileStage> stage;
    const bool all = holds(sentence, {CaptionWord::everybody});
    bool limits = all;
    bool toward = all;
    for (const CaptionToken& token : sentence) {
        limits = limits || is_one_of(token, {CaptionWord::only, CaptionWord::condition});
        toward = toward || limits || token.word == CaptionWord::toward;
        if (token.word == CaptionWord::winner || (token.word == CaptionWord::order && toward)) {
            raise(stage, FileStage::with_order);
        } else if (token.word == CaptionWord::agreement && toward) {
            raise(stage, FileStage::after_nda);
        } else if (token.word == CaptionWord::interest && limits) {
            raise(stage, FileStage::after_interest);
        }
    }
    return stage;
}

/// "Für alle" and nothing that takes some of it back.
bool opens(const CaptionSentence& sentence) {
    return holds(sentence, {CaptionWord::everybody}) && !holds(
                                                            sentence,
                                                            {CaptionWord::only,
                                                             CaptionWord::condition,
                                                             CaptionWord::denial,
                                                             CaptionWord::nobody,
                                                             CaptionWord::purpose,
                                                             CaptionWord::reader,
                                                             CaptionWord::firm,
                                                             CaptionWord::number,
                                                             CaptionWord::other}
                                                        );
}

/// "Zeichnung noch nicht weitergeben", "für alle, wenn …".
bool is_denied(const CaptionSentence& sentence, bool is_short) {
    return holds(sentence, {CaptionWord::denial, CaptionWord::nobody}) &&
           (holds(sentence, {CaptionWord::everybody}) ||
            (holds(sentence, {CaptionWord::giving}) &&
             (is_short || gives_file_before(sentence, sentence.size()))));
}

void read_sentence(const CaptionSentence& sentence, bool is_short, Caption& read) {
    auto target = target_of(sentence);
    const bool bare_name = target && target->bare && !target->denied;
    if (target && !is_about_files(sentence, *target, is_short)) {
        note_maybe(sentence, bare_name ? target : std::nullopt, read);
        target.reset();
    } else if (!target && (names_a_file(sentence) || is_short)) {
        note_maybe(sentence, std::nullopt, read);
    }
    read.names_files = read.names_files || names_a_file(sentence);
    read.of_all = read.of_all || holds(sentence, {CaptionWord::files});
    read.alone = read.alone && !says_other_things(sentence, target);
    if (target && target->denied) {
        raise(read.stage, FileStage::held);
    } else if (target) {
        note_firms(sentence, *target, read);
        read.conditional = read.conditional || conditions_of(sentence).has_value();
        raise(read.stage, FileStage::held);
    }
}

}  // namespace

Caption read_caption(std::string_view text) {
    Caption read;
    const auto sentences = caption_sentences(text);
    const bool is_short = text.size() <= kLongestCaption;
    read.alone = is_short && !sentences.empty();
    for (const CaptionSentence& sentence : sentences) {
        read_sentence(sentence, is_short, read);
    }
    if (const auto said = stage_said(text); said && *said != FileStage::open) {
        raise(read.stage, *said);
    }
    bool open = false;
    bool attached = read.names_files;
    bool whom = false;
    for (const CaptionSentence& sentence : sentences) {
        const bool names = names_a_file(sentence);
        attached = attached || holds(sentence, {CaptionWord::attached});
        whom = whom || holds(sentence, {CaptionWord::everybody});
        if (is_denied(sentence, read.alone) && (read.alone || names)) {
            raise(read.stage, FileStage::held);
        }
        if (const auto stage =
                read.alone || (is_short && (names || holds(sentence, {CaptionWord::everybody})))
                    ? conditions_of(sentence)
                    : std::nullopt;
            stage && (read.alone || *stage > FileStage::after_interest)) {
            raise(read.stage, *stage);
        }
        open = open || (read.alone && opens(sentence));
    }
    if (!read.stage && (open || stage_said(text) == FileStage::open)) {
        read.stage = FileStage::open;
    }
    read.alone = read.alone && (attached || whom || read.stage || read.limited());
    return read;
}

bool is_caption(std::string_view text) {
    const Caption caption = read_caption(text);
    return caption.alone && !(caption.of_all && !caption.limited());
}

}  // namespace clusterlotse::commands
