#include "commands/files/captions.hpp"

#include "commands/files/caption_stages.hpp"
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

/// "Zur Ansicht", "für das Angebot", "nur intern", but not "Anfrage anbei" or "Teile nach
/// Zeichnung".
bool is_purpose_given(const CaptionSentence& sentence, std::size_t at) {
    static constexpr std::string_view kTo[] = {"zur", "zum", "zu"};
    std::size_t before = at;
    while (before > 0 &&
           is_one_of(sentence[before - 1], {CaptionWord::filler, CaptionWord::purpose})) {
        --before;
        if (std::ranges::find(kTo, plain_words(sentence[before].written)) != std::end(kTo)) {
            return true;
        }
    }
    const bool behind_only = at + 1 < sentence.size() && sentence[at + 1].word == CaptionWord::only;
    return behind_only || (before > 0 && is_one_of(
                                             sentence[before - 1],
                                             {CaptionWord::toward,
                                              CaptionWord::only,
                                              CaptionWord::condition,
                                              CaptionWord::file,
                                              CaptionWord::files}
                                         ));
}

/// Words that are none of a caption's, but for the target and "der Konsole" behind the file.
bool says_other_things(
    const CaptionSentence& sentence, const std::optional<CaptionTarget>& target
) {
    const bool all = is_for_everybody(sentence);
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const CaptionWord word = sentence[at].word;
        const bool stray =
            is_one_of(
                sentence[at], {CaptionWord::according, CaptionWord::number, CaptionWord::matter}
            ) ||
            (word == CaptionWord::visible && !all) ||
            (word == CaptionWord::purpose && !is_purpose_given(sentence, at));
        if (stray && (!target || !target->covers(at))) {
            return true;
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

/// "Zeichnung an Otterbach", "nur Otterbach", "Otterbach bekommt die Zeichnung": who may be firms
/// of the need's, or parts.
void note_perhaps(
    const CaptionSentence& sentence, const std::optional<CaptionTarget>& bare, Caption& read
) {
    const auto target = bare ? bare : target_toward(sentence);
    if (target) {
        std::ranges::move(
            firms_of_target(sentence, *target).firms, std::back_inserter(read.perhaps)
        );
    }
    if (!target && names_a_file(sentence) && holds(sentence, {CaptionWord::giving})) {
        for (const CaptionToken& token : sentence) {
            if (token.word == CaptionWord::other) {
                read.perhaps.emplace_back(token.written);
            }
        }
    }
}

void raise(std::optional<FileStage>& stage, FileStage said) {
    stage = std::max(stage.value_or(said), said);
}

/// What is known of a text only once all its sentences are read.
struct Unsettled {
    bool marked = false;  ///< "Firma" stands at one that the files are for
    bool denied = false;  ///< "nicht an Otterbach"
};

void note_denied(
    const CaptionSentence& sentence, const CaptionTarget& target, Caption& read, Unsettled& open
) {
    static constexpr std::string_view kThird[] = {
        "dritte",
        "dritten",
        "wettbewerb",
        "wettbewerber",
        "konkurrenz",
        "konkurrenten",
        "mitbewerber",
        "third",
        "competitors",
        "competitor"};
    bool others = target.marked;
    for (std::size_t at = target.begin; at < target.end; ++at) {
        const std::string plain = plain_words(sentence[at].written);
        others = others || std::ranges::find(kThird, plain) != std::end(kThird);
    }
    if (!target.bare && (others || std::ranges::any_of(sentence, is_handing))) {
        raise(read.stage, FileStage::held);
    }
    open.denied = open.denied || !target.bare;
    std::ranges::move(firms_of_target(sentence, target).firms, std::back_inserter(read.perhaps));
}

void read_sentence(const CaptionSentence& sentence, bool is_short, Caption& read, Unsettled& open) {
    auto target = target_of(sentence);
    const bool bare_name = target && target->bare && !target->denied;
    if (target && !is_about_files(sentence, *target, is_short)) {
        note_perhaps(sentence, bare_name ? target : std::nullopt, read);
        target.reset();
    } else if (!target && (names_a_file(sentence) || is_short)) {
        note_perhaps(sentence, std::nullopt, read);
    }
    read.names_files = read.names_files || names_a_file(sentence);
    read.of_all = read.of_all || holds(sentence, {CaptionWord::files});
    read.alone = read.alone && !says_other_things(sentence, target);
    read.paper = read.paper || (is_short && attaches_paper(sentence));
    if (target && target->denied) {
        note_denied(sentence, *target, read, open);
    } else if (target) {
        note_firms(sentence, *target, read);
        open.marked = open.marked || target->marked || std::ranges::any_of(sentence, is_handing) ||
                      read.for_reader;
        read.conditional = read.conditional ||
                           conditions_of(sentence, {true, is_short, read.names_files}).has_value();
    }
}

}  // namespace

Caption read_caption(std::string_view text) {
    Caption read;
    Unsettled unsettled;
    const auto sentences = caption_sentences(text);
    const bool is_short = text.size() <= kLongestCaption;
    read.alone = is_short && !sentences.empty();
    bool attached = false;
    for (const CaptionSentence& sentence : sentences) {
        read_sentence(sentence, is_short, read, unsettled);
        attached = attached || holds(sentence, {CaptionWord::attached});
    }
    attached = attached || read.names_files;
    read.doubtful = read.limited() && !read.alone && !unsettled.marked;
    if ((read.limited() && !read.doubtful) || (unsettled.denied && read.alone)) {
        raise(read.stage, FileStage::held);
    }
    const auto said = stage_said(text);
    if (said && *said != FileStage::open) {
        raise(read.stage, *said);
    }
    const CaptionAround around{read.alone, is_short, attached};
    bool open = false;
    bool whom = false;
    for (const CaptionSentence& sentence : sentences) {
        const bool names = names_a_file(sentence);
        const bool all = is_for_everybody(sentence);
        whom = whom || all;
        if (is_forbidden(sentence, around)) {
            raise(read.stage, FileStage::held);
        }
        const auto stage = read.alone || (is_short && (names || all))
                               ? conditions_of(sentence, around)
                               : std::nullopt;
        if (stage && (read.alone || *stage > FileStage::after_interest)) {
            raise(read.stage, *stage);
        }
        open = open || (read.alone && opens(sentence));
    }
    if (!read.stage && (open || said == FileStage::open)) {
        read.stage = FileStage::open;
    }
    read.alone = read.alone && (attached || whom || read.stage || read.limited() || read.paper);
    return read;
}

bool is_caption(std::string_view text) {
    const Caption caption = read_caption(text);
    return caption.alone && !(caption.of_all && caption.stage && !caption.limited());
}

}  // namespace clusterlotse::commands
