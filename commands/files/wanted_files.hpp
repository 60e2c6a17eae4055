#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Zeichnung bitte", "könnt ihr mal das STEP schicken", "drawing please": asks for the files of a
/// need and says nothing else.
bool wants_files(std::string_view text);

/// What becomes of such a wish.
enum class FilesWish {
    none,        ///< the words say something else
    sent,        ///< they come with what is said, for it is interest
    had_before,  ///< the firm has them all
    after_nda,   ///< the asker gives them behind an agreement only, and hears of it
    with_order,  ///< the asker gives them with the order only, and hears of it
    not_there    ///< there are none, and the asker is asked
};

FilesWish files_wish(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::string& text
);

/// "Interesse, bitte Zeichnung": the same of an answer all of whose questions ask for files. They
/// are taken out of it but where the asker has to be asked for the files.
FilesWish take_files_wish(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    Answer& answer
);

/// What such words answer: interest, and a question to the asker where there are no files yet.
Answer answer_that_wants_files(FilesWish wish, const std::string& text);

/// A switch for the sentence that tells the firm what becomes of it.
void set_files_wish(FilesWish wish, Fields& fields);

}  // namespace clusterlotse::commands
