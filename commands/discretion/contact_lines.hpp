#pragma once

#include "commands/discretion/ill_talk.hpp"
#include "commands/discretion/redaction.hpp"

#include <string>

namespace clusterlotse::commands {

/// `text`, in which kLeftOut stands for names and numbers, without what says how the writer is
/// reached: "Fragen: M. […], Tel. […]", "Bei Rückfragen erreichen Sie mich unter […].", "Any
/// questions: call […]", and "Ansprechpartner: Sabine Klein" whoever that is. What the same line
/// says of the work stays.
std::string without_contact_lines(
    const std::string& text, const IsPlainWord& plain, const SaysWork& says_work
);

/// True for a text that says how its writer is reached and nothing else: "Meine neue Mail: …".
bool only_contacts(const std::string& text, const IsPlainWord& plain, const SaysWork& says_work);

}  // namespace clusterlotse::commands
