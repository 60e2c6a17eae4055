#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Attempts on words that answer nothing and give no command, with the subject of a mail before
/// them.

/// Files and not a word: for the need or the answer they plainly belong to; else their sender
/// hears that they need words.
bool only_files_sent(Utterance& said);

/// Thanks, greetings, a thumb.
bool only_thanked(Utterance& said);

/// A no to nothing.
bool refused_nothing(Utterance& said);

/// Words that may belong to a need of the last days.
bool may_belong_to_need(Utterance& said);

/// Words that name a part of one of his needs.
bool may_speak_of_part(Utterance& said);

/// Words that the bot teaches for a need that runs, where none does.
bool needs_a_need(Utterance& said);

/// What the own firm does, for its profile.
bool own_work_told(Utterance& said);

/// Words that cannot be a need, whoever says them.
bool lacks_context(Utterance& said);

/// News, or what hardly asks for anything: he is asked whether it is a need.
bool may_be_news(Utterance& said);

/// Everything else is a need.
bool need_posted(Utterance& said);

}  // namespace clusterlotse::commands
