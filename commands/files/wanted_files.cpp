#include "commands/files/wanted_files.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;

/// Nobody only asks for a drawing in more words.
constexpr std::size_t kLongestFilesWish = 120;

bool was_sent(Office& office, const FileRecord& file, const storage::Invitation& to) {
    return std::ranges::any_of(
        office.files.releases_of(file.id),
        [&](const storage::FileRelease& one) { return one.invitation_id == to.id; }
    );
}

}  // namespace

bool wants_files(std::string_view text) {
    static const std::string file =
        "(?:(?:cad|3d|dxf|step|pdf) )?(?:zeichnung|zeichnungen|zeichnungssatz|unterlagen|datei|"
        "dateien|daten|step|stp|step datei|dxf|pdf|modell|anhang|plan|plaene|skizze|drawing|"
        "drawings|print|prints|file|files|model|step file|documents)";
    static const std::string idle =
        "(?:(?:hallo|hi|hello|moin|servus|guten tag|guten morgen|ja|okay|ok|gern|gerne|klar|erst|"
        "erstmal|mal|bitte|dann|noch|uns|mir|die|den|das|eine|einen|ein|der|dem|dazu|zu|zum|teil|"
        "ihr|ihre|sie|da|doch|nur|vorab|gleich|schnell|kurz|please|the|a|us|me|yes|sure|first|"
        "just|for it|for this|of the part|too|auch|und|and|als|as|oder|or|vorher) )*";
    static const std::string verb =
        "(?:(?:schick|schicke|schicken|schickt|schickts|sende|senden|sendet|brauch|brauche|"
        "brauchen|braeuchte|braeuchten|benoetige|benoetigen|haetten|haette|wuerden|wuerde|koennten|"
        "koennen|koennt|kannst|kann|kriegen|kriege|bekommen|bekomme|haben|habt|gibts|gibt es|"
        "wir|ich|sehen|senden|zusenden|zuschicken|zukommen lassen|zukommen|lassen|mailen|"
        "rueberschicken|her|fehlt|fehlen|send|need|can|could|would|we|i|you|get|have|see|like|to|"
        "share|provide|require|is there|do) )*";
    static const RE2 wish(
        "(?:" + idle + verb + ")*(?:" + file + " )+(?:" + idle + verb +
        ")*(?:(?:danke|lg|vg|mfg|"
        "gruss|thanks|thank you) )*"
    );
    static const RE2 asks(
        R"((?:^| )(?:bitte|schick\w*|send\w*|brauch\w*|braeucht\w*|benoetig\w*|haett\w*|koenn\w*|kann|kannst|krieg\w*|bekomm\w*|habt|gibts|gibt|fehlt|fehlen|her|mail\w*|please|need|could|can|would|is there)(?: |$))"
    );
    if (text.size() > kLongestFilesWish) {
        return false;
    }
    const std::string words = plain_words(text);
    const bool marked = text.find('?') != std::string_view::npos;
    return RE2::FullMatch(words + " ", wish) && (marked || RE2::PartialMatch(words, asks));
}

FilesWish files_wish(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::string& text
) {
    const bool waits = is_open(invitation.state) && !has_ended(need.state);
    if (!waits || !wants_files(text)) {
        return FilesWish::none;
    }
    bool open = false;
    bool agreement = false;
    bool order = false;
    bool any = false;
    for (const FileRecord& file : office.files.of_need(need.id)) {
        if (file.stage == FileStage::held) {
            continue;
        }
        any = true;
        if (was_sent(office, file, invitation)) {
            continue;
        }
        const FileStage reached = invitation.nda ? FileStage::after_nda : FileStage::after_interest;
        open = open || file.stage <= reached;
        agreement = agreement || (file.stage == FileStage::after_nda && !invitation.nda);
        order = order || file.stage > FileStage::after_nda;
    }
    return !any        ? FilesWish::not_there
           : open      ? FilesWish::sent
           : agreement ? FilesWish::after_nda
           : order     ? FilesWish::with_order
                       : FilesWish::had_before;
}

Answer answer_that_wants_files(FilesWish wish, const std::string& text) {
    Answer answer;
    answer.sure = true;
    answer.interested = true;
    const bool brought = wish == FilesWish::sent || wish == FilesWish::had_before;
    answer.kind = brought ? AnswerKind::interest : AnswerKind::question;
    answer.wording = {{"kind", text}};
    if (!brought) {
        answer.question = std::string(trimmed(text));
    }
    return answer;
}

void set_files_wish(FilesWish wish, Fields& fields) {
    fields.set("files_come", wish == FilesWish::sent)
        .set("files_had", wish == FilesWish::had_before)
        .set("files_nda", wish == FilesWish::after_nda)
        .set("files_order", wish == FilesWish::with_order)
        .set("files_none", wish == FilesWish::not_there);
}

}  // namespace clusterlotse::commands
