#pragma once

#include "commands/discretion/ill_talk.hpp"

#include <string>

namespace clusterlotse::commands {

/// `text` without what mail programs write around a message: the heads of forwarded and quoted
/// mails ("Von: …", "Gesendet: …", "Am … schrieb …:"). A subject that tells of the work stays.
std::string without_mail_heads(const std::string& text, const SaysWork& says_work);

/// `text`, in which kLeftOut stands for names, without sentences that only say what a firm must say
/// below its letters (register, tax number, managing directors) or how a mail is to be treated.
std::string without_legal_notes(const std::string& text, const SaysWork& says_work);

}  // namespace clusterlotse::commands
