#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/files.hpp"
#include "commands/files/wanted_files.hpp"
#include "domain/answer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Takes a supplier's answer: understands it, reads it back to him in one line, moves his
/// invitation on and carries his words to the asker alone, with the firm's name; in the room's
/// thread only that answers came. A question goes to the asker as such, what is not understood also
/// to the moderators. After the end the words are still passed on. `corrected`: he edited what the
/// asker has read, who is told at once.
void answer_need(
    Office& office,
    const Request& request,
    storage::Invitation invitation,
    const std::string& text,
    bool corrected = false
);

/// The step that an answer is.
InvitationEvent event_of(AnswerKind kind);

/// What became of a supplier's words.
struct TakenAnswer {
    enum class Outcome {
        nothing,         ///< a reaction that says nothing, a need that is gone
        thanks,          ///< only that
        empty,           ///< no words at all
        which_question,  ///< he wants to ask and did not say what
        which_number,    ///< he wants to be called and did not say where
        how,             ///< he was misunderstood and did not say how he meant it
        taken,           ///< passed on
    };
    Outcome outcome = Outcome::nothing;
    Answer answer;
    KeptFiles files;
    bool corrected = false;                  ///< in the place of what he wrote before
    bool ended = false;                      ///< the invitation had ended; passed on all the same
    bool moderators_read = false;            ///< the words went to them as well
    bool wants_call = false;                 ///< he wants to be called
    std::string telephone = {};              ///< and there; empty where he did not say where
    std::vector<Price> replaced = {};        ///< prices of his that these words replace
    FilesWish files_wish = FilesWish::none;  ///< what becomes of his "Zeichnung bitte"
};

/// Does what answer_need() does, but for telling the supplier, which is left to the caller.
TakenAnswer take_answer(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    storage::Invitation& invitation,
    const std::string& text,
    bool corrected = false
);

/// What follows a taken answer once the supplier was told: his files of the next stage, the
/// exchange of names he agreed to, the next firms where all have declined.
void follow_answer(
    Office& office,
    storage::NeedRecord& need,
    storage::Invitation& invitation,
    const TakenAnswer& taken
);

/// True for words that only say no: of a firm that nobody asked they concern nobody.
bool only_declines(
    Office& office, const storage::NeedRecord& need, const std::string& text, Language language
);

/// An answer of a member who read the need in the room without having been asked.
void answer_unasked(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// What a firm said to a moderator, and who he is.
struct ToldWords {
    std::string words;
    std::string by_name;
    /// Keeps what came beside them, as the firm's own; called once, where they are taken.
    std::function<std::vector<storage::FileRecord>()> keep_files = {};
};

/// A person says what an answer means that was not understood, or understood wrongly: what follows
/// is the same as if it had been understood so. `by`: his address; empty where it is an automatic
/// mail that says it. `corrected` as for answer_need(); `told`: the words themselves, where the
/// firm said them to him. False where it came to an end meanwhile.
bool settle_answer(
    Office& office,
    storage::Invitation invitation,
    const Answer& answer,
    const std::string& by,
    bool corrected = false,
    const ToldWords& told = {}
);

/// An automatic mail says that the firm that was asked is away: it needs time until the day it
/// names. Nothing is answered, and nothing happens where it names none.
void note_absence(Office& office, const InboundMessage& message);

}  // namespace clusterlotse::commands
