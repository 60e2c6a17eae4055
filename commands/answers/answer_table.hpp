#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/wanted_files.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What an answer brings beside what was understood of it.
struct NewAnswer {
    std::string text;    ///< the supplier's words; empty where only their meaning changed
    std::string sender;  ///< the person who wrote, as the asker reads him
    std::vector<storage::FileRecord> files;  ///< what came with them, at most one message's
    bool first = false;                      ///< nobody answered this need before
    bool awaited = false;              ///< what the asker waits for, or what does not wait for him
    std::string telephone = {};        ///< where the firm would like to be called
    bool corrected = false;            ///< stands for words that he has read: he is told at once
    std::vector<Price> replaced = {};  ///< the firm's prices that hold no longer
    bool told = false;                 ///< said to a moderator, who passes it on
    std::string told_by = {};          ///< his name
    FilesWish files_wish = FilesWish::none;  ///< files that the firm would like to have
};

/// Who reads a table of answers: what firms offer is for the asker, a moderator sees that they do.
enum class TableReader { asker, moderator };

/// Fills in the table of answers so far: `rows` with position, firm, answer, details; `asked`,
/// `answered`, and `waiting`, the firms that have not answered.
void set_table(
    Office& office,
    const storage::NeedRecord& need,
    Language language,
    Fields& fields,
    TableReader reader = TableReader::asker
);

/// Tells the asker of an answer: at once where it is the first, corrects what he has read or
/// answers are not bundled, else with the others at the end of the bundle.
void tell_asker(
    Office& office,
    storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
);

/// Notes that the asker has read every answer so far.
void note_told(Office& office, storage::NeedRecord& need);

/// Notes that the asker has read the one answer that he had not been told; nothing where several
/// wait for him.
void note_only_one_told(Office& office, storage::NeedRecord& need);

/// Shows the asker what came since he was last told: the table and the new words. Nothing where
/// nothing came.
void show_collected(Office& office, std::int64_t need_id);

/// The same where the need is about to end: nothing that a firm wrote stays unsaid.
void show_before_end(Office& office, storage::NeedRecord& need);

/// `!stand`: the table of one need of the speaker's (by its number), or of all that have not ended.
void show_status(Office& office, const Request& request, const std::string& argument);

/// Shows the same to somebody who asks for it in his own words ("wie steht es eigentlich?") and has
/// a need that runs, or names one of his; not in the room. False where he says anything else.
bool status_asked(Office& office, const Request& request);

}  // namespace clusterlotse::commands
