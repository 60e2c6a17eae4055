#include "commands/files/wanted_files.hpp"

#include "commands/desk/words.hpp"
#include "commands/questions/asked_questions.hpp"
#include "commands/questions/question_clauses.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

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

namespace {

bool may_wish(const storage::NeedRecord& need, const storage::Invitation& invitation) {
    return is_open(invitation.state) && !has_ended(need.state);
}

/// "Interesse", "1", "12 €/Stück": what may stand before "bitte Zeichnung" and asks nothing.
bool only_promises(std::string_view words) {
    static const RE2 yes(
        R"((?:(?:hallo|hi|moin|guten tag|guten morgen|hello|servus|ja|jo|gern|gerne|klar|okay|ok|yes|sure|also|und) ?)*(?:\d|(?:(?:wir|ich|we|i) )?(?:(?:haben|habe|haetten|have|are|am) )?(?:grosses |grundsaetzlich |durchaus )?(?:interesse|interessiert|interested|interest)(?: vorhanden)?|(?:das )?(?:machen|koennen) wir(?: gern| gerne)?|(?:wir )?(?:koennen|machen) (?:das|es)|machbar|geht|we can do (?:it|that|this))?)"
    );
    return says_only(plain_words(words), yes) || may_tell_price(words);
}

/// A line of a question that only asks for files, whatever is promised before.
bool line_wants_files(std::string_view line) {
    if (wants_files(line)) {
        return true;
    }
    const auto seams = seams_of(line);
    return std::ranges::any_of(seams, [&](const auto& seam) {
        return wants_files(line.substr(seam.second)) && only_promises(line.substr(0, seam.first));
    });
}

FilesWish wish_for_files(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
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

}  // namespace

FilesWish files_wish(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::string& text
) {
    return may_wish(need, invitation) && wants_files(text)
               ? wish_for_files(office, need, invitation)
               : FilesWish::none;
}

FilesWish take_files_wish(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    Answer& answer
) {
    const auto lines = question_lines(answer.question);
    if (!may_wish(need, invitation) || lines.empty() ||
        !std::ranges::all_of(lines, line_wants_files)) {
        return FilesWish::none;
    }
    const FilesWish wish = wish_for_files(office, need, invitation);
    if (wish != FilesWish::not_there) {
        // Nobody has to answer what the bot knows.
        answer.question.clear();
        answer.kind = answer.kind == AnswerKind::question ? AnswerKind::interest : answer.kind;
    }
    return wish;
}

Answer answer_that_wants_files(FilesWish wish, const std::string& text) {
    Answer answer;
    answer.sure = true;
    answer.interested = true;
    const bool asks = wish == FilesWish::not_there;
    answer.kind = asks ? AnswerKind::question : AnswerKind::interest;
    answer.wording = {{"kind", text}};
    if (asks) {
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
